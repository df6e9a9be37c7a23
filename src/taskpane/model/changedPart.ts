import type { CellContent } from '../../core/plan/edits';
import type { CellValue } from '../../core/snapshot/CellValue';
import { formatNumber } from '../../core/words/format';
import { differingParts } from '../../core/text/similarity';

/** Kept around what differs, so that its place is known. */
const CONTEXT = 6;
/** Texts up to this length are shown whole. */
const SHORT = 24;

/** Two texts as far as they differ, with a little of what stands around; short ones whole. */
export function changedPart(before: string, after: string): readonly [string, string] {
  if ([...before].length <= SHORT && [...after].length <= SHORT) {
    return [visible(before), visible(after)];
  }
  const [now, then] = differingParts(before, after, CONTEXT);
  return [visible(now), visible(then)];
}

/** What cannot be seen is named: a line end by its sign, other characters by their number. */
export function visible(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll(/[\p{Cc}\p{Cf}\u00a0\ufffd]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

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
