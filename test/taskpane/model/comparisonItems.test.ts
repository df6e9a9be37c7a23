import { compareYears } from '../../../src/core/compare/compareYears';
import type { SummaryProgram } from '../../../src/core/summary/SummarySource';
import { type ComparedRow, comparisonItems } from '../../../src/taskpane/model/comparisonItems';
import { ja } from '../../../src/taskpane/words/ja';
import { programOf } from '../../core/compare/programs';

const cost = (total: number | null) => ({ people: 0, things: 0, money: total, total });

function itemsOf(older: readonly SummaryProgram[], newer: readonly SummaryProgram[]) {
  const facts = { file: 'a.xlsx', bureau: null, fiscalYear: null };
  return comparisonItems(
    {
      older: facts,
      newer: facts,
      unit: '百万円',
      years: compareYears({ programs: older }, { programs: newer }),
      isTurned: false,
      sheetIds: new Map([['総務局', '{1}']]),
    },
    ja,
  );
}

function listed(...years: Parameters<typeof itemsOf>) {
  const items = itemsOf(...years);
  const sections = new Map<string, ComparedRow[]>();
  let rows: ComparedRow[] = [];
  for (const item of items) {
    if (item.kind === 'row') rows.push(item.row);
    else sections.set(item.title, (rows = []));
  }
  return sections;
}

const { sections: TITLES } = ja.summary.comparison;
const SAME = { previous: 10 };

test('programs that are as they were are not listed', () => {
  expect(listed([programOf(SAME)], [programOf(SAME)]).size).toBe(0);
});

test('a changed cost has its figures, its difference and its cell', () => {
  const found = listed([programOf(SAME)], [programOf({ ...SAME, cost: cost(1_021) })]);
  expect([...found.keys()]).toEqual([TITLES.changed]);
  expect(found.get(TITLES.changed)).toEqual([
    {
      title: '4-3-4 · No.1 · 庁内システムの運用',
      place: {
        sheetId: '{1}',
        area: { top: 8, left: 2, bottom: 8, right: 2 },
        text: '総務局 C9',
      },
      remarks: [],
      texts: [],
      figures: [
        { label: '', text: '18' },
        { label: '', text: '1,021' },
      ],
      difference: '+1,003',
    },
  ]);
});

test('a cost that is not known is no zero', () => {
  const [row] =
    listed([programOf({ ...SAME, cost: cost(null) })], [programOf(SAME)]).get(TITLES.changed) ?? [];
  expect(row?.figures.map(({ text }) => text)).toEqual(['—', '18']);
  expect(row?.difference).toBeNull();
});

test('a likely renaming says what it was called, and how alike the names are', () => {
  const found = listed(
    [programOf({ ...SAME, name: '庁内システムの運用管理' })],
    [programOf({ ...SAME, name: '庁内システムの\n運用' })],
  );
  expect([...found.keys()]).toEqual([TITLES.renamed]);
  const [row] = found.get(TITLES.renamed) ?? [];
  expect(row?.title).toContain('庁内システムの運用');
  expect(row?.remarks).toEqual(['前年度は「庁内システムの運用管理」', '名称の一致 88%']);
  expect(row?.difference).toBeNull();
});

test('new ones have a cell, gone ones none; another 施策 is said', () => {
  const found = listed(
    [programOf({ ...SAME, name: '甲' }), programOf({ ...SAME, name: '乙' })],
    [
      programOf({ ...SAME, name: '丙' }),
      programOf({ ...SAME, name: '乙', policyCode: '9-9-9', policy: '9-9-9 その他' }),
    ],
  );
  expect([...found.keys()]).toEqual([TITLES.added, TITLES.gone, TITLES.moved]);
  expect(found.get(TITLES.added)?.[0]?.place).not.toBeNull();
  expect(found.get(TITLES.gone)?.[0]).toMatchObject({ place: null, figures: [{ text: '18' }] });
  expect(found.get(TITLES.moved)?.[0]?.remarks).toEqual(['前年度は「4-3-4 利便性の向上」']);
});

test('前年度決算額 stands beside last year’s budget, as information', () => {
  const found = listed([programOf({})], [programOf({ previous: 7 })]);
  expect([...found.keys()]).toEqual([TITLES.settled]);
  const [row] = found.get(TITLES.settled) ?? [];
  expect(row?.figures).toEqual([
    { label: '予算額', text: '10' },
    { label: '決算額', text: '7' },
  ]);
  expect(row?.difference).toBe('△3');
});

test('a sheet that is not there any more leaves the program without a link', () => {
  const [row] = listed([], [programOf({ sheet: 'ほか' })]).get(TITLES.added) ?? [];
  expect(row?.place).toBeNull();
});

test('texts that stand as last year are counted, and each has its cell; the former sheet is named where it is another', () => {
  const texts = [
    { field: 'results', cell: 'J9', text: '3回' },
    { field: 'direction', cell: 'M10', text: '続ける。' },
  ] as const;
  const items = itemsOf([programOf({ ...SAME, texts })], [programOf({ ...SAME, texts })]);
  expect(items[0]).toEqual({ kind: 'section', title: TITLES.repeated, count: 2 });
  const moved = programOf({ ...SAME, sheet: '旧', texts: [{ ...texts[0], cell: 'J5' }] });
  const found = listed([moved], [programOf({ ...SAME, texts })]);
  expect(found.get(TITLES.repeated)).toMatchObject([
    {
      texts: [
        {
          title: '実績 J9（前年度は 旧 J5）',
          place: { sheetId: '{1}', area: { top: 8, left: 9 }, text: '総務局 J9' },
        },
      ],
      figures: [],
    },
  ]);
});
