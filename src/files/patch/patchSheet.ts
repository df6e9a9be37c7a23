import type { Severity } from '../../core/findings/Finding';
import type { PlannedValidation } from '../../core/plan/sheet';
import { FileProblem } from '../FileProblem';
import type { Package } from '../opc/Package';
import type { PackageTexts } from '../opc/PackageTexts';
import type { WorkbookParts } from '../read/workbookParts';
import { cellPlace, overlap } from '../sheet/areas';
import { setValidations } from '../sheet/setValidations';
import { areasIn } from '../sheet/validationAreas';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import type { CellPatch, SheetPatch } from '../WorkbookPatch';
import { SPREADSHEET } from '../xml/namespaces';
import { PartEdits } from '../xml/PartEdits';
import { TextEdits } from '../xml/TextEdits';
import type { CellWrite } from './CellWriter';
import { indexSheet } from './indexSheet';
import { newCellStyle } from './newCellStyle';
import { patchCells } from './patchCells';
import { patchMarks } from './patchMarks';
import { PatchProblem } from './PatchProblem';
import { refuseCells } from './refuseCells';
import type { SheetIndex } from './SheetIndex';
import { tableHeaders } from '../read/readTables';
import { unlockedStyles } from './unlockedStyles';

/** The workbook whose sheets are patched. */
export interface PatchedWorkbook {
  readonly pack: Package;
  readonly texts: PackageTexts;
  readonly parts: WorkbookParts;
  readonly styles: WorkbookStyles;
  readonly markStyles: ReadonlyMap<Severity, number>;
}

/**
 * Writes the changes of one sheet.
 * @returns whether a formula came or went
 * @throws {PatchProblem}
 */
export function patchSheet(book: PatchedWorkbook, change: SheetPatch): boolean {
  const { pack, texts, parts, markStyles } = book;
  const { sheet, cells, marks } = change;
  const validations = change.validations ?? [];
  const part = parts.sheets.find(({ name }) => name === sheet)?.part;
  if (part === undefined) throw new PatchProblem('sheetMissing', sheet);
  if (cells.length === 0 && marks === null && validations.length === 0) return false;
  const text = texts.text(part);
  const index = indexSheet(part, text, new Set(cells.map(({ row }) => row)));
  if (index.data === null) throw new FileProblem('damaged', part);
  const surroundings = {
    headers: tableHeaders(pack, part),
    unlockedStyles: () => unlockedStyles(pack, parts.styles),
  };
  refuseCells(sheet, index, surroundings, cells);
  if (index.isProtected && (marks !== null || validations.length > 0))
    throw new PatchProblem('protectedSheet', sheet);
  const edits = new TextEdits(text);
  const formulasChanged = patchCells(index, withStyles(index, cells, book.styles), edits);
  if (marks !== null) patchMarks(index, marks, markStyles, edits);
  texts.change(part, withValidations(part, edits.result(), sheet, validations));
  return formulasChanged;
}

function withValidations(
  part: string,
  text: string,
  sheet: string,
  validations: readonly PlannedValidation[],
): string {
  if (validations.length === 0) return text;
  const taken = areasIn(part, text);
  const over = validations
    .flatMap(({ areas }) => areas)
    .find((area) => taken.some((one) => overlap(area, one)));
  if (over !== undefined) throw new PatchProblem('validationTaken', cellPlace(sheet, over));
  const edits = new PartEdits(part, text, SPREADSHEET, 2, 'sheetData');
  setValidations(edits, { sheet, before: null }, validations);
  return edits.result();
}

/** Cells with another number format get a style of their own, alike in all else. */
function withStyles(
  index: SheetIndex,
  cells: readonly CellPatch[],
  styles: WorkbookStyles,
): readonly CellWrite[] {
  if (cells.every(({ numberFormat }) => numberFormat === undefined)) return cells;
  const rows = new Map(index.rows.map((row) => [row.row, row]));
  return cells.map((cell) => {
    const { numberFormat: format } = cell;
    if (format === undefined) return cell;
    const row = rows.get(cell.row) ?? null;
    const known = row?.cells.find(({ column }) => column === cell.column);
    const base =
      known === undefined ? newCellStyle(index, row, cell.column) : known.open.attributes['s'];
    return { ...cell, style: styles.cell(Number(base ?? 0), { format }) };
  });
}
