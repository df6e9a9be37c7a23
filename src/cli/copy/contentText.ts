import type { CellContent } from '../../core/plan/edits';
import type { CellValue } from '../../core/snapshot/CellValue';
import { printable } from '../../core/words/printable';
import type { CliWords } from '../words/cliWords';

/** Characters of a long text that are shown on either side of what changes in it. */
const AROUND = 12;
const LONG = 40;

/** What stood in a cell and what stands there now, on one line. */
export function changeText(before: CellValue, after: CellContent, words: CliWords['copy']): string {
  if (after.kind === 'formula') {
    const then = words.formula(printable(after.formula), valueText(after.result, words));
    return words.change(valueText(before, words), then);
  }
  const [now, then] = cutAlike(before, after.value);
  return words.change(valueText(now, words), valueText(then, words));
}

/** Of two long texts only what differs, with a little around it. */
function cutAlike(before: CellValue, after: CellValue): readonly [CellValue, CellValue] {
  if (typeof before !== 'string' || typeof after !== 'string') return [before, after];
  const [a, b] = [[...before], [...after]];
  const shorter = Math.min(a.length, b.length);
  let front = 0;
  while (front < shorter && a[front] === b[front]) front += 1;
  let back = 0;
  while (back < shorter - front && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return [cut(a, front, back), cut(b, front, back)];
}

function cut(text: readonly string[], front: number, back: number): string {
  if (text.length <= LONG) return text.join('');
  const start = Math.max(0, front - AROUND);
  const end = Math.min(text.length, text.length - back + AROUND);
  const inner = text.slice(start, end).join('');
  return `${start > 0 ? '…' : ''}${inner}${end < text.length ? '…' : ''}`;
}

function valueText(value: CellValue, words: CliWords['copy']): string {
  if (value === null) return words.blank;
  if (typeof value === 'string') return words.text(printable(value));
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' ? String(value) : printable(value.error);
}
