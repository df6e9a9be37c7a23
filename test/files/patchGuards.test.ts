import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { FileProblem } from '../../src/files/FileProblem';
import { LIMITS } from '../../src/files/limits';
import { coverCounts } from '../../src/files/patch/refuseCells';
import { PatchProblem, type CellPatch, type PackagePatch } from '../../src/files/WorkbookPatch';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { contains } from '../../src/core/address/area';
import {
  patchProblemsEn,
  patchProblemsJa,
  patchProblemText,
} from '../../src/files/patchProblemText';
import {
  bookWith,
  excelParts,
  relationship,
  relationships,
  workbook,
  worksheet,
  zipParts,
  type Parts,
} from './parts';

const set = (row: number, column: number, formula: string | null = null): CellPatch => ({
  row,
  column,
  value: 7,
  formula,
});

function patched(bytes: Uint8Array, cell: CellPatch, more: PackagePatch = {}): Uint8Array {
  return patchXlsx(bytes, [{ sheet: '総務局', cells: [cell], marks: null }], more);
}

function problemOf(change: () => unknown): string | null {
  try {
    change();
    return null;
  } catch (error) {
    if (error instanceof PatchProblem || error instanceof FileProblem) return error.message;
    throw error;
  }
}

describe('シートの保護', () => {
  const rows =
    '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>1</v></c>' +
    '<c r="C1"><f t="shared" ref="C1:C2" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3" s="1" customFormat="true"/>';
  const styles = String(excelParts('')['xl/styles.xml'])
    .replace('<xf numFmtId="14"/>', '<xf numFmtId="14"><protection locked="0"/></xf>')
    .replace(
      '<cellStyleXfs count="1"><xf/>',
      '<cellStyleXfs count="1"><xf><protection locked="0"/></xf>',
    );
  const sheetWith = (flag: string) =>
    worksheet(rows, `<sheetProtection ${flag}/>`, '<cols><col min="5" max="6" style="1"/></cols>');
  const guarded = (flag = 'sheet="1"', more: Parts = {}) =>
    zipParts(excelParts(sheetWith(flag), { 'xl/styles.xml': styles, ...more }));

  test.each<[string, CellPatch, boolean]>([
    ['an unlocked cell', set(0, 0), true],
    ['a locked one', set(0, 1), false],
    ['a new one in an unlocked row', set(2, 1), true],
    ['a new one in an unlocked column', set(6, 5), true],
    ['a new one elsewhere', set(6, 1), false],
    ['a new result of a formula', set(0, 2, 'A1*2'), true],
    ['a new result of a shared formula', set(1, 2, 'A2*2'), true],
    ['another formula', set(1, 2, 'A2*3'), false],
    ['a value for a formula', set(1, 2), false],
  ])('%s', (_, cell, goes) => {
    const problem = problemOf(() => patched(guarded(), cell));
    expect(problem === null).toBe(goes);
    if (!goes) expect(problem).toMatch(/^protectedSheet: '総務局'!/);
  });

  test('true says the same as 1; without the flag the sheet is open', () => {
    expect(problemOf(() => patched(guarded('sheet="true"'), set(0, 1)))).not.toBeNull();
    expect(problemOf(() => patched(guarded('objects="1"'), set(0, 1)))).toBeNull();
    expect(problemOf(() => patched(guarded('sheet="0"'), set(0, 1)))).toBeNull();
  });

  test('takes no marks', () => {
    const mark = () => patchXlsx(guarded(), [{ sheet: '総務局', cells: [], marks: [] }]);
    expect(problemOf(mark)).toBe('protectedSheet: 総務局');
  });

  test('without a style sheet every cell is locked', () => {
    const bare = guarded('sheet="1"', {
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      ),
    });
    expect(problemOf(() => patched(bare, set(0, 0)))).not.toBeNull();
  });

  test('formulas and protection are read from the file', () => {
    const { facts } = readWorkbookFile(guarded());
    expect(facts.isProtected(0)).toBe(true);
    expect(facts.isProtected(1)).toBe(false);
    const formulas = [0, 1, 2].map((column) => facts.isFormula({ sheet: 0, row: 1, column }));
    expect(formulas).toEqual([false, false, true]);
    expect(facts.hasFormulas).toBe(true);
    expect(readWorkbookFile(bookWith('<row><c/><c><v>1</v></c></row>')).facts.hasFormulas).toBe(
      false,
    );
    const terse = readWorkbookFile(
      bookWith('<row r="4"/><row><c/><c r="D5"/><c><f>1</f></c></row>'),
    ).facts;
    expect(terse.isFormula({ sheet: 0, row: 4, column: 4 })).toBe(true);
  });
});

