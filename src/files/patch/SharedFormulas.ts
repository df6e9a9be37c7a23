import type { FormulaIndex } from './indexSheet';
import { columnIndex, columnName } from '../../core/address/a1';
import { LIMITS } from '../limits';

/** Pieces of a formula; only ranges of columns or rows and cells are shifted. */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(!]))`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\w.]))`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!\u0080-\uffff]))`,
    String.raw`[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'g',
);

/** Formulas whose text stands in one cell and holds for others too. */
export class SharedFormulas {
  private readonly masters = new Map<FormulaIndex, FormulaIndex>();
  private readonly others = new Map<FormulaIndex, FormulaIndex[]>();
  private readonly dissolved = new Set<FormulaIndex>();

  constructor(sharing: readonly FormulaIndex[]) {
    const current = new Map<string | null, FormulaIndex>();
    for (const formula of sharing) {
      if (formula.type !== 'shared') continue;
      if (formula.text !== '') {
        current.set(formula.group, formula);
        this.others.set(formula, []);
      }
      const master = current.get(formula.group);
      if (master === undefined) continue;
      this.masters.set(formula, master);
      if (master !== formula) this.others.get(master)?.push(formula);
    }
  }

  /** A formula's own text, also where another cell holds it. */
  textOf(formula: FormulaIndex): string {
    const master = this.masters.get(formula);
    if (master === undefined || master === formula) return formula.text;
    return shiftSharedFormula(
      master.text,
      formula.row - master.row,
      formula.column - master.column,
    );
  }

  /** Whether a cell that shall hold `text` may keep its formula element. */
  stays(formula: FormulaIndex, text: string): boolean {
    const master = this.masters.get(formula);
    if (master !== undefined && this.dissolved.has(master)) return false;
    return this.textOf(formula) === text;
  }

  /**
   * Ends the group whose text stands in `formula`.
   * @returns its other cells, which need formulas of their own now
   */
  dissolve(formula: FormulaIndex): readonly FormulaIndex[] {
    const others = this.others.get(formula);
    if (others !== undefined) this.dissolved.add(formula);
    return others ?? [];
  }
}

/**
 * A formula as it reads so many rows further down and columns to the right: relative references
 * move along, absolute ones stay. Past the sheet's edge they go on at the other one, as in Excel.
 */
export function shiftSharedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token, ...rest) => {
    const groups: unknown = rest.at(-1);
    const isReference =
      typeof groups === 'object' && groups !== null && Object.values(groups).some(Boolean);
    if (!isReference) return token;
    return token.replace(/(\$?)([A-Za-z]+)|(\$?)(\d+)/g, (piece, ...found: unknown[]) => {
      const [columnLock, letters, rowLock, digits] = found;
      if (typeof letters === 'string') {
        return columnLock === '$' ? piece : shiftColumn(letters, columns);
      }
      return rowLock === '$' ? piece : shiftRow(Number(digits), rows);
    });
  });
}

function shiftColumn(letters: string, by: number): string {
  return columnName(wrap(columnIndex(letters) + by, LIMITS.columns));
}

function shiftRow(row: number, by: number): string {
  return String(wrap(row - 1 + by, LIMITS.rows) + 1);
}

function wrap(index: number, count: number): number {
  return ((index % count) + count) % count;
}
