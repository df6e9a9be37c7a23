import { toA1 } from '../../../src/core/address/a1';
import { readBook } from '../../../src/core/book/Book';
import { headedSheets } from '../../../src/core/plan/ownSheet';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetSnapshot } from '../../../src/core/snapshot/Snapshot';
import { planSummary } from '../../../src/core/summary/planSummary';
import type { SummaryProgram } from '../../../src/core/summary/SummarySource';
import { summaryForm } from '../../../src/core/summary/toSummarySource';
import { programOf } from '../compare/programs';
import { bookOf } from '../../support/programs';

function summaryOf(...programs: SummaryProgram[]): SheetPlan {
  const source = {
    file: 'a.xlsx',
    bureau: '総務局',
    fiscalYear: 2017,
    unit: '百万円',
    form: summaryForm(chiba),
    period: null,
    methods: chiba.methods,
    sheets: 1,
    programs,
    findings: [],
    unverified: 0,
    leftOut: [],
  };
  const options = { name: '集計', as: 'live', at: '今日', hasBureaus: false, unread: [] } as const;
  const [front] = planSummary([source], options).slice(-1);
  if (front === undefined) throw new Error('a summary has a front');
  return front;
}

/** The sheet of a plan as Excel shows it, but for what stands in `changed`, by address. */
function sheetOf(
  { cells }: SheetPlan,
  changed: Readonly<Record<string, CellValue>> = {},
): SheetSnapshot {
  const last = { row: 0, column: 0 };
  const shown = new Map<string, CellValue>();
  for (const { row, column, content } of cells) {
    shown.set(toA1({ row, column }), content.kind === 'formula' ? content.result : content.value);
    last.row = Math.max(last.row, row);
    last.column = Math.max(last.column, column);
  }
  const values = Array.from({ length: last.row + 1 }, (_row, row) =>
    Array.from({ length: last.column + 1 }, (_column, column) => {
      const at = toA1({ row, column });
      return changed[at] ?? shown.get(at) ?? null;
    }),
  );
  return { name: '集計', visibility: 'visible', origin: { row: 0, column: 0 }, values };
}

function headed(plan: SheetPlan, ...sheets: SheetSnapshot[]): number[] {
  const known = bookOf({}).snapshot.sheets;
  return headedSheets(readBook({ sheets: [...known, ...sheets] }, chiba), plan);
}

const PLAN = summaryOf(programOf({}), programOf({ policyCode: '9-9-9', name: '別の事業' }));

test('a summary is known by its heading, whatever programs and figures stood below', () => {
  const other = summaryOf(programOf({ policyCode: '1-1-1', policy: '1-1-1 別の施策', heads: 7 }));
  expect(headed(PLAN, sheetOf(PLAN))).toEqual([2]);
  expect(headed(PLAN, sheetOf(other), sheetOf(PLAN))).toEqual([2, 3]);
});

test.each([['A1'], ['A7'], ['A8']])('another text in place of a label (%s) is no heading', (at) => {
  expect(headed(PLAN, sheetOf(PLAN, { [at]: '別の表' }))).toEqual([]);
});

test('a plan of a sheet of the user’s has no heading to know it by', () => {
  expect(headed({ ...PLAN, owned: null }, sheetOf(PLAN))).toEqual([]);
});
