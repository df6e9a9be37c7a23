import type { SheetPlan } from '../../core/plan/sheet';
import { setCharts } from '../charts/setCharts';
import { FileProblem } from '../FileProblem';
import type { PackageTexts } from '../opc/PackageTexts';
import { indexSheet } from '../patch/indexSheet';
import { patchCells } from '../patch/patchCells';
import { PatchProblem } from '../patch/PatchProblem';
import { refuseCells } from '../patch/refuseCells';
import { tableHeaders } from '../patch/tableHeaders';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import { TextEdits } from '../xml/TextEdits';
import { absoluteAddress } from './areas';
import { planCells } from './planCells';
import { planValues } from './planGrid';
import { refuseTaken } from './refuseTaken';
import { setBreaks } from './setBreaks';
import { setColumnWidths } from './setColumnWidths';
import { setMerges } from './setMerges';
import { setPane } from './setPane';
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
  const { texts, workbook, form } = book;
  const { part, sheet } = target;
  texts.change(part, setMerges(texts.text(part), target, plan.merges));
  const formulasChanged = writeCells(book, target, plan);
  let text = setRowHeights(texts.text(part), target, plan.rowHeights);
  text = setColumnWidths(text, target, plan.columnWidths);
  text = setPane(text, part, plan.frozen);
  text = setValidations(text, target, plan.validations);
  texts.change(part, setBreaks(text, target, plan.print.breaks));
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const source = { sheet, value: planValues(plan) };
  setCharts(texts, { part, folder, form, source }, plan.charts);
  if (plan.owned !== null) {
    const { name, area } = plan.owned;
    const content = absoluteAddress(sheet, area);
    setLocalName(texts, workbook, { sheet, name, content, isHidden: true });
  }
  return formulasChanged;
}

function writeCells({ texts, styles }: SheetWorkbook, target: SheetTarget, plan: SheetPlan) {
  const { part, sheet, before, area } = target;
  const text = texts.text(part);
  const last = Math.max(area.bottom, before?.bottom ?? 0, ...plan.cells.map(({ row }) => row));
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
