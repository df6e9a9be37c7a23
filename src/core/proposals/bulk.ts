import { cellKey, type CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Check } from '../check';
import { firstIndex, getOrInsert, groupBy } from '../collections/collections';
import { finish, forEachInSteps, type Steps } from '../collections/steps';
import { cellAt } from '../facts/cells';
import type { Finding, RuleSettings } from '../findings/Finding';
import { type FixChoice, waysOf } from '../fix/fixEdits';
import {
  type CellEdit,
  type EditPlan,
  planEdits,
  type RefusalReason,
  valueOf,
  withEdits,
} from '../plan/edits';
import type { Hint } from '../hints/Hint';
import type { FieldPlace, Table } from '../layout/Layout';
import type { Program } from '../records/Program';
import { readProgram } from '../records/readProgram';
import type { CellValue } from '../snapshot/CellValue';
import { Grid } from '../snapshot/Grid';
import type { CheckedFinding } from '../waivers/Waiver';
import { fixOf } from './fixOf';
import { type SafeEdit, safeFixSteps } from './fixSafely';
import type { CellFacts, Proposal } from './Proposal';
import { isCorrection } from './ProposalReason';
import { proposeFillsOf } from './proposeFills';
import type { TotalAs } from './proposeTotals';

/**
 * The parts of まとめて直す: what keeps the meaning, or adds up what is known (ticked beforehand); costs
 * that the program's text names; costs estimated by what a head costs in the book.
 */
export type BulkPart = 'safe' | 'text' | 'estimate';

/** One change of まとめて直す, made as a whole or not at all; `renderProposal` says why. */
export interface BulkItem extends Omit<Proposal, 'isTicked'> {
  /** The same for the same cells, whatever else is ticked. */
  readonly key: string;
  readonly part: BulkPart;
  /** Ids (places in the check's list) of the findings that it answers. */
  readonly findings: readonly number[];
  readonly isTicked: boolean;
  /** It is there only because of what is ticked beside it. */
  readonly isDependent: boolean;
  /** Why it cannot be written; it is never ticked then. */
  readonly refused: RefusalReason | null;
}

/** What まとめて直す offers and what it would write, as it is ticked now. */
export interface BulkPlan {
  /** By part, then in reading order. */
  readonly items: readonly BulkItem[];
  /** What of it is ticked, an edit a cell. */
  readonly plan: EditPlan;
}

/** What stands against an edit, as far as it is known beforehand; null where nothing does. */
export interface Obstacles extends CellFacts {
  readonly refusalOf: (edit: CellEdit) => RefusalReason | null;
}

export const NO_OBSTACLES: Obstacles = {
  isFormula: () => false,
  isInTable: () => false,
  refusalOf: () => null,
};

/** What まとめて直す rests on; made once, planned from at every tick. */
export interface Bulk {
  readonly checked: BulkCheck;
  readonly obstacles: Obstacles;
  /** Ids of the findings by the cell that they are anchored at. */
  readonly ids: ReadonlyMap<string, readonly number[]>;
  readonly fixes: readonly BulkItem[];
}

type BulkCheck = Pick<Check, 'book' | 'findings' | 'waivers'>;

/**
 * Gathers what can be fixed at once. Totals that disagree are no part of it: nobody but the user
 * knows which cell is wrong, and some of them a hint calls right.
 * @param settings with which it was checked
 */
export function gatherBulk(
  checked: BulkCheck,
  obstacles: Obstacles = NO_OBSTACLES,
  settings: RuleSettings = {},
): Bulk {
  return finish(bulkSteps(checked, obstacles, settings));
}

