import fc from 'fast-check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { code03 } from '../../../src/core/rules/CODE-03';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { applied, brokenBy } from '../../support/applied';
import { methodFixes, safely } from '../../support/methodFixes';
import { fixerOf } from '../../support/applied';

const fixCode03 = fixerOf(code03);

const fixes = (...methods: CellValue[]) => methodFixes('CODE-03', fixCode03, ...methods);

test('any notation becomes the form’s own', () => {
  for (const code of ['6 ', '６', '(6)', '（６）', '6)', '⑹', '６．', '六 ', 'Ⅵ', '❻', '⑥、']) {
    expect(fixes(`${code}ICT活用`)).toEqual([safely('L3', '⑥ ICT活用')]);
  }
});

test('a label that differs in spelling alone comes right with it, an alias stays', () => {
  expect(fixes('5．連携･協働')).toEqual([safely('L3', '⑤ 連携・協働')]);
  expect(fixes('6 ICTの活用')).toEqual([safely('L3', '⑥ ICTの活用')]);
});

test('other labels stay as they are written', () => {
  expect(fixes('6 整理統合')).toEqual([safely('L3', '⑥ 整理統合')]);
  expect(fixes('6 ①女性の参画')).toEqual([null]);
  expect(fixes('6 電算化（ＩＣＴ）')).toEqual([safely('L3', '⑥ 電算化（ＩＣＴ）')]);
});

test('a number alone becomes its code', () => {
  expect(fixes(6)).toEqual([safely('L3', '⑥')]);
});

test('a cell of several codes is CODE-11’s', () => {
  expect(fixes('6、8')).toEqual([null]);
});

test('the form’s own codes, blanks and unknown codes need nothing', () => {
  expect(fixes('⑥ ICT活用', null, '⑨ 電算化')).toEqual([]);
});

test('whatever stands behind the code, the code stays the same and the rule falls silent', () => {
  const codes = fc.constantFrom('1', '２', '(3)', '四.', 'Ⅴ', '❻', '⑺', '⑧．', 'VI.');
  const label = fc.oneof(
    fc.constantFrom(...chiba.methods.map((method) => method.label), '', '①', 'ＩＣＴ\n活用'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(codes, label, (code, rest) => {
      const book = bookOf({ methods: [[code + rest, '減らす。']] });
      const before = book.programs[0]?.record.methods[0];
      for (const finding of checkBook(book)) {
        if (finding.rule !== 'CODE-03') continue;
        const fix = fixCode03(finding, book);
        if (fix?.kind !== 'safe') continue;
        expect(brokenBy(finding, book, fix)).toEqual([]);
        const after = applied(book, fix.edits).programs[0]?.record.methods[0];
        expect(after?.code).toBe(before?.code);
      }
    }),
    { numRuns: 300 },
  );
});
