import { type Area, cellCount } from '../core/address/area';
import { groupBy } from '../core/collections/collections';
import type { CellValue } from '../core/snapshot/CellValue';
import { isOwnSheet } from '../core/submissions/ownBook';
import { type SheetSnapshot, trimmed } from '../core/snapshot/Snapshot';
import { type SheetAnswer, areaOf, askForUsed, askKnownSheets, askSheets } from './askSheets';
import { type PlacedArea, cellsIn, isBeyond, bands, divide } from './slices';
import type { Marking } from './marks/listRules';
import {
  type Listeners,
  type Scope,
  type SheetReading,
  type WorkbookReading,
  type Progress,
  toCellValues,
} from './reading';
import { nextTurn } from './nextTurn';
import { runExcel } from './runExcel';
import { StoreQuestion } from './waiverParts';
import { areaAddress } from '../core/address/a1';
import { ExcelProblem, isAnswerTooLarge } from './ExcelProblem';

/** Bytes of an answer that are aimed at; Excel on the web sends 5 MB. */
const ANSWER_BYTES = 4_200_000;
/** Bytes that a cell makes as a rule, and those of its type alone. */
const USUAL_BYTES = 32;
const TYPE_BYTES = 9;

/** How many cells to ask for in one message, from what was answered so far. */
class MessageSize {
  cells = Math.floor(ANSWER_BYTES / USUAL_BYTES);
  private bytes = ANSWER_BYTES;
  private readonly soFar = { cells: 0, bytes: 0 };
  /** The smallest message that was too large since one came through. */
  private tooLarge = Infinity;

  /** @throws ExcelProblem where it was a single cell */
  refused(cells: number): void {
    if (cells === 1) throw new ExcelProblem('tooLarge', 'ResponsePayloadSizeLimitExceeded', null);
    this.tooLarge = cells;
    this.cells = Math.min(this.cells, Math.ceil(cells / (this.soFar.cells === 0 ? 4 : 2)));
  }

  tookIn(read: readonly SliceValues[]): void {
    const now = sizeOf(read);
    this.soFar.cells += now.cells;
    this.soFar.bytes += now.bytes;
    // What follows is most like what came last; sparse rows may come to an end, though.
    const expected = Math.max(
      perCell(now),
      perCell(sizeOf(read.slice(-1))),
      Math.sqrt(perCell(now) * perCell(this.soFar)),
    );
    // Cells of this size that were refused long before the limit aimed at mean a lower one.
    this.bytes = Math.min(ANSWER_BYTES, 1.2 * this.bytes, 0.8 * this.tooLarge * expected);
    this.tooLarge = Infinity;
    this.cells = Math.max(1, Math.floor(this.bytes / expected));
  }
}

/** A larger area is asked what of it is filled before it is read. */
const LARGE_CELLS = 500_000;
const MOST_BANDS = 32;

/**
 * Reads values and what was waived: two round trips for the workbook, one for the worksheet in view,
 * more only for what is too large for one answer. Writes nothing.
 * @throws ExcelProblem
 */
export function readWorkbook(scope: Scope, listeners: Listeners): Promise<WorkbookReading> {
  return runExcel(listeners.onWaiting, async (context) => {
    const { reading } = await readIn(context, scope, false, listeners);
    return reading;
  });
}

/**
 * Reads within a run, in the same round trips with what marking must know where that is asked.
 * @returns markings in the order of the sheets; null where they were not asked, could not all be
 *   listed, or may have changed while slices were read
 */