/** `gatherBulk` in steps. */
export function* bulkSteps(
  checked: BulkCheck,
  obstacles: Obstacles = NO_OBSTACLES,
  settings: RuleSettings = {},
): Steps<Bulk> {
  const { book, findings, waivers } = checked;
  const stored = waivers.parts;
  function* fix(isFormula: (cell: CellRef) => boolean): Steps<readonly FixGroup[]> {
    const options = { settings, stored, checked, isFormula };
    return grouped((yield* safeFixSteps(book.snapshot, book.profile, options)).edits);
  }
  const all = yield* fix(() => false);
  const isLeft = ({ edit }: SafeEdit): boolean => refusalOf(edit, obstacles) !== null;
  const left = all.filter((group) => group.some(isLeft));
  const cells = new Set(left.flat().map(({ edit }) => cellKey(edit.cell)));
  // Without what is left alone the others may be fixed otherwise.
  const isKept = (cell: CellRef): boolean => cells.has(cellKey(cell));
  const groups = left.length === 0 ? all : [...(yield* fix(isKept)), ...left];
  const known = new Map(findings.map((finding, id) => [findingKey(finding), id]));
  return {
    checked,
    obstacles,
    ids: idsByCell(findings),
    fixes: groups.flatMap((group) => fixItem(group, known, obstacles)),
  };
}

/**
 * What is offered and what would be written. A total that only what is ticked makes known is there at
 * once, ticked itself. Cheap enough to be asked at every tick.
 * @param toggled keys of the items that are ticked otherwise than beforehand
 */
export function planBulk(bulk: Bulk, toggled: ReadonlySet<string>, as: TotalAs): BulkPlan {
  return finish(planBulkSteps(bulk, toggled, as));
}

/** `planBulk` in steps. */
export function* planBulkSteps(
  bulk: Bulk,
  toggled: ReadonlySet<string>,
  as: TotalAs,
): Steps<BulkPlan> {
  const { checked, obstacles, fixes } = bulk;
  const isTicked = ({ key, isTicked: before, refused }: BulkItem): boolean =>
    refused === null && before !== toggled.has(key);
  const items = new Map<string, BulkItem>();
  const add = (found: readonly BulkItem[]): readonly CellEdit[] =>
    found.flatMap((item) => {
      if (items.has(item.key)) return [];
      const ticked = isTicked(item);
      items.set(item.key, { ...item, isTicked: ticked });
      return ticked ? item.edits : [];
    });
  const offered = (proposals: readonly Proposal[], isDependent: boolean): BulkItem[] =>
    proposals.flatMap((one) => fillItem(one, bulk, isDependent));

  let edits = add(fixes);
  const all = [...edits];
  let book = yield* reread(checked.book, edits);
  function* fills(programs: readonly number[]): Steps<readonly Proposal[]> {
    const found: Proposal[] = [];
    yield* forEachInSteps(programs, (index) => {
      found.push(...proposeFillsOf(index, book, as, obstacles));
    });
    return found;
  }
  edits = add(offered(yield* fills([...book.programs.keys()]), false));
  while (edits.length > 0) {
    yield;
    all.push(...edits);
    book = yield* reread(book, edits);
    const concerned = [...programsOf(edits, book).keys()];
    edits = add(offered(yield* fills(concerned), true));
  }
  yield;
  return { items: inParts([...items.values()]), plan: planOf(checked.book, all) };
}

/** Every key of what is ticked otherwise when all that can be is ticked. */
export function allTicked({ items }: BulkPlan, toggled: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set(toggled);
  for (const { key, isTicked, refused } of items) {
    if (isTicked || refused !== null) continue;
    if (!keys.delete(key)) keys.add(key);
  }
  return keys;
}

function idsByCell(findings: readonly Finding[]): ReadonlyMap<string, readonly number[]> {
  const ids = new Map<string, number[]>();
  for (const [id, { cell }] of findings.entries()) {
    getOrInsert(ids, cellKey(cell), () => []).push(id);
  }
  return ids;
}

/** Every edit that some tick can bring: the cells to ask what stands against writing them. */
export function* bulkEditSteps(bulk: Bulk): Steps<readonly CellEdit[]> {
  const none = new Set<string>();
  const all = allTicked(yield* planBulkSteps(bulk, none, 'formula'), none);
  const { items } = yield* planBulkSteps(bulk, all, 'formula');
  return items.flatMap(({ edits }) => edits);
}

/** Edits that fix the same finding: they are made together. */
type FixGroup = readonly SafeEdit[];

