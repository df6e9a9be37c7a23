import { columnName, columnIndex } from '../../../core/address/a1';
import { MAX_COLUMNS, MAX_ROWS, type Area, cellCount } from '../../../core/address/area';
import { parseAddress, parseArea } from './addresses';
import { tokenize } from '@cj-tech-master/excelts/formula';
import type { DefinedName } from './Workbook';

/** Texts and quoted sheet names are passed over; what follows a name or precedes `(` is no cell. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** A formula as it reads after being copied: references without `$` move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECE,
    (
      piece: string,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string | undefined,
      digits: string | undefined,
    ) => {
      if (letters === undefined || digits === undefined) return piece;
      const column = fixedColumn === '$' ? letters : shiftColumn(letters, columns);
      const row = fixedRow === '$' ? Number(digits) : Number(digits) + rows;
      if (column === null || row < 1 || row > MAX_ROWS) return '#REF!';
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${String(row)}`;
    },
  );
}

function shiftColumn(letters: string, columns: number): string | null {
  const moved = columnIndex(letters) + columns;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
}

/** The engine is quick enough with areas of fewer cells, and passes over the blank ones of more. */
const LARGE = { from: 65, to: 100_000 };

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const TEXT = String.raw`"(?:[^"]|"")*"`;
const ARGUMENT = `(?:${TEXT}|${SHEET}${CELL}(?::${CELL})?)`;

/** A sum or count over areas; texts and sheets' names are passed over. */
export const CALL = new RegExp(
  String.raw`${TEXT}|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(SUM|SUMIFS|COUNTIFS)\((${ARGUMENT}(?:,${ARGUMENT})*)\)`,
  'giu',
);
/** What stands in its parentheses, one by one. */
export const ARGUMENTS = new RegExp(ARGUMENT, 'giu');

/** Whether a formula sums or counts over an area large enough to be done here. */
export function sumsLarge(formula: string): boolean {
  return [...formula.matchAll(CALL)].some(([, , list]) =>
    (list?.match(ARGUMENTS) ?? []).some((argument) => parseAddress(argument)?.areas.some(isLarge)),
  );
}

export function isLarge(area: Area): boolean {
  const count = cellCount(area);
  return count >= LARGE.from && count <= LARGE.to;
}

/** Cells that a formula reads; `sheet` is null for its own. */
interface FormulaReference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** What a formula depends on; `open` where that is unknown, so it is always calculated anew. */
export interface FormulaReferences {
  readonly references: readonly FormulaReference[];
  readonly open: boolean;
  /** Whether it sums or counts over a large area. */
  readonly sums: boolean;
}

const VOLATILE = /^(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/i;

/** The engine's token types, which it declares for its own build only. */
const TOKEN = {
  cell: 5,
  range: 6,
  sheet: 7,
  call: 8,
  colon: 13,
  name: 19,
  columns: 20,
  rows: 21,
  table: 22,
};

type Token = ReturnType<typeof tokenize>[number];

/** Reads which cells a formula (without `=`) refers to. */
export function formulaReferences(
  formula: string,
  names: readonly DefinedName[],
): FormulaReferences {
  const references: FormulaReference[] = [];
  let sheet: string | null = null;
  let open = false;
  for (const token of tokenize(formula)) {
    const address = addressOf(token);
    if (address !== null) {
      const area = parseArea(address);
      if (area === null) open = true;
      else references.push({ sheet, area });
      sheet = null;
    } else if ('sheetName' in token) {
      sheet = token.sheetName;
      // A reference through several sheets is not followed.
      open ||= token.endSheetName !== undefined;
    } else {
      const named = namedReferences(token, names);
      open ||= named === null;
      references.push(...(named ?? []));
    }
  }
  return { references, open, sums: sumsLarge(formula) };
}

function addressOf(token: Token): string | null {
  const type: number = token.type;
  if (type === TOKEN.cell && 'col' in token) return `${token.col}${token.row}`;
  const isArea = type === TOKEN.range || type === TOKEN.columns || type === TOKEN.rows;
  return isArea && 'value' in token ? token.value : null;
}

/** What a defined name stands for; null for what may refer to anything. */
function namedReferences(token: Token, names: readonly DefinedName[]): FormulaReference[] | null {
  const type: number = token.type;
  // A range whose end is calculated, as in A1:INDEX(…), may be any.
  if (type === TOKEN.table || type === TOKEN.colon) return null;
  if (type === TOKEN.call && 'name' in token) return VOLATILE.test(token.name) ? null : [];
  if (type !== TOKEN.name || !('value' in token)) return [];
  const wanted = token.value.toLowerCase();
  const meant = names.filter(({ name }) => name.toLowerCase() === wanted);
  const found = meant.flatMap(({ ranges }) => ranges.map(parseAddress));
  if (found.length === 0 || found.includes(null)) return null;
  return found.flatMap((parsed) =>
    (parsed?.areas ?? []).map((area) => ({ sheet: parsed?.sheet ?? null, area })),
  );
}
