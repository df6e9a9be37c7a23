import { toA1 } from '../../../src/core/address/a1';
import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { suita } from '../../../src/core/profiles/suita';
import { billOf } from '../../../src/core/rules';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { RuleId } from '../../../src/core/findings/Finding';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { Language } from '../../../src/core/words/sentence';
import { formBook, COLUMNS, formProgram, formSheet } from '../../support/form';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';
import { bookOf, type ProgramCells } from '../../support/programs';

/** The bill of a rule's last finding, line by line, with its unit above and its difference below. */
function bill(book: Book, rule: RuleId, language: Language = 'ja'): string[] | null {
  const finding = checkBook(book)
    .findings.filter((one) => one.rule === rule)
    .at(-1);
  if (finding === undefined) throw new Error(`No finding of ${rule}`);
  const drawn = billOf(finding, book, language);
  if (drawn === null) return null;
  const { period, unit, lines, difference } = drawn;
  return [
    [period, unit].filter((one) => one !== null).join(' '),
    ...lines.map(({ role, label, cell, value, source, isFromText }) =>
      [
        role,
        label,
        cell === null ? '' : toA1(cell),
        source ?? '',
        String(value) + (isFromText ? ' from text' : ''),
      ].join(' | '),
    ),
    String(difference),
  ];
}

const WRONG: ProgramCells = {
  peopleText: '職員2.10人（正規2.10人）',
  people: 27,
  thingsText: '庁舎の減価償却費3百万円',
  things: 0,
  moneyText: '歳出予算額69百万円（うち一般財源64百万円）',
  money: 69,
  total: 90,
};

type Cells = { readonly [C in (typeof COLUMNS)[number]]?: CellValue };

/** A sheet of 施策, each with so many programs of 8, 0 and 10, and with what stands below them. */
function withSubtotals(
  ...policies: readonly (readonly [programs: number, below: readonly Cells[]])[]
): Book {
  const values = policies.flatMap(([count, below], at) => [
    ...formSheet('局', [
      {
        row: ['施策', `1-1-${at + 1}`, `施策${at + 1}`],
        programs: Array.from({ length: count }, (_, i) =>
          formProgram(i + 1, { name: `事業${at + 1}${i + 1}` }),
        ),
      },
    ]).values,
    ...below.map((cells) => COLUMNS.map((column) => cells[column] ?? null)),
  ]);
  return readBook(
    formBook({ name: '局', visibility: 'visible', origin: { row: 0, column: 0 }, values }),
    chiba,
  );
}