function grouped(edits: readonly SafeEdit[]): readonly FixGroup[] {
  const groupOf = new Map<CheckedFinding, SafeEdit[]>();
  const groups = new Set<SafeEdit[]>();
  for (const edit of edits) {
    const group = [edit];
    for (const known of new Set(edit.findings.map((one) => groupOf.get(one)))) {
      if (known === undefined) continue;
      group.unshift(...known);
      groups.delete(known);
    }
    groups.add(group);
    for (const one of group.flatMap(({ findings }) => findings)) groupOf.set(one, group);
  }
  return [...groups];
}

function fixItem(
  group: FixGroup,
  ids: ReadonlyMap<string, number>,
  obstacles: Obstacles,
): BulkItem[] {
  const [first, ...others] = group.map(({ edit }) => edit);
  const findings = group.flatMap((one) => one.findings);
  const [finding] = findings;
  if (first === undefined || finding === undefined) return [];
  const edits: FixChoice = [first, ...others];
  const { program, message } = finding;
  return [
    {
      key: keyOf('fix', edits),
      part: 'safe',
      edits,
      program,
      reason: { key: 'fix', values: { message } },
      isForTable: false,
      // What one fix has brought to light has no id of its own.
      findings: [...new Set(findings.flatMap((one) => ids.get(findingKey(one)) ?? []))],
      isTicked: true,
      isDependent: false,
      refused: firstRefusal(edits, obstacles),
    },
  ];
}

function fillItem(
  { edits, program, reason, isForTable, isTicked }: Proposal,
  { checked: { book, findings }, ids, obstacles }: Bulk,
  isDependent: boolean,
): BulkItem[] {
  const answered = edits.flatMap(({ cell }) => ids.get(cellKey(cell)) ?? []);
  // Whoever waived a finding wants the cell as it is.
  const isWaived = answered.some((id) => findings[id]?.waived !== null);
  // A nil mark in place of a total is the user's word for it.
  const isOffered = isTicked || reason.key === 'money' || reason.key === 'people';
  if (isCorrection(reason) || !isOffered || isWaived) return [];
  const own = edits.map((edit): CellEdit => ({ ...edit, before: heldBefore(edit.cell, book) }));
  const [first, ...others] = own;
  if (first === undefined) return [];
  const filled: FixChoice = [first, ...others];
  return [
    {
      key: keyOf('fill', edits),
      part: PARTS[reason.key] ?? 'safe',
      edits: filled,
      program,
      reason,
      isForTable,
      findings: answered,
      isTicked,
      isDependent,
      refused: firstRefusal(filled, obstacles),
    },
  ];
}

const PARTS: { readonly [K in Proposal['reason']['key']]?: BulkPart } = {
  money: 'text',
  people: 'estimate',
};
const ORDER: readonly BulkPart[] = ['safe', 'text', 'estimate'];

function inParts(items: readonly BulkItem[]): readonly BulkItem[] {
  return [...items].sort(
    (a, b) =>
      ORDER.indexOf(a.part) - ORDER.indexOf(b.part) ||
      compareCells(a.edits[0].cell, b.edits[0].cell),
  );
}

function compareCells(a: CellRef, b: CellRef): number {
  return a.sheet - b.sheet || a.row - b.row || a.column - b.column;
}

function keyOf(kind: 'fix' | 'fill', edits: FixChoice): string {
  return [kind, ...edits.map(({ cell }) => cellKey(cell))].join(' ');
}

function findingKey({ rule, cell, program }: Finding): string {
  return `${rule} ${cellKey(cell)} ${String(program)}`;
}

function firstRefusal(edits: FixChoice, obstacles: Obstacles): RefusalReason | null {
  return edits.map((edit) => refusalOf(edit, obstacles)).find((one) => one !== null) ?? null;
}

function refusalOf(
  edit: CellEdit,
  { isFormula, refusalOf: refused }: Obstacles,
): RefusalReason | null {
  return refused(edit) ?? (isFormula(edit.cell) ? 'formula' : null);
}

function heldBefore({ sheet, row, column }: CellRef, book: Book): CellEdit['before'] {
  return cellAt(book, sheet, row, column);
}

/** Of several edits of a cell the last one counts: a fill comes after what was fixed there. */
function planOf(book: Book, edits: readonly CellEdit[]): EditPlan {
  const last = new Map(edits.map((edit) => [cellKey(edit.cell), edit]));
  return planEdits(book, [...last.values()]);
}

