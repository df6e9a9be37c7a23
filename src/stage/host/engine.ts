import { Model, quoteName } from '@ironcalc/wasm';
import { toA1 } from '../../core/address/a1';
import type { CalculatedValue } from '../../core/snapshot/CellValue';
import { formulaTokens } from './model/formulaTokens';
import type { CalculationOrder, CalculationResults, PlacedFormula } from './model/recalculate';

/** As the engine numbers the kinds of results. */
const TYPE = { number: 1, text: 2, boolean: 4 };

/** It did not understand the formula, has not learnt it, or found no room for all of its results. */
const NOT_DONE: ReadonlySet<string> = new Set(['#ERROR!', '#N/IMPL!', '#SPILL!']);

/** A formula that leads back to itself by what only the engine could see. */
const CIRCULAR = '#CIRC!';

/** What Excel allows in a sheet's name, and the engine with it; files hold others. */
const SHEET_NAME = /^[^\\/*?:[\]]{1,31}$/;

/** Which functions the engine knows, as far as somebody asked. */
const known = new Map<string, boolean>();

/** Calculates an order. Answers null for formulas that the engine cannot do; others read what these kept. */
export function calculate(order: CalculationOrder): CalculationResults {
  const calls = order.formulas.map(({ formula }) => callsIn(formula));
  learn(new Set(calls.flat()));
  const book = new Book(order);
  try {
    const left = new Set(order.formulas.keys());
    calls.forEach((names, index) => {
      if (names.every((name) => known.get(name) === true)) return;
      left.delete(index);
      book.keep(index);
    });
    for (;;) {
      const results = book.evaluate(left);
      const undone = [...left].filter((index) => results[index] === null);
      if (undone.length === 0) return results;
      for (const index of undone) {
        left.delete(index);
        book.keep(index);
      }
    }
  } finally {
    book.close();
  }
}

function callsIn(formula: string): string[] {
  return (formulaTokens(formula) ?? []).flatMap(({ kind, text }) =>
    kind === 'call' ? [text.slice(0, -1).toUpperCase()] : [],
  );
}

/** Asks the engine for functions it was not asked for yet: of one that it knows it misses arguments. */
function learn(names: ReadonlySet<string>): void {
  const asked = [...names].filter((name) => !known.has(name));
  if (asked.length === 0) return;
  const model = emptyModel();
  asked.forEach((name, index) => model.setUserInput(0, index + 1, 1, `=${name}()`));
  model.evaluate();
  asked.forEach((name, index) => {
    known.set(name, model.getFormattedCellValue(0, index + 1, 1) !== '#NAME?');
  });
  model.free();
}

function emptyModel(): Model {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const model = new Model('book', 'en', timeZone, 'en');
  model.pauseEvaluation();
  return model;
}

/**
 * The order's cells in a model of the engine, and behind its sheets as many that show figures in full:
 * each at the place of its formula, for the engine is quick with formulas that read alike.
 */
class Book {
  private readonly model = emptyModel();
  private readonly formulas: readonly PlacedFormula[];
  private readonly sheets: number;

  constructor({ sheets, values, formulas }: CalculationOrder) {
    this.formulas = formulas;
    this.sheets = sheets.length;
    sheets.forEach((name, index) => this.addSheet(name, index));
    sheets.forEach(() => this.model.newSheet());
    const names = this.model.getWorksheetsProperties().map(({ name }) => quoteName(name));
    for (const { sheet, row, column, value } of values) {
      this.model.setUserInput(sheet, row + 1, column + 1, inputOf(value));
    }
    for (const { sheet, row, column, formula } of formulas) {
      this.model.setUserInput(sheet, row + 1, column + 1, `=${formula}`);
      // A figure is shown with fifteen digits; joined to a text it stands with all that it has.
      const whole = `=${names[sheet] ?? ''}!${toA1({ row, column })}&""`;
      this.model.setUserInput(this.sheets + sheet, row + 1, column + 1, whole);
    }
  }

  close(): void {
    this.model.free();
  }

  /** Lets a formula's result so far stand in its place. */
  keep(index: number): void {
    const one = this.formulas[index];
    if (one === undefined) return;
    this.model.setUserInput(one.sheet, one.row + 1, one.column + 1, inputOf(one.kept));
  }

  evaluate(wanted: ReadonlySet<number>): CalculationResults {
    this.model.evaluate();
    return this.formulas.map((one, index) => (wanted.has(index) ? this.result(one) : null));
  }

  private addSheet(name: string, index: number): void {
    if (index > 0) this.model.newSheet();
    const given = this.model.getWorksheetsProperties()[index]?.name.toLowerCase();
    if (SHEET_NAME.test(name) && name.toLowerCase() !== given) this.model.renameSheet(index, name);
  }

  private result({ sheet, row, column }: PlacedFormula): CalculatedValue {
    const shown = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case TYPE.number:
        return Number(this.model.getFormattedCellValue(this.sheets + sheet, row + 1, column + 1));
      case TYPE.text:
        return shown;
      case TYPE.boolean:
        return shown === 'TRUE';
      default:
        if (shown === CIRCULAR) return 0;
        return NOT_DONE.has(shown) ? null : { error: shown };
    }
  }
}

/** A value as somebody would type it. */
function inputOf(value: CalculatedValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
