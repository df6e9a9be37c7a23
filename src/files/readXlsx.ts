import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { LIMITS } from './limits';
import { Package } from './opc/Package';
import { readSharedStrings } from './read/readSharedStrings';
import { readSheet } from './read/readSheet';
import { workbookParts } from './read/workbookParts';

/**
 * Reads a workbook (.xlsx, .xlsm) into the same snapshot that Excel gives: every worksheet, hidden
 * ones too, as values alone. Chart, dialog and macro sheets are left out.
 * @throws {FileProblem} with the reason, for anything that is no sound workbook of bearable size
 */
export function readXlsx(bytes: Uint8Array): WorkbookSnapshot {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const { sheets, sharedStrings, date1904 } = workbookParts(pack);
  const strings = sharedStrings === null ? null : pack.part(sharedStrings);
  const context = {
    sharedStrings: strings === null ? [] : readSharedStrings(strings),
    date1904,
  };
  const budget = { cells: LIMITS.cells, characters: LIMITS.characters };
  return {
    sheets: sheets.map(({ name, visibility, part }) => {
      const source = pack.part(part);
      if (source === null) throw new FileProblem('damaged', part);
      return { name, visibility, ...readSheet(source, context, budget) };
    }),
  };
}
