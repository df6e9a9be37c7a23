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
    expect(book.programs.map(({ record }) => record.name)).toEqual(['事業1', '事業2']);
    expect(findings).toEqual([]);
  }
});

test('white space fills nothing in', () => {
  expect(checked({ ...unusedProgram(3), name: ' ', goal: '　\n' }).book.programs).toHaveLength(2);
});

test.each<[string, Partial<FormProgram>]>([
  ['新規', { isNew: '●' }],
  ['a name', { name: '事業3' }],
  ['a nil mark', { resources: [['—', null]] }],
  ['a cost of 0', { resources: [[null, 0]] }],
  ['a total', { total: 10 }],
  ['the text below a label', { otherCities: '政令市の半数が実施している。' }],
  ['the previous year', { previousYear: '—' }],
  ['a direction', { directions: ['申請を電子化する。'] }],
  ['a section', { section: '情報システム課' }],
])('with %s it is one, and all that it lacks is said', (_, more) => {
  for (const otherCitiesInOne of [false, true]) {
    const { book, findings } = checked({ ...unusedProgram(3), ...more }, { otherCitiesInOne });
    expect(book.programs).toHaveLength(3);
    expect(findings.length).toBeGreaterThan(3);
  }
});

test('a No. whose labels are lost is a faulty program, not an unused block', () => {
  const { findings } = checked(unusedProgram(3), { labels: ['ヒト', null, 'カネ'] });
  expect(findings.filter(({ rule }) => rule === 'REQ-01')).toHaveLength(1);
});
