import { tokenize } from '@cj-tech-master/excelts/formula';
import type { Area } from '../../../core/address/area';
import { parseAddress, parseArea } from './addresses';
import { sumsLarge } from './shiftFormula';
import type { DefinedName } from './Workbook';

/** Cells that a formula reads; `sheet` is null for its own. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** What a formula depends on; `open` where that is unknown, so it is always calculated anew. */
export interface FormulaReferences {
  readonly references: readonly FormulaReference[];
  readonly open: boolean;
  /** Whether it sums or counts over a large area. */
  readonly sums: boolean;
}

const VOLATILE = /^(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/i;

/** The engine's token types, which it declares for its own build only. */
const TOKEN = {
  cell: 5,
  range: 6,
  sheet: 7,
  call: 8,
  colon: 13,
  name: 19,
  columns: 20,
  rows: 21,
  table: 22,
};

type Token = ReturnType<typeof tokenize>[number];

/** Reads which cells a formula (without `=`) refers to. */
export function formulaReferences(
  formula: string,
  names: readonly DefinedName[],
): FormulaReferences {
  const references: FormulaReference[] = [];
  let sheet: string | null = null;
  let open = false;
  for (const token of tokenize(formula)) {
    const address = addressOf(token);
    if (address !== null) {
      const area = parseArea(address);
      if (area === null) open = true;
      else references.push({ sheet, area });
      sheet = null;
    } else if ('sheetName' in token) {
      sheet = token.sheetName;
      // A reference through several sheets is not followed.
      open ||= token.endSheetName !== undefined;
    } else {
      const named = namedReferences(token, names);
      open ||= named === null;
      references.push(...(named ?? []));
    }
  }
  return { references, open, sums: sumsLarge(formula) };
}

function addressOf(token: Token): string | null {
  const type: number = token.type;
  if (type === TOKEN.cell && 'col' in token) return `${token.col}${token.row}`;
  const isArea = type === TOKEN.range || type === TOKEN.columns || type === TOKEN.rows;
  return isArea && 'value' in token ? token.value : null;
}

/** What a defined name stands for; null for what may refer to anything. */
function namedReferences(token: Token, names: readonly DefinedName[]): FormulaReference[] | null {
  const type: number = token.type;
  // A range whose end is calculated, as in A1:INDEX(…), may be any.
  if (type === TOKEN.table || type === TOKEN.colon) return null;
  if (type === TOKEN.call && 'name' in token) return VOLATILE.test(token.name) ? null : [];
  if (type !== TOKEN.name || !('value' in token)) return [];
  const wanted = token.value.toLowerCase();
  const meant = names.filter(({ name }) => name.toLowerCase() === wanted);
  const found = meant.flatMap(({ ranges }) => ranges.map(parseAddress));
  if (found.length === 0 || found.includes(null)) return null;
  return found.flatMap((parsed) =>
    (parsed?.areas ?? []).map((area) => ({ sheet: parsed?.sheet ?? null, area })),
  );
}
