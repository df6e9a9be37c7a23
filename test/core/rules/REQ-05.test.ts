import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { req05 } from '../../../src/core/rules/REQ-05';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { brokenBy } from '../../support/applied';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

const numbered = (...numbers: readonly CellValue[]) => numbers.map((no) => ({ no }));

/** A No. behind a gap, which is offered the missing one. */
function gap(at: string, program: number, number: number, missing: number) {
  return {
    at,
    key: 'gap',
    values: { number, missing },
    program,
    expected: missing,
    actual: number,
    quantity: 'number',
    choices: [{ [at]: missing }],
  } as const;
}

/** A No. behind a higher one, which is offered a free one. */
function order(at: string, program: number, number: number, highest: number, free: number) {
  return {
    at,
    key: 'order',
    values: { number, highest },
    program,
    actual: number,
    quantity: 'number',
    choices: [{ [at]: free }],
  } as const;
}

const paged = formSheet(
  '局',
  [
    { row: ['施策', '4-3-4', 'あ'], programs: [formProgram(1), formProgram(2), formProgram(3)] },
    { row: ['施策', '9-9-9', 'い'], programs: [formProgram(1)] },
  ],
  { page: { programs: 2, withPolicy: true } },
);

testRule(req05, {
  '1, 2, 3 ascend without gaps': { cells: numbered(1, 2, 3) },
  'the first No. is taken as it is': { cells: numbered(4, 5) },
  'one program': { cells: numbered(1) },
  'a gap is reported at the No. behind it': {
    cells: numbered(1, 2, 4, 5),
    found: [gap('A9', 2, 4, 3)],
  },
  'a gap of several offers the first missing': {
    cells: numbered(1, 2, 5),
    found: [gap('A9', 2, 5, 3)],
  },
  'a missing No. that comes later is taken': {
    cells: numbered(1, 2, 5, 3),
    found: [gap('A9', 2, 5, 4), order('A12', 3, 3, 5, 6)],
  },
  'a gap behind the first': { cells: numbered(1, 3), found: [gap('A6', 1, 3, 2)] },
  'a No. out of order is reported once, and its place is no gap': {
    cells: numbered(1, 3, 2, 4),
    found: [order('A9', 2, 2, 3, 5)],
  },
  'out of order, the next free number above the others is offered': {
    cells: numbered(2, 1),
    found: [order('A6', 1, 1, 2, 3)],
  },
  'one that comes later is not free': {
    cells: numbered(2, 1, 3),
    found: [order('A6', 1, 1, 2, 4)],
  },
  'a No. given twice is for REQ-04': { cells: numbered(1, 2, 2, 3) },
  'a blank one, for REQ-03, may be the one that is missing': { cells: numbered(1, null, 3) },
  'an unreadable one too': { cells: numbered(1, { error: '#REF!' }, 3) },
  'but not two': { cells: numbered(1, null, 4), found: [gap('A9', 2, 4, 2)] },
  'numbers go on over pages and begin anew at each 施策': {
    cells: readBook(formBook(paged), chiba),
  },
});

test('whatever the numbers, what is offered satisfies the rule and repeats none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null)), {
        minLength: 1,
        maxLength: 6,
      }),
      (numbers) => {
        const book = bookOf(...numbered(...numbers));
        for (const finding of checkBook(book).findings) {
          if (finding.rule !== 'REQ-05') continue;
          const fix = fixOf(finding, book);
          expect(fix?.kind).toBe('choice');
          expect(fix === null ? ['no fix'] : brokenBy(finding, book, fix)).toEqual([]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
