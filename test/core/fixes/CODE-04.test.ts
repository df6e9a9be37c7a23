import { fixCode04 } from '../../../src/core/fixes/CODE-04';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { chosen, methodFixes, safely } from './methodFixes';

const fixes = (...methods: CellValue[]) => methodFixes('CODE-04', fixCode04, ...methods);

test('a label that is equal after folding is safe', () => {
  expect(fixes('⑥ ＩＣＴ活用')).toEqual([safely('L3', '⑥ ICT活用')]);
  for (const dot of ['･', '∙', '·']) {
    expect(fixes(`⑤ 連携${dot}協働`)).toEqual([safely('L3', '⑤ 連携・協働')]);
  }
  expect(fixes('⑥ICT活用')).toEqual([safely('L3', '⑥ ICT活用')]);
  expect(fixes('⑥ ＩＣＴの 活用')).toEqual([safely('L3', '⑥ ICTの活用')]);
});

test('a code alone and an unknown label are the user’s to choose', () => {
  expect(fixes('⑥')).toEqual([chosen('L3', '⑥ ICT活用')]);
  expect(fixes('⑥ 電算化')).toEqual([chosen('L3', '⑥ ICT活用')]);
});

test('the method that the label resembles is offered too', () => {
  expect(fixes('⑥ 統合')).toEqual([chosen('L3', '⑥ ICT活用', '③ 整理統合')]);
  expect(fixes('⑥ ICTを活用')).toEqual([chosen('L3', '⑥ ICT活用')]);
});

test('labels and aliases of the list, other codes’ labels and blanks need nothing', () => {
  expect(fixes('⑥ ICT活用', '⑥ ICTの活用', null)).toEqual([]);
  expect(fixes('⑥ 整理統合')).toEqual([]);
});
