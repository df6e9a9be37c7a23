import { type Area, sizedArea } from '../address/area';
import {
  type PlannedLook,
  type PrintSetup,
  type SheetPlan,
  MAX_ROW_HEIGHT,
} from '../plan/SheetPlan';
import {
  BLOCK_FIELDS,
  BLOCK_KEYS,
  type BlockKey,
  blockField,
  COLUMN_KEYS,
  PRINTED_COLUMNS,
  TEXT_KEYS,
} from '../profile/blockFields';
import type { Profile } from '../profile/Profile';
import {
  type FormContent,
  type FormPage,
  type FormTop,
  type BlockContent,
  type PlacedCell,
  contentOf,
} from './FormContent';
import { type FormLook, FORM_LOOKS, first, printedTitle, groupTitle } from './formTitles';
import { byKey, groupBy } from '../collections/collections';
import { areaAddress } from '../address/a1';
import type { CellContent } from '../plan/edits';

/** Of the untitled column. */
const LABEL_WIDTH = 5;
/** Widths of columns A to N, in digits of the default font. */
const COLUMN_WIDTHS = PRINTED_COLUMNS.map((key) =>
  key === 'label' ? LABEL_WIDTH : BLOCK_FIELDS[key].width,
);

/** Zero-based columns of the form. */
const COLUMN = byKey(PRINTED_COLUMNS, (key) => PRINTED_COLUMNS.indexOf(key));

/** Texts over all rows of a block. */
const WHOLE = TEXT_KEYS.filter((key) => key !== 'otherCities' && key !== 'previousYear');

/** Physical rows of a block: ヒト, モノ and two for カネ. */
const BLOCK_ROWS = 4;

/** First row of each method's cell and how many rows it spans, by the number of methods. */
const METHOD_ROWS: readonly (readonly (readonly [first: number, rows: number])[])[] = [
  [[0, 4]],
  [[0, 4]],
  [
    [0, 2],
    [2, 2],
  ],
  [
    [0, 1],
    [1, 1],
    [2, 2],
  ],
];

/** Points: a line of 9 point text, the room around it, and a row without text. */
const LINE = 12.5;
const PADDING = 5;
const EMPTY = 14;
/** Pixels of a full-width character at 9 points, of one unit of column width, and of margins. */
const CHARACTER = 12;
const UNIT = 7;
const MARGIN = 6;

/** Characters that take half the room of a kanji. */
const NARROW = /[ -~｡-ﾟ]/u;

/** Points that fit on an A3 page once the form is scaled to its width. */
const PAGE_HEIGHT = 1000;

/** The 施策 row and the two header rows. */
const HEADER_ROWS = 3;

/** Titles over both header rows, and those under a group; the untitled column stands with ヒト. */
const BY_GROUP = groupBy(
  PRINTED_COLUMNS,
  (key) => blockField(key === 'label' ? 'resource' : key).group,
);
const TALL = COLUMN_KEYS.filter((key) => blockField(key).group === undefined);
const LOWER = COLUMN_KEYS.filter((key) => blockField(key).group !== undefined);

/** Rows of the two statements. */
const MISSION_ROW = 2;
const APPROACH_ROW = 3;
/** Columns of the two headings, and of the texts beside them. */
const HEADING_COLUMNS = 3;
const TEXT_COLUMNS = COLUMN_WIDTHS.length - HEADING_COLUMNS;

/** First row of the tables below the top of the form. */
const BELOW_TOP = 5;
/** Points of the rows of a block that is still to be filled in, and of the statements above. */
const BLANK_BLOCK: readonly number[] = [46, 36, 18, 82];
const BLANK_STATEMENT = 34;

/**
 * A sheet of the form as it is printed on A3: top, then page by page 施策 row, header and blocks.
 * Its contents may be of any year and city; 入力規則 are not part of it.
 */
