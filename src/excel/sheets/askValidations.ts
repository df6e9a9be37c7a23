import { cellsOf } from '../../core/address/cellsOf';
import type { Area } from '../../core/address/Area';
import { areaAddress } from '../../core/address/areaAddress';
import { askSteps, type Step } from '../edits/sendSteps';
import type { SheetAreas } from './ValidationOutcome';

/** One area and what Excel says of its 入力規則. */
export interface ValidatedArea {
  readonly sheetId: string;
  readonly area: Area;
  /** Its kind; null where the sheet was deleted. */
  readonly type: string | null;
  /** What it answers to a wrong entry; null where there is none, or several. */
  readonly message: string | null;
}

/** What Excel answers where some cells have one and others none, or where they differ. */
const MIXED: ReadonlySet<string | null> = new Set(['Inconsistent', 'MixedCriteria']);

type Place = Pick<ValidatedArea, 'sheetId' | 'area'>;

/**
 * The kind of each area, those of mixed areas cell by cell: one round trip, one more where there
 * are mixed ones.
 */
export async function askValidations(
  context: Excel.RequestContext,
  wanted: readonly SheetAreas[],
): Promise<ValidatedArea[]> {
  const places = wanted.flatMap(({ sheetId, areas }) => areas.map((area) => ({ sheetId, area })));
  const found = await askEach(context, places);
  const mixed = found.filter(({ type }) => MIXED.has(type));
  const cells = mixed.flatMap(({ sheetId, area }) =>
    cellsOf(area).map((cell) => ({ sheetId, area: cell })),
  );
  const single = cells.length === 0 ? [] : await askEach(context, cells);
  return [...found.filter((one) => !mixed.includes(one)), ...single];
}

async function askEach(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<ValidatedArea[]> {
  const asked = new Map<Place, Excel.DataValidation>();
  const steps = places.map((place): Step => (message) => {
    const sheet = message.sheet(place.sheetId);
    const validation = sheet.getRange(areaAddress(place.area)).dataValidation;
    validation.load('type,errorAlert');
    asked.set(place, validation);
  });
  await askSteps(context, steps);
  return places.map((place) => ({ ...place, ...factsOf(asked.get(place)) }));
}

function factsOf(
  validation: Excel.DataValidation | undefined,
): Pick<ValidatedArea, 'type' | 'message'> {
  if (validation === undefined || validation.isNullObject) return { type: null, message: null };
  return { type: validation.type, message: messageOf(validation.errorAlert) };
}

/** The typings do not say that Excel answers null where cells differ. */
function messageOf(alert: Excel.DataValidationErrorAlert | null): string | null {
  return alert?.message ?? null;
}