/** The programs of which cells are edited, by their index. */
function programsOf(edits: readonly CellEdit[], { programs }: Book): ReadonlyMap<number, Program> {
  const bySheet = groupBy(edits, ({ cell }) => cell.sheet);
  const rows = new Map(
    [...bySheet].map(([sheet, own]) => [
      sheet,
      own.map(({ cell }) => cell.row).sort((a, b) => a - b),
    ]),
  );
  const found = new Map<number, Program>();
  programs.forEach((program, index) => {
    const { firstRow, endRow } = program.block;
    const own = rows.get(program.sheet) ?? [];
    const next = own[firstIndex(own.length, (at) => (own[at] ?? firstRow) >= firstRow)];
    if (next !== undefined && next < endRow) found.set(index, program);
  });
  return found;
}

/**
 * The book with fixes that read alike and fills of blank cells: only the programs concerned are read
 * again, and what the book as a whole says, such as the price per head, stays as it was.
 */
function* reread(book: Book, edits: readonly CellEdit[]): Steps<Book> {
  if (edits.length === 0) return book;
  const snapshot = withEdits(book.snapshot, edits);
  const grids = snapshot.sheets.map((sheet, index) => {
    const known = sheet === book.snapshot.sheets[index] ? book.grids[index] : undefined;
    return known ?? new Grid(sheet, index);
  });
  const changed = new Map(edits.map(({ cell, after }) => [cellKey(cell), valueOf(after)]));
  const programs = [...book.programs];
  yield* forEachInSteps([...programsOf(edits, book)], ([index, program]) => {
    const { block, sheet, isCounted } = program;
    const table = book.layout.tables.find((one) => isOf(program, one));
    const grid = grids[sheet];
    if (table === undefined || grid === undefined) return;
    const places = block.places().map((place) => withValue(place, changed));
    const before = programs[index - 1];
    const above = before !== undefined && isOf(before, table) ? before : null;
    const edited = { ...block, places: () => places };
    programs[index] = readProgram(table, edited, grid, book.profile, { above, isCounted });
  });
  return { ...book, snapshot, grids, programs };
}

function withValue(place: FieldPlace, changed: ReadonlyMap<string, CellValue>): FieldPlace {
  const { key, field, period, name, cell, further } = place;
  const value = cell === null ? undefined : changed.get(cellKey(cell));
  // Of what several cells hold together only the notation was fixed.
  const isKept = value === undefined || further !== undefined;
  return isKept ? place : { key, field, period, name, cell, value };
}

function isOf({ header, block }: Program, table: Table): boolean {
  const [first] = table.blocks;
  const last = table.blocks.at(-1);
  if (header !== table.header || first === undefined || last === undefined) return false;
  return first.firstRow <= block.firstRow && block.firstRow <= last.firstRow;
}

/**
 * What the chip of a finding's line does: writes one cell where there is one way to fix it with one
 * clear meaning; else shows the ways, each of them in a preview.
 */
export type Chip =
  | { readonly kind: 'write'; readonly edit: CellEdit }
  | { readonly kind: 'choose'; readonly choices: readonly [FixChoice, ...FixChoice[]] };

/** null where nobody but the user can say what to do, and for a waived finding. */
export function chipOf(finding: CheckedFinding, book: Book): Chip | null {
  const fix = finding.waived === null ? fixOf(finding, book) : null;
  if (fix === null) return null;
  const choices = waysOf(fix);
  const [[edit, ...more], ...others] = choices;
  const isOne = more.length === 0 && others.length === 0;
  return isOne && isClear(edit, finding) ? { kind: 'write', edit } : { kind: 'choose', choices };
}

/** Whether no hint speaks against it: an estimate, or a figure that another cell explains better. */
function isClear({ after }: CellEdit, { hint }: Finding): boolean {
  if (hint === undefined) return true;
  if ('meant' in hint.values) return after.kind === 'value' && after.value === hint.values.meant;
  return !DOUBTS.has(hint.key);
}

const DOUBTS: ReadonlySet<Hint['key']> = new Set([
  'headEstimate',
  'budgetFits',
  'costPerHead',
  'totalFitsCost',
]);
