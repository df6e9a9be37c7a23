import type { CellValue } from '../../core/snapshot/CellValue';
import type { AreaValues } from '../../core/snapshot/replaceArea';
import { ExcelProblem } from '../ExcelProblem';
import { toCellValues } from '../toCellValues';
import { cutArea, type PlacedArea } from './groupAreas';
import type { Step } from './sendSteps';

/** Questions to be sent, and what they were answered; null for an area of a deleted worksheet. */
export interface Asked<T> {
  readonly steps: readonly Step[];
  /** To be called after the questions were sent. */
  read(): readonly T[];
}

/** Asks for the values of areas. */
export function askAreas(areas: readonly PlacedArea[]): Asked<AreaValues | null> {
  const bands = areas.map((area) => cutArea(area).map(askBand));
  return {
    steps: bands.flatMap((own) => own.map(({ step }) => step)),
    read: () =>
      areas.map(({ area: { top, left } }, index) => {
        const values = (bands[index] ?? []).map((band) => band.read());
        return values.includes(null)
          ? null
          : { origin: { row: top, column: left }, values: values.flatMap((rows) => rows ?? []) };
      }),
  };
}

interface AskedBand {
  readonly step: Step;
  read(): CellValue[][] | null;
}

function askBand({ sheetId, area }: PlacedArea): AskedBand {
  const asked = askRange({ sheetId, area }, 'values,valueTypes');
  return {
    step: asked.step,
    read: () => {
      const range = asked.range();
      return range === null ? null : toCellValues(range.values, range.valueTypes);
    },
  };
}

/** Asks for properties of one area; the range is to be read after the question was sent. */
export function askRange(
  { sheetId, area }: PlacedArea,
  properties: string,
): { readonly step: Step; range(): Excel.Range | null } {
  let range: Excel.Range | null = null;
  return {
    step: (message) => {
      range = message.range({ sheetId, area });
      range.load(properties);
    },
    range: () => {
      if (range === null || range.isNullObject) return null;
      // Past its limits Excel may answer null instead of an error, whatever the typings say.
      if (!Array.isArray(range.values)) {
        throw new ExcelProblem('tooLarge', 'ResponsePayloadSizeLimitExceeded', null);
      }
      return range;
    },
  };
}
