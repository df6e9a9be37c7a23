import { tokenize } from '@cj-tech-master/excelts/formula';
import type { Area } from './Area';
import { parseAddress, parseArea } from './parseAddress';
import type { DefinedName } from './Workbook';

/** Cells that a formula reads; `sheet` is null for its own. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** What a formula depends on; `open` where that cannot be told, so it is always calculated anew. */
export interface FormulaReferences {
  readonly references: readonly FormulaReference[];
  readonly open: boolean;
}

const VOLATILE = /^(?:INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/i;

/** The engine's token types, which it declares for its own build only. */
const TOKEN = { cell: 5, range: 6, sheet: 7, call: 8, name: 19, columns: 20, rows: 21, table: 22 };

/** Reads which cells a formula (without `=`) refers to. */
export function formulaReferences(
  formula: string,
  names: readonly DefinedName[],
): FormulaReferences {
  const references: FormulaReference[] = [];
  let sheet: string | null = null;
  let open = false;
  const add = (address: string): void => {
    const area = parseArea(address);
    if (area === null) open = true;
    else references.push({ sheet, area });
    sheet = null;
  };
  for (const token of tokenize(formula)) {
    const type = Number(token.type);
    if (type === TOKEN.sheet && 'sheetName' in token) {
      sheet = token.sheetName;
      // A reference through several sheets is not followed.
      open ||= token.endSheetName !== undefined;
    } else if (type === TOKEN.cell && 'col' in token) add(`${token.col}${token.row}`);
    else if (
      (type === TOKEN.range || type === TOKEN.columns || type === TOKEN.rows) &&
      'value' in token
    )
      add(token.value);
    else if (type === TOKEN.call && 'name' in token) open ||= VOLATILE.test(token.name);
    else if (type === TOKEN.table) open = true;
    else if (type === TOKEN.name && 'value' in token) {
      const meant = names.filter((name) => name.name.toLowerCase() === token.value.toLowerCase());
      const areas = meant.flatMap(({ ranges }) => ranges.map(parseAddress));
      open ||= areas.length === 0 || areas.includes(null);
      for (const found of areas) {
        for (const area of found?.areas ?? [])
          references.push({ sheet: found?.sheet ?? null, area });
      }
    }
  }
  return { references, open };
}
