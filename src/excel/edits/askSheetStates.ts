import type { Asked } from './askAreas';
import type { Step } from './sendSteps';

/** What of a worksheet may stand against writing. */
export interface SheetState {
  readonly isProtected: boolean;
  /** A protected sheet may forbid formats even where a cell is not locked. */
  readonly allowsFormats: boolean;
  readonly isFiltered: boolean;
}

/** Asks worksheets by their ids; null for one that was deleted. */
export function askSheetStates(ids: readonly string[]): Asked<SheetState | null> {
  const sheets = new Map<string, Excel.Worksheet>();
  return {
    steps: ids.map((id): Step => (message) => {
      const sheet = message.sheet(id);
      sheet.load('id');
      sheet.protection.load('protected,options');
      sheet.autoFilter.load('isDataFiltered');
      sheets.set(id, sheet);
    }),
    read: () => ids.map((id) => stateOf(sheets.get(id))),
  };
}

function stateOf(sheet: Excel.Worksheet | undefined): SheetState | null {
  if (sheet === undefined || sheet.isNullObject) return null;
  const { protection, autoFilter } = sheet;
  return {
    isProtected: protection.protected,
    allowsFormats: !protection.protected || protection.options.allowFormatCells === true,
    isFiltered: autoFilter.isDataFiltered,
  };
}
