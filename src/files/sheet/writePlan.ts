import type { PlannedCell, PrintSetup, SheetPlan } from '../../core/plan/SheetPlan';
import { setCharts } from '../charts/setCharts';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { PackageTexts } from '../opc/PackageTexts';
import { indexSheet, type SheetIndex } from '../patch/indexSheet';
import { type CellStyles, patchCells } from '../patch/patchCells';
import { PatchProblem, type CellPatch } from '../WorkbookPatch';
import { refuseCells } from '../patch/refuseCells';
import { tableHeaders } from '../read/readFileTables';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import { SPREADSHEET } from '../xml/namespaces';
import { PartEdits, TextEdits } from '../xml/PartEdits';
import { NewRows } from './NewRows';
import { planStyles, written } from './planCells';
import { PlanGrid } from './PlanGrid';
import { setColumnWidths, type PlanTarget, inFrontOf } from './worksheet';
import { setValidations } from './validations';
import { setLocalName } from './workbookXml';
import { childOf, type Element } from '../xml/outlineXml';
import { toA1, areaAddress, absoluteAddress, fullA1, parseSqref } from '../../core/address/a1';
import { attributesXml } from '../xml/xmlText';
import {
  type Area,
  positionKey,
  contains,
  isWithin,
  overlaps,
  firstCell,
} from '../../core/address/area';

/** The workbook that a sheet is written into. */
export interface SheetWorkbook {
  readonly texts: PackageTexts;
  readonly workbook: string;
  readonly styles: WorkbookStyles;
  /** 0 transitional, 1 strict. */
  readonly conformance: 0 | 1;
}

/** What writing a plan does to a workbook's formulas. */
export interface FormulaChange {
  /** Whether one came or went. */
  readonly isThere: boolean;
  /** Whether one came without its result, so that Excel has to find it. */
  readonly isDue: boolean;
}

/**
 * Writes a plan's cells, sizes, rules, charts and name onto a sheet, in place of what was ours.
 * @throws {PatchProblem} areaTaken, protectedSheet, textTooLong, notFinite and others of refuseCells
 */
export function writePlan(book: SheetWorkbook, target: PlanTarget, plan: SheetPlan): FormulaChange {
  const { texts, workbook, styles } = book;
  const { part, sheet } = target;
  // What is put at one place comes in the order of these calls: the schema's.
  const edits = new PartEdits(part, texts.text(part), SPREADSHEET, 3, 'row');
  setPane(edits, plan.frozen);
  setColumnWidths(edits, target, plan.columnWidths);
  if (target.before !== null) setRows(edits, target, plan);
  setAutoFilter(edits, target, plan.autoFilter);
  setMerges(edits, target, plan.merges);
  setValidations(edits, target, plan.validations);
  setBreaks(edits, target, plan.print.breaks);
  if (plan.charts.length > 0) {
    setCharts({ ...book, part, sheet, value: planValues(plan) }, edits, plan.charts);
  }
  if (target.before === null) setDimension(edits, target.area);
  texts.change(part, edits.result());
  setPrintTitles(texts, workbook, sheet, plan.print);
  setFilterName(texts, workbook, sheet, plan.autoFilter);
  if (plan.owned !== null) {
    const { name, area } = plan.owned;
    const content = absoluteAddress(sheet, area);
    setLocalName(texts, workbook, { sheet, name, content, isHidden: true });
  }
  if (target.before !== null) {
    const isThere = writeCells(book, target, plan);
    return { isThere, isDue: needsResults(plan) };
  }
  const rows = new NewRows(plan, planStyles(styles));
  texts.finish(part, inPlaceOf('<sheetData/>', texts.text(part), rows));
  return { isThere: rows.hasFormula, isDue: rows.isDue };
}

function needsResults({ cells }: SheetPlan): boolean {
  for (const { content } of cells) {
    if (content.kind === 'formula' && content.result === null) return true;
  }
  return false;
}

