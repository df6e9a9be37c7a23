import { readBook } from '../../../src/core/book/Book';
import { isOfOtherYear, settingsOfRun } from '../../../src/core/book/run';
import { type RunBook, toRunBook } from '../../../src/core/book/RunBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { formBook, formProgram, formSheet } from '../../support/form';

/** A workbook of a bureau whose programs have these names, saved on a day. */
function book(file: string, year: string, bureau: string, names: string, saved = 0): RunBook {
  const programs = [...names].map((name, i) => formProgram(i + 1, { name }));
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs }]);
  const values = [[year, null, bureau], ...sheet.values];
  return toRunBook(file, saved, readBook(formBook({ ...sheet, values }), chiba));
}

function said(...books: readonly RunBook[]) {
  return settingsOfRun(books).map((setting) =>
    setting === null
      ? null
      : [setting.year, setting.wrongYear, setting.double?.file, setting.double?.by],
  );
}

const GENERAL = book('総務.xlsx', '平成29年度', '総務局', '甲乙丙');

test('a run is of the year that most workbooks have, of two the later', () => {
  const former = book('市民.xlsx', '平成28年度', '市民局', '丁戊');
  const third = book('都市.xlsx', '平成28年度', '都市局', '己');
  expect(said(GENERAL)).toEqual([null]);
  expect(said(GENERAL, former)).toEqual([null, [2017, null, undefined, undefined]]);
  expect(said(GENERAL, former, third)).toEqual([[2016, null, undefined, undefined], null, null]);
});

test('of three or more a lone year far above all others is a slip, and not the workbook’s', () => {
  const others = [GENERAL, book('市民.xlsx', '平成28年度', '市民局', '丁戊')];
  expect(said(...others, book('都市.xlsx', '平成37年度', '都市局', '己'))[2]).toEqual([
    2017,
    2025,
    undefined,
    undefined,
  ]);
  // One year more is next year's, and two workbooks say nothing of each other.
  expect(said(...others, book('都市.xlsx', '平成30年度', '都市局', '己'))[2]).toBeNull();
  expect(said(GENERAL, book('都市.xlsx', '平成37年度', '都市局', '己'))).toEqual([
    [2025, null, undefined, undefined],
    null,
  ]);
});

describe('two workbooks of a bureau with mostly the same programs', () => {
  const former = book('旧.xlsx', '平成29年度', '総務局', '甲乙丙', 2);
  const revised = book('新.xlsx', '平成29年度', '総務　局', '甲乙丁', 3);

  test('the one saved last counts, whatever their order', () => {
    expect(said(former, revised)).toEqual([[2017, null, '新.xlsx', 'saved'], null]);
    expect(said(revised, former)).toEqual([null, [2017, null, '新.xlsx', 'saved']]);
  });

  test('of those saved at once the later one', () => {
    expect(said({ ...former, saved: 3 }, revised)[0]).toEqual([2017, null, '新.xlsx', 'order']);
  });

  test('the one that the user chose, whenever it was saved', () => {
    const chosen = { ...former, isChosen: true };
    expect(said(chosen, revised)).toEqual([null, [2017, null, '旧.xlsx', 'chosen']]);
    // Two that were chosen decide nothing between them.
    expect(said(chosen, { ...revised, isChosen: true })[0]).toEqual([
      2017,
      null,
      '新.xlsx',
      'saved',
    ]);
  });

  test('are said how much alike they are', () => {
    expect(settingsOfRun([former, revised])[0]?.double).toMatchObject({ alike: 2, programs: 3 });
  });

  test.each([
    ['two parts of one bureau', book('別.xlsx', '平成29年度', '総務局', '甲己庚', 3)],
    ['another bureau', book('別.xlsx', '平成29年度', '市民局', '甲乙丙', 3)],
  ])('%s is no such thing', (_, other) => {
    expect(settingsOfRun([former, other]).map((one) => one?.double)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('nor are workbooks that name no bureau, unless all that they hold is the same', () => {
    const nameless = (file: string, section: string): RunBook => {
      const programs = ['甲', '乙'].map((name, i) => formProgram(i + 1, { name, section }));
      const { values, ...sheet } = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs }]);
      const read = readBook(formBook({ ...sheet, values: [['平成29年度'], ...values] }), chiba);
      return toRunBook(file, 0, read);
    };
    const [own, copy] = [nameless('区.xlsx', '総務課'), nameless('区の写し.xlsx', '総務課')];
    expect(said(own, nameless('別の区.xlsx', '市民課'))).toEqual([null, null]);
    expect(said(own, copy)).toEqual([[2017, null, '区の写し.xlsx', 'order'], null]);
    expect(said({ ...own, isChosen: true }, copy)[1]?.slice(2)).toEqual(['区.xlsx', 'chosen']);
    expect(settingsOfRun([own, copy])[0]?.double?.isNameless).toBe(true);
  });

  test('a workbook of two bureaus keeps the one that nobody replaces', () => {
    const both = (file: string, ...bureaus: string[]): RunBook => {
      const parts = bureaus.map((bureau) => book(file, '平成29年度', bureau, '甲乙', 1));
      return { ...former, file, saved: 1, scopes: parts.flatMap(({ scopes }) => scopes) };
    };
    const [setting] = settingsOfRun([both('旧.xlsx', '総務局', '市民局'), revised]);
    expect(setting?.double?.scopes).toEqual(['2017 総務局']);
  });
});

test('a workbook without programs is no part of the run', () => {
  const unfilled = book('空.xlsx', '平成29年度', '都市局', '');
  const slip = book('都市.xlsx', '平成37年度', '都市局', '己');
  expect(said(GENERAL, slip, unfilled)).toEqual([[2025, null, undefined, undefined], null, null]);
});

test('a workbook is of another year where all of it is', () => {
  const own = (...years: readonly number[]) =>
    isOfOtherYear({ fiscalYear: 2017, programs: years.map((fiscalYear) => ({ fiscalYear })) });
  expect([own(2016), own(2016, 2017), own(2017), own()]).toEqual([true, false, false, false]);
});

test('workbooks of other forms say nothing of each other', () => {
  const other = { ...book('市民.xlsx', '平成28年度', '市民局', '丁'), form: 'suita' };
  expect(said(GENERAL, other)).toEqual([null, null]);
});
