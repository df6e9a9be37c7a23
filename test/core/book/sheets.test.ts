import { type BookSettings, readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { renderNotRead } from '../../../src/core/layout/NotRead';
import { chiba } from '../../../src/core/profiles/chiba';
import { type CellValue, textOf } from '../../../src/core/snapshot/CellValue';
import type { SheetSnapshot } from '../../../src/core/snapshot/Snapshot';
import { formBook, formProgram, formSheet, unusedProgram } from '../../support/form';

/** A sheet of the form with its year above, whose programs have these names. */
function sheet(name: string, year: string, ...names: readonly string[]): SheetSnapshot {
  const results = `${String(Number(/\d+/.exec(year)?.[0]) - 1)}年度 30件`;
  const programs = names.map((one, i) =>
    formProgram(i + 1, { name: one, results: `平成${results}` }),
  );
  const form = formSheet(name, [{ row: ['施策', '1-1-1', 'x'], programs }]);
  return { ...form, values: [[year, '総務局'], ...form.values] };
}

function above(one: SheetSnapshot, ...top: readonly CellValue[]): SheetSnapshot {
  return { ...one, values: [top, ...one.values] };
}

function seen(sheets: readonly SheetSnapshot[], settings: BookSettings = {}) {
  const book = readBook(formBook(...sheets), chiba, settings);
  const nameOf = (index: number | null) => sheets[index ?? -1]?.name;
  return {
    counted: book.programs
      .filter(({ isCounted }) => isCounted)
      .map(
        ({ sheet: index, fields }) => `${nameOf(index) ?? ''} ${textOf(fields.name.value) ?? ''}`,
      ),
    others: book.programs.filter(({ isCounted }) => !isCounted).length,
    notRead: book.notRead.map(({ sheet: at, reason }) => [nameOf(at), reason.key]),
    findings: checkBook(book).findings.map(
      ({ rule, cell }) => `${rule} ${nameOf(cell.sheet) ?? ''}`,
    ),
  };
}

const FORM = sheet('総務局', '平成29年度', '甲', '乙');

test.each([
  ['hidden', { ...sheet('控え', '平成29年度', '丙'), visibility: 'hidden' } as const],
  ['hidden', { ...sheet('控え', '平成29年度', '丙'), visibility: 'veryHidden' } as const],
  ['example', sheet('記入例（総務局）', '平成29年度', '丙')],
  ['example', sheet('ｻﾝﾌﾟﾙ', '平成29年度', '丙')],
  ['example', above(sheet('二', '平成29年度', '丙'), null, '【記入例】')],
  ['example', above(sheet('二', '平成29年度', '丙'), '<< 見　本 >>')],
  ['unused', formSheet('様式', [{ row: ['施策', '1-1-1', 'x'], programs: [unusedProgram(1)] }])],
] as const)(
  'a sheet that counts for nothing (%s) is named, and taken in where asked',
  (why, other) => {
    expect(seen([other, FORM])).toEqual({
      counted: ['総務局 甲', '総務局 乙'],
      others: 0,
      notRead: [[other.name, why]],
      findings: [],
    });
    const taken = seen([other, FORM], { include: [other.name] });
    expect(taken.notRead).toEqual([]);
    expect(taken.counted).toHaveLength(why === 'unused' ? 2 : 3);
    // A form that nobody has begun to fill in says nothing, whatever is taken in.
    const every = seen([other, FORM], { everySheet: true });
    expect(every.notRead).toEqual(why === 'unused' ? [[other.name, why]] : []);
    expect(every.counted).toEqual(taken.counted);
  },
);

test('words in a sentence make no example, and a filled sheet called 様式 counts', () => {
  const { counted, notRead } = seen([
    above(sheet('様式1', '平成29年度', '丙'), '記入例を見て書いてください'),
    FORM,
  ]);
  expect(counted).toHaveLength(3);
  expect(notRead).toEqual([]);
});

test('a sheet is left out where asked', () => {
  expect(seen([FORM, sheet('二課', '平成29年度', '丙')], { exclude: ['二課'] })).toMatchObject({
    counted: ['総務局 甲', '総務局 乙'],
    notRead: [['二課', 'skipped']],
  });
});

test("last year's sheet is checked by the rules of one program, named, and not counted", () => {
  const former = sheet('28年度', '平成28年度', '甲', '乙');
  expect(seen([former, FORM])).toEqual({
    counted: ['総務局 甲', '総務局 乙'],
    others: 2,
    notRead: [['28年度', 'otherYear']],
    findings: [],
  });
  const [first] = readBook(formBook(former, FORM), chiba).notRead;
  expect(first === undefined ? '' : renderNotRead(first.reason, 'ja')).toBe(
    '年度ちがい：平成28年度（2016年度）の表のため、平成29年度（2017年度）の集計に入れていません。',
  );
  // The year of the run counts more.
  const run = { year: 2016, wrongYear: null };
  expect(seen([former, FORM], { run })).toMatchObject({
    counted: ['28年度 甲', '28年度 乙'],
    notRead: [['総務局', 'otherYear']],
  });
});

describe('a sheet that repeats another', () => {
  const copy = { ...sheet('総務局 (2)', '平成29年度', '甲', '乙', '丙') };

  test('is XREF-04 and nothing else, whatever stands first', () => {
    for (const sheets of [
      [FORM, copy],
      [copy, FORM],
    ]) {
      expect(seen(sheets)).toEqual({
        counted: ['総務局 甲', '総務局 乙'],
        others: 0,
        notRead: [['総務局 (2)', 'copy']],
        findings: ['XREF-04 総務局 (2)'],
      });
    }
  });

  test('counts in place of the other where the user takes it in', () => {
    expect(seen([FORM, copy], { include: ['総務局 (2)'] })).toMatchObject({
      counted: ['総務局 (2) 甲', '総務局 (2) 乙', '総務局 (2) 丙'],
      findings: ['XREF-04 総務局'],
    });
    expect(seen([FORM, copy], { exclude: ['総務局'] })).toMatchObject({
      notRead: [['総務局', 'skipped']],
      findings: [],
    });
  });

  test('is the hidden one where hidden sheets are taken in', () => {
    const hidden = { ...FORM, name: '控え', visibility: 'hidden' } as const;
    expect(seen([hidden, copy], { everySheet: true })).toMatchObject({
      notRead: [['控え', 'copy']],
      findings: ['XREF-04 控え'],
    });
  });

  test('is the later one where no name says so; half of the programs is no copy', () => {
    const later = sheet('修正後', '平成29年度', '甲', '乙');
    expect(seen([FORM, later]).findings).toEqual(['XREF-04 修正後']);
    const part = sheet('二課 (2)', '平成29年度', '甲', '丁', '戊');
    expect(seen([FORM, part]).findings).not.toContain('XREF-04 二課 (2)');
  });
});

test('two bureaus may number and name their programs alike', () => {
  const ward = (name: string): SheetSnapshot => {
    const one = sheet(name, '平成29年度', '区民課', '総務');
    return { ...one, values: [['平成29年度', name], ...one.values.slice(1)] };
  };
  expect(seen([ward('中央区'), ward('稲毛区')])).toEqual({
    counted: ['中央区 区民課', '中央区 総務', '稲毛区 区民課', '稲毛区 総務'],
    others: 0,
    notRead: [],
    findings: [],
  });
});
