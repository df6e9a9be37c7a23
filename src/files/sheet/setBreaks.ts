import { LIMITS } from '../limits';
import { childOf } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';
import type { SheetTarget } from './SheetTarget';
import { inFrontOf } from './worksheetOrder';

/**
 * Page breaks in front of rows, in place of those among our rows. A plan without any leaves the
 * sheet's as they are.
 */
export function setBreaks(
  edits: PartEdits,
  { before }: SheetTarget,
  breaks: readonly number[],
): void {
  if (breaks.length === 0) return;
  const list = childOf(edits.root, 'rowBreaks');
  const theirs = (list?.children ?? []).filter(({ open }) => {
    const row = Number(open.attributes['id']);
    return before === null || row < before.top || row > before.bottom + 1;
  });
  const { prefix } = edits;
  const kept = theirs.map((one) => ({
    row: Number(one.open.attributes['id']),
    xml: edits.textOf(one),
  }));
  const ours = [...new Set(breaks)].map((row) => ({
    row,
    xml: `<${prefix}brk id="${row}" max="${LIMITS.columns - 1}" man="1"/>`,
  }));
  const all = [...kept, ...ours].sort((a, b) => a.row - b.row);
  const counts = `count="${all.length}" manualBreakCount="${all.length}"`;
  const inner = all.map(({ xml }) => xml).join('');
  const xml = `<${prefix}rowBreaks ${counts}>${inner}</${prefix}rowBreaks>`;
  if (list === null) edits.insertChild(inFrontOf('rowBreaks'), xml);
  else edits.replace(list, xml);
}
