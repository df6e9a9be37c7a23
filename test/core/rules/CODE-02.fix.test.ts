import { code02 } from '../../../src/core/rules/CODE-02';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { chosen, methodFixes } from '../../support/methodFixes';
import { fixerOf } from '../../support/applied';

const fixCode02 = fixerOf(code02);

const fixes = (...methods: CellValue[]) => methodFixes('CODE-02', fixCode02, ...methods);

test('the code’s label and the label’s code are offered', () => {
  expect(fixes('⑥ 整理統合')).toEqual([chosen('L3', '⑥ ICT活用', '③ 整理統合')]);
  expect(fixes('（６）業務の整理統合・集約化')).toEqual([chosen('L3', '⑥ ICT活用', '③ 整理統合')]);
});

test('each cell has its own', () => {
  expect(fixes('① 課題抑制', '② 調達改革')).toEqual([
    chosen('L3', '① 調達改革', '② 課題抑制'),
    chosen('L4', '② 課題抑制', '① 調達改革'),
  ]);
});

test('a code with its own label, or its alias, and a blank need nothing', () => {
  expect(fixes('③ 整理統合', '④ アウトソーシングの活用', null)).toEqual([]);
});
