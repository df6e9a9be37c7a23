import type { SheetPlan } from '../../src/core/plan/SheetPlan';
import type { Candidate } from '../../src/excel/sheets/askForSheets';
import type { Workbook } from '../../src/stage/host/model/Workbook';

/** The sheets that may be a plan's own, as the pane knows them from reading: by their first cell. */
export function candidatesIn({ sheets }: Workbook, { cells, owned }: SheetPlan): Candidate[] {
  const [first] = cells;
  if (owned === null || first?.content.kind !== 'value') return [];
  const { value } = first.content;
  return sheets
    .filter((sheet) => sheet.cell(first.row, first.column)?.value === value)
    .map(({ id }) => ({ id, rows: 21, columns: 5 }));
}
