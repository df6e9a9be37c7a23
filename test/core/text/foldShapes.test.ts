import { foldShapes } from '../../../src/core/text/foldText';

test.each([
  ['髙橋', '高橋'],
  ['山﨑', '山崎'],
  ['𠮷田', '吉田'],
  ['葛\u{e0100}飾', '葛飾'],
  ['神\ufe00田', '神田'],
  ['\ufa19田', '神田'],
  ['飛驒・補塡・𠮟責', '飛騨・補填・叱責'],
  ['⻑寿課', '長寿課'],
  ['ＩＣＴｻｰﾋﾞｽ', 'ICTサービス'],
])('%s is %s in another shape', (shape, plain) => {
  expect(foldShapes(shape)).toBe(plain);
});

test.each([
  ['浜', '濱'],
  ['辺', '邊'],
  ['辺', '邉'],
  ['斎', '齋'],
  ['斉', '斎'],
  ['沢', '澤'],
  ['島', '嶋'],
])('%s and %s are characters of their own', (one, other) => {
  expect(foldShapes(one)).not.toBe(foldShapes(other));
});
