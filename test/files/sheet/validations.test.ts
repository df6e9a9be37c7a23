import { validationAreas } from '../../../src/files/sheet/validations';
import { excelParts, worksheet, zipParts } from '../parts';
import { area } from '../plans';

const EXTENSION =
  '<extLst><ext xmlns:x14="urn:x14" xmlns:xm="urn:xm" uri="{CCE6A557}"><x14:dataValidations count="1">' +
  '<x14:dataValidation type="list"><x14:formula1><xm:f>表!A1:A3</xm:f></x14:formula1>' +
  '<xm:sqref>C1:C9 E1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

test('every cell with a rule is listed, those of later Excel versions too', () => {
  const rules =
    '<dataValidations count="2"><dataValidation sqref="A1 B2:B4"/><dataValidation type="list" sqref="D1"><formula1>"a"</formula1></dataValidation></dataValidations>';
  const book = zipParts(excelParts(worksheet('', rules + EXTENSION)));
  expect(validationAreas(book)).toEqual([
    {
      sheet: '総務局',
      areas: [
        area(0, 0, 0, 0),
        area(1, 1, 3, 1),
        area(0, 3, 0, 3),
        area(0, 2, 8, 2),
        area(0, 4, 0, 4),
      ],
    },
  ]);
});

test('a sheet without rules is listed with none', () => {
  const book = zipParts(excelParts(worksheet('<row r="1"/>')));
  expect(validationAreas(book)).toEqual([{ sheet: '総務局', areas: [] }]);
});
