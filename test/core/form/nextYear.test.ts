import { areaAddress, toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import { readBook } from '../../../src/core/book/Book';
import { type LastYear, type NextYear, planNextYear } from '../../../src/core/form/nextYear';
import { planSnapshot } from '../../../src/core/form/planForm';
import { chiba } from '../../../src/core/profiles/chiba';
import { formBook, formProgram, formSheet, type FormPolicy } from '../../support/form';

const TOP = ['平成29年度', null, '局名', '総務局'];
const AS_LAST_YEAR = { year: null, bureau: null };

function lastYear(policies: readonly FormPolicy[], top: readonly (string | null)[] = TOP) {
  const sheet = formSheet('総務局', policies);
  return readBook(formBook({ ...sheet, values: [top, ...sheet.values] }), chiba);
}

function next(...of: Parameters<typeof lastYear>): NextYear {
  return planned(lastYear(...of));
}

function planned(last: LastYear): NextYear {
  const plan = planNextYear(last, AS_LAST_YEAR);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

const POLICIES: readonly FormPolicy[] = [
  {
    row: ['施策', '3-4-1', '防災'],
    programs: [
      formProgram(1, { name: '備蓄', isNew: '●', section: '危機管理課' }),
      formProgram(2, {
        name: '訓練',
        section: null,
        resources: [
          ['職員1.00人', 8],
          ['—', 0],
          ['歳出予算額1,234百万円', 1_234],
        ],
        total: 1_242,
      }),
    ],
  },
  {
    row: ['施策', '3-4-1', '防災（続き）'],
    programs: [
      formProgram(3, {
        resources: [
          ['職員1.00人', 8],
          ['—', 0],
          ['—', 0],
        ],
        total: 8,
      }),
    ],
  },
  { row: ['施策', '4-1-2', '福祉'], programs: [formProgram(7), formProgram(9, { no: null })] },
];

test('施策, No., name, 目標, 主な内容 and 所管課 go on; all else is still to be written', () => {
  const { sheets, year, policies, programs } = next(POLICIES);
  expect([sheets.length, year, policies, programs]).toEqual([1, 2018, 2, 5]);
  const { book, findings } = checkWorkbook({ sheets: sheets.map(planSnapshot) }, chiba);
  expect(book.layout.heading).toMatchObject({ fiscalYear: 2018, bureau: '総務局', director: null });
  const records = book.programs.map((program) => program.toRecord());
  expect(
    records.map(({ policy, no, name, section }) => [policy.code, policy.name, no, name, section]),
  ).toEqual([
    ['3-4-1', '防災', 1, '備蓄', '危機管理課'],
    ['3-4-1', '防災', 2, '訓練', '危機管理課'],
    ['3-4-1', '防災', 3, '事業3', '情報システム課'],
    ['4-1-2', '福祉', 7, '事業7', '情報システム課'],
    ['4-1-2', '福祉', 1, '事業9', '情報システム課'],
  ]);
  for (const { fields, methods, isNew } of book.programs) {
    const { goal, content, ...others } = fields;
    expect([goal.value, content.value]).toEqual(['市民の安心を守る。', '・講座の開催\n・相談']);
    const left = Object.entries(others).filter(([key]) => !['no', 'name', 'section'].includes(key));
    expect(left.map(([key, { value }]) => [key, value])).toEqual(left.map(([key]) => [key, null]));
    expect([methods, isNew]).toEqual([[], false]);
  }
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('formulas and 入力規則 are those of a new form, and the settlement’s cell says last year’s budget', () => {
  const [sheet] = next(POLICIES).sheets;
  const formulas = [...(sheet?.cells ?? [])].filter(({ content }) => content.kind === 'formula');
  expect(formulas).toHaveLength(5);
  const kinds = sheet?.validations.map(({ rule }) => rule.kind);
  expect(kinds).toEqual(['list', 'whole', 'list', 'any', 'any', 'any', 'any']);
  const book = readBook({ sheets: sheet === undefined ? [] : [planSnapshot(sheet)] }, chiba);
  const places = book.programs.map(({ fields }) => fields.previousYear.cell);
  const prompts = new Map(
    sheet?.validations
      .filter(({ rule }) => rule.kind === 'any')
      .map(({ areas, prompt }) => [areas.map(areaAddress).join(), prompt?.message ?? '']),
  );
  expect(places.map((cell) => (cell === null ? null : prompts.get(toA1(cell))))).toEqual(
    [10, 1_234, null, 10, 10].map((amount) =>
      amount === null
        ? undefined
        : (expect.stringContaining(
            `前年度の歳出予算額は${amount.toLocaleString('en')}百万円`,
          ) as string),
    ),
  );
});

test('each sheet and each bureau has a sheet, without what did not count', () => {
  const of = (name: string, bureau: string, year = '平成29年度') => {
    const programs = [formProgram(1, { name: `${name}の事業` })];
    const sheet = formSheet(name, [{ row: ['施策', '1-1-1', 'x'], programs }]);
    return { ...sheet, values: [[year, null, '局名', bureau], ...sheet.values] };
  };
  const last = readBook(
    formBook(
      of('甲', '総務局'),
      of('平成29年度 市民局', '市民局'),
      of('旧', '総務局', '平成28年度'),
    ),
    chiba,
  );
  const heads = planned(last).sheets.map((sheet) => {
    const { heading } = readBook({ sheets: [planSnapshot(sheet)] }, chiba).layout;
    return [sheet.name, heading.bureau, heading.fiscalYear];
  });
  expect(heads).toEqual([
    ['甲', '総務局', 2018],
    ['平成30年度 市民局', '市民局', 2018],
  ]);
});

test('a year that is not known has to be given', () => {
  const last = lastYear(POLICIES, [null, null, '局名', '総務局']);
  expect(planNextYear(last, AS_LAST_YEAR)).toBe('noYear');
  expect(planNextYear(last, { year: 2020, bureau: '市民局' })).toMatchObject({ year: 2020 });
});

test('programs that do not go on are left out, and their sheet with the last of them', () => {
  const last = lastYear(POLICIES);
  const some = last.programs.filter((program) => program.toRecord().policy.code === '4-1-2');
  const { kept, policies } = planned({ ...last, programs: some });
  expect(kept).toEqual([some]);
  expect(policies).toBe(1);
  expect(planNextYear({ ...last, programs: [] }, AS_LAST_YEAR)).toBe('noPrograms');
});