/** The cells that a new sheet may hold. */
function setDimension(edits: PartEdits, area: Area): void {
  const dimension = childOf(edits.root, 'dimension');
  if (dimension !== null) edits.setAttributes(dimension, { ref: areaAddress(area) });
}

/** A sheet's text with rows in the element that holds none. */
function* inPlaceOf(data: string, text: string, rows: Iterable<string>): Generator<string> {
  const [head = '', tail = ''] = text.split(data);
  let isBare = true;
  for (const row of rows) {
    if (isBare) yield `${head}<sheetData>`;
    isBare = false;
    yield row;
  }
  yield isBare ? text : `</sheetData>${tail}`;
}

function writeCells({ texts, styles }: SheetWorkbook, target: PlanTarget, plan: SheetPlan) {
  const { part, sheet, before, area } = target;
  const text = texts.text(part);
  let last = Math.max(area.bottom, before?.bottom ?? 0);
  for (const { row } of plan.cells) last = Math.max(last, row);
  const rows = new Set(Array.from({ length: last + 1 }, (_, row) => row));
  const index = indexSheet(part, text, rows);
  if (index.data === null) throw new FileProblem('damaged', part);
  if (index.isProtected) throw new PatchProblem('protectedSheet', sheet);
  const planned = planCells(plan, target, index, styles);
  const cells = [...planned.keys()];
  refuseTakenCells(target, index, text, cells);
  const headers = tableHeaders(texts, part);
  refuseCells(sheet, index, { headers, unlockedStyles: () => new Set() }, cells);
  const edits = new TextEdits(text);
  const formulasChanged = patchCells(index, cells, edits, planned);
  texts.change(part, edits.result());
  return formulasChanged;
}

/** Rows to repeat on every printed page. A plan without any leaves the sheet's as they are. */
function setPrintTitles(
  texts: PackageTexts,
  workbook: string,
  sheet: string,
  { titleRows }: PrintSetup,
): void {
  if (titleRows === null) return;
  const { first, last } = titleRows;
  const rows = { top: first, bottom: last, left: 0, right: LIMITS.columns - 1 };
  setLocalName(texts, workbook, {
    sheet,
    name: '_xlnm.Print_Titles',
    content: absoluteAddress(sheet, rows).replaceAll(/\$[A-Z]+(?=\$\d)/g, ''),
    isHidden: false,
  });
}

/** Excel keeps what a filter stands over in a hidden name as well. */
function setFilterName(
  texts: PackageTexts,
  workbook: string,
  sheet: string,
  area: SheetPlan['autoFilter'],
): void {
  if (area === null) return;
  const content = absoluteAddress(sheet, area);
  setLocalName(texts, workbook, { sheet, name: '_xlnm._FilterDatabase', content, isHidden: true });
}

/**
 * Refuses to write over cells that hold something and were not ours.
 * @param text of the sheet's part
 * @throws {PatchProblem} areaTaken
 */
function refuseTakenCells(
  { sheet, before, area }: PlanTarget,
  index: SheetIndex,
  text: string,
  cells: readonly CellPatch[],
): void {
  if (index.rows.every(({ cells: known }) => known.length === 0)) return;
  const written = new Set(cells.map(positionKey));
  for (const { row, cells: known } of index.rows) {
    for (const { column, open, end } of known) {
      const cell = { row, column };
      const isWanted = contains(area, cell) || written.has(positionKey(cell));
      if (!isWanted || (before !== null && contains(before, cell))) continue;
      const hasContent = /<(?:[\w.-]+:)?(?:v|is|f)[\s>]/.test(text.slice(open.end, end));
      if (!hasContent) continue;
      throw new PatchProblem('areaTaken', fullA1(sheet, cell));
    }
  }
}

/**
 * Page breaks in front of rows, in place of those among our rows. A plan without any leaves the
 * sheet's as they are.
 */
