import type { FormulaIndex } from './SheetIndex';
import { shiftFormula } from './shiftFormula';

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
    return shiftFormula(master.text, formula.row - master.row, formula.column - master.column);
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
