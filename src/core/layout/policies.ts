import type { Grid } from '../snapshot/Grid';
import { isBlank, textOf } from '../snapshot/CellValue';
import { isDitto } from '../readers/ditto';
import type { PolicyRow } from './Layout';
import { codeOfDate, readPolicyCode } from './policyCode';
import { type CodeHit, firstHitFrom, groupByRow, type LabelHit, type SheetHits } from './titles';
import type { HeaderRows } from './headers';
import { isSumName } from './subtotals';

/** A 政策 left of 施策 is shorter; what is longer is prose. */
const LONGEST_LABEL = 40;
/** A 施策 without a code in its cell is believed this close above a header. */
const NEAR_HEADER = 3;

/**
 * The 施策 rows of a sheet from the top: those that say so, and those that begin with a code. 施策
 * inside texts, headers and blocks is none.
 */
export function findPolicies(
  hits: SheetHits,
  headers: readonly HeaderRows[],
  grid: Grid,
): PolicyRow[] {
  const policies: PolicyRow[] = [];
  const labels = groupByRow(hits.labels.filter((hit) => hit.key === 'policy'));
  const labelled = new Map(labels.map((own) => [own[0]?.row ?? -1, own]));
  const rows = new Set([...labelled.keys(), ...hits.codes.map(({ row }) => row)]);
  const codes = new Map([...hits.codes].reverse().map((hit) => [hit.row, hit]));
  let nextHeader = 0;
  for (const row of [...rows].sort((a, b) => a - b)) {
    while ((headers[nextHeader]?.lastRow ?? Infinity) < row) nextHeader++;
    const toHeader = (headers[nextHeader]?.firstRow ?? Infinity) - row;
    const above = policies.at(-1) ?? null;
    const own = labelled.get(row);
    const code = codes.get(row);
    const header = headers[toHeader <= NEAR_HEADER ? nextHeader : nextHeader - 1];
    if (own !== undefined) policies.push(...labelledPolicy(own, toHeader, above, hits, grid));
    else if (code !== undefined && !isNearBelow(row, above)) {
      policies.push(...codedPolicy(code, toHeader, header, hits, grid));
    }
  }
  return policies;
}

/** The 施策 above says what stands right below it. */
function isNearBelow(row: number, above: PolicyRow | null): boolean {
  return above !== null && row - above.row < NEAR_HEADER;
}

function labelledPolicy(
  own: readonly LabelHit[],
  toHeader: number,
  above: PolicyRow | null,
  hits: SheetHits,
  grid: Grid,
): PolicyRow[] {
  const [label] = own;
  if (label === undefined || !isPolicy(label, toHeader, grid)) return [];
  return isBlockRow(label, toHeader, hits, grid) ? [] : [readPolicyRow(label, own, above, grid)];
}

function codedPolicy(
  code: CodeHit,
  toHeader: number,
  header: HeaderRows | undefined,
  hits: SheetHits,
  grid: Grid,
): PolicyRow[] {
  if (header === undefined || !isCodeRow(code, toHeader, header, hits, grid)) return [];
  const pieces = collect({ ...code, rest: null }, [], grid);
  return [readOwnPolicy(code.row, code.column - 1, pieces, grid)];
}

/** More cells belong to something else. */
const MOST_CELLS = 4;
const LONGEST_WORD = 12;

/**
 * Whether a row says a 施策 by its code alone, or behind another word than 施策: right above a header, or
 * between the programs of a table.
 */
function isCodeRow(
  { row, column }: CodeHit,
  toHeader: number,
  header: HeaderRows,
  { resources }: SheetHits,
  grid: Grid,
): boolean {
  if (toHeader <= 0 || column >= resourceColumn(header)) return false;
  const next = resources[firstHitFrom(resources, row)];
  if (next?.row === row || (toHeader > NEAR_HEADER && next?.key !== 'people')) return false;
  return holdsLittle(row, column, lastNameColumn(header), grid);
}

/** The code among the names or behind another word, its own name and short words left of it. */
function holdsLittle(row: number, code: number, lastName: number, grid: Grid): boolean {
  let count = 0;
  let isLed = false;
  for (let column = grid.firstColumn; column < grid.endColumn(row); column++) {
    const value = grid.at(row, column);
    if (isBlank(value)) continue;
    count++;
    if (typeof value !== 'string' || value.length > LONGEST_LABEL || count > MOST_CELLS)
      return false;
    if (column >= code) continue;
    if (value.length > LONGEST_WORD || DIGIT.test(value)) return false;
    isLed = true;
  }
  return isLed || code <= lastName;
}

function resourceColumn({ rows }: HeaderRows): number {
  return rows.flat().find(({ key }) => key === 'resource')?.column ?? Infinity;
}

function lastNameColumn({ rows }: HeaderRows): number {
  const titles = rows.flat();
  const at = (key: string): number | undefined => titles.find((hit) => hit.key === key)?.column;
  return at('name') ?? (at('goal') ?? at('content') ?? at('resource') ?? 0) - 1;
}

/** @param toHeader rows down to the next header; 0 or less inside one */
function isPolicy({ row, column, rest }: LabelHit, toHeader: number, grid: Grid): boolean {
  if (toHeader <= 0) return false;
  const text = grid.at(row, column);
  if (typeof text === 'string' && text.length <= LONGEST_LABEL && isSumName(text)) return false;
  return rest === null || toHeader <= NEAR_HEADER || readPolicyCode(rest) !== null;
}

