import { toA1 } from '../../src/core/address/a1';
import { markSeverity } from '../../src/core/plan/marks';
import type { EmbeddedExcel } from '../../src/stage/host/EmbeddedExcel';
import { areasAddress } from '../../src/stage/host/model/addresses';
import { cellsOf } from '../../src/core/address/area';
import { BORDER_SIDES, type ConditionalFormat } from '../../src/stage/host/model/ConditionalFormat';
import { DEFAULT_STYLE } from '../../src/stage/host/model/Cell';
import type { Lines, Sheet } from '../../src/stage/host/model/Sheet';

/** Everything that a workbook holds, each by its place in it: two are alike where these are equal. */
export type Described = Readonly<Record<string, unknown>>;

/** What the host knows of its workbook, but for where the user is and the ids of things. */
export function describeWorkbook({ workbook }: EmbeddedExcel): Described {
  return {
    ' sheets': workbook.sheets.map(({ name, visibility }) => [name, visibility]),
    ' names': workbook.names,
    ' customXml': workbook.customXmlParts.map(({ xml }) => xml),
    ...Object.fromEntries(workbook.sheets.flatMap(describeSheet)),
  };
}

/** The places at which they differ: `sheet part`, where a part is a cell or a kind of things. */
export function differences(a: Described, b: Described): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].filter((key) => !isSame(a[key], b[key]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function describeSheet(sheet: Sheet): [string, unknown][] {
  const { conditionalFormats, layout, protection, tables, autoFilter, merges } = sheet;
  const parts: Record<string, unknown> = {
    ...Object.fromEntries(cellsIn(sheet)),
    merges: merges.map((area) => areasAddress([area])).sort(),
    marks: marksIn(sheet),
    rules: conditionalFormats.filter((format) => !isOurs(format)).map(ruleOf),
    validations: validationsIn(sheet),
    charts: sheet.charts.map((chart) => ({ ...chart, id: '', series: [...chart.series] })),
    names: sheet.names,
    rows: linesOf(sheet.rows),
    columns: linesOf(sheet.columns),
    layout: { ...layout, protection, tables, autoFilter },
  };
  return Object.entries(structuredClone(parts)).map(([part, value]) => [
    `${sheet.name} ${part}`,
    value,
  ]);
}

function* cellsIn(sheet: Sheet): Generator<[string, unknown]> {
  for (const { row, column, cell } of sheet.cells()) {
    const isBlank = cell.value === null && cell.formula === null;
    if (isBlank && isSame(cell.style, DEFAULT_STYLE)) continue;
    yield [toA1({ row, column }), cell];
  }
}

/** Which of them comes first says nothing, for no two are on one cell; the user's may not. */
function marksIn({ conditionalFormats }: Sheet): object[] {
  const marks = conditionalFormats.flatMap((format, index) => {
    const inFront = conditionalFormats.slice(0, index).filter((one) => !isOurs(one)).length;
    return isOurs(format) ? [{ ...ruleOf(format), inFront }] : [];
  });
  return marks.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** A rule that has no formula yet is one that we began to make. */
function isOurs({ type, formula }: ConditionalFormat): boolean {
  return markSeverity(formula) !== null || (type === 'Custom' && formula === '');
}

function ruleOf({ areas, look, ...rule }: ConditionalFormat): object {
  const borders = BORDER_SIDES.map((side) => look.borders.get(side) ?? null);
  return { ...rule, id: '', areas: areasAddress(areas), look: { ...look, borders } };
}

/** The rule of each cell that has one: Excel may divide the areas of one as it likes. */
function validationsIn({ validations }: Sheet): object {
  const cells = validations.flatMap(({ areas, rule }) =>
    areas.flatMap((area) => [...cellsOf(area)].map((cell) => [toA1(cell), rule] as const)),
  );
  return Object.fromEntries(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function linesOf({ sizes, hidden }: Lines): object {
  return {
    sizes: [...sizes].sort(([a], [b]) => a - b),
    hidden: [...hidden].sort((a, b) => a - b),
  };
}
