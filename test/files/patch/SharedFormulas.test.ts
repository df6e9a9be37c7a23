import { shiftSharedFormula } from '../../../src/files/patch/SharedFormulas';

test.each([
  ['A1+B2', 1, 1, 'B2+C3'],
  ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
  ['SUM(A1:B2,Z9)', 1, 0, 'SUM(A2:B3,Z10)'],
  ['SUM(A:B)+SUM(1:2)+SUM($A:B)', 1, 1, 'SUM(B:C)+SUM(2:3)+SUM($A:C)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'A1 B2'!A1+Sheet1!B2+総務局!C3", 1, 0, "'A1 B2'!A2+Sheet1!B3+総務局!C4"],
  ['LOG10(A1)+ATAN2(B1,1)', 1, 0, 'LOG10(A2)+ATAN2(B2,1)'],
  ['Table1[[#This Row],[A1]]+[1]Sheet1!A1', 1, 0, 'Table1[[#This Row],[A1]]+[1]Sheet1!A2'],
  ['name1_A1+A1.x+1E5+_xlfn.B2(C3)', 1, 0, 'name1_A1+A1.x+1E5+_xlfn.B2(C4)'],
  ['A1', -1, -1, 'XFD1048576'],
  ['XFD1048576', 1, 1, 'A1'],
])('%s moved by %i rows and %i columns', (formula, rows, columns, expected) => {
  expect(shiftSharedFormula(formula, rows, columns)).toBe(expected);
});
