import { fixCode11 } from '../../../src/core/fixes/CODE-11';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';
import { chosen, methodFixes } from './methodFixes';

const fixes = (...methods: CellValue[]) => methodFixes('CODE-11', fixCode11, ...methods);

test('each code alone is offered, as the form writes it', () => {
  const both = chosen('L3', '① 調達改革', '② 課題抑制');
  expect(fixes('① 調達改革、② 課題抑制')).toEqual([both]);
  expect(fixes('1．調達改革\n２．課題抑制')).toEqual([both]);
  expect(fixes('①②')).toEqual([both]);
  expect(fixes('1、2')).toEqual([both]);
});

test('three codes, an alias, a label that is not in the list', () => {
  expect(fixes('①・② 課題抑制型事業への転換／⑥ 電算化')).toEqual([
    chosen('L3', '① 調達改革', '② 課題抑制型事業への転換', '⑥ 電算化'),
  ]);
});

test('a bracket belongs to the code before it', () => {
  expect(fixes('① 調達改革（一元化）、② 課題抑制')).toEqual([
    chosen('L3', '① 調達改革（一元化）', '② 課題抑制'),
  ]);
});

test('free cells are those beside a direction that no method claims', () => {
  const methods = [
    ['① 調達改革、② 課題抑制', 'まとめる。'],
    [null, '抑える。'],
  ] as const;
  expect(fixesOf('CODE-11', fixCode11, bookOf({ methods }))).toEqual([
    {
      kind: 'choice',
      ways: [
        [
          ['L3', '① 調達改革'],
          ['L4', '② 課題抑制'],
        ],
        [['L3', '① 調達改革']],
        [['L3', '② 課題抑制']],
      ],
    },
  ]);
});

test('a range does not say which codes are meant', () => {
  expect(fixes('①～③')).toEqual([null]);
});

test('one code, a note in a bracket and blanks need nothing', () => {
  expect(fixes('⑥ ICT活用', null, '① 調達改革（②を除く）')).toEqual([]);
});

test('a code that is not in the list is not offered alone', () => {
  expect(fixes('⑥ ICT活用、⑨ 電算化')).toEqual([chosen('L3', '⑥ ICT活用')]);
  expect(fixes('1,539')).toEqual([chosen('L3', '① 調達改革')]);
});
