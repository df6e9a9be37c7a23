import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import {
  formBook,
  type FormLayout,
  formProgram,
  formSheet,
  type FormProgram,
  unusedProgram,
} from '../../support/form';

/** What is read and found where the second of three blocks is this one. */
function checked(second: FormProgram, layout: FormLayout = {}) {
  const programs = [formProgram(1), second, formProgram(2)];
  const row = ['施策', '4-3-4', '利便性の向上'];
  const sheet = formSheet('局', [{ row, programs }], layout);
  const values = [['平成29年度'], ...sheet.values];
  return checkWorkbook(formBook({ ...sheet, values }), chiba);
}

test.each<FormLayout>([
  {},
  { twoHeaderRows: true },
  { otherCitiesInOne: true },
  { heights: [1, 1, 1] },
  { heights: [2, 3, 4] },
  { left: 3 },
])('a block with nothing but its No. and labels is no program (%j)', (layout) => {
  for (const no of [3, '３', null]) {
    const { book, findings } = checked(unusedProgram(no), layout);
    expect(book.programs.map((program) => program.toRecord().name)).toEqual(['事業1', '事業2']);
    expect(findings).toEqual([]);
  }
});

test('white space fills nothing in', () => {
  expect(checked({ ...unusedProgram(3), name: ' ', goal: '　\n' }).book.programs).toHaveLength(2);
});

test.each<[string, Partial<FormProgram>]>([
  ['新規', { isNew: '●' }],
  ['a name', { name: '事業3' }],
  ['a total', { total: 10 }],
  ['the text below a label', { otherCities: '政令市の半数が実施している。' }],
  ['the previous year', { previousYear: '歳出決算額9百万円' }],
  ['a text with a digit', { resources: [['職員1人', null]] }],
  ['a cost', { resources: [[null, 8]] }],
  ['a direction', { directions: ['申請を電子化する。'] }],
  ['a section', { section: '情報システム課' }],
])('with %s it is one, and all that it lacks is said', (_, more) => {
  for (const otherCitiesInOne of [false, true]) {
    const { book, findings } = checked({ ...unusedProgram(3), ...more }, { otherCitiesInOne });
    expect(book.programs).toHaveLength(3);
    expect(findings.length).toBeGreaterThan(3);
  }
});

test.each<[string, Partial<FormProgram>]>([
  ['nil marks', { resources: [['—', null]], goal: '―', results: 'なし', previousYear: '—' }],
  [
    'costs of 0, and a total of them',
    {
      resources: [
        [null, 0],
        [null, 0],
      ],
      total: 0,
    },
  ],
  [
    'the form’s own texts',
    {
      resources: [
        ['職員　　人', null],
        [null, null],
        ['歳出予算額　　百万円\n（うち一般財源　　百万円）\n【主なもの】', null],
      ],
      previousYear: '歳出決算額　　百万円',
    },
  ],
  ['figures of 0 in them', { resources: [['職員0.00人（正規0.00人）', 0]], total: 0 }],
])('%s fill nothing in', (_, more) => {
  const { book, findings } = checked({ ...unusedProgram(3), ...more });
  expect(book.programs).toHaveLength(2);
  expect(findings).toEqual([]);
});