export function placeForm(content: FormContent, profile: Profile): SheetPlan {
  const { cells, blank, tables } = placeAll(content, profile);
  const heights = rowHeights(cells, blank);
  const titleRows = repeatedRows(tables);
  return {
    name: content.name,
    cells: cells.flatMap(({ row, column, content: own }) =>
      own === null ? [] : [{ row, column, content: own }],
    ),
    looks: looksOf(cells),
    merges: cells.filter(({ rows, columns }) => rows > 1 || columns > 1).map(areaOf),
    columnWidths: COLUMN_WIDTHS,
    rowHeights: new Map(heights.entries()),
    frozen: null,
    gridlines: false,
    autoFilter: null,
    print: { paper: 'A3', titleRows, breaks: pageBreaks(tables, heights, titleRows) },
    validations: [],
    charts: [],
    owned: null,
  };
}

interface Placed {
  readonly cells: PlacedCell[];
  /** Rows still to be written in, with their heights in points. */
  readonly blank: Map<number, number>;
  readonly tables: TableStarts[];
}

function placeAll({ top, pages }: FormContent, profile: Profile): Placed {
  const placed: Placed = { cells: [], blank: new Map(), tables: [] };
  let row = 0;
  if (top !== null) {
    placed.cells.push(...placeTop(top, profile));
    if (top.mission === null) placed.blank.set(MISSION_ROW, BLANK_STATEMENT);
    if (top.approach === null) placed.blank.set(APPROACH_ROW, BLANK_STATEMENT);
    row = BELOW_TOP;
  }
  for (const page of pages) {
    placePage(page, row, profile, placed);
    row += HEADER_ROWS + page.programs.length * BLOCK_ROWS + 1;
  }
  return placed;
}

function placePage(page: FormPage, row: number, profile: Profile, placed: Placed): void {
  const { cells, blank } = placed;
  placed.tables.push(page.programs.map((_, i) => (i === 0 ? row : blockRow(row, i))));
  cells.push(...placeHeader(page, row, profile));
  for (const [index, program] of page.programs.entries()) {
    const block = blockRow(row, index);
    cells.push(...placeBlock(program, block, profile));
    // With a total that is still to come, so is what it will stand for.
    const isOpen = program.cost.total === 'sum' && program.resources.money === null;
    if ((program.name ?? null) === null || isOpen)
      BLANK_BLOCK.forEach((height, i) => blank.set(block + i, height));
  }
}

function blockRow(table: number, index: number): number {
  return table + HEADER_ROWS + index * BLOCK_ROWS;
}

/** The header repeats where it is the only one: under two 施策 it would name the wrong one. */
function repeatedRows(tables: readonly TableStarts[]): PrintSetup['titleRows'] {
  const [[table] = [], ...others] = tables;
  if (table === undefined || others.length > 0) return null;
  return { first: table, last: table + HEADER_ROWS - 1 };
}

function areaOf({ row, column, rows, columns }: PlacedCell): Area {
  return sizedArea(row, column, rows, columns);
}

function looksOf(cells: readonly PlacedCell[]): PlannedLook[] {
  const byLook = groupBy(cells, ({ look }) => look);
  return [...byLook].map(([look, own]) => ({ areas: own.map(areaOf), look: FORM_LOOKS[look] }));
}

/** 年度, 局名, 局長 and the two statements: the first four rows. */
function placeTop(top: FormTop, { labels }: Profile): PlacedCell[] {
  const one = (
    row: number,
    column: number,
    value: string | null,
    look: FormLook,
    columns = 1,
  ): PlacedCell => ({ row, column, rows: 1, columns, content: contentOf(value), look });
  const statement = (row: number, heading: string, text: string | null): PlacedCell[] => [
    one(row, 0, heading, 'heading', HEADING_COLUMNS),
    one(row, HEADING_COLUMNS, text, 'text', TEXT_COLUMNS),
  ];
  return [
    one(0, 0, top.title, 'title'),
    one(1, 0, top.fiscalYear, 'plain'),
    one(1, COLUMN.goal, top.bureau, 'plain'),
    one(1, COLUMN.content, top.director, 'plain'),
    ...statement(MISSION_ROW, first(labels.mission), top.mission),
    ...statement(APPROACH_ROW, first(labels.approach), top.approach),
  ];
}

