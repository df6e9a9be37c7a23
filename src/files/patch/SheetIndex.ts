import type { Area } from '../../core/address/area';
import { isTrue } from '../xml/xmlText';
import type { OpenTag, Span } from '../xml/scanXml';

/** A formula as it stands in a cell. */
export interface FormulaIndex extends Span {
  readonly row: number;
  readonly column: number;
  /** `t`; a plain formula is `normal`. */
  readonly type: string;
  /** Group of a shared formula. */
  readonly group: string | null;
  /** Area of an array, a data table or of a shared formula whose text stands here. */
  readonly area: Area | null;
  /** Empty where another cell of the group holds the text. */
  readonly text: string;
}

export interface CellIndex extends Span {
  readonly column: number;
  readonly open: OpenTag;
  readonly formula: FormulaIndex | null;
}

export interface RowIndex {
  readonly row: number;
  readonly open: OpenTag;
  /** Where `</row>` begins; behind the start tag of a row that closes itself. */
  readonly closeStart: number;
  /** By column; empty for rows that were not asked for. */
  readonly cells: readonly CellIndex[];
}

export interface ConditionalRule extends Span {
  /** Text of its formula when it is an expression; null for every other kind. */
  readonly expression: string | null;
  readonly priority: number;
}

export interface ConditionalFormatIndex extends Span {
  readonly rules: readonly ConditionalRule[];
}

/** Where everything that can be changed stands in a worksheet part. */
export interface SheetIndex {
  /** Prefix of the spreadsheet namespace, with its colon. */
  readonly prefix: string;
  /** Where the last child of the root of each name ends. */
  readonly childEnds: ReadonlyMap<string, number>;
  readonly root: { readonly open: OpenTag; readonly closeStart: number };
  readonly dimension: OpenTag | null;
  readonly data: { readonly open: OpenTag; readonly closeStart: number } | null;
  /** In document order. */
  readonly rows: readonly RowIndex[];
  /** Formulas that belong to several cells. */
  readonly sharing: readonly FormulaIndex[];
  readonly merged: readonly Area[];
  /** シートの保護: only cells whose style unlocks them may change. */
  readonly isProtected: boolean;
  /** Styles of whole columns. */
  readonly columnStyles: readonly {
    readonly first: number;
    readonly last: number;
    readonly style: string;
  }[];
  readonly conditionalFormats: readonly ConditionalFormatIndex[];
  /** Highest priority of a rule among the extensions, which share one order with `rules`. */
  readonly extensionPriority: number;
}

/** Style number that a new cell takes: its row's, or else its column's; undefined for none. */
export function newCellStyle(
  { columnStyles }: SheetIndex,
  row: RowIndex | null,
  column: number,
): string | undefined {
  const { s, customFormat } = row?.open.attributes ?? {};
  if (isTrue(customFormat) && s !== undefined) return s;
  return columnStyles.find(({ first, last }) => first <= column && column <= last)?.style;
}
