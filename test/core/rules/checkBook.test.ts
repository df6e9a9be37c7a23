import fc from 'fast-check';
import { toA1 } from '../../../src/core/address/a1';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { renderMessage } from '../../../src/core/rules';
import { bookOf } from '../../support/programs';

test('sound programs have no finding', () => {
  expect(checkBook(bookOf({}, {}, {})).findings).toEqual([]);
});

test('findings are sorted by sheet, row, column and rule, and are plain data', () => {
  const found = checkBook(
    bookOf({ total: 90, money: '1O' }, { previousYear: '83百万', methods: [['⑨ 整理統合', null]] }),
  ).findings;
  expect(found.map((finding) => `${toA1(finding.cell)} ${finding.rule}`)).toEqual([
    'I3 SUM-01',
    'H5 NUM-01',
    'H5 NUM-02',
    'L6 CODE-01',
    'L6 CODE-05',
    'I8 PREV-01',
    'I8 UNIT-01',
  ]);
  expect(structuredClone(found)).toEqual(found);
});

test('whatever the cells hold, nothing throws, every message is a sentence, no finding comes twice', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '—',
      '●',
      '1,539',
      '83百万',
      '歳出予算額 O円',
      '歳出決算額5百万円',
      '⑨',
      '6 ICT活用',
      '職員2人（正規3人）',
    ),
  );
  const cells = fc.record({
    isNew: cell,
    peopleText: cell,
    people: cell,
    thingsText: cell,
    things: cell,
    moneyText: cell,
    money: cell,
    total: cell,
    previousYear: cell,
    methods: fc.array(fc.tuple(cell, cell), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 3 }), (programs) => {
      const found = checkBook(bookOf(...programs)).findings;
      const keys = found.map(({ rule, program, cell: at }) => JSON.stringify([rule, program, at]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { message } of found) {
        expect(renderMessage(message, 'ja')).toMatch(/。$/);
        expect(renderMessage(message, 'en')).toMatch(/[.?]$/);
      }
    }),
    { numRuns: 300 },
  );
});
