import type { Area } from '../../core/address/area';
import { attributesXml } from '../xml/xmlText';
import { childOf } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';

/** Where a plan is written. */
export interface PlanTarget {
  readonly sheet: string;
  readonly part: string;
  /** What was ours before; null for a new sheet. */
  readonly before: Area | null;
  /** What is ours now. */
  readonly area: Area;
}

/** What a worksheet may hold, as its schema orders it. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState'],
  ...['dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
  ...['dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  ...['rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  ...['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** What stands in a worksheet in front of a child, those of the same name too. */
export function inFrontOf(child: string): readonly string[] {
  return ORDER.slice(0, ORDER.indexOf(child) + 1);
}

/** A file counts the margins inside a cell: five pixels, where a digit of the default font has eight. */
const MARGIN = 5 / 8;

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Widths of our columns; others stay, and so does all else that is said of a column.
 * @param widths from column A on, in digits
 */
export function setColumnWidths(
  edits: PartEdits,
  { before, area }: PlanTarget,
  widths: readonly number[],
): void {
  const { prefix, root } = edits;
  const list = childOf(root, 'cols');
  const old = (list?.children ?? []).map(({ open: { attributes } }): Columns => {
    const { min, max } = attributes;
    return { first: Number(min) - 1, last: Number(max) - 1, attributes };
  });
  const isOurs = (column: number) =>
    column < widths.length && (before === null || (area.left <= column && column <= area.right));
  const ours = widths.flatMap((width, column): Columns[] => {
    if (!isOurs(column)) return [];
    const known = old.find(({ first, last }) => first <= column && column <= last);
    const attributes = { ...known?.attributes, width: String(width + MARGIN), customWidth: '1' };
    return [{ first: column, last: column, attributes }];
  });
  if (ours.length === 0) return;
  const all = [...old.flatMap((columns) => outside(columns, isOurs, widths.length)), ...ours];
  const items = all.sort((a, b) => a.first - b.first).map((columns) => columnXml(prefix, columns));
  const xml = `<${prefix}cols>${items.join('')}</${prefix}cols>`;
  if (list === null) edits.insertChild(inFrontOf('cols'), xml);
  else edits.replace(list, xml);
}

/** The columns of an entry that are not ours; those behind `count` never are. */
function outside(columns: Columns, isOurs: (column: number) => boolean, count: number): Columns[] {
  const kept: Columns[] = [];
  for (let column = columns.first; column <= Math.min(columns.last, count - 1); column++) {
    if (!isOurs(column)) kept.push({ ...columns, first: column, last: column });
  }
  if (columns.last >= count) kept.push({ ...columns, first: Math.max(columns.first, count) });
  return kept;
}

function columnXml(prefix: string, { first, last, attributes }: Columns): string {
  const place = { min: String(first + 1), max: String(last + 1) };
  return `<${prefix}col${attributesXml({ ...attributes, ...place })}/>`;
}
