import { type BookSettings, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { programRecordSchema, type ProgramRecord } from '../../../src/core/records/ProgramRecord';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import {
  COLUMNS,
  formBook,
  formProgram,
  formSheet,
  type FormColumn,
  type FormLayout,
} from '../../support/form';

const PROGRAMS = [
  formProgram(1, { isNew: '●', name: '国際交流' }),
  formProgram(2, {
    methods: ['③ 整理統合', '⑤ 連携・協働'],
    directions: ['窓口をまとめる。', '関係機関と組む。'],
  }),
  formProgram(3, { methods: ['① 調達改革', '② 課題抑制'], directions: ['すべてに当たる。'] }),
];
const POLICY = { row: ['施策', '4-3-4', '利便性の向上'], programs: PROGRAMS };

function recordsOf(snapshot: WorkbookSnapshot): ProgramRecord[] {
  const { programs } = readBook(snapshot, chiba);
  return programs.map((program) => programRecordSchema.parse(program.toRecord()));
}

/** Records without what only says where they stand. */
function contents(snapshot: WorkbookSnapshot): Partial<ProgramRecord>[] {
  return recordsOf(snapshot).map((record) => {
    const content: Partial<ProgramRecord> = { ...record };
    delete content.cells;
    return content;
  });
}

function laid(layout: FormLayout): WorkbookSnapshot {
  return formBook(formSheet('総務局', [POLICY], layout));
}

const EXPECTED = contents(laid({}));

test('every field of a block is read, with the cell it stands in', () => {
  const [first, second, third] = recordsOf(laid({}));
  expect(first).toEqual({
    sheet: '総務局',
    bureau: null,
    fiscalYear: null,
    counted: true,
    policy: { code: '4-3-4', name: '利便性の向上' },
    no: 1,
    isNew: true,
    name: '国際交流',
    goal: '市民の安心を守る。',
    content: '・講座の開催\n・相談',
    otherCities: '政令市の半数が実施している。',
    resources: {
      people: '職員1.00人（正規1.00人）',
      things: '—',
      money: '歳出予算額10百万円（うち一般財源10百万円）',
    },
    cost: { people: 8, things: 0, money: 10, total: 18 },
    previousYear: '歳出決算額9百万円（うち一般財源9百万円）',
    results: '平成28年度実績 30件',
    analysis: '利用が増えている。',
    methods: [{ code: '⑥', label: 'ICT活用', direction: '申請を電子化する。' }],
    section: '情報システム課',
    cells: {
      policyCode: 'D1',
      policyName: 'E1',
      no: 'A3',
      isNew: 'B3',
      name: 'C3',
      goal: 'D3',
      content: 'E3',
      otherCities: 'D6',
      peopleText: 'G3',
      thingsText: 'G4',
      moneyText: 'G5',
      people: 'H3',
      things: 'H4',
      money: 'H5',
      total: 'I3',
      previousYear: 'I5',
      results: 'J3',
      analysis: 'K3',
      methods: ['L3'],
      directions: ['M3'],
      section: 'N3',
    },
  });
  expect(second?.methods).toEqual([
    { code: '③', label: '整理統合', direction: '窓口をまとめる。' },
    { code: '⑤', label: '連携・協働', direction: '関係機関と組む。' },
  ]);
  expect(third?.methods.map((method) => method.direction)).toEqual([
    'すべてに当たる。',
    'すべてに当たる。',
  ]);
  expect(third?.cells.directions).toEqual(['M11', 'M11']);
});

const LAYOUTS: { readonly [what: string]: FormLayout } = {
  'elsewhere on the sheet': { top: 40, left: 7 },
  'with columns in another order': { columns: [...COLUMNS].reverse() },
  'with foreign columns': {
    columns: COLUMNS.flatMap((column): FormColumn[] => ['foreign', column]),
  },
  'with two header rows': { twoHeaderRows: true },
  'with two header rows in another order': { twoHeaderRows: true, columns: [...COLUMNS].reverse() },
  'with three rows a block': { heights: [1, 1, 1] },
  'with eight rows a block': { heights: [3, 2, 3] },
  'with twelve rows a block': { heights: [4, 4, 4] },
  'with labels on two lines': { labels: ['ヒ\nト', 'モ\nノ', 'カ\nネ'] },
  'with spaced labels': { labels: ['ヒ　ト', 'モ ノ', ' カ ネ '] },
  'with half-width labels': { labels: ['ﾋﾄ', 'ﾓﾉ', 'ｶﾈ'] },
  'with 他都市等の状況 in one cell': { otherCitiesInOne: true },
  'with an OCR reading of 〈参考〉': { previousLabel: 'く参考> 前年度決算額' },
  'with 前年度決算額 alone': { previousLabel: '前年度決算額' },
  'with headers on every page': { page: { programs: 1, withPolicy: false }, twoHeaderRows: true },
  'with headers and 施策 on every page': { page: { programs: 2, withPolicy: true } },
  'with titles in other widths': {
    titles: {
      no: 'ＮＯ．',
      cost: 'ｺｽﾄ換算(単位:百万円)',
      total: '行政コストの\n合計額',
      method: '改善･改革の手法',
      name: '事務事業(業務)名〔略称〕',
      goal: '目標 (目的)',
      section: '所　管　課',
    },
  },
};

test.each(Object.entries(LAYOUTS))('a form %s is read the same', (_what, layout) => {
  expect(contents(laid(layout))).toEqual(EXPECTED);
});

test('addresses count from the sheet, not from what was read of it', () => {
  const [record] = recordsOf(laid({ top: 40, left: 7 }));
  expect(record?.cells).toMatchObject({ no: 'H43', total: 'P43', previousYear: 'P45' });
});

test('one direction over several methods is shared; a later one is a method’s own', () => {
  const own = formProgram(1, {
    methods: ['① 調達改革', '② 課題抑制'],
    directions: [null, '二つ目だけ。'],
  });
  const [program] = readBook(
    formBook(formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [own] }])),
    chiba,
  ).programs;
  expect(program?.methods.map((method) => method.direction?.text ?? null)).toEqual([
    null,
    '二つ目だけ。',
  ]);
  expect(program?.strayDirections).toEqual([]);
  expect(program?.toRecord().cells.directions).toEqual(['M3', 'M4']);
});

