import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import type { StoredPart } from '../core/waivers/readWaivers';
import { WAIVER_NAMESPACE } from '../core/waivers/waiverXml';
import { refuseOtherKinds } from './detectKind';
import { FileProblem } from './FileProblem';
import { LIMITS } from './limits';
import { Package } from './opc/Package';
import { customXml } from './read/customXml';
import { readSharedStrings } from './read/readSharedStrings';
import { readSheet } from './read/readSheet';
import { workbookParts, type WorkbookParts } from './read/workbookParts';
import { rootNamespace } from './xml/rootNamespace';

/** What a workbook file holds, as far as a check needs it. */
export interface WorkbookFile {
  readonly snapshot: WorkbookSnapshot;
  /** Custom XML parts of our namespace, by the name of their part. */
  readonly waivers: readonly StoredPart[];
}

/**
 * Reads a workbook with what was waived in it.
 * @throws {FileProblem} as readXlsx
 */
export function readWorkbookFile(bytes: Uint8Array): WorkbookFile {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  const parts = workbookParts(pack);
  const ours = customXml(pack, parts.workbook).filter(
    ({ xml }) => rootNamespace(xml) === WAIVER_NAMESPACE,
  );
  return {
    snapshot: readSheets(pack, parts),
    waivers: ours.map(({ part, xml }) => ({ id: part, xml })),
  };
}

/**
 * Reads a workbook (.xlsx, .xlsm) into the same snapshot that Excel gives: every worksheet, hidden
 * ones too, as values alone. Chart, dialog and macro sheets are left out.
 * @throws {FileProblem} with the reason, for anything that is no sound workbook of bearable size
 */
export function readXlsx(bytes: Uint8Array): WorkbookSnapshot {
  refuseOtherKinds(bytes);
  const pack = new Package(bytes);
  return readSheets(pack, workbookParts(pack));
}

function readSheets(
  pack: Package,
  { sheets, sharedStrings, date1904 }: WorkbookParts,
): WorkbookSnapshot {
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