/** The 施策 row and the two header rows below it. */
function placeHeader(page: FormPage, row: number, profile: Profile): PlacedCell[] {
  const at = (
    offset: number,
    column: number,
    value: string | null,
    look: FormLook = 'heading',
    columns = 1,
    rows = 1,
  ): PlacedCell => ({
    row: row + offset,
    column,
    rows,
    columns,
    content: contentOf(value),
    look,
  });
  return [
    at(0, COLUMN.name, first(profile.labels.policy)),
    at(0, COLUMN.goal, page.code, 'code'),
    at(0, COLUMN.content, page.name, 'text', 3),
    ...TALL.map((key) => at(1, COLUMN[key], printedTitle(key, profile), 'heading', 1, 2)),
    ...[...BY_GROUP].flatMap(([title, [first, ...others]]) =>
      title === undefined || first === undefined
        ? []
        : at(1, COLUMN[first], groupTitle(title, profile), 'heading', 1 + others.length),
    ),
    at(2, COLUMN.label, null),
    ...LOWER.map((key) => at(2, COLUMN[key], printedTitle(key, profile))),
  ];
}

/** First rows of a table's blocks, that of the first being the table's own. */
type TableStarts = readonly number[];

/**
 * Rows that begin a new page: a table that no longer fits on the page begun, but on one of its own;
 * else the block that no longer fits.
 * @param heights in points, from the first row to the last
 */
function pageBreaks(
  tables: readonly TableStarts[],
  heights: readonly number[],
  repeated: PrintSetup['titleRows'],
): number[] {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  const onEachPage = repeated === null ? 0 : sum(repeated.first, repeated.last + 1);
  const breaks: number[] = [];
  let top = 0;
  // What comes first stands below the top of the form, which is not to have a page of its own.
  for (const [start, end] of unbroken(tables, heights.length, sum).slice(1)) {
    const room = top === 0 ? PAGE_HEIGHT : PAGE_HEIGHT - onEachPage;
    if (sum(top, end) <= room) continue;
    top = start;
    breaks.push(start);
  }
  return breaks;
}

type Rows = readonly [start: number, end: number];

/** Rows that stay together: the blocks of the first table, the other tables where a page holds them. */
function unbroken(
  tables: readonly TableStarts[],
  endRow: number,
  sum: (from: number, to: number) => number,
): Rows[] {
  return tables.flatMap((starts, at): Rows[] => {
    const [first = endRow] = starts;
    const end = tables[at + 1]?.[0] ?? endRow;
    if (at > 0 && sum(first, end) <= PAGE_HEIGHT) return [[first, end]];
    return starts.map((start, block) => [start, starts[block + 1] ?? end]);
  });
}

function neededLines(text: string, cell: PlacedCell): number {
  const widths = COLUMN_WIDTHS.slice(cell.column, cell.column + cell.columns);
  const room = widths.reduce((sum, width) => sum + width * UNIT, 0) - MARGIN;
  return text.split('\n').reduce((count, line) => {
    const ink = [...line].reduce((sum, char) => sum + (NARROW.test(char) ? 0.56 : 1), 0);
    return count + Math.max(1, Math.ceil((ink * CHARACTER) / room));
  }, 0);
}

function neededHeight(cell: PlacedCell): number {
  if (cell.look === 'title') return 26;
  if (cell.look === 'plain') return 20;
  if (cell.content?.kind !== 'value' || typeof cell.content.value !== 'string') return EMPTY;
  return neededLines(cell.content.value, cell) * LINE + PADDING;
}

/**
 * Heights in points from the first row to the last, so that every text is readable in its merged
 * area. What a tall merge lacks is spread over its rows, but not over a row that holds only a
 * caption.
 * @param least heights of rows that are still to be written in
 */
function rowHeights(cells: readonly PlacedCell[], least: ReadonlyMap<number, number>): number[] {
  const last = cells.reduce((end, cell) => Math.max(end, cell.row + cell.rows), 0);
  const heights = Array.from({ length: last }, (_, row) => least.get(row) ?? EMPTY);
  const captions = new Set(
    cells.filter((cell) => cell.look === 'caption' && cell.columns > 1).map((cell) => cell.row),
  );
  for (const cell of [...cells].sort((a, b) => a.rows - b.rows)) {
    const span = Array.from({ length: cell.rows }, (_, index) => cell.row + index);
    const lack = neededHeight(cell) - span.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
    const open = span.length === 1 ? span : span.filter((row) => !captions.has(row));
    if (lack <= 0) continue;
    for (const row of open) heights[row] = (heights[row] ?? 0) + lack / open.length;
  }
  return heights.map((height) => Math.min(MAX_ROW_HEIGHT, Math.ceil(height * 2) / 2));
}