test('directions that no method claims are kept apart', () => {
  const stray = formProgram(1, { methods: [null, '② 課題抑制'], directions: ['一', '二'] });
  const none = formProgram(2, { methods: ['—'], directions: ['三'] });
  const policy = { row: ['施策', '1-1-1', 'x'], programs: [stray, none] };
  const { programs } = readBook(formBook(formSheet('局', [policy])), chiba);
  expect(programs.map((program) => program.strayDirections)).toEqual([
    [{ sheet: 0, row: 2, column: 12 }],
    [{ sheet: 0, row: 6, column: 12 }],
  ]);
  expect(programs[1]?.methods).toEqual([]);
});

test('blank fields are anchored where they belong', () => {
  const blank = formProgram(1, {
    name: null,
    otherCities: null,
    resources: [],
    total: null,
    previousYear: null,
    methods: [],
    directions: [],
    section: '　',
  });
  const policy = { row: ['施策', '1-1-1', 'x'], programs: [blank, formProgram(2)] };
  const [record] = recordsOf(formBook(formSheet('局', [policy], { heights: [2, 2, 2] })));
  expect(record).toMatchObject({ name: null, section: null, previousYear: null, methods: [] });
  expect(record?.cost).toEqual({ people: null, things: null, money: null, total: null });
  expect(record?.cells).toMatchObject({
    name: 'C3',
    otherCities: 'D8',
    people: 'H3',
    things: 'H5',
    money: 'H7',
    moneyText: 'G7',
    total: 'I3',
    previousYear: 'I7',
    section: 'N3',
  });
});

test('a column that the form lacks has no cell', () => {
  const columns = COLUMNS.filter((column) => column !== 'section' && column !== 'direction');
  const [record] = recordsOf(laid({ columns }));
  expect(record).toMatchObject({ section: null, cells: { section: null, directions: [null] } });
});

test('cost fields hold what the cost cells say, never the prose', () => {
  const text = formProgram(1, {
    resources: [
      ['職員1.00人', '１，５３９'],
      ['—', '—'],
      ['歳出予算額10百万円', null],
    ],
    total: { error: '#REF!' },
  });
  const [record] = recordsOf(
    formBook(formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [text] }])),
  );
  expect(record?.cost).toEqual({ people: 1539, things: null, money: null, total: null });
});

test('several tables on several sheets stay in their order', () => {
  const sheet = (name: string, code: string) =>
    formSheet(name, [
      { row: ['施策', code, '一'], programs: [formProgram(1), formProgram(2)] },
      { row: ['施策', '9-9-9', 'その他'], programs: [formProgram(3)] },
    ]);
  const hidden = { ...sheet('控え', '2-2-2'), visibility: 'hidden' } as const;
  const book = formBook(sheet('一課', '1-1-1'), hidden);
  const listed = (settings: BookSettings): string[] =>
    readBook(book, chiba, settings)
      .programs.map((program) => program.toRecord())
      .map(({ sheet: name, policy, no }) => `${name} ${policy.code ?? ''} ${no ?? ''}`);
  expect(listed({})).toEqual(['一課 1-1-1 1', '一課 1-1-1 2', '一課 9-9-9 3']);
  expect(listed({ include: ['控え'] })).toEqual([
    '一課 1-1-1 1',
    '一課 1-1-1 2',
    '一課 9-9-9 3',
    '控え 2-2-2 1',
    '控え 2-2-2 2',
    '控え 9-9-9 3',
  ]);
});
