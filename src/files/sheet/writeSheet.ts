import type { SheetPlan } from '../../core/plan/sheet';
import { setCharts } from '../charts/setCharts';
import { FileProblem } from '../FileProblem';
import type { PackageTexts } from '../opc/PackageTexts';
import { indexSheet } from '../patch/indexSheet';
import { patchCells } from '../patch/patchCells';
import { PatchProblem } from '../patch/PatchProblem';
import { refuseCells } from '../patch/refuseCells';
import { tableHeaders } from '../read/readTables';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import { SPREADSHEET } from '../xml/namespaces';
import { PartEdits } from '../xml/PartEdits';
import { TextEdits } from '../xml/TextEdits';
import { absoluteAddress } from './areas';
import { planCells } from './planCells';
import { planValues } from './planGrid';
import { refuseTaken } from './refuseTaken';
import { setBreaks } from './setBreaks';
import { setColumnWidths } from './setColumnWidths';
import { setMerges } from './setMerges';
import { setPane } from './setPane';
import { setPrintTitles } from './setPrintTitles';
import { setRowHeights } from './setRowHeights';
import { setValidations } from './setValidations';
import type { SheetTarget } from './SheetTarget';
import { setLocalName } from './workbookXml';

/** The workbook that a sheet is written into. */
export interface SheetWorkbook {
  readonly texts: PackageTexts;
  readonly workbook: string;
  readonly styles: WorkbookStyles;
  /** 0 transitional, 1 strict. */
  readonly form: 0 | 1;
}

/**
 * Writes a plan's cells, sizes, rules, charts and name onto a sheet, in place of what was ours.
 * @returns whether a formula came or went
 * @throws {PatchProblem} areaTaken, protectedSheet, textTooLong, notFinite and others of refuseCells
 */
export function writeSheet(book: SheetWorkbook, target: SheetTarget, plan: SheetPlan): boolean {
  const { texts, workbook } = book;
  const { part, sheet } = target;
  // What is put at one place comes in the order of these calls: the schema's.
  const edits = new PartEdits(part, texts.text(part), SPREADSHEET, 3, 'row');
  setPane(edits, plan.frozen);
  setColumnWidths(edits, target, plan.columnWidths);
  setRowHeights(edits, target, plan.rowHeights);
  setMerges(edits, target, plan.merges);
  setValidations(edits, target, plan.validations);
  setBreaks(edits, target, plan.print.breaks);
  setCharts({ ...book, part, sheet, value: planValues(plan) }, edits, plan.charts);
  texts.change(part, edits.result());
  setPrintTitles(texts, workbook, sheet, plan.print);
  if (plan.owned !== null) {
    const { name, area } = plan.owned;
    const content = absoluteAddress(sheet, area);
    setLocalName(texts, workbook, { sheet, name, content, isHidden: true });
  }
  return writeCells(book, target, plan);
}

function writeCells({ texts, styles }: SheetWorkbook, target: SheetTarget, plan: SheetPlan) {
  const { part, sheet, before, area } = target;
  const text = texts.text(part);
  const last = plan.cells.reduce(
    (bottom, { row }) => Math.max(bottom, row),
    Math.max(area.bottom, before?.bottom ?? 0),
  );
  const rows = new Set(Array.from({ length: last + 1 }, (_, row) => row));
  const index = indexSheet(part, text, rows);
  if (index.data === null) throw new FileProblem('damaged', part);
  if (index.isProtected) throw new PatchProblem('protectedSheet', sheet);
  const cells = planCells(plan, target, index, styles);
  refuseTaken(target, index, text, cells);
  const headers = tableHeaders(texts, part);
  refuseCells(sheet, index, { headers, unlockedStyles: () => new Set() }, cells);
  const edits = new TextEdits(text);
  const formulasChanged = patchCells(index, cells, edits);
  texts.change(part, edits.result());
  return formulasChanged;
}
