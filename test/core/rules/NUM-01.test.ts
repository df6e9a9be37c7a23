import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { num01 } from '../../../src/core/rules/NUM-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { brokenBy } from '../../support/applied';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { bookOf, type ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

const AT = { people: 'H3', things: 'H4', money: 'H5', total: 'I3' } as const;

/** An amount that is text and can be read. */
function text(at: string, written: string, value: number, unit = '百万円') {
  return {
    at,
    key: 'text',
    values: { written, value, unit },
    expected: value,
    actual: written,
    quantity: 'amount',
  } as const;
}

/** Cells of which one amount is text, as a case; the number is written. */
function read(amount: keyof typeof AT, written: string, value: number, others: ProgramCells = {}) {
  const at = AT[amount];
  const found = [{ ...text(at, written, value), safe: { [at]: value } }];
  return { cells: { ...others, [amount]: written }, found };
}

/** Cells of which one holds what is no amount, as a case; there is no fix. */
function unreadable(
  amount: keyof typeof AT,
  value: CellValue,
  written: string,
  key = 'unreadable',
) {
  const found = [
    { at: AT[amount], key, values: { written }, actual: written, quantity: 'amount' } as const,
  ];
  return { cells: { [amount]: value }, found };
}

/**
 * Of several figures in a total each is offered, and what they are as one number. Of those that are
 * not meant, other rules may then speak.
 */
function several(
  written: string,
  figures: readonly number[],
  offers: readonly number[],
  ...leaves: readonly string[]
) {
  const found = [
    {
      at: 'I3',
      key: 'several',
      values: { written, figures, unit: '百万円' },
      actual: written,
      quantity: 'amount',
      choices: offers.map((figure) => ({ I3: figure })),
    } as const,
  ];
  return { cells: { total: written }, found, leaves };
}

