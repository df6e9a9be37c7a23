import fc from 'fast-check';
import { checkWorkbook } from '../../../src/core/check';
import { fiscalYearName } from '../../../src/core/words/format';
import { type FormOrder, planForm, planSnapshot } from '../../../src/core/form/planForm';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { chiba } from '../../../src/core/profiles/chiba';
import { bookOf, type Entry, written, writtenInto } from './fillForm';
import { retitled } from '../../support/retitled';

const YEAR = 2026;
const SINGLE: FormOrder = {
  name: '戦略シート',
  year: YEAR,
  bureau: null,
  policies: [{ code: null, name: null, programs: 3 }],
};

function valueAt(plan: SheetPlan, row: number, column: number): unknown {
  const cell = [...plan.cells].find((one) => one.row === row && one.column === column);
  if (cell === undefined) return null;
  return cell.content.kind === 'value' ? cell.content.value : cell.content;
}

const policy = fc.record({
  code: fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => `${a + 1}-${b + 1}-`),
  name: fc.constantFrom('国際化の推進', 'ICTを活かした利便性の向上', '防災'),
  programs: fc.integer({ min: 1, max: 11 }),
});
const order: fc.Arbitrary<FormOrder> = fc.record({
  name: fc.constantFrom('戦略シート', '総務局'),
  year: fc.integer({ min: 1990, max: 2990 }),
  bureau: fc.constantFrom(null, '総務局', '中央区', '総務'),
  policies: fc
    .array(policy, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, i) => ({ ...one, code: `${one.code}${i + 1}` }))),
});
const entry = fc.record({
  isNew: fc.boolean(),
  budget: fc.integer({ min: 1, max: 20 }),
  methods: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 3 }),
});

test('a form that nobody has filled in draws no finding and holds no program', () => {
  fc.assert(
    fc.property(order, (wanted) => {
      const plan = planForm(chiba, wanted);
      const { book, findings } = checkWorkbook({ sheets: [planSnapshot(plan)] }, chiba);
      expect(findings).toEqual([]);
      expect(book.programs).toEqual([]);
      const blocks = book.whole.tables.map((table) => table.blocks.length);
      const rooms = wanted.policies.map(({ programs }) => programs);
      expect(sum(blocks)).toBe(sum(rooms));
      expect(book.layout.heading).toMatchObject({ fiscalYear: wanted.year, bureau: wanted.bureau });
    }),
  );
});

