import { PatchProblem, type PlacedPlan } from '../WorkbookPatch';
import type { WorkbookParts } from '../read/workbookParts';
import { sheetNamesIn } from '../read/sheetNames';
import { sheetNames, addSheetEntry } from './workbookXml';
import { type FormulaChange, writePlan, type SheetWorkbook } from './writePlan';
import type { Area } from '../../core/address/area';
import type { SheetPlan } from '../../core/plan/SheetPlan';
import { type PackageTexts, addPart } from '../opc/PackageTexts';
import { folderOf } from '../opc/relationships';
import { DECLARATION } from '../xml/xmlText';
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from '../xml/namespaces';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Excel's numbers of paper sizes. */
const PAPER = { A3: 8, A4: 9 } as const;

const LONGEST = 31;
const UNFIT = /[[\]:*?/\\\u0000-\u001f]|^'|'$|^\s*$/;

/**
 * Adds a planned sheet, or writes the one of ours anew: that one keeps its place, its name and all
 * that is not ours on it.
 * @throws {PatchProblem}
 */
export function placePlan(
  book: SheetWorkbook,
  parts: WorkbookParts,
  placed: PlacedPlan,
): FormulaChange {
  const { plan, at } = placed;
  const { texts, workbook, conformance } = book;
  if (at === 'end') {
    if (parts.isStructureProtected) throw new PatchProblem('structureProtected', plan.name);
    refuseName(plan.name, sheetNames(texts, workbook));
    const part = addSheet(texts, workbook, plan, conformance);
    const target = { sheet: plan.name, part, before: null, area: planArea(plan) };
    return writePlan(book, target, plan);
  }
  const sheet = at.replace;
  const part = parts.sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new PatchProblem('sheetMissing', sheet);
  const { owned } = plan;
  const known = owned === null ? [] : sheetNamesIn(texts, workbook, owned.name).named;
  const before = known.find((one) => one.sheet === sheet)?.area;
  if (before === undefined) throw new PatchProblem('notOurSheet', sheet);
  return writePlan(book, { sheet, part, before, area: planArea(plan) }, plan);
}

/** What becomes ours on a sheet; for a sheet of the user's, all that the plan writes. */
function planArea({ owned, cells }: SheetPlan): Area {
  if (owned !== null) return owned.area;
  let [bottom, right] = [0, 0];
  for (const { row, column } of cells) {
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { top: 0, left: 0, bottom, right };
}

/**
 * Refuses what Excel takes for no sheet's name, or for one that is there: case does not count.
 * @throws {PatchProblem} sheetName, sheetExists
 */
function refuseName(name: string, others: readonly string[]): void {
  if (name.length > LONGEST || UNFIT.test(name)) throw new PatchProblem('sheetName', name);
  const isThere = others.some((other) => other.toLowerCase() === name.toLowerCase());
  if (isThere) throw new PatchProblem('sheetExists', name);
}

/**
 * Adds a sheet without cells behind the others, set up for printing: centred, pages numbered.
 * @param conformance 0 transitional, 1 strict
 * @returns the name of its part
 */
function addSheet(
  texts: PackageTexts,
  workbook: string,
  { name, print, gridlines }: SheetPlan,
  conformance: 0 | 1,
): string {
  const part = texts.freeName((number) => `${folderOf(workbook)}worksheets/sheet${number}.xml`);
  const relationship = addPart(texts, workbook, {
    name: part,
    contentType: CONTENT_TYPE,
    relationshipType: `${OFFICE_RELATIONSHIPS[conformance]}/worksheet`,
    text: emptySheet(SPREADSHEET[conformance], gridlines, PAPER[print.paper]),
  });
  addSheetEntry(texts, workbook, name, relationship);
  return part;
}

function emptySheet(namespace: string, gridlines: boolean, paper: number): string {
  return (
    `${DECLARATION}<worksheet xmlns="${namespace}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1"/>' +
    `<sheetViews><sheetView${gridlines ? '' : ' showGridLines="0"'} workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="18.75"/><sheetData/>' +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}
