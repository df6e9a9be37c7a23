import { code01 } from '../../../src/core/rules/CODE-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { chosen, methodFixes } from '../../support/methodFixes';
import { fixerOf } from '../../support/applied';

const fixCode01 = fixerOf(code01);

const fixes = (...methods: CellValue[]) => methodFixes('CODE-01', fixCode01, ...methods);

test('a label alone gets its code', () => {
  for (const label of ['ICT活用', 'ＩＣＴ活用', 'ICTの活用']) {
    expect(fixes(label)).toEqual([chosen('L3', '⑥ ICT活用')]);
  }
});

test('an unknown code with a known label gets the label’s code', () => {
  expect(fixes('⑨ 連携・協働')).toEqual([chosen('L3', '⑤ 連携・協働')]);
});

test('what a label resembles is offered, the likest first, then the nearest number', () => {
  expect(fixes('アウトソース')).toEqual([chosen('L3', '④ アウトソーシング')]);
  expect(fixes('⑨ ICT化')).toEqual([chosen('L3', '⑥ ICT活用', '⑧ その他')]);
  expect(fixes('⑳')).toEqual([chosen('L3', '⑧ その他')]);
  expect(fixes('0')).toEqual([chosen('L3', '① 調達改革')]);
});

test('a label like no other has no code to offer', () => {
  expect(fixes('電算化')).toEqual([null]);
  expect(fixes('ICT活用'.repeat(500))).toEqual([null]);
});

test('known codes, nil and blanks need nothing', () => {
  expect(fixes('⑥ ICT活用', '—', null)).toEqual([]);
});

test('an error is left alone', () => {
  expect(fixes({ error: '#N/A' })).toEqual([null]);
});
