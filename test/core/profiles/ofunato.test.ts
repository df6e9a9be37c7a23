import fc from 'fast-check';
import { toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { programRecordSchema } from '../../../src/core/records/ProgramRecord';
import type { Profile } from '../../../src/core/profile/Profile';
import { renderMessage } from '../../../src/core/rules';
import { CODES, FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

const rows = ofunatoRows(7);

function check(table: readonly (readonly XlsxCell[])[], profile: Profile = ofunato) {
  return checkWorkbook(snapshotOf(table), profile);
}

function seen(table: readonly (readonly XlsxCell[])[], profile: Profile = ofunato): string[] {
  return check(table, profile).findings.map(
    ({ cell, rule, severity }) => `${toA1(cell)} ${rule} ${severity}`,
  );
}

test('a sound table has no finding, and each row is a program with six year-blocks', () => {
  const { book, findings } = check(rows);
  expect(findings).toEqual([]);
  expect(book.programs).toHaveLength(7);
  const records = book.programs.map((program) => programRecordSchema.parse(program.toRecord()));
  const [first] = records;
  expect(first).toMatchObject({
    no: 1,
    name: '防災行政無線の管理',
    section: '防災管理室',
    policy: { code: null, name: '安全なまち' },
    codes: { 総合評価: 'Ａ', 今後の方向性: '１現状維持' },
  });
  expect(first?.amounts).toHaveLength(6);
  expect(first?.amounts?.[2]).toMatchObject({ period: '平成28年度（決算）', year: 2016 });
  expect(first?.amounts?.[0]?.values).toEqual({
    国庫支出金: 300,
    都道府県支出金: 100,
    地方債: 0,
    その他: 0,
    一般財源: 700,
    '事業費計(A)': 1100,
    '人件費計(B)': 640,
    'トータルコスト(A)+(B)': 1740,
  });
  expect(first?.amounts?.[0]?.cells['事業費計(A)']).toBe('J5');
  expect(book.layout.heading.fiscalYear).toBe(2017);
});

test('a source that was mistyped is reported at its total, with every term and the difference', () => {
  const third = FIRST_BLOCK + 2 * 10;
  const { findings } = check(withCells(rows, [FIRST_PROGRAM, third + 4, 100]));
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding).toMatchObject({ rule: 'SUM-01', expected: 598, actual: 1352, program: 0 });
  expect(finding?.related).toHaveLength(5);
  expect(finding === undefined ? '' : renderMessage(finding.message, 'ja')).toBe(
    '平成28年度（決算）：国庫支出金 366千円＋都道府県支出金 122千円＋地方債 0千円＋その他 10千円＋一般財源 100千円＝598千円ですが、事業費計(A)は1,352千円です（差 754千円）。',
  );
});

test.each<[string, readonly [number, number, XlsxCell][], string[]]>([
  ['トータルコスト', [[5, FIRST_BLOCK + 9, 1]], ['N6 SUM-01 error']],
  // The sum that it is a term of is not known, and not wrong.
  ['a blank total', [[5, FIRST_BLOCK + 5, null]], ['J6 SUM-01 error']],
  ['an amount as text', [[4, FIRST_BLOCK, '300']], ['E5 NUM-01 error']],
  ['a letter for a digit', [[4, FIRST_BLOCK, '3OO']], ['E5 NUM-01 error', 'E5 NUM-02 error']],
  ['an amount that is none', [[4, FIRST_BLOCK, '未定']], ['E5 NUM-01 error']],
  ['an error value', [[4, FIRST_BLOCK, { error: '#REF!' }]], ['E5 NUM-09 error']],
  [
    'decimals',
    [
      [4, FIRST_BLOCK + 4, 700.5],
      [4, FIRST_BLOCK + 5, 1100.5],
      [4, FIRST_BLOCK + 9, 1740.5],
    ],
    ['I5 NUM-07 warning', 'J5 NUM-07 warning', 'N5 NUM-07 warning'],
  ],
  [
    'a negative amount',
    [
      [4, FIRST_BLOCK + 2, -100],
      [4, FIRST_BLOCK + 4, 800],
    ],
    ['G5 NUM-04 error'],
  ],
  ['no name', [[6, 2, null]], ['C7 REQ-01 error']],
  ['no section below another', [[6, 3, ' ']], ['D7 REQ-02 warning']],
  ['a section that is nil', [[6, 3, '-']], ['D7 REQ-02 error']],
  ['no number', [[6, 0, null]], ['A7 REQ-03 error']],
  ['a number that is none', [[6, 0, 'x']], ['A7 REQ-03 error']],
  ['a number twice', [[6, 0, 1]], ['A7 REQ-04 error']],
  ['an unknown code', [[4, CODES, 'Ｆ']], ['BM5 CODE-01 error']],
  ['a half-width code', [[4, CODES, 'A']], ['BM5 CODE-03 warning']],
  ['a code with another label', [[4, CODES + 1, '１終了']], ['BN5 CODE-02 error']],
  ['a label alone', [[4, CODES + 1, '現状維持']], ['BN5 CODE-03 warning']],
  ['nil for zero', [[4, FIRST_BLOCK + 2, '－']], []],
  ['a title that is lost in one year', [[3, FIRST_BLOCK + 5, null]], ['A3 STR-01 error']],
])('%s', (_, changes, expected) => {
  expect(seen(withCells(rows, ...changes))).toEqual(expected);
});

test('a row of amounts without a text is none, as under the table', () => {
  const sums = rows[FIRST_PROGRAM]?.map((cell) => (typeof cell === 'number' ? cell : null));
  expect(check([...rows, [null, ...(sums ?? []).slice(1)]]).book.programs).toHaveLength(7);
});

test('of two figures in a cell none counts, and no sum is accused', () => {
  expect(seen(withCells(rows, [4, FIRST_BLOCK, '97\n87']))).toEqual(['E5 NUM-01 error']);
});

test('decimals are rounded as on the other form: halves away from zero', () => {
  const { findings } = check(withCells(rows, [4, FIRST_BLOCK, -2.5]));
  expect(findings.find(({ rule }) => rule === 'NUM-07')).toMatchObject({
    expected: -3,
    actual: -2.5,
    quantity: { kind: 'amount', unit: '千円' },
  });
});

test('a lost year still begins a block where its first title comes again', () => {
  const { book, findings } = check(withCells(rows, [2, FIRST_BLOCK + 10, null]));
  expect(findings).toEqual([]);
  const amounts = book.programs[0]?.toRecord();
  expect(amounts).toMatchObject({ amounts: { length: 6 } });
});

test('totals below the table, headings between its rows and notes are no programs', () => {
  const table = [...rows.slice(0, 6), ['Ⅰ 安全なまち'], ...rows.slice(6), ['（注）見込みを含む。']];
  const { book, findings } = check(table);
  expect(findings).toEqual([]);
  expect(book.programs).toHaveLength(7);
});

test('within its tolerance a difference is information', () => {
  const sums = ofunato.sums.map((sum) => ({ ...sum, tolerance: 1 }));
  const table = withCells(rows, [4, FIRST_BLOCK + 9, 1741]);
  expect(seen(table, { ...ofunato, sums })).toEqual(['N5 SUM-01 info']);
});

test('the form switches rules off and sets their severity; the user has the last word', () => {
  const table = withCells(rows, [4, CODES, 'Ｆ'], [6, 2, null]);
  const profile = { ...ofunato, rules: { 'CODE-01': 'info', 'REQ-01': 'off' } } as const;
  expect(seen(table, profile)).toEqual(['BM5 CODE-01 info']);
  const { findings } = checkWorkbook(snapshotOf(table), profile, { 'REQ-01': 'warning' });
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'CODE-01 info',
    'REQ-01 warning',
  ]);
});

/** A cell as it is read. */
function plain(cell: XlsxCell): CellValue {
  return typeof cell === 'object' ? null : cell;
}

test('whatever the cells hold, nothing throws and every message is a sentence', () => {
  const own = rows.flat().filter((one) => typeof one !== 'object');
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom<CellValue>(...own, '△5', '（5）', '平成', '１', 'Ａ', '計'),
  );
  const change = fc.tuple(fc.nat(12), fc.nat(CODES + 2), cell);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const sheets = [{ name: 'a', visibility: 'visible', origin: { row: 0, column: 0 } } as const];
      const values = withCells(rows, ...changes).map((row) => row.map(plain));
      const snapshot = { sheets: sheets.map((sheet) => ({ ...sheet, values })) };
      for (const { message } of checkWorkbook(snapshot, ofunato).findings) {
        expect(renderMessage(message, 'ja')).toMatch(/。$/);
        expect(renderMessage(message, 'en')).toMatch(/[.?]$/);
      }
    }),
    { numRuns: 100 },
  );
});