function setBreaks(edits: PartEdits, { before }: PlanTarget, breaks: readonly number[]): void {
  if (breaks.length === 0) return;
  const list = childOf(edits.root, 'rowBreaks');
  const theirs = (list?.children ?? []).filter(({ open }) => {
    const row = Number(open.attributes['id']);
    return before === null || row < before.top || row > before.bottom + 1;
  });
  const { prefix } = edits;
  const kept = theirs.map((one) => ({
    row: Number(one.open.attributes['id']),
    xml: edits.textOf(one),
  }));
  const ours = [...new Set(breaks)].map((row) => ({
    row,
    xml: `<${prefix}brk id="${row}" max="${LIMITS.columns - 1}" man="1"/>`,
  }));
  const all = [...kept, ...ours].sort((a, b) => a.row - b.row);
  const counts = `count="${all.length}" manualBreakCount="${all.length}"`;
  const inner = all.map(({ xml }) => xml).join('');
  const xml = `<${prefix}rowBreaks ${counts}>${inner}</${prefix}rowBreaks>`;
  if (list === null) edits.insertChild(inFrontOf('rowBreaks'), xml);
  else edits.replace(list, xml);
}

/** Keeps the plan's rows and columns in view; the rest of the view is the user's. */
function setPane(edits: PartEdits, frozen: SheetPlan['frozen']): void {
  const view = childOf(edits.root, 'sheetViews')?.children.find(({ name }) => name === 'sheetView');
  if (view === undefined) return;
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (isFrozenAt(view, rows, columns)) return;
  // A selection belongs to a pane.
  for (const child of view.children) {
    if (child.name === 'pane' || child.name === 'selection') edits.replace(child, '');
  }
  if (rows === 0 && columns === 0) return;
  edits.prepend(view, paneXml(edits.prefix, rows, columns));
}

function isFrozenAt(view: Element, rows: number, columns: number): boolean {
  const { xSplit, ySplit } = childOf(view, 'pane')?.open.attributes ?? {};
  return Number(xSplit ?? 0) === columns && Number(ySplit ?? 0) === rows;
}

function paneXml(prefix: string, rows: number, columns: number): string {
  const pane = `${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}`;
  const attributes = attributesXml({
    ...(columns > 0 ? { xSplit: String(columns) } : {}),
    ...(rows > 0 ? { ySplit: String(rows) } : {}),
    topLeftCell: toA1({ row: rows, column: columns }),
    activePane: pane,
    state: 'frozen',
  });
  return `<${prefix}pane${attributes}/><${prefix}selection pane="${pane}"/>`;
}

/**
 * Heights as the plan has them; rows of ours without one are as high as their texts again, and those
 * that our filter hid are in view.
 */
function setRows(
  edits: PartEdits,
  { before }: PlanTarget,
  { rowHeights: heights, autoFilter }: SheetPlan,
): void {
  const data = childOf(edits.root, 'sheetData');
  if (data === null) return;
  const rows = numbered(data.children);
  const shown = autoFilter === null ? {} : { hidden: null };
  for (const { number, element } of rows) {
    const height = heights.get(number);
    const isOurs = before !== null && before.top <= number && number <= before.bottom;
    const free = isOurs ? { ...shown, ht: null, customHeight: null } : {};
    const fixed = height === undefined ? {} : { ht: String(height), customHeight: '1' };
    edits.setAttributes(element, { ...free, ...fixed });
  }
  const known = new Set(rows.map(({ number }) => number));
  const absent = [...heights].filter(([number]) => !known.has(number)).sort(([a], [b]) => a - b);
  const { prefix } = edits;
  const behind: string[] = [];
  for (const [number, height] of absent) {
    const xml = `<${prefix}row r="${number + 1}" ht="${height}" customHeight="1"/>`;
    const next = rows.find((row) => row.number > number)?.element;
    if (next === undefined) behind.push(xml);
    else edits.insert(next.start, xml);
  }
  if (behind.length > 0) edits.append(data, behind.join(''));
}

/** Rows with their zero-based numbers, which may be left out in a file. */
function numbered(rows: readonly Element[]): { number: number; element: Element }[] {
  let last = -1;
  return rows.map((element) => {
    const written = element.open.attributes['r'];
    last = written === undefined ? last + 1 : Number(written) - 1;
    return { number: last, element };
  });
}

