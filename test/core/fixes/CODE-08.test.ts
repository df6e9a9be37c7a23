import fc from 'fast-check';
import { checkBook } from '../../../src/core/findings/checkBook';
import { fixCode08 } from '../../../src/core/fixes/CODE-08';
import { chiba } from '../../../src/core/profile/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { applied, brokenBy, fixesOf, waysOf } from '../../support/applied';

type Line = readonly [CellValue, CellValue];
const fixes = (...methods: Line[]) => fixesOf('CODE-08', fixCode08, bookOf({ methods }));
const one = (...edits: (readonly [string, CellValue])[]) => [{ kind: 'choice', ways: [edits] }];

test('the methods change places, each with its direction', () => {
  expect(fixes(['④ アウトソーシング', '委ねる。'], ['② 課題抑制', '抑える。'])).toEqual(
    one(['L3', '② 課題抑制'], ['L4', '④ アウトソーシング'], ['M3', '抑える。'], ['M4', '委ねる。']),
  );
});

test('only what moves is written, and as it stood', () => {
  const methods: Line[] = [
    ['① 調達改革', 'まとめる。'],
    [6, '減らす。'],
    ['② 課題抑制 ', '抑える。\n'],
  ];
  expect(fixes(...methods)).toEqual(
    one(['L4', '② 課題抑制 '], ['L5', 6], ['M4', '抑える。\n'], ['M5', '減らす。']),
  );
});

test('a direction that all share stays where it is', () => {
  expect(fixes(['④ アウトソーシング', '委ねる。'], ['② 課題抑制', null])).toEqual(
    one(['L3', '② 課題抑制'], ['L4', '④ アウトソーシング']),
  );
  expect(fixes(['④ アウトソーシング', null], ['② 課題抑制', null])).toEqual(
    one(['L3', '② 課題抑制'], ['L4', '④ アウトソーシング']),
  );
});

test('an unknown code stays where it is, with its direction', () => {
  expect(
    fixes(['④ アウトソーシング', '委ねる。'], ['⑨ 電算化', '入れる。'], ['② 課題抑制', '抑える。']),
  ).toEqual(
    one(['L3', '② 課題抑制'], ['L5', '④ アウトソーシング'], ['M3', '抑える。'], ['M5', '委ねる。']),
  );
});

test('nothing is offered where a direction is missing or belongs to none', () => {
  expect(fixes(['④ アウトソーシング', null], ['② 課題抑制', '抑える。'])).toEqual([null]);
  expect(
    fixes(['④ アウトソーシング', '委ねる。'], ['② 課題抑制', '抑える。'], [null, '増やす。']),
  ).toEqual([null]);
});

test('ascending codes, one method and none need nothing', () => {
  expect(fixes(['② 課題抑制', '抑える。'], ['④ アウトソーシング', '委ねる。'])).toEqual([]);
  expect(fixes(['⑥ ICT活用', '減らす。'])).toEqual([]);
  expect(fixes([null, null])).toEqual([]);
});

test('whatever the order, no method is lost or parted from its direction', () => {
  const code = fc.constantFrom(...chiba.methods.map((method) => `${method.code} ${method.label}`));
  const lines = fc.array(fc.tuple(code, fc.constantFrom('甲', '乙', '①丙')), { maxLength: 6 });
  fc.assert(
    fc.property(lines, (methods) => {
      const book = bookOf({ methods });
      const finding = checkBook(book).find(({ rule }) => rule === 'CODE-08');
      if (finding === undefined) return;
      const fix = fixCode08(finding as never, book);
      if (fix === null) throw new Error('no fix');
      expect(brokenBy(finding, book, fix)).toEqual([]);
      const [edits = []] = waysOf(fix);
      const pairs = (of: typeof book) =>
        of.programs[0]?.record.methods.map((method) => JSON.stringify(method)).sort();
      expect(pairs(applied(book, edits))).toEqual(pairs(book));
    }),
    { numRuns: 100 },
  );
});

test('a cell of several codes, or of a clash, is told apart first', () => {
  expect(fixes(['④ アウトソーシング', '委ねる。'], ['②、③', '抑える。'])).toEqual([null]);
  expect(fixes(['⑥ 整理統合', '委ねる。'], ['② 課題抑制', '抑える。'])).toEqual([null]);
});
