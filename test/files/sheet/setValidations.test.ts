import type { PlannedValidation } from '../../../src/core/plan/SheetPlan';
import { PatchProblem } from '../../../src/files/WorkbookPatch';
import { patchXlsx } from '../../../src/files/patchXlsx';
import { excelParts, worksheet, zipParts } from '../parts';
import { area } from '../plans';
import { faultsOf, xmlParts } from '../soundness';

const METHODS: PlannedValidation = {
  areas: [area(0, 0, 2, 0), area(4, 0, 4, 0)],
  rule: { kind: 'list', entries: ['① 調達改革', '⑥ "ICT" & <活用>'] },
  prompt: { title: '手法', message: '一覧から選びます。\n3 つまで。' },
  alert: { style: 'warning', title: '手法', message: '一覧にありません。' },
};

function add(sheet: string, ...validations: readonly PlannedValidation[]): Uint8Array {
  const book = zipParts(excelParts(sheet));
  return patchXlsx(book, [{ sheet: '総務局', cells: [], marks: null, validations }]);
}

function sheetOf(bytes: Uint8Array): string {
  return xmlParts(bytes).get('xl/worksheets/sheet1.xml') ?? '';
}

function problemOf(validation: Partial<PlannedValidation>): string | null {
  try {
    add(worksheet(''), { ...METHODS, ...validation });
    return null;
  } catch (error) {
    if (error instanceof PatchProblem) return error.message;
    throw error;
  }
}

test('a list with its words, behind the cells and in front of links', () => {
  const patched = add(worksheet('', '<hyperlinks/>'), METHODS);
  expect(faultsOf(patched)).toEqual([]);
  expect(sheetOf(patched)).toContain(
    '</sheetData><dataValidations count="1"><dataValidation type="list" errorStyle="warning"' +
      ' allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="手法" error="一覧にありません。"' +
      ' promptTitle="手法" prompt="一覧から選びます。&#10;3 つまで。" sqref="A1:A3 A5">' +
      '<formula1>&quot;① 調達改革,⑥ &quot;&quot;ICT&quot;&quot; &amp; &lt;活用&gt;&quot;</formula1>' +
      '</dataValidation></dataValidations><hyperlinks/>',
  );
});

test('whole numbers without a prompt', () => {
  const rule = { kind: 'whole', min: 0, max: 99 } as const;
  const alert = { style: 'stop', title: '', message: '整数' } as const;
  expect(sheetOf(add(worksheet(''), { ...METHODS, rule, alert, prompt: null }))).toContain(
    '<dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="" error="整数"' +
      ' sqref="A1:A3 A5"><formula1>0</formula1><formula2>99</formula2></dataValidation>',
  );
});

test('those of the user stay to the byte', () => {
  const theirs =
    '<dataValidation  type="whole" sqref="B1"><formula1>1</formula1></dataValidation >';
  const sheet = worksheet('', `<dataValidations count="1">${theirs}</dataValidations>`);
  expect(sheetOf(add(sheet, METHODS))).toContain(
    `<dataValidations count="2">${theirs}<dataValidation type="list"`,
  );
  const empty = worksheet('', '<dataValidations count="0"/>');
  const below = { ...METHODS, areas: [area(9, 0, 9, 0)] };
  expect(faultsOf(add(empty, METHODS, below))).toEqual([]);
  expect(sheetOf(add(empty, METHODS, below))).toContain('<dataValidations count="2"><data');
});

test.each([
  [
    'in the sheet',
    '<dataValidations count="1"><dataValidation type="list" sqref="Z9 A2:B2"/></dataValidations>',
  ],
  [
    'in the extensions of later Excel versions',
    '<extLst><ext xmlns:x14="urn:x14" uri="x"><x14:dataValidations><x14:dataValidation type="list"><xm:sqref xmlns:xm="urn:xm">A5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  ],
])('none is set over the user’s %s', (_, theirs) => {
  expect(() => add(worksheet('', theirs), METHODS)).toThrow(/^validationTaken: '総務局'!A[15]$/);
});

test('what Excel would not hold is refused', () => {
  const alert = METHODS.alert;
  const long = 'あ'.repeat(256);
  expect(problemOf({ alert: { ...alert, message: long } })).toBe("textTooLong: '総務局'!A1");
  expect(problemOf({ alert: { ...alert, title: 'あ'.repeat(33) } })).toMatch(/^textTooLong/);
  expect(problemOf({ prompt: { title: '', message: long } })).toMatch(/^textTooLong/);
  expect(problemOf({ rule: { kind: 'list', entries: ['a,b'] } })).toMatch(/^listEntries/);
  expect(problemOf({ rule: { kind: 'list', entries: [long] } })).toMatch(/^listEntries/);
  expect(problemOf({})).toBeNull();
});

test('no rule comes onto a protected sheet', () => {
  const guarded = worksheet('', '<sheetProtection sheet="1"/>');
  expect(() => add(guarded, METHODS)).toThrow('protectedSheet: 総務局');
});
