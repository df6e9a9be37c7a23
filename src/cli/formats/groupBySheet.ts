import { groupBy } from '../../core/collections/collections';
import type { FindingReport } from '../../core/report/report';
import type { ProgramRecord } from '../../core/records/ProgramRecord';
import type { CheckedFile } from '../CheckedFile';

/** Findings of one program; of the sheet as a whole where it is null. */
export interface FindingGroup {
  readonly program: ProgramRecord | null;
  readonly findings: readonly FindingReport[];
}

export interface SheetGroup {
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
}

interface Owned {
  readonly finding: FindingReport;
  readonly owner: number;
}

/** Findings by sheet, in them the sheet's own first, then by program in reading order. */
export function groupBySheet({ report, owners }: CheckedFile): SheetGroup[] {
  const owned = report.findings.map((finding, index) => ({ finding, owner: owners[index] ?? -1 }));
  return [...groupBy(owned, ({ finding }) => finding.sheet)].map(([sheet, ofSheet]) => ({
    sheet,
    groups: byProgram(ofSheet).map(([owner, ofProgram]) => ({
      program: report.programs[owner] ?? null,
      findings: ofProgram.map(({ finding }) => finding),
    })),
  }));
}

function byProgram(owned: readonly Owned[]): [number, Owned[]][] {
  return [...groupBy(owned, ({ owner }) => owner)].sort(([a], [b]) => a - b);
}
