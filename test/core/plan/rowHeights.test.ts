import { strFromU8, unzipSync } from 'fflate';
import { planForm } from '../../../src/core/form/planForm';
import { MAX_ROW_HEIGHT, type SheetPlan } from '../../../src/core/plan/SheetPlan';
import { chiba } from '../../../src/core/profiles/chiba';
import { planSummary } from '../../../src/core/summary/planSummary';
import { newXlsx } from '../../../src/files/newXlsx';
import { programOf } from '../compare/programs';
import { summaryForm } from '../../../src/core/summary/toSummarySource';

const LONG = '庁内ネットワークの更新'.repeat(600);

const [, summary] = planSummary(
  [
    {
      file: `${LONG}.xlsx`,
      bureau: LONG,
      fiscalYear: 2017,
      unit: '百万円',
      form: summaryForm(chiba),
      period: null,
      methods: chiba.methods,
      sheets: 1,
      programs: [programOf({ name: LONG })],
      findings: [],
      unverified: 0,
      leftOut: [],
    },
  ],
  { name: '集計', as: 'live', at: '', hasBureaus: true, unread: [] },
);
const form = planForm(chiba, {
  name: '様式',
  year: 2026,
  bureau: LONG,
  policies: [{ code: '4-3-4', name: LONG, programs: 2 }],
});

/** Heights as a file of the plan has them. */
function written(plan: SheetPlan): number[] {
  const parts = unzipSync(newXlsx([plan]));
  const part = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/')) ?? '';
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  return [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
}

test.each([
  ['事業一覧', summary ?? form],
  ['a form', form],
])('however long its texts, %s has no row higher than Excel’s highest', (_, plan) => {
  expect(Math.max(...plan.rowHeights.values())).toBe(MAX_ROW_HEIGHT);
  expect(Math.max(...written(plan))).toBe(MAX_ROW_HEIGHT);
});