test('hidden rows and columns are read from the file', () => {
  const rows = '<row r="2" hidden="1"/><row hidden="0"/><row hidden="true"><c/></row>';
  const columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="0"/></cols>';
  const { facts } = readWorkbookFile(zipParts(excelParts(worksheet(rows, '', columns))));
  const hidden = (row: number, column: number) => facts.isHidden({ sheet: 0, row, column });
  expect([0, 1, 2, 3, 4].map((row) => hidden(row, 0))).toEqual([false, true, false, true, false]);
  expect([0, 1, 2, 3, 4].map((column) => hidden(0, column))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(facts.isHidden({ sheet: 1, row: 1, column: 0 })).toBe(false);
});

describe('電子署名', () => {
  const rels = (extra: string) =>
    relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml'), extra);
  const origin =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="elsewhere/origin.sigs"/>';

  test.each<[string, Parts]>([
    ['in the usual folder', { '_xmlsignatures/sig1.xml': '<Signature/>' }],
    ['by its relationship', { '_rels/.rels': rels(origin), 'elsewhere/origin.sigs': '' }],
  ])('%s: no change is written, and reading goes on', (_, parts) => {
    const signed = bookWith('<row r="1"><c r="A1"><v>1</v></c></row>', parts);
    expect(problemOf(() => patched(signed, set(0, 0)))).toMatch(/^signed: /);
    expect(patchXlsx(signed, [])).toEqual(signed);
    expect(readWorkbookFile(signed).facts.hasFormulas).toBe(false);
  });
});

test('what would outgrow the bound of a part is refused', () => {
  const bytes = bookWith('<row r="1"><c r="A1"><v>1</v></c></row>');
  const grown = { ...set(0, 0), value: 'あ'.repeat(9_000) };
  expect(problemOf(() => patched(bytes, grown))).toBeNull();
  const bound = jest.replaceProperty(LIMITS, 'entryBytes', 20_000);
  try {
    expect(problemOf(() => patched(bytes, grown))).toBe('tooLarge: xl/worksheets/sheet1.xml');
  } finally {
    bound.restore();
  }
});

describe('asking Excel to calculate', () => {
  const bookOf = (xml: string) => bookWith('<row r="1"/>', { 'xl/workbook.xml': xml });
  const settingsOf = (bytes: Uint8Array) =>
    /<\/sheets>(.*)<\/(?:x:)?workbook>/s.exec(
      strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array()),
    )?.[1];
  const plain = workbook('<sheet name="総務局" sheetId="1" r:id="rId1"/>');
  const behind = (xml: string) => plain.replace('</workbook>', `${xml}</workbook>`);

  test.each<[string, string]>([
    ['', '<calcPr fullCalcOnLoad="1"/>'],
    ['<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
    ['<calcPr calcId="1"></calcPr>', '<calcPr calcId="1" fullCalcOnLoad="1"></calcPr>'],
    ['<calcPr fullCalcOnLoad="0" calcId="1" />', '<calcPr fullCalcOnLoad="1" calcId="1" />'],
    ['<definedNames/><extLst/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><extLst/>'],
  ])('%s', (before, after) => {
    const bytes = patched(bookOf(behind(before)), set(0, 0), { recalculate: true });
    expect(settingsOf(bytes)).toBe(after);
    expect(patched(bytes, set(0, 0), { recalculate: true })).toEqual(bytes);
    expect(settingsOf(patched(bookOf(behind(before)), set(0, 0)))).toBe(before);
  });
});

test('cells in an area are found as if every one were looked at', () => {
  const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });
  const corner = fc.record({
    top: fc.nat(12),
    left: fc.nat(6),
    height: fc.nat(6),
    width: fc.nat(4),
  });
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 30 }),
      fc.array(corner, { maxLength: 8 }),
      (cells, corners) => {
        const areas = corners.map(({ top, left, height, width }) => ({
          top,
          left,
          bottom: top + height,
          right: left + width,
        }));
        expect(coverCounts(cells, areas)).toEqual(
          cells.map((one) => areas.filter((area) => contains(area, one)).length),
        );
      },
    ),
  );
});

test('every refusal has a sentence in both languages, behind the place it is about', () => {
  const problem = new PatchProblem('arrayFormula', "'総務局'!I3");
  expect(patchProblemText(problem, 'ja')).toBe(
    "'総務局'!I3: 配列数式の範囲にあるため、書き換えられません。",
  );
  expect(patchProblemText(problem, 'en')).toContain("'総務局'!I3: It belongs to an array formula");
  for (const words of [patchProblemsJa, patchProblemsEn]) {
    const sentences = Object.values(words);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});
