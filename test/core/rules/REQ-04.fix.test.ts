import { req04 } from '../../../src/core/rules/REQ-04';
import { req03 } from '../../../src/core/rules/REQ-03';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { applied, fixesOf, waysOf } from '../../support/applied';
import { fixerOf } from '../../support/applied';

const fixReq04 = fixerOf(req04);
const fixReq03 = fixerOf(req03);

const numbered = (...numbers: readonly CellValue[]) => bookOf(...numbers.map((no) => ({ no })));
const fixes = (...numbers: readonly CellValue[]) =>
  fixesOf('REQ-04', fixReq04, numbered(...numbers));

test.each([
  [[1, 2, 2, 3], 'A9', 4],
  [[1, 3, 3], 'A9', 2],
  [[1, '１'], 'A6', 2],
])('in %j, %s is offered %d', (numbers, cell, free) => {
  expect(fixes(...numbers)).toEqual([{ kind: 'choice', ways: [[[cell, free]]] }]);
});

test('several are offered different numbers, and none that a blank one is offered', () => {
  const book = numbered(1, 1, 1, null);
  const edits = checkBook(book).flatMap((finding) => {
    const fix =
      finding.rule === 'REQ-03'
        ? fixReq03(finding, book)
        : finding.rule === 'REQ-04'
          ? fixReq04(finding, book)
          : null;
    return fix === null ? [] : [...(waysOf(fix)[0] ?? [])];
  });
  const later = applied(book, edits);
  expect(later.programs.map(({ fields }) => fields.no.value)).toEqual([1, 3, 4, 2]);
  expect(checkBook(later).filter(({ rule }) => /REQ-0[34]/.test(rule))).toEqual([]);
});

test('numbers given once need none', () => {
  expect(fixes(1, 2, 3)).toEqual([]);
  expect(fixes({ error: '#REF!' }, { error: '#REF!' })).toEqual([]);
});