/**
 * Whether the row belongs to a program: ヒト, モノ or カネ stands there, or something left of 施策 that
 * is no 政策 in front of a 施策 with its code.
 */
function isBlockRow(
  { row, column, rest }: LabelHit,
  toHeader: number,
  hits: SheetHits,
  grid: Grid,
): boolean {
  if (hits.resources[firstHitFrom(hits.resources, row)]?.row === row) return true;
  let isLed = false;
  for (let left = grid.firstColumn; left < column; left++) {
    const value = grid.at(row, left);
    if (isBlank(value)) continue;
    if (typeof value === 'string' && value.length > LONGEST_LABEL) return true;
    isLed = true;
  }
  if (!isLed || toHeader <= NEAR_HEADER) return false;
  const text = rest ?? textOf(grid.at(row, column + 1)) ?? '';
  return readPolicyCode(text) === null;
}

interface Piece {
  readonly column: number;
  readonly text: string;
  /** What a date was typed as: Excel makes 2004/3/4 of 4-3-4. */
  readonly dated: string | null;
}

/** Cells right of the label that are looked at. */
const REACH = 40;
/** A text of letters alone where the code should stand is the name. */
const DIGIT = /\p{N}/u;

/**
 * A 施策 row: label, code and name in neighbouring cells or together in one. 〃 and （続き） alone are
 * the 施策 above.
 * @param labels the 施策 labels of one row, from the left
 */
function readPolicyRow(
  label: LabelHit,
  labels: readonly LabelHit[],
  above: PolicyRow | null,
  grid: Grid,
): PolicyRow {
  const policy = readOwnPolicy(label.row, label.column, collect(label, labels, grid), grid);
  if (above === null) return policy;
  const isAbove = (text: string | null): boolean => text !== null && saysAbove(text);
  if (isAbove(policy.writtenCode) || (policy.code === null && isAbove(policy.name))) {
    const { writtenCode, code, name } = above;
    const isNamed = policy.name !== null && !saysAbove(policy.name);
    const same = { code, writtenCode: code ?? writtenCode, isDate: false };
    return { ...policy, ...same, name: isNamed ? policy.name : name };
  }
  return isAbove(policy.name) && policy.code === above.code
    ? { ...policy, name: above.name }
    : policy;
}

const CONTINUED = /^(?:(?:前頁|前ページ)?(?:から)?の?(?:続き|つづき))$/;

function saysAbove(text: string): boolean {
  if (text.length > LONGEST_ABOVE) return false;
  const words = text.replace(/[\s（()）【】〔〕]/g, '');
  return isDitto(words) || CONTINUED.test(words) || isDitto(words.replace(/(?:続き|つづき)$/, ''));
}
const LONGEST_ABOVE = 14;

function readOwnPolicy(
  row: number,
  labelColumn: number,
  pieces: readonly Piece[],
  grid: Grid,
): PolicyRow {
  const coded = pieces.findIndex(
    ({ text, dated }) => dated !== null || readPolicyCode(text) !== null,
  );
  const first = pieces[0];
  const hasCode = coded >= 0 || (first !== undefined && DIGIT.test(first.text));
  const at = coded >= 0 ? coded : hasCode ? 0 : -1;
  const name = pieces[at + 1] ?? null;
  const piece = pieces[at];
  if (piece === undefined) {
    const place = (column: number) => grid.ref(row, column);
    const nameCell = place(name?.column ?? labelColumn + 2);
    const codeCell = place(labelColumn + 1);
    const nothing = { writtenCode: null, code: null, isDate: false };
    return { row, codeCell, nameCell, ...nothing, name: name?.text ?? null };
  }
  return readPiece(piece, name, row, grid);
}

/** The code in its piece, and the name behind it or in the next. */
function readPiece(piece: Piece, next: Piece | null, row: number, grid: Grid): PolicyRow {
  const reading = readPolicyCode(piece.text);
  const codeCell = grid.ref(row, piece.column);
  const { written, code, rest } = reading ?? { written: piece.text, code: piece.dated, rest: '' };
  return {
    row,
    codeCell,
    nameCell: rest === '' ? grid.ref(row, next?.column ?? piece.column + 1) : codeCell,
    writtenCode: written,
    code,
    isDate: piece.dated !== null,
    name: rest === '' ? (next?.text ?? null) : rest,
  };
}

/** Texts of the row from the label on, without the labels themselves. */
function collect(first: Omit<LabelHit, 'key'>, labels: readonly LabelHit[], grid: Grid): Piece[] {
  const pieces: Piece[] = [];
  const end = Math.min(grid.endColumn(first.row), first.column + REACH);
  for (let column = first.column; column < end; column++) {
    const label = labels.find((hit) => hit.column === column);
    const value = label === undefined ? grid.at(first.row, column) : label.rest;
    const dated = typeof value === 'number' ? codeOfDate(value) : null;
    // A number may be shown as a code: 434 as 4-3-4.
    const isShown = label === undefined && dated === null;
    const text = isShown ? grid.textAt(first.row, column) : textOf(value);
    if (text !== null) pieces.push({ column, text, dated });
  }
  return pieces;
}
