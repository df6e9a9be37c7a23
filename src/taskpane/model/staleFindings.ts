import type { SheetEdit } from '../../excel/watchWorkbook';
import type { CheckResult } from './CheckResult';
import type { FindingView } from './FindingView';
import { contains } from '../../core/address/area';

/** What of an edit matters here; who made it does not. */
type Edit = Pick<SheetEdit, 'sheetId' | 'areas' | 'moved'>;

/** The result after an edit: what the edit concerns is no longer sure. */
export function withEdit(result: CheckResult, edit: Edit): CheckResult {
  const sheet = result.sheets.findIndex((one) => one.id === edit.sheetId);
  if (sheet < 0) return result;
  const stale = new Set(result.stale);
  for (const finding of result.findings) {
    if (concerns(edit, sheet, finding)) stale.add(finding.id);
  }
  return { ...result, isStale: true, stale };
}

/** An edit concerns a finding when it touches one of its cells or the rows of its program. */
function concerns(edit: Edit, sheet: number, finding: FindingView): boolean {
  const cells = [finding.cell, ...finding.related.map((one) => one.cell)];
  const { rows } = finding;
  if (edit.moved) return cells.some((cell) => cell.sheet === sheet) || rows?.sheet === sheet;
  return edit.areas.some(
    (area) =>
      cells.some((cell) => cell.sheet === sheet && contains(area, cell)) ||
      (rows?.sheet === sheet && area.top <= rows.last && area.bottom >= rows.first),
  );
}
