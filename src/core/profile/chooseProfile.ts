import { hasStrategySheet } from '../layout/hasStrategySheet';
import { readLedgerLayout } from '../layout/ledger/readLedgerLayout';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { FormProfile } from './FormProfile';

/** The first form whose titles stand in the workbook; the first of all where none does. */
export function chooseProfile(
  snapshot: WorkbookSnapshot,
  profiles: readonly [FormProfile, ...FormProfile[]],
): FormProfile {
  return profiles.find((profile) => isFormOf(snapshot, profile)) ?? profiles[0];
}

function isFormOf(snapshot: WorkbookSnapshot, profile: FormProfile): boolean {
  return profile.orientation === 'block'
    ? hasStrategySheet(snapshot, profile)
    : readLedgerLayout(snapshot, profile).tables.length > 0;
}
