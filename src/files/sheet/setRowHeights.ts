import { childOf, type Element } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';
import type { SheetTarget } from './SheetTarget';

/** Heights as the plan has them; rows of ours without one are as high as their texts again. */
export function setRowHeights(
  edits: PartEdits,
  { before }: SheetTarget,
  heights: ReadonlyMap<number, number>,
): void {
  const data = childOf(edits.root, 'sheetData');
  if (data === null) return;
  const rows = numbered(data.children);
  for (const { number, element } of rows) {
    const height = heights.get(number);
    const isOurs = before !== null && before.top <= number && number <= before.bottom;
    if (height !== undefined) {
      edits.setAttributes(element, { ht: String(height), customHeight: '1' });
    } else if (isOurs) edits.setAttributes(element, { ht: null, customHeight: null });
  }
  const known = new Set(rows.map(({ number }) => number));
  const absent = [...heights].filter(([number]) => !known.has(number)).sort(([a], [b]) => a - b);
  const { prefix } = edits;
  const behind: string[] = [];
  for (const [number, height] of absent) {
    const xml = `<${prefix}row r="${number + 1}" ht="${height}" customHeight="1"/>`;
    const next = rows.find((row) => row.number > number)?.element;
    if (next === undefined) behind.push(xml);
    else edits.insert(next.start, xml);
  }
  if (behind.length > 0) edits.append(data, behind.join(''));
}

/** Rows with their zero-based numbers, which may be left out in a file. */
function numbered(rows: readonly Element[]): { number: number; element: Element }[] {
  let last = -1;
  return rows.map((element) => {
    const written = element.open.attributes['r'];
    last = written === undefined ? last + 1 : Number(written) - 1;
    return { number: last, element };
  });
}
