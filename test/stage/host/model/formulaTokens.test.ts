import { formulaTokens, isFormula } from '../../../../src/stage/host/model/formulaTokens';

function isReadable(formula: string): boolean {
  const tokens = formulaTokens(formula);
  return tokens !== null && isFormula(tokens);
}

test.each([
  '1',
  '-A1%^2',
  "SUM('三 ''集'!A1:B2,集計!$C$3,A:C,$1:3)",
  'IF(A1="(","",)',
  'NOW()',
  'INDEX((A1:B2,C1:D2),1,1,2)',
  'SUM(A1:INDEX(B:B,3))',
  'A1:B2 B1:C2',
  '{1,2;-3,"あ"}',
  'SUM(表[[#All],[金額]])',
  '[1]表!A1+[1]!名前',
  'LAMBDA(x,x+1)(2)',
  '一!#REF!+#N/A',
  ' 1 + 2 ',
  'A1#',
  '@A1',
  'LOG10(100)',
  '1.5E-3',
])('%s is a formula', (formula) => {
  expect(isReadable(formula)).toBe(true);
});

test.each([
  '',
  'SUM(',
  'SUM(1',
  '1+',
  ')',
  '(1))',
  '1 2',
  '()',
  ',1',
  '1,2',
  '{1,2',
  '{1;2)',
  '"a',
  'A1 B1+',
  '*1',
  '1;2',
  'A1!',
  '１+2',
])('%p is none', (formula) => {
  expect(isReadable(formula)).toBe(false);
});
