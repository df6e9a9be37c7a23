import { expectLinear } from './expectLinear';

const text = (size: number) => 'a'.repeat(size);

function pairs({ length }: string): number {
  let count = 0;
  for (let a = 0; a < length; a++) for (let b = 0; b < length; b++) count += a === b ? 1 : 0;
  return count;
}

test('work in line with the input passes', () => {
  expectLinear(2_000_000, text, (one) => one.replaceAll('a', 'b'));
});

test('work in the square of the input fails', () => {
  expect(() => expectLinear(8_000, text, pairs)).toThrow('toBeLessThanOrEqual');
});
