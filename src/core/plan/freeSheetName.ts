/** Excel's bound for a sheet's name. */
const LONGEST = 31;

/** The name, or with the first free number behind it: `様式 (2)`. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map(folded));
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : ` (${String(count)})`;
    const name = wanted.slice(0, LONGEST - end.length) + end;
    if (!known.has(folded(name))) return name;
  }
}

/** Excel takes names for the same whatever their case. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
