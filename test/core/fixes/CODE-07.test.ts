import { fixCode07 } from '../../../src/core/fixes/CODE-07';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (...methods: (readonly [CellValue, CellValue])[]) =>
  fixesOf('CODE-07', fixCode07, bookOf({ methods }));
const one = (...edits: (readonly [string, CellValue])[]) => [{ kind: 'choice', ways: [edits] }];

test('where both share a direction the later one is cleared', () => {
  expect(fixes(['⑥ ICT活用', '減らす。'], ['⑥ ICT活用', null])).toEqual(one(['L4', null]));
});

test('another notation is the same code', () => {
  expect(fixes(['⑥ ICT活用', '減らす。'], ['６', null])).toEqual(one(['L4', null]));
});

test('the later one’s own direction is kept behind the earlier one’s', () => {
  expect(fixes(['⑥ ICT活用', '減らす。'], ['⑥ ICT活用', '①窓口を増やす。'])).toEqual(
    one(['L4', null], ['M4', null], ['M3', '減らす。\n①窓口を増やす。']),
  );
});

test('a direction that says the same goes with it', () => {
  expect(fixes(['⑥ ICT活用', '減らす。'], ['⑥ ICT活用', '減らす。'])).toEqual(
    one(['L4', null], ['M4', null]),
  );
});

test('where only the later one has a direction, the earlier one is cleared', () => {
  expect(fixes(['⑥ ICT活用', null], ['⑥ ICT活用', '減らす。'], ['⑧ その他', '増やす。'])).toEqual(
    one(['L3', null]),
  );
});

test('every repetition has its own fix', () => {
  const methods = [['⑥ ICT活用', '減らす。'] as const, ['⑥', null] as const, ['6', null] as const];
  expect(fixes(...methods)).toEqual([...one(['L4', null]), ...one(['L5', null])]);
});

test('different codes, unknown ones and blanks need nothing', () => {
  expect(fixes(['⑥ ICT活用', '減らす。'], ['⑧ その他', null], [null, null])).toEqual([]);
  expect(fixes(['⑨ 電算化', '減らす。'], ['⑨ 電算化', null])).toEqual([]);
});

test('where two earlier ones wait, the first of them is mended before the last', () => {
  expect(fixes(['⑥ ICT活用', null], ['⑥ ICT活用', null], ['⑥ ICT活用', '減らす。'])).toEqual([
    ...one(['L4', null]),
    null,
  ]);
});

test('two directions that no cell could hold together are left to be shortened', () => {
  const long = (count: number): string => 'あ'.repeat(count);
  const joined = (count: number) => fixes(['⑥ ICT活用', '減らす。'], ['⑥ ICT活用', long(count)]);
  expect(joined(32_767 - 5)).toHaveLength(1);
  expect(joined(32_767 - 5)[0]).not.toBeNull();
  expect(joined(32_767 - 4)).toEqual([null]);
});
