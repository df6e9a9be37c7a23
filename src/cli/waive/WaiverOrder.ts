import { tidyReason } from '../../core/waivers/editWaivers';
import { UsageError } from '../UsageError';
import type { CliWords } from '../words/cliWords';

/** A finding that `--waive` names, and why it may be left. */
export interface WaiverOrder {
  /** As given. */
  readonly text: string;
  readonly rule: string;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly reason: string;
}

const ORDER = /^([A-Z]+-\d+)@(?:'((?:[^']|'')+)'|([^'=]+))!\$?([A-Za-z]{1,3})\$?(\d{1,7})=(.*)$/s;

/**
 * Adds `SUM-01@'総務局'!I29=理由` to the orders; quotes may be left out where the sheet's name has
 * neither `'` nor `=`.
 * @throws {UsageError} where it is none
 */
export function addWaiverOrder(
  text: string,
  before: readonly WaiverOrder[],
  words: CliWords['usage'],
): readonly WaiverOrder[] {
  const [, rule, quoted, plain, column, row, why = ''] = ORDER.exec(text) ?? [];
  const reason = tidyReason(why);
  if (rule === undefined || column === undefined || row === undefined || reason === '') {
    throw new UsageError(words.badWaiver(text));
  }
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
  return [...before, { text, rule, sheet, cell: column.toUpperCase() + row, reason }];
}