test.each<[string, () => string[] | null, string[] | null]>([
  [
    'each part of a total stands there with its cell and what it rests on',
    () => bill(bookOf(WRONG), 'SUM-01'),
    [
      '百万円',
      'part | ヒト | H3 | 職員2.10人 | 27',
      'part | モノ | H4 | 減価償却費3百万円 | 0',
      'part | カネ | H5 | 歳出予算額69百万円 | 69',
      'sum | 内訳の和 |  |  | 96',
      'stated | 合計 | I3 |  | 90',
      '-6',
    ],
  ],
  [
    'in English too',
    () => bill(bookOf(WRONG), 'SUM-01', 'en'),
    [
      '百万円',
      'part | People | H3 | staff 2.10 | 27',
      'part | Things | H4 | depreciation 3百万円 | 0',
      'part | Money | H5 | budget 69百万円 | 69',
      'sum | Sum of parts |  |  | 96',
      'stated | Total | I3 |  | 90',
      '-6',
    ],
  ],
  [
    'what only a text names is told as such, and a blank total has no difference',
    () => bill(bookOf({ ...WRONG, money: null, total: null }), 'SUM-01'),
    [
      '百万円',
      'part | ヒト | H3 | 職員2.10人 | 27',
      'part | モノ | H4 | 減価償却費3百万円 | 0',
      'part | カネ | H5 | 歳出予算額69百万円 | 69 from text',
      'sum | 内訳の和 |  |  | 96',
      'stated | 合計 | I3 |  | null',
      'null',
    ],
  ],
  [
    'a part that nobody can tell leaves the sum open',
    () => bill(bookOf({ ...WRONG, peopleText: '数人', people: null, total: null }), 'SUM-01'),
    [
      '百万円',
      'part | ヒト | H3 |  | null',
      'part | モノ | H4 | 減価償却費3百万円 | 0',
      'part | カネ | H5 | 歳出予算額69百万円 | 69',
      'sum | 内訳の和 |  |  | null',
      'stated | 合計 | I3 |  | null',
      'null',
    ],
  ],
  [
    'a part that is itself a sum is told as one',
    () =>
      bill(
        readBook(
          snapshotOf(withCells(ofunatoRows(1), [FIRST_PROGRAM, FIRST_BLOCK + 9, 1700])),
          ofunato,
        ),
        'SUM-01',
      ),
    [
      '平成26年度（決算） 千円',
      'part | 事業費計(A) | J5 | 5項目の和 | 1100',
      'part | 人件費計(B) | M5 |  | 640',
      'sum | 内訳の和 |  |  | 1740',
      'stated | トータルコスト(A)+(B) | N5 |  | 1700',
      '-40',
    ],
  ],
  [
    'a sum of sources that is left blank',
    () =>
      bill(
        readBook(
          snapshotOf(withCells(ofunatoRows(1), [FIRST_PROGRAM, FIRST_BLOCK + 5, null])),
          ofunato,
        ),
        'SUM-01',
      ),
    [
      '平成26年度（決算） 千円',
      'part | 国庫支出金 | E5 |  | 300',
      'part | 都道府県支出金 | F5 |  | 100',
      'part | 地方債 | G5 |  | 0',
      'part | その他 | H5 |  | 0',
      'part | 一般財源 | I5 |  | 700',
      'sum | 内訳の和 |  |  | 1100',
      'stated | 事業費計(A) | J5 |  | null',
      'null',
    ],
  ],
  [
    'one term alone has no line for its sum',
    () =>
      bill(
        readBook(snapshotOf(withCells(suitaRows(0), [14, 3, 301], [16, 3, 2041])), suita),
        'SUM-01',
      ),
    [
      '平成24年度(2012年度) 千円',
      'part | 総事業費(A+B) | D14 | 2項目の和 | 2040',
      'stated | 財源計(C+D) | D17 |  | 2041',
      '1',
    ],
  ],
  [
    'of two sums that one cell states, the one that does not hold',
    () => bill(readBook(snapshotOf(withCells(suitaRows(0), [15, 5, 2081])), suita), 'SUM-01'),
    [
      '平成26年度(2014年度) 千円',
      'part | 特定財源(C) | F15 |  | 120',
      'part | 市負担(D) | F16 |  | 2081',
      'sum | 内訳の和 |  |  | 2201',
      'stated | 財源計(C+D) | F17 |  | 2200',
      '-1',
    ],
  ],
  [
    'a cost that is the sum of amounts of its text',
    () =>
      bill(
        bookOf({
          moneyText:
            '【一般会計】歳出予算額50百万円（うち一般財源30百万円）\n【特別会計】歳出予算額120百万円',
          money: 170,
          total: 178,
        }),
        'SUM-02',
      ),
    [
      '百万円',
      'part | 本文 | G5 |  | 50',
      'part | 本文 | G5 |  | 120',
      'sum | 内訳の和 |  |  | 170',
      'stated | カネ | H5 |  | 170',
      '0',
    ],
  ],
  [
    'a cost beside its text is no sum',
    () => bill(bookOf({ money: 12, total: 20 }), 'SUM-02'),
    null,
  ],
  [
    'the main items beside the budget',
    () =>
      bill(
        bookOf({
          moneyText: '歳出予算額10百万円\n【主なもの】\n・委託料 7百万円\n・使用料 12百万円',
        }),
        'SUM-04',
      ),
    [
      '百万円',
      'part | 委託料 | G5 |  | 7',
      'part | 使用料 | G5 |  | 12',
      'sum | 主なものの和 |  |  | 19',
      'stated | 歳出予算額 | G5 |  | 10',
      '-9',
    ],
  ],
  [
    'kinds of staff beside the headline',
    () => bill(bookOf({ peopleText: '職員1.00人（正規0.80人、非常勤0.40人）' }), 'SUM-05'),
    [
      '人',
      'part | 正規 | G3 |  | 0.8',
      'part | 非常勤 | G3 |  | 0.4',
      'sum | 内訳の和 |  |  | 1.2',
      'stated | 職員数 | G3 |  | 1',
      '-0.2',
    ],
  ],
  [
    'a subtotal beside its programs',
    () => bill(withSubtotals([2, [{ name: '施策計', cost: 36, total: 46 }]]), 'SUM-09'),
    [
      '百万円',
      'part | 事業11 | I3 |  | 18',
      'part | 事業12 | I7 |  | 18',
      'sum | この施策の2事業の和 |  |  | 36',
      'stated | 施策計 | I11 |  | 46',
      '10',
    ],
  ],
  [
    'a total of a sheet beside the programs of all its 施策',
    () =>
      bill(
        withSubtotals([2, [{ name: '小計', total: 36 }]], [1, [{ name: '計', total: 60 }]]),
        'SUM-09',
      ),
    [
      '百万円',
      'part | 事業11 | I3 |  | 18',
      'part | 事業12 | I7 |  | 18',
      'part | 事業21 | I14 |  | 18',
      'sum | このシートの3事業の和 |  |  | 54',
      'stated | 計 | I18 |  | 60',
      '6',
    ],
  ],
  [
    'a subtotal of those since the last, in English',
    () =>
      bill(
        withSubtotals([2, [{ name: '小計', total: 36 }]], [1, [{ name: '小計', total: 28 }]]),
        'SUM-09',
        'en',
      ),
    ['百万円', 'part | 事業21 | I14 |  | 18', 'stated | 小計 | I18 |  | 28', '10'],
  ],
  [
    'a subtotal of many programs lists none of them',
    () => bill(withSubtotals([13, [{ name: '施策計', total: 46 }]]), 'SUM-09'),
    ['百万円', 'sum | この施策の13事業の和 |  |  | 234', 'stated | 施策計 | I55 |  | 46', '-188'],
  ],
  [
    'a subtotal of one resource',
    () =>
      bill(
        withSubtotals([
          2,
          [
            { name: '施策計', label: 'ヒト', cost: 17, total: 36 },
            { label: 'モノ' },
            { label: 'カネ', cost: 20 },
          ],
        ]),
        'SUM-09',
      ),
    [
      '百万円',
      'part | 事業11 | H3 |  | 8',
      'part | 事業12 | H7 |  | 8',
      'sum | この施策の2事業の和 |  |  | 16',
      'stated | 施策計 | H11 |  | 17',
      '1',
    ],
  ],
  [
    'a subtotal of all costs',
    () => bill(withSubtotals([2, [{ name: '施策計', cost: 37, total: 36 }]]), 'SUM-09'),
    [
      '百万円',
      'part | 事業11 | C3 |  | 18',
      'part | 事業12 | C7 |  | 18',
      'sum | この施策の2事業の和 |  |  | 36',
      'stated | 施策計 | H11 |  | 37',
      '1',
    ],
  ],
])('%s', (_name, drawn, expected) => {
  expect(drawn()).toEqual(expected);
});