test('filled in, it is read back as exactly those programs, without a finding', () => {
  fc.assert(
    fc.property(order, fc.array(entry, { minLength: 44, maxLength: 44 }), (wanted, drawn) => {
      const plan = planForm(chiba, wanted);
      const entries: Entry[] = drawn.map((one, i) => ({ ...one, name: nameOf(i) }));
      const sheet = written(plan, writtenInto(plan, entries, wanted.year));
      const { book, findings } = checkWorkbook({ sheets: [sheet] }, chiba);
      const expected = wanted.policies.flatMap(({ code, name, programs }) =>
        Array.from({ length: programs }, (_, i) => ({ policy: { code, name }, no: i + 1 })),
      );
      expect(book.programs.map((program) => program.toRecord())).toMatchObject(
        expected.map((numbered, i) => ({ ...numbered, ...recordOf(entries[i]) })),
      );
      expect(findings.filter(({ rule }) => rule !== 'PREV-05')).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function nameOf(index: number): string {
  return `${'甲乙丙丁戊己庚'[index % 7] ?? ''}${'子丑寅卯辰巳午'[Math.floor(index / 7)] ?? ''}の運営`;
}

function recordOf(wanted: Entry | undefined): object {
  if (wanted === undefined) throw new Error('No entry');
  const { name, isNew, budget, methods } = wanted;
  return {
    name,
    isNew,
    cost: { people: 8, things: null, money: budget, total: 8 + budget },
    methods: methods.map((method) => ({
      code: chiba.methods[method]?.code,
      direction: '申請を電子化する。',
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

test('year, No. and live totals are given; bureau, its head and the statements wait', () => {
  const plan = planForm(chiba, SINGLE);
  expect(valueAt(plan, 1, 0)).toBe('令和8年度');
  expect([valueAt(plan, 1, 3), valueAt(plan, 1, 4)]).toEqual(['局名：', '局長名：']);
  expect([valueAt(plan, 2, 3), valueAt(plan, 3, 3)]).toEqual([null, null]);
  expect([8, 12, 16].map((row) => valueAt(plan, row, 0))).toEqual([1, 2, 3]);
  expect(valueAt(plan, 12, 8)).toEqual({
    kind: 'formula',
    formula: '=IF(COUNT(H13:H15)=0,"",SUM(H13:H15))',
    result: '',
  });
  expect(valueAt(planForm(chiba, { ...SINGLE, bureau: '総務局' }), 1, 3)).toBe('局名：総務局');
});

test('what is written behind 局名： is the bureau, and what replaces it too', () => {
  const plan = planForm(chiba, SINGLE);
  const read = (bureau: string, director: string) =>
    checkWorkbook(
      { sheets: [written(plan, [[1, 3, bureau], [1, 4, director]])] }, // prettier-ignore
      chiba,
    ).book.layout.heading;
  const expected = { bureau: '総務局', director: '総務局長' };
  expect(read('局名：総務局', '局長名：総務局長')).toMatchObject(expected);
  expect(read('総務局', '総務局長')).toMatchObject(expected);
});

test('merges do not overlap, hide no value, and every cell has its look', () => {
  const { merges, cells, looks } = planForm(chiba, SINGLE);
  const seen = new Set<string>();
  const corners = new Set(merges.map(({ top, left }) => `${top}:${left}`));
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        expect(seen).not.toContain(`${row}:${column}`);
        seen.add(`${row}:${column}`);
      }
    }
  }
  const drawn = looks.flatMap(({ areas }) => areas);
  for (const { row, column } of cells) {
    const place = `${row}:${column}`;
    expect(!seen.has(place) || corners.has(place)).toBe(true);
    const own = drawn.filter(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
    expect(own).toHaveLength(1);
  }
});

test('one 施策 repeats its header in print; several have it again on each page', () => {
  const single = planForm(chiba, {
    ...SINGLE,
    policies: [{ code: '4-3-4', name: 'x', programs: 20 }],
  });
  expect(single.print).toMatchObject({ paper: 'A3', titleRows: { first: 5, last: 7 } });
  expect(bookOf(single).whole.tables).toHaveLength(1);
  // Breaks stand between blocks.
  expect(single.print.breaks.length).toBeGreaterThan(3);
  for (const row of single.print.breaks) expect((row - 8) % 4).toBe(0);

  const several = planForm(chiba, {
    ...SINGLE,
    policies: [
      { code: '4-3-4', name: 'x', programs: 9 },
      { code: '9-9-9', name: 'y', programs: 5 },
    ],
  });
  const tables = bookOf(several).whole.tables;
  expect(tables.map((table) => table.blocks.length)).toEqual([4, 4, 1, 4, 1]);
  expect(several.print.titleRows).toBeNull();
  // The 施策 row stands above its header.
  const starts = tables.map((table) => table.header.firstRow - 1);
  for (const row of several.print.breaks) expect(starts).toContain(row);
});

test('the form speaks the profile’s words', () => {
  const profile = {
    ...retitled(chiba, { name: '事業の名前', method: '手法' }),
    unit: '千円',
    resources: { people: ['人'], things: ['物'], money: ['金'] },
    labels: { ...chiba.labels, group: ['概要'], bureau: ['部署'], policy: ['政策'] },
  };
  const plan = planForm(profile, SINGLE);
  const texts = [...plan.cells].map(({ content }) => content.kind === 'value' && content.value);
  expect(texts).toEqual(
    expect.arrayContaining(['事業の名前', '手法', '人', '物', '金', '部署：', '政策']),
  );
  expect(texts).toContain('コスト換算\n（単位：千円）');
  expect(texts).not.toContain('現状分析');
  const check = checkWorkbook({ sheets: [planSnapshot(plan)] }, profile);
  expect(check.findings).toEqual([]);
  expect(check.book.whole.tables[0]?.blocks).toHaveLength(3);
});

test.each([
  [1988, '1988年度'],
  [1989, '平成元年度'],
  [2017, '平成29年度'],
  [2018, '平成30年度'],
  [2019, '令和元年度'],
  [2026, '令和8年度'],
  [2117, '令和99年度'],
  [2118, '2118年度'],
])('%d is %s', (year, name) => {
  expect(fiscalYearName(year)).toBe(name);
});
