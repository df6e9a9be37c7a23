import type { Area } from '../address/Area';
import type { PlannedLook, PrintSetup, SheetPlan } from '../plan/sheet';
import type { Profile } from '../profile/Profile';
import { COLUMN_WIDTHS } from './columns';
import type { FormContent, FormPage } from './FormContent';
import { type FormLook, LOOKS } from './looks';
import { pageBreaks, type TableStarts } from './pageBreaks';
import { BLOCK_ROWS, placeBlock } from './placeBlock';
import type { PlacedCell } from './PlacedCell';
import { HEADER_ROWS, placeHeader } from './placeHeader';
import { APPROACH_ROW, MISSION_ROW, placeTop } from './placeTop';
import { rowHeights } from './rowHeights';

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
    if (program.name === null) BLANK_BLOCK.forEach((height, i) => blank.set(block + i, height));
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
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function looksOf(cells: readonly PlacedCell[]): PlannedLook[] {
  const areas = new Map<FormLook, Area[]>();
  for (const cell of cells) {
    const own = areas.get(cell.look) ?? [];
    areas.set(cell.look, own);
    own.push(areaOf(cell));
  }
  return [...areas].map(([look, own]) => ({ areas: own, look: LOOKS[look] }));
}
