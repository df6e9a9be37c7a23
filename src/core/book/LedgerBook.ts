import type { LedgerLayout } from '../layout/ledger/LedgerLayout';
import type { LedgerProfile } from '../profile/LedgerProfile';
import type { LedgerProgram } from '../records/ledger/LedgerProgram';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';

/** Everything that a rule for ledgers may look at; never changed once read. */
export interface LedgerBook {
  readonly snapshot: WorkbookSnapshot;
  readonly profile: LedgerProfile;
  readonly layout: LedgerLayout;
  /** In reading order. */
  readonly programs: readonly LedgerProgram[];
}
