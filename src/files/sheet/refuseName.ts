import { PatchProblem } from '../patch/PatchProblem';

const LONGEST = 31;
const UNFIT = /[[\]:*?/\\\u0000-\u001f]|^'|'$|^\s*$/;

/**
 * Refuses what Excel takes for no sheet's name, or for one that is there: case does not count.
 * @throws {PatchProblem} sheetName, sheetExists
 */
export function refuseName(name: string, others: readonly string[]): void {
  if (name.length > LONGEST || UNFIT.test(name)) throw new PatchProblem('sheetName', name);
  const isThere = others.some((other) => other.toLowerCase() === name.toLowerCase());
  if (isThere) throw new PatchProblem('sheetExists', name);
}