/** The cells of one program, its block beginning at `row`. */
function placeBlock(program: BlockContent, row: number, profile: Profile): PlacedCell[] {
  const place = (
    offset: number,
    rows: number,
    column: number,
    content: CellContent | null,
    look: FormLook = 'text',
    columns = 1,
  ): PlacedCell => ({ row: row + offset, column, rows, columns, content, look });
  const at = (
    offset: number,
    rows: number,
    column: number,
    value: number | string | null = null,
    look?: FormLook,
    columns?: number,
  ): PlacedCell => place(offset, rows, column, contentOf(value), look, columns);
  const { resources, cost } = program;
  const methods = METHOD_ROWS[program.methods.length] ?? [];
  const isShared = program.directions.length < 2;
  const label = profile.resources;
  const newMark = program.isNew ? first(profile.newMarks) : null;
  const cells: { readonly [K in BlockKey]: readonly PlacedCell[] } = {
    ...byKey(WHOLE, (key) => [at(0, BLOCK_ROWS, COLUMN[key], program[key])]),
    no: [at(0, BLOCK_ROWS, COLUMN.no, program.no, 'centred')],
    isNew: [at(0, BLOCK_ROWS, COLUMN.isNew, newMark, 'centred')],
    goal: [at(0, 2, COLUMN.goal, program.goal)],
    content: [at(0, 2, COLUMN.content, program.content)],
    otherCities: [
      at(2, 1, COLUMN.goal, printedTitle('otherCities', profile), 'caption', 2),
      at(3, 1, COLUMN.goal, program.otherCities, 'text', 2),
    ],
    resource: [
      at(0, 1, COLUMN.label, first(label.people), 'caption'),
      at(1, 1, COLUMN.label, first(label.things), 'caption'),
      at(2, 2, COLUMN.label, first(label.money), 'caption'),
      at(0, 1, COLUMN.resource, resources.people),
      at(1, 1, COLUMN.resource, resources.things),
      at(2, 2, COLUMN.resource, resources.money),
    ],
    cost: [
      at(0, 1, COLUMN.cost, cost.people, 'amount'),
      at(1, 1, COLUMN.cost, cost.things, 'amount'),
      at(2, 2, COLUMN.cost, cost.money, 'amount'),
    ],
    total: [place(0, 1, COLUMN.total, totalOf(program, row), 'amount')],
    previousYear: [
      at(1, 1, COLUMN.total, printedTitle('previousYear', profile), 'caption'),
      at(2, 2, COLUMN.total, program.previousYear),
    ],
    method: methods.map(([from, rows], i) => at(from, rows, COLUMN.method, program.methods[i])),
    direction: isShared
      ? [at(0, BLOCK_ROWS, COLUMN.direction, program.directions[0])]
      : methods.map(([from, rows], i) => at(from, rows, COLUMN.direction, program.directions[i])),
    section: [at(0, BLOCK_ROWS, COLUMN.section, program.section, 'centred')],
  };
  return BLOCK_KEYS.flatMap((key) => cells[key]);
}

/** A live total shows nothing as long as none of the three is there; SUM alone would show 0. */
function totalOf({ cost }: BlockContent, row: number): CellContent | null {
  if (cost.total !== 'sum') return contentOf(cost.total);
  const column = COLUMN.cost;
  const parts = areaAddress({ top: row, left: column, bottom: row + 2, right: column });
  const known = [cost.people, cost.things, cost.money].filter((part) => part !== null);
  return {
    kind: 'formula',
    formula: `=IF(COUNT(${parts})=0,"",SUM(${parts}))`,
    result: known.length === 0 ? '' : known.reduce((sum, part) => sum + part, 0),
  };
}
