import type { Area } from '../core/address/Area';
import { areaAddress } from '../core/address/areaAddress';
import { ExcelProblem, isAnswerTooLarge } from './ExcelProblem';
import type { Grid } from './Grid';
import type { Progress } from './reading';
import { halve, insideBound, outsideBound, slice } from './slices';
import { toCellValues } from './toCellValues';

/** A band of one sheet that is still to be read into its grid. */
export interface SheetSlice {
  readonly sheetId: string;
  readonly area: Area;
  readonly grid: Grid;
}

/** What the first reading left out: what lies outside the bound, and inside where it failed. */
export function missingSlices(
  sheetId: string,
  grid: Grid,
  used: Area,
  { hasPart, isCut }: { readonly hasPart: boolean; readonly isCut: boolean },
): SheetSlice[] {
  const inside = insideBound(used);
  const areas = [
    ...(hasPart || inside === null ? [] : [inside]),
    ...(isCut ? [] : outsideBound(used)),
  ];
  return areas.flatMap(slice).map((area) => ({ sheetId, area, grid }));
}

/** Reads slices one answer at a time, halving those that are still too large. */
export async function readSlices(
  context: Excel.RequestContext,
  slices: readonly SheetSlice[],
  onProgress: (progress: Progress) => void,
): Promise<void> {
  await slices.reduce(async (before, one, index) => {
    await before;
    onProgress({ done: index, total: slices.length });
    await readSlice(context, one);
  }, Promise.resolve());
}

async function readSlice(context: Excel.RequestContext, wanted: SheetSlice): Promise<void> {
  const { sheetId, area, grid } = wanted;
  const range = context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(area));
  range.load('values,valueTypes');
  try {
    await context.sync();
  } catch (error) {
    if (!isAnswerTooLarge(error)) throw error;
    return readHalves(context, wanted, error);
  }
  // Past its limits Excel may answer null instead of an error, whatever the typings say.
  if (!Array.isArray(range.values)) return readHalves(context, wanted, null);
  grid.place(area.top, area.left, toCellValues(range.values, range.valueTypes));
}

async function readHalves(
  context: Excel.RequestContext,
  wanted: SheetSlice,
  cause: unknown,
): Promise<void> {
  const halves = halve(wanted.area);
  if (halves === null) {
    throw new ExcelProblem('tooLarge', 'ResponsePayloadSizeLimitExceeded', cause);
  }
  await readSlice(context, { ...wanted, area: halves[0] });
  await readSlice(context, { ...wanted, area: halves[1] });
}
