import type { Finding } from '../../core/findings/Finding';
import type { ProgramRecord } from '../../core/records/ProgramRecord';
import type { CheckedFile } from '../CheckedFile';

/** Findings of one program; of the sheet as a whole where it is null. */
export interface FindingGroup {
  readonly program: ProgramRecord | null;
  readonly findings: readonly Finding[];
}

export interface SheetGroup {
  readonly sheet: string;
  readonly groups: readonly FindingGroup[];
}

/** Findings by sheet, in them the sheet's own first, then by program in reading order. */
export function groupFindings({ book, findings }: CheckedFile): SheetGroup[] {
  const bySheet = groupBy(findings, ({ cell }) => cell.sheet);
  return [...bySheet].map(([sheet, ofSheet]) => {
    const byProgram = [...groupBy(ofSheet, ({ program }) => program ?? -1)];
    byProgram.sort(([a], [b]) => a - b);
    return {
      sheet: book.snapshot.sheets[sheet]?.name ?? '',
      groups: byProgram.map(([program, ofProgram]) => ({
        program: book.programs[program]?.record ?? null,
        findings: ofProgram,
      })),
    };
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
