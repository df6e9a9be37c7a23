import type { Severity } from '../../core/findings/Finding';
import type { PlannedValidation } from '../../core/plan/SheetPlan';
import { FileProblem } from '../FileProblem';
import type { Package } from '../opc/Package';
import type { PackageTexts } from '../opc/PackageTexts';
import type { WorkbookParts } from '../read/workbookParts';
import { setValidations, areasIn } from '../sheet/validations';
import type { WorkbookStyles } from '../styles/WorkbookStyles';
import { type CellPatch, type SheetPatch, PatchProblem } from '../WorkbookPatch';
import { SPREADSHEET } from '../xml/namespaces';
import { PartEdits, TextEdits } from '../xml/PartEdits';
import { indexSheet, type ConditionalRule, newCellStyle, type SheetIndex } from './indexSheet';
import { type CellStyles, patchCells } from './patchCells';
import { refuseCells } from './refuseCells';
import { tableHeaders } from '../read/readFileTables';
import { readXml } from '../xml/readXml';
import { markFormula, markSeverity, type SheetMark } from '../../core/plan/marks';
import { inFrontOf } from '../sheet/worksheet';
import { escapeXml } from '../xml/xmlText';
import { overlaps, firstCell } from '../../core/address/area';
import { fullA1 } from '../../core/address/a1';

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
  const formulasChanged = patchCells(index, cells, edits, stylesOf(index, cells, book.styles));
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
    .find((area) => taken.some((one) => overlaps(area, one)));
  if (over !== undefined) throw new PatchProblem('validationTaken', fullA1(sheet, firstCell(over)));
  const edits = new PartEdits(part, text, SPREADSHEET, 2, 'sheetData');
  setValidations(edits, { sheet, before: null }, validations);
  return edits.result();
}

/** Cells with another number format get a style of their own, alike in all else. */
function stylesOf(
  index: SheetIndex,
  cells: readonly CellPatch[],
  styles: WorkbookStyles,
): CellStyles {
  const rows = new Map(index.rows.map((row) => [row.row, row]));
  return new Map(
    cells.flatMap((cell) => {
      const { numberFormat: format } = cell;
      if (format === undefined) return [];
      const row = rows.get(cell.row) ?? null;
      const known = row?.cells.find(({ column }) => column === cell.column);
      const base =
        known === undefined ? newCellStyle(index, row, cell.column) : known.open.attributes['s'];
      return [[cell, styles.cell(Number(base ?? 0), { format })]];
    }),
  );
}

/** Numbers of the cell styles that unlock their cells (ロックなし), as cells refer to them. */
function unlockedStyles(pack: Package, styles: string | null): Set<string> {
  const unlocked = new Set<string>();
  const part = styles === null ? null : pack.part(styles);
  if (part === null) return unlocked;
  let inCellStyles = false;
  let number = -1;
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (!inCellStyles) return;
      else if (name === 'xf') number += 1;
      else if (name === 'protection' && ['0', 'false'].includes(attributes['locked'] ?? '')) {
        unlocked.add(String(number));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return unlocked;
}

/**
 * Replaces all marks of a sheet by the given ones. Formats of the user's stay untouched to the
 * byte, their priorities too; so ours get the numbers behind them.
 * @param styles number of the differential format of each severity
 */
function patchMarks(
  index: SheetIndex,
  marks: readonly SheetMark[],
  styles: ReadonlyMap<Severity, number>,
  edits: TextEdits,
): void {
  removeMarks(index, edits);
  const { prefix } = index;
  const kept = index.conditionalFormats.flatMap(({ rules }) => rules.filter(isTheirs));
  const last = kept.reduce(
    (highest, { priority }) => Math.max(highest, priority),
    index.extensionPriority,
  );
  const texts = marks.map(({ severity, areas }, at) => {
    const rule = `type="expression" dxfId="${styles.get(severity) ?? 0}" priority="${last + at + 1}"`;
    const formula = escapeXml(markFormula(severity).slice(1));
    const inner = `<${prefix}formula>${formula}</${prefix}formula>`;
    return (
      `<${prefix}conditionalFormatting sqref="${escapeXml(areas.replaceAll(',', ' '))}">` +
      `<${prefix}cfRule ${rule}>${inner}</${prefix}cfRule></${prefix}conditionalFormatting>`
    );
  });
  if (texts.length > 0) edits.insertInto(index.root.open, placeOf(index), texts.join(''));
}

function removeMarks(index: SheetIndex, edits: TextEdits): void {
  for (const format of index.conditionalFormats) {
    const ours = format.rules.filter((rule) => !isTheirs(rule));
    if (ours.length === 0) continue;
    if (ours.length === format.rules.length) edits.replace(format, '');
    else for (const rule of ours) edits.replace(rule, '');
  }
}

function isTheirs({ expression }: ConditionalRule): boolean {
  return expression === null || markSeverity(expression) === null;
}

function placeOf({ childEnds, root }: SheetIndex): number {
  const ends = inFrontOf('conditionalFormatting').map((name) => childEnds.get(name) ?? -1);
  const last = Math.max(...ends);
  return last < 0 ? root.closeStart : last;
}
