import { FreeNumbers } from '../../../src/core/records/numbers';
import { bookOf } from '../../support/programs';

function freeIn(...numbers: readonly (number | null)[]) {
  const { programs, profile } = bookOf(...numbers.map((no) => ({ no })));
  const [first] = programs;
  if (first === undefined) throw new Error('no program');
  return { free: new FreeNumbers(programs, profile), program: first };
}

test('the lowest free numbers are given one after the other', () => {
  const { free, program } = freeIn(1, 3, null, null);
  expect([free.next(program), free.next(program), free.next(program)]).toEqual([2, 4, 5]);
});

test('above a number, whatever was given', () => {
  const { free, program } = freeIn(1, 3, 4);
  expect(free.next(program)).toBe(2);
  expect(free.above(0, program)).toBe(2);
  expect(free.above(2, program)).toBe(5);
});