testRule(num01, {
  'numbers, nil marks and blanks are right': { cells: { people: 8, things: '—', total: 18 } },
  'in every program': { cells: [{}, { people: 8, things: '—', money: null, total: '－' }] },
  'a blank total is not this rule’s': { cells: { total: null } },
  'nor is a total of nil': { cells: { total: '—' } },
  'a text is read, and written as a number': read('money', '10百万円', 10),
  'with a comma': read('money', '1,539', 1539, {
    moneyText: '歳出予算額1,539百万円',
    total: 1547,
  }),
  'with a comma in full width': read('money', '１，５３９', 1539, {
    moneyText: '歳出予算額1,539百万円',
    total: 1547,
  }),
  'in another unit': read('money', '10,000千円', 10),
  'with spaces around': read('money', ' 8 ', 8, { moneyText: null, total: 16 }),
  'below zero': read('money', '△5', -5, { moneyText: null, total: 3 }),
  'below zero in brackets': read('money', '（5）', -5, { moneyText: null, total: 3 }),
  'of an expense of another sign': read('things', '△3', -3, { total: 15 }),
  'of a filled sign with a unit': read('things', '▲３百万円', -3, { total: 15 }),
  'in half-width brackets': read('things', '(3)', -3, { total: 15 }),
  'in full-width brackets': read('things', '（3）', -3, { total: 15 }),
  'with a hyphen for the sign': read('things', '-3', -3, { total: 15 }),
  'a unit is converted without a binary remainder': {
    cells: { money: '0.07億円', moneyText: '歳出予算額7百万円', total: 15 },
    found: [{ ...text('H5', '0.07億円', 0.07 * 100), safe: { H5: 7 } }],
  },
  'a total that is text': read('total', '18', 18),
  'a total in full width': read('total', '１８', 18),
  'a total with its unit': read('total', '18百万円', 18),
  'a total in 千円 in full width': read('total', '１８，０００千円', 18),
  'a total in 億円': read('total', '0.18億円', 18),
  'a total with spaces around': read('total', ' 18 ', 18),
  'a total with the sign of the yen': read('total', '¥18,000,000円', 18),
  'every cost and the total are looked at': {
    cells: { people: '8', things: '0', money: '10', total: '18' },
    found: [
      { ...text('H3', '8', 8), safe: { H3: 8 } },
      { ...text('I3', '18', 18), safe: { I3: 18 } },
      { ...text('H4', '0', 0), safe: { H4: 0 } },
      { ...text('H5', '10', 10), safe: { H5: 10 } },
    ],
  },
  'a letter for a digit is a guess, so the user chooses': {
    cells: { people: 'l0', total: 20 },
    found: [{ ...text('H3', 'l0', 10), choices: [{ H3: 10 }] }],
  },
  'so it is with a letter alone': {
    cells: { money: 'O', moneyText: '歳出予算額0円', total: 8 },
    found: [{ ...text('H5', 'O', 0), choices: [{ H5: 0 }] }],
  },
  'of several figures none is taken': several('18\n17', [18, 17], [18, 17]),
  'whichever is larger; a figure that is not the sum is then SUM-01’s': several(
    '97\n87',
    [97, 87],
    [97, 87],
    'SUM-01 0!I3',
    'SUM-01 0!I3',
  ),
  'with a space between': several('87 8', [87, 8], [87, 8], 'SUM-01 0!I3', 'SUM-01 0!I3'),
  'with units': several('97百万円87百万円', [97, 87], [97, 87], 'SUM-01 0!I3', 'SUM-01 0!I3'),
  'in other widths; a figure below zero is then NUM-04’s': several(
    '△9７, 8',
    [-97, 8],
    [-97, 8],
    'NUM-04 0!I3',
    'SUM-01 0!I3',
    'SUM-01 0!I3',
  ),
  'one figure twice is offered once': several('18 18', [18, 18], [18]),
  'where they may have been one number it is offered too': several(
    '1\n539',
    [1, 539],
    [1, 539, 1539],
    'SUM-01 0!I3',
    'SUM-01 0!I3',
    'SUM-01 0!I3',
  ),
  'what is no amount is told': unreadable('money', '調整中', '調整中'),
  'so is a truth value': unreadable('money', true, 'TRUE'),
  'a total that is no amount is told': unreadable('total', '未定', '未定'),
  'a total of about': unreadable('total', '約18', '約18'),
  'a total of people': unreadable('total', '18人', '18人'),
  'a total that is a truth value': unreadable('total', true, 'TRUE'),
  'an error value and a formula without result are not its own': {
    cells: [{ money: { error: '#REF!' } }, { total: NO_RESULT }],
  },
  'a total of more digits than Excel keeps is not written': {
    cells: { total: '１２３４５６７８９０１２３４５６' },
    found: [text('I3', '１２３４５６７８９０１２３４５６', 1_234_567_890_123_456)],
  },
  'an amount of any year-block is looked at, and fixed': {
    cells: rowsWith([FIRST_PROGRAM, FIRST_BLOCK + 10, '３３３']),
    found: [{ ...text('O5', '３３３', 333, '千円'), safe: { O5: 333 } }],
  },
});

test('any amount in any notation becomes the very number, once', () => {
  const wide = (digits: string) =>
    digits.replace(/[0-9,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  const notation = fc
    .tuple(fc.nat(999_999_999), fc.boolean(), fc.boolean(), fc.constantFrom('', '百万円', '千円'))
    .map(([value, isWide, hasCommas, unit]) => {
      const digits = hasCommas ? value.toLocaleString('en-US') : String(value);
      return { written: (isWide ? wide(digits) : digits) + unit, value, unit };
    });
  fc.assert(
    fc.property(notation, ({ written, value, unit }) => {
      const book = bookOf({ total: written });
      const found = checkBook(book).findings.filter(({ rule }) => rule === 'NUM-01');
      const number = unit === '千円' ? value / 1000 : value;
      // The edit names what stood there.
      expect(found.map((finding) => fixOf(finding, book))).toEqual([
        {
          kind: 'safe',
          edits: [
            {
              cell: { sheet: 0, row: 2, column: 8 },
              before: written,
              after: { kind: 'value', value: number },
            },
          ],
        },
      ]);
      for (const finding of found) {
        const fix = fixOf(finding, book);
        expect(fix === null ? ['no fix'] : brokenBy(finding, book, fix)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
