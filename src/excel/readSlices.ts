import { areaAddress } from '../core/address/areaAddress';
import type { CellValue } from '../core/snapshot/CellValue';
import { areaOf, askForUsed } from './askSheet';
import type { PlacedArea } from './edits/groupAreas';
import { ExcelProblem, isAnswerTooLarge } from './ExcelProblem';
import type { Progress } from './reading';
import { bands, cellCount, cellsIn, divide, isBeyond } from './slices';
import { toCellValues } from './toCellValues';

/** An area and what it holds. */
export type SliceValues = PlacedArea & { readonly values: CellValue[][] };

/** Bytes of an answer that are aimed at; Excel on the web sends 5 MB. */
const ANSWER_BYTES = 4_200_000;
/** Bytes that a cell makes as a rule, and those of its type alone. */
const USUAL_BYTES = 32;
const TYPE_BYTES = 9;

/**
 * Reads areas, those of several sheets in one message as far as its answer is likely to hold them.
 * What comes back too large, or as null, is asked again by halves.
 */
export async function readSlices(
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
    // Cells of this size that were refused long before the limit aimed at tell of a lower one.
    this.bytes = Math.min(ANSWER_BYTES, 1.2 * this.bytes, 0.8 * this.tooLarge * expected);
    this.tooLarge = Infinity;
    this.cells = Math.max(1, Math.floor(this.bytes / expected));
  }
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

/** A larger area is asked what of it is filled before it is read. */
const LARGE_CELLS = 500_000;
const MOST_BANDS = 32;

/**
 * The same cells in less area where large ones are mostly blank: one round trip where there are
 * any, another where bands of rows do not make them small.
 */
export async function narrow(
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
