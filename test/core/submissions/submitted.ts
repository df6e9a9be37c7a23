import type { SubmittedBureau } from '../../../src/core/submissions/Submission';

/** A bureau whose workbook counts, without a finding. */
export const SUBMITTED: SubmittedBureau = {
  bureau: '総務局',
  scope: '2017 総務局',
  outcome: 'counted',
  year: 2017,
  double: null,
  programs: 3,
  errors: 0,
  warnings: 0,
  infos: 0,
  unverified: 0,
  rules: [],
};
