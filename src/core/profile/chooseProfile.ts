import { hasStrategySheet } from '../layout/hasStrategySheet';
import { readLedgerLayout } from '../layout/ledger/readLedgerLayout';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { FormProfile } from './FormProfile';

/** Forms of which the first is meant where none can be told. */
export type Profiles = readonly [FormProfile, ...FormProfile[]];

/** The first form whose titles stand in the workbook; the only one is not looked for. */
export function chooseProfile(snapshot: WorkbookSnapshot, profiles: Profiles): FormProfile {
  if (profiles.length === 1) return profiles[0];
  return profiles.find((profile) => isFormOf(snapshot, profile)) ?? profiles[0];
}

function isFormOf(snapshot: WorkbookSnapshot, profile: FormProfile): boolean {
  return profile.orientation === 'block'
    ? hasStrategySheet(snapshot, profile)
    : readLedgerLayout(snapshot, profile).tables.length > 0;
}