export async function readIn(
  context: Excel.RequestContext,
  scope: Scope,
  withRules: boolean,
  listeners: Listeners,
): Promise<{
  readonly reading: WorkbookReading;
  readonly markings: readonly Marking[] | null;
}> {
  const asked = { rules: withRules, protection: withRules };
  const question = { cells: 'values', names: true, ...asked } as const;
  const store = new StoreQuestion(context);
  const answers = await askSheets(context, scope, question, store);
  // To take the answer in is a task by itself.
  await nextTurn();
  const sheets = await readParts(context, answers, listeners);
  const reading = {
    snapshot: { sheets: sheets.map(({ snapshot }) => snapshot) },
    sheets: sheets.map((one) => one.reading),
    store: store.reading,
  };
  const markings = answers.flatMap(({ marking }) => marking ?? []);
  const isListed =
    markings.length === answers.length &&
    markings.every(({ rules }) => rules !== null) &&
    answers.every(({ parts }) => parts.every(({ values }) => values !== null));
  return { reading, markings: isListed ? markings : null };
}

/** A worksheet that was read, and its values. */
export interface SheetValues {
  readonly reading: SheetReading;
  readonly snapshot: SheetSnapshot;
}

/**
 * Reads worksheets again, their values alone: one round trip, more only for what is too large.
 * @throws ExcelProblem, `gone` where one of them was deleted
 */
export function readSheets(
  sheetIds: readonly string[],
  listeners: Listeners,
): Promise<readonly SheetValues[]> {
  return runExcel(listeners.onWaiting, async (context) => {
    const question = { cells: 'values', names: true, rules: false, protection: false } as const;
    return readParts(context, await askKnownSheets(context, sheetIds, question), listeners);
  });
}

/** A sheet with more cells beyond the bound is read inside it alone; a form so large is none. */
const MOST_CELLS = 5_000_000;

/** Reads what the sheets have not answered with their values yet. */
async function readParts(
  context: Excel.RequestContext,
  answers: readonly SheetAnswer[],
  { onProgress }: Listeners,
): Promise<readonly SheetValues[]> {
  const open = answers.flatMap(({ sheet, parts }) =>
    parts.flatMap(({ area, values }) => (values === null ? [{ sheetId: sheet.id, area }] : [])),
  );
  const filled = await narrow(context, open);
  const cut = tooLargeSheets(filled);
  const slices = filled.filter(({ sheetId, area }) => !(isBeyond(area) && cut.has(sheetId)));
  const bySheet = groupBy(await readSlices(context, slices, onProgress), ({ sheetId }) => sheetId);
  return answers.map(({ sheet, parts, ownAreas }) => {
    const { id, name } = sheet;
    const values = joined([...parts, ...(bySheet.get(id) ?? [])]);
    const snapshot = { name, visibility: visibilityOf(sheet), ...values };
    const isOurs = ownAreas.some((area) => isOwnSheet(snapshot, area));
    return {
      reading: {
        id,
        name,
        isCut: cut.has(id),
      },
      snapshot: isOurs ? { ...snapshot, isOurs } : snapshot,
    };
  });
}

function tooLargeSheets(areas: readonly PlacedArea[]): ReadonlySet<string> {
  const beyond = areas.filter(({ area }) => isBeyond(area));
  const bySheet = groupBy(beyond, ({ sheetId }) => sheetId);
  return new Set([...bySheet].flatMap(([id, own]) => (cellsIn(own) > MOST_CELLS ? [id] : [])));
}

interface Piece {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[] | null;
}

/** The values of one sheet put together from the pieces that were read. */
function joined(pieces: readonly Piece[]): Pick<SheetSnapshot, 'origin' | 'values'> {
  const top = pieces.reduce((least, { area }) => Math.min(least, area.top), Infinity);
  const left = pieces.reduce((least, { area }) => Math.min(least, area.left), Infinity);
  const rows: CellValue[][] = [];
  for (const { area, values } of pieces) {
    for (const [index, line] of (values ?? []).entries()) {
      while (rows.length <= area.top - top + index) rows.push([]);
      const row = rows[area.top - top + index] ?? [];
      while (row.length < area.left - left) row.push(null);
      for (const [offset, value] of line.entries()) row[area.left - left + offset] = value;
    }
  }
  return trimmed({ row: top, column: left }, rows);
}

