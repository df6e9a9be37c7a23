import { BLANK, type Entered, DEFAULT_STYLE, GENERAL } from './model/Cell';
import { contains, intersect } from '../../core/address/area';
import type { Actor } from './model/Change';
import { enterText } from './model/enterText';
import { formulaReferences, shiftFormula } from './model/formulaReferences';
import type { Sheet, SheetTable } from './model/Sheet';
import type { Workbook } from './model/Workbook';
import type { Operations } from './Operations';
import type { Variants } from './variants';
import type { RangeTarget } from './objects/Host';

/** What is typed, or handed over, for a cell: null leaves it alone, `''` clears it. */
export type TypedInput = string | number | boolean | null;

/** Enters what is typed, or written as if it were, and lets follow what Excel lets follow. */
export function typeInto(
  actor: Actor,
  { operations, variants }: { readonly operations: Operations; readonly variants: Variants },
  { sheet, area }: RangeTarget,
  input: (row: number, column: number) => TypedInput,
): void {
  const { workbook } = operations;
  const formulas: Written[] = [];
  const written = new Set<string>();
  operations.enter(actor, sheet, area, (row, column) => {
    const entered = enteredAs(input(row, column), workbook, sheet, { row, column });
    if (entered !== null) written.add(`${String(row)} ${String(column)}`);
    const { formula = null } = entered ?? {};
    if (formula !== null) formulas.push({ row, column, formula });
    return entered;
  });
  if (!variants.has('tables')) return;
  const isWritten = (row: number, column: number): boolean =>
    written.has(`${String(row)} ${String(column)}`);
  for (const table of sheet.tables) {
    // Of several formulas of one column the last one fills it.
    const columns = new Map(formulas.map((one) => [one.column, one]));
    for (const one of columns.values()) fillColumn(actor, operations, sheet, table, one, isWritten);
  }
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function enteredAs(
  input: TypedInput,
  workbook: Workbook,
  sheet: Sheet,
  { row, column }: Pick<Written, 'row' | 'column'>,
): Entered | null {
  if (input === null) return null;
  if (input === '') return BLANK;
  const { numberFormat } = sheet.cell(row, column)?.style ?? DEFAULT_STYLE;
  if (typeof input !== 'string') {
    // A cell formatted as text makes a text of everything.
    const value = numberFormat === '@' ? String(input).toUpperCase() : input;
    return { value, formula: null };
  }
  const entered = enterText(input, numberFormat);
  return entered.formula === null ? entered : withFormat(entered, workbook, sheet);
}

/** A formula takes over how the first cell shows numbers that it refers to and that has a way. */
function withFormat(entered: Entered, workbook: Workbook, own: Sheet): Entered {
  if (own.protection?.allowFormatCells === false) return entered;
  const { references } = formulaReferences(
    entered.formula ?? '',
    workbook.names,
    workbook.sheets.indexOf(own),
  );
  for (const { sheet: name, area } of references) {
    const sheet = name === null ? own : workbook.sheetNamed(name);
    for (const { cell } of sheet?.cellsIn(area) ?? []) {
      const { numberFormat } = cell.style;
      if (numberFormat !== GENERAL) return { ...entered, numberFormat };
    }
  }
  return entered;
}

/** A column of a table that holds nothing else than formulas becomes a calculated one. */
function fillColumn(
  actor: Actor,
  operations: Operations,
  sheet: Sheet,
  { area, headerRows, totalsRows }: SheetTable,
  { row: from, column, formula }: Written,
  isWritten: (row: number, column: number) => boolean,
): void {
  const body = { ...area, top: area.top + headerRows, bottom: area.bottom - totalsRows };
  const own = intersect(body, { ...body, left: column, right: column });
  if (own === null || !contains(body, { row: from, column })) return;
  for (const { row, cell } of sheet.cellsIn(own)) {
    const isValue = cell.formula === null && cell.value !== null;
    if (isValue && !isWritten(row, column)) return;
  }
  operations.enter(actor, sheet, own, (row) =>
    isWritten(row, column)
      ? null
      : withFormat(
          { value: null, formula: shiftFormula(formula, row - from, 0) },
          operations.workbook,
          sheet,
        ),
  );
}
