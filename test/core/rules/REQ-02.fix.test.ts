import { req02 } from '../../../src/core/rules/REQ-02';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';
import { fixerOf } from '../../support/applied';

const fixReq02 = fixerOf(req02);

const fixes = (...sections: readonly CellValue[]) =>
  fixesOf('REQ-02', fixReq02, bookOf(...sections.map((section) => ({ section }))));

test.each(['業務改革推進 課', '業務改革推進　課', '業 務 改革推進課'])(
  'a space inside %s goes',
  (section) => {
    expect(fixes('業務改革推進課', section)).toEqual([
      { kind: 'safe', ways: [[['N6', '業務改革推進課']]] },
    ]);
  },
);

test('white space around the name stays', () => {
  expect(fixes('総務課', ' 総 務課\n')).toEqual([{ kind: 'safe', ways: [[['N6', ' 総務課\n']]] }]);
});

test.each(['ＩＣＴ推進課', 'ICT\n推進課'])('%j is the user’s to choose', (section) => {
  expect(fixes('ICT推進課', 'ICT推進課', section)).toEqual([
    { kind: 'choice', ways: [[['N9', 'ICT推進課']]] },
  ]);
});

test('a blank section cannot be told', () => {
  expect(fixes('総務課', null)).toEqual([null]);
  expect(fixes('総務課', { error: '#REF!' })).toEqual([null]);
});

test('sections of one spelling need none', () => {
  expect(fixes('総務課', '総務課', '情報システム課')).toEqual([]);
});
