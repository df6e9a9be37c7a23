import type { CellContent } from '../../core/plan/edits';
import type { CellValue } from '../../core/snapshot/CellValue';
import { formatNumber } from '../../core/words/format';
import { changedPart } from '../model/changedPart';

/** What stands in a cell and what would, as they are shown; '' for blank. */
export function changedTexts(before: CellValue, after: CellContent): readonly [string, string] {
  return changedPart(textOf(before), textOf(after.kind === 'formula' ? after.result : after.value));
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : value.error;
}