function visibilityOf(sheet: Excel.Worksheet): SheetSnapshot['visibility'] {
  if (sheet.visibility === 'Visible') return 'visible';
  return sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}

/** An area and what it holds. */
type SliceValues = PlacedArea & { readonly values: CellValue[][] };

/**
 * Reads areas, those of several sheets in one message as far as its answer is likely to hold them.
 * What comes back too large, or as null, is asked again by halves.
 */
async function readSlices(
  context: Excel.RequestContext,
  slices: readonly PlacedArea[],
  onProgress: (progress: Progress) => void,
): Promise<SliceValues[]> {
  const found: SliceValues[] = [];
  const total = cellsIn(slices);
  // What lies inside the bound was asked for before, all at once.
  const before = cellsIn(slices.filter(({ area }) => !isBeyond(area)));
  const size = new MessageSize();
  if (before > 1) size.refused(before);
  for (let open = slices; open.length > 0;) {
    onProgress({ done: total - cellsIn(open), total });
    const { now, later } = divide(open, size.cells);
    const { read, refused } = await ask(context, now);
    found.push(...read);
    if (read.length > 0) size.tookIn(read);
    if (refused.length > 0) size.refused(cellsIn(refused));
    open = [...refused, ...later];
  }
  return found;
}

interface Size {
  readonly cells: number;
  readonly bytes: number;
}

function sizeOf(read: readonly SliceValues[]): Size {
  const text = JSON.stringify(read.map(({ values }) => values));
  const cells = cellsIn(read);
  return { cells, bytes: TYPE_BYTES * cells + new TextEncoder().encode(text).length };
}

function perCell({ cells, bytes }: Size): number {
  return bytes / cells;
}

async function ask(
  context: Excel.RequestContext,
  slices: readonly PlacedArea[],
): Promise<{ readonly read: readonly SliceValues[]; readonly refused: readonly PlacedArea[] }> {
  const ranges = slices.map(({ sheetId, area }) => {
    const range = context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area));
    range.load('values,valueTypes');
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isAnswerTooLarge(error)) throw error;
    return { read: [], refused: slices };
  }
  const read: SliceValues[] = [];
  const refused: PlacedArea[] = [];
  slices.forEach((slice, index) => {
    const range = ranges[index];
    // Past its limits Excel may answer null instead of an error, whatever the typings say.
    if (range === undefined || !Array.isArray(range.values)) refused.push(slice);
    else read.push({ ...slice, values: toCellValues(range.values, range.valueTypes) });
  });
  return { read, refused };
}

/**
 * The same cells in less area where large ones are mostly blank: one round trip where there are
 * any, another where bands of rows do not make them small.
 */
async function narrow(
  context: Excel.RequestContext,
  areas: readonly PlacedArea[],
): Promise<readonly PlacedArea[]> {
  return filledBands(context, await filledBands(context, areas, 'rows'), 'columns');
}

async function filledBands(
  context: Excel.RequestContext,
  areas: readonly PlacedArea[],
  across: 'rows' | 'columns',
): Promise<readonly PlacedArea[]> {
  const isLarge = ({ area }: PlacedArea): boolean => cellCount(area) > LARGE_CELLS;
  if (!areas.some(isLarge)) return areas;
  const asked = areas.map((placed) =>
    isLarge(placed) ? askBands(context, placed, across) : placed,
  );
  await context.sync();
  return asked.flatMap((one) => ('read' in one ? one.read() : one));
}

function askBands(
  context: Excel.RequestContext,
  { sheetId, area }: PlacedArea,
  across: 'rows' | 'columns',
): { read(): PlacedArea[] } {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = bands(area, across, MOST_BANDS).map((band) => askForUsed(sheet, areaAddress(band)));
  return {
    read: () =>
      used.filter((one) => !one.isNullObject).map((one) => ({ sheetId, area: areaOf(one) })),
  };
}