/** The plan's filter in place of what stood over our rows; one of the user's elsewhere stays. */
function setAutoFilter(
  edits: PartEdits,
  { before }: PlanTarget,
  wanted: SheetPlan['autoFilter'],
): void {
  const { prefix, root } = edits;
  const old = childOf(root, 'autoFilter');
  const xml = wanted === null ? '' : `<${prefix}autoFilter ref="${areaAddress(wanted)}"/>`;
  if (old === null) {
    if (xml !== '') edits.insertChild(inFrontOf('autoFilter'), xml);
    return;
  }
  const [there] = parseSqref(old.open.attributes['ref'] ?? '');
  const isOurs = before !== null && there !== undefined && isWithin(there, before);
  if (isOurs) edits.replace(old, xml);
}

/**
 * Merges as the plan has them in our area; others stay.
 * @throws {PatchProblem} areaTaken where one of the user's would lie under ours
 */
function setMerges(edits: PartEdits, target: PlanTarget, merges: readonly Area[]): void {
  const { sheet, before, area } = target;
  const { prefix, root } = edits;
  const list = childOf(root, 'mergeCells');
  const old = (list?.children ?? []).flatMap((element) => {
    const [merge] = parseSqref(element.open.attributes['ref'] ?? '');
    return merge === undefined ? [] : [{ element, merge }];
  });
  const isOurs = ({ merge }: { merge: Area }) => before !== null && isWithin(merge, before);
  const ours = old.filter(isOurs);
  const theirs = old.filter((one) => !isOurs(one));
  const taken = theirs.find(({ merge }) => overlaps(merge, area));
  if (taken !== undefined)
    throw new PatchProblem('areaTaken', fullA1(sheet, firstCell(taken.merge)));
  const wanted = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  const xml = wanted.map((merge) => `<${prefix}mergeCell ref="${areaAddress(merge)}"/>`).join('');
  const count = String(theirs.length + wanted.length);
  if (list === null) {
    const open = `<${prefix}mergeCells count="${count}">`;
    if (xml !== '')
      edits.insertChild(inFrontOf('mergeCells'), `${open}${xml}</${prefix}mergeCells>`);
  } else if (count === '0') edits.replace(list, '');
  else {
    for (const { element } of ours) edits.replace(element, '');
    edits.append(list, xml, { count });
  }
}

/** The cells of a plan as they are written, with their formats; those too that are to be blank again. */
function planCells(
  plan: SheetPlan,
  { before, area }: PlanTarget,
  index: SheetIndex,
  styles: WorkbookStyles,
): CellStyles {
  const grid = new PlanGrid(plan);
  const styleOf = planStyles(styles);
  const planned = new Map<CellPatch, number>();
  const places = new Set<number>();
  for (const { row, looks, contents } of grid.rows()) {
    for (const [column, look] of looks.entries()) {
      if (look === undefined) continue;
      const content = contents[column];
      planned.set(written({ row, column, content: content ?? null }), styleOf(look, content));
      places.add(positionKey({ row, column }));
    }
  }
  for (const { row, cells } of index.rows) {
    for (const { column } of cells) {
      const cell = { row, column };
      const isOurs = contains(area, cell) || (before !== null && contains(before, cell));
      if (isOurs && !places.has(positionKey(cell))) {
        planned.set({ ...cell, formula: null, value: null }, 0);
      }
    }
  }
  return planned;
}

/** What a cell of the plan shows, by its position. */
function planValues(plan: SheetPlan): (row: number, column: number) => number | string | null {
  const values = new Map<number, PlannedCell['content']>();
  for (const cell of plan.cells) values.set(positionKey(cell), cell.content);
  return (row, column) => {
    const content = values.get(positionKey({ row, column }));
    if (content?.kind === 'formula') return content.result;
    const value = content?.value ?? null;
    return typeof value === 'boolean' ? String(value).toUpperCase() : value;
  };
}
