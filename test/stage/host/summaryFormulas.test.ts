import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { planSummary } from '../../../src/core/summary/planSummary';
import { toSummarySource } from '../../../src/core/summary/toSummarySource';
import { readXlsx } from '../../../src/files/readXlsx';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { cellArea } from '../../../src/core/address/area';
import { enterText } from '../../../src/stage/host/model/enterText';
import { cityXlsx } from '../../city/cityXlsx';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';

const SAMPLE = join(__dirname, '../../../assets/samples/bureau-restored-per-policy.xlsx');
const OPTIONS = {
  name: '集計',
  as: 'live',
  at: '2026年11月22日',
  hasBureaus: false,
  unread: [],
} as const;

/** Places at which the host's result is not the one that the plan holds, and how often it calculated. */
async function written(bytes: Uint8Array) {
  const source = toSummarySource('a.xlsx', checkWorkbook(readXlsx(bytes), chiba));
  const plans = planSummary([source], OPTIONS);
  const { operations } = await EmbeddedExcel.open(bytes);
  const sheets = plans.map((plan) => ({ plan, sheet: operations.addSheet('addin', plan.name) }));
  const cells = sheets.flatMap(({ plan, sheet }) =>
    [...plan.cells].map((cell) => ({ ...cell, sheet })),
  );
  operations.batch(() => {
    for (const { sheet, row, column, content } of cells) {
      const entry =
        content.kind === 'formula'
          ? enterText(content.formula, 'General')
          : { value: content.value, formula: null };
      operations.enter('addin', sheet, cellArea(row, column), () => entry);
    }
  });
  const formulas = cells.flatMap(({ sheet, row, column, content }) =>
    content.kind === 'formula' ? [{ sheet, row, column, ...content }] : [],
  );
  const differing = formulas.filter(({ sheet, row, column, result }) => {
    const value = sheet.cell(row, column)?.value;
    return typeof result === 'number' && typeof value === 'number'
      ? Math.abs(value - result) > 1e-9
      : value !== result;
  });
  const { calculations } = operations;
  return { count: formulas.length, differing: differing.map(toA1), calculations };
}

it('calculates the summary of the restored bureau as it was planned', async () => {
  const { count, ...outcome } = await written(readFileSync(SAMPLE));
  expect(count).toBeGreaterThan(400);
  expect(outcome).toEqual({ differing: [], calculations: 1 });
});

it('calculates the summary of a city, its sums over lists longer than the engine is left with', async () => {
  const city = layCity(drawCity({ seed: 7, sheets: 5, programsPerSheet: 25 }));
  const { count, ...outcome } = await written(cityXlsx(city));
  expect(count).toBeGreaterThan(2_000);
  expect(outcome).toEqual({ differing: [], calculations: 1 });
});
