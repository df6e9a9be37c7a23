import type { CalculatedValue } from '../../../core/snapshot/CellValue';
import { cellsOf, type Area, rowCount, columnCount, cellCount } from '../../../core/address/area';
import { parseAddress } from './addresses';
import type { CellPlace, Sheet } from './Sheet';
import type { Workbook } from './Workbook';
import { areaAddress } from '../../../core/address/a1';

/** The engine is quick enough with areas of fewer cells, and passes over the blank ones of more. */
const LARGE = { from: 65, to: 100_000 };

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const TEXT = String.raw`"(?:[^"]|"")*"`;
const ARGUMENT = `(?:${TEXT}|${SHEET}${CELL}(?::${CELL})?)`;

/** A sum or count over areas; texts and sheets' names are passed over. */
const CALL = new RegExp(
  String.raw`${TEXT}|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(SUM|SUMIFS|COUNTIFS)\((${ARGUMENT}(?:,${ARGUMENT})*)\)`,
  'giu',
);
/** What stands in its parentheses, one by one. */
const ARGUMENTS = new RegExp(ARGUMENT, 'giu');

/** Whether a formula sums or counts over an area large enough to be done here. */
export function sumsLarge(formula: string): boolean {
  return [...formula.matchAll(CALL)].some(([, , list]) =>
    (list?.match(ARGUMENTS) ?? []).some((argument) => parseAddress(argument)?.areas.some(isLarge)),
  );
}

function isLarge(area: Area): boolean {
  const count = cellCount(area);
  return count >= LARGE.from && count <= LARGE.to;
}

/** What a criterion may be without meaning more than a text: no operator, truth value or error. */
const PLAIN = /^(?![<>=#])(?!(?:true|false)$)[^*?~]+$/i;
const WITHIN = /^\*([^*?~]+)\*$/;

/** An area's values, row by row, and its texts in small letters. */
interface Values {
  readonly area: Area;
  readonly values: readonly CalculatedValue[];
  readonly texts: readonly (string | null)[];
}

/**
 * Puts the results of SUM, SUMIFS and COUNTIFS over large areas in their place. The engine reads
 * such an area cell by cell for every formula, which takes minutes where thousands sum one list.
 * What it reads must be calculated already.
 */
export class SumFolder {
  private readonly known = new Map<string, Values>();
  private readonly totals = new Map<Values, number | null>();
  private readonly matches = new Map<string, readonly number[] | null>();

  constructor(private readonly workbook: Workbook) {}

  /** A call that means more than can be folded here is left as it stands. */
  fold(formula: string, { sheet }: CellPlace): string {
    return formula.replace(CALL, (piece: string, name?: string, list?: string) => {
      if (name === undefined || list === undefined) return piece;
      const result = this.result(name.toUpperCase(), list.match(ARGUMENTS) ?? [], sheet);
      // The engine has no other notation for numbers.
      return result === null || !/^-?\d+(?:\.\d+)?$/.test(String(result))
        ? piece
        : `(${String(result)})`;
    });
  }

  private result(name: string, list: readonly string[], sheet: Sheet): number | null {
    const [first = '', ...rest] = list;
    const values = this.valuesOf(first, sheet);
    if (values === null) return null;
    if (name === 'SUM') return rest.length === 0 ? this.total(values) : null;
    const rows = this.rowsOf(name === 'COUNTIFS' ? list : rest, values.area, sheet);
    if (rows === null) return null;
    return name === 'COUNTIFS' ? rows.length : sum(rows.map((row) => values.values[row] ?? null));
  }

  private total(values: Values): number | null {
    const known = this.totals.get(values);
    if (known !== undefined) return known;
    const total = sum(values.values);
    this.totals.set(values, total);
    return total;
  }

  /** The same rows are asked for once for every column that is summed. */
  private rowsOf(pairs: readonly string[], area: Area, sheet: Sheet): readonly number[] | null {
    const key = [sheet.id, rowCount(area), columnCount(area), ...pairs].join(' ');
    const known = this.matches.get(key);
    if (known !== undefined) return known;
    const rows = this.matching(pairs, area, sheet);
    this.matches.set(key, rows);
    return rows;
  }

  /** Places within the area at which all criteria hold; null where one is unknown. */
  private matching(pairs: readonly string[], area: Area, sheet: Sheet): readonly number[] | null {
    let found = Array.from({ length: cellCount(area) }, (_, index) => index);
    if (pairs.length === 0 || pairs.length % 2 > 0) return null;
    for (let index = 0; index < pairs.length; index += 2) {
      const tried = this.valuesOf(pairs[index] ?? '', sheet);
      const holds = this.criterion(pairs[index + 1] ?? '', sheet);
      if (tried === null || holds === null) return null;
      if (!isSameSize(tried.area, area)) return null;
      found = found.filter((place) => holds(tried.texts[place] ?? null));
    }
    return found;
  }

  private criterion(argument: string, sheet: Sheet): TextCriterion | null {
    const wanted = argument.startsWith('"')
      ? argument.slice(1, -1).replaceAll('""', '"')
      : this.single(argument, sheet);
    return typeof wanted === 'string' ? textCriterion(wanted.toLowerCase()) : null;
  }

  private single(address: string, sheet: Sheet): CalculatedValue {
    const place = this.placeOf(address, sheet);
    if (place === null || cellCount(place.area) > 1) return null;
    return place.sheet.cell(place.area.top, place.area.left)?.value ?? null;
  }

  private valuesOf(address: string, own: Sheet): Values | null {
    const place = this.placeOf(address, own);
    if (place === null || !isLarge(place.area)) return null;
    const { sheet, area } = place;
    const key = `${sheet.id} ${areaAddress(area)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const values = [...cellsOf(area)].map(
      ({ row, column }) => sheet.cell(row, column)?.value ?? null,
    );
    const texts = values.map((value) => (typeof value === 'string' ? value.toLowerCase() : null));
    const read = { area, values, texts };
    this.known.set(key, read);
    return read;
  }

  private placeOf(address: string, own: Sheet): { sheet: Sheet; area: Area } | null {
    const parsed = address.startsWith('"') ? null : parseAddress(address);
    const [area, ...more] = parsed?.areas ?? [];
    const name = parsed?.sheet ?? null;
    const sheet = name === null ? own : this.workbook.sheetNamed(name);
    return area === undefined || more.length > 0 || sheet === undefined ? null : { sheet, area };
  }
}

function isSameSize(a: Area, b: Area): boolean {
  return rowCount(a) === rowCount(b) && columnCount(a) === columnCount(b);
}

/** Texts and truth values count for nothing; null where there is an error. */
function sum(values: readonly CalculatedValue[]): number | null {
  let total = 0;
  for (const value of values) {
    if (typeof value === 'object' && value !== null) return null;
    if (typeof value === 'number') total += value;
  }
  return total;
}

/** Whether a text in small letters meets a criterion; null stands for anything but a text. */
type TextCriterion = (text: string | null) => boolean;

/**
 * A criterion in small letters that means a text as it is, or one that holds it (`*①*`).
 * Returns null for any other.
 */
function textCriterion(wanted: string): TextCriterion | null {
  if (!Number.isNaN(Number(wanted))) return null;
  if (PLAIN.test(wanted)) return (text) => text === wanted;
  const within = WITHIN.exec(wanted)?.[1];
  return within === undefined ? null : (text) => text?.includes(within) ?? false;
}
