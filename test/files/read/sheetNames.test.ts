import { newXlsx } from '../../../src/files/newXlsx';
import { readSheetNames } from '../../../src/files/read/sheetNames';
import { excelParts, workbook, worksheet, zipParts } from '../parts';
import { area, planOf, summaryPlan } from '../plans';

function named(...names: readonly string[]): Uint8Array {
  const sheets = '<sheet name="総務局" sheetId="1" r:id="rId1"/>';
  const list = `<definedNames>${names.join('')}</definedNames></workbook>`;
  return zipParts(
    excelParts(worksheet(''), { 'xl/workbook.xml': workbook(sheets).replace('</workbook>', list) }),
  );
}

test('our sheet is found by its hidden name, wherever it stands', () => {
  const bytes = newXlsx([planOf({ name: '表紙' }), summaryPlan({ name: "A's, B!" })]);
  expect(readSheetNames(bytes, '_hakaru_summary').named[0]).toEqual({
    sheet: "A's, B!",
    area: area(0, 0, 15, 3),
  });
  expect(readSheetNames(bytes, '_other').named[0]).toBeUndefined();
});

test('of a sheet and its copy the first one is ours', () => {
  const bytes = newXlsx([summaryPlan({ name: '元' }), summaryPlan({ name: '元 (2)' })]);
  expect(readSheetNames(bytes, '_hakaru_summary').named[0]?.sheet).toBe('元');
});

test('a name without cells, of the whole workbook or of no sheet is none', () => {
  const name = (attributes: string, content: string) =>
    `<definedName name="_hakaru_summary"${attributes}>${content}</definedName>`;
  const found = (xml: string) => readSheetNames(named(xml), '_hakaru_summary').named[0];
  expect(found(name(' localSheetId="0"', '#REF!'))).toBeUndefined();
  expect(found(name('', '総務局!$A$1:$B$2'))).toBeUndefined();
  expect(found(name(' localSheetId="4"', '総務局!$A$1:$B$2'))).toBeUndefined();
  expect(found(name(' localSheetId="0"', '総務局!$A$1:$B$2'))?.area).toEqual(area(0, 0, 1, 1));
});
