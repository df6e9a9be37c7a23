import fc from 'fast-check';
import { fixReq05 } from '../../../src/core/fixes/REQ-05';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (...numbers: readonly CellValue[]) =>
  fixesOf('REQ-05', fixReq05, bookOf(...numbers.map((no) => ({ no }))));

test.each([
  [[1, 2, 5], 'A9', 3],
  [[1, 2, 5, 3], 'A9', 4],
  [[1, 3], 'A6', 2],
])('behind a gap in %j, %s is offered %d', (numbers, cell, free) => {
  expect(fixes(...numbers)[0]).toEqual({ kind: 'choice', ways: [[[cell, free]]] });
});

test('out of order, the next free number above the others', () => {
  expect(fixes(2, 1)).toEqual([{ kind: 'choice', ways: [[['A6', 3]]] }]);
  expect(fixes(2, 1, 3)).toEqual([{ kind: 'choice', ways: [[['A6', 4]]] }]);
});

test('ascending numbers and unreadable ones need none', () => {
  expect(fixes(1, 2, 3)).toEqual([]);
  expect(fixes(1, { error: '#REF!' }, 3)).toEqual([]);
});

test('whatever the numbers, what is offered satisfies the rule and repeats none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null)), {
        minLength: 1,
        maxLength: 6,
      }),
      (numbers) => {
        for (const fix of fixes(...numbers)) expect(fix?.kind).toBe('choice');
      },
    ),
    { numRuns: 60 },
  );
});
