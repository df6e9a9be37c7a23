import { unzipSync } from 'fflate';
import { PatchProblem } from '../../../src/files/WorkbookPatch';
import { patchXlsx } from '../../../src/files/patchXlsx';
import { readXlsx } from '../../../src/files/readXlsx';
import { readSheetNames } from '../../../src/files/read/sheetNames';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import {
  bookWith,
  excelParts,
  MAIN,
  OFFICE,
  relationship,
  relationships,
  STRICT_MAIN,
  STRICT_OFFICE,
  workbook,
  worksheet,
  zipParts,
} from '../parts';
import { area, formula, planOf, summaryPlan, text } from '../plans';
import { faultsOf, xmlParts } from '../soundness';

const BOOK = bookWith('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
/** What a new sheet has to be listed in. */
const LISTS = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

function add(bytes: Uint8Array, ...plans: readonly SheetPlan[]): Uint8Array {
  return patchXlsx(bytes, [], { sheets: plans.map((plan) => ({ plan, at: 'end' })) });
}

function problemOf(change: () => unknown): string | null {
  try {
    change();
    return null;
  } catch (error) {
    if (error instanceof PatchProblem) return error.message;
    throw error;
  }
}

describe('adding a sheet', () => {
  test('to a file as Excel writes it: behind the others, which stay to the byte', () => {
    const book = bookWith('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'docProps/app.xml': '<Properties/>',
      'xl/media/image1.png': new Uint8Array([1, 2, 3]),
    });
    const added = add(book, summaryPlan());
    expect(faultsOf(added)).toEqual([]);
    const { sheets } = readXlsx(added);
    expect(sheets.map(({ name }) => name)).toEqual(['総務局', '集計']);
    expect(sheets[0]).toEqual(readXlsx(book).sheets[0]);
    expect(sheets[1]?.values[3]).toEqual([null, 199]);
    const before = unzipSync(book);
    const after = unzipSync(added);
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(before[name] ?? BOOK, after[name] ?? BOOK) !== 0,
    );
    expect(changed.sort()).toEqual([...LISTS, 'xl/styles.xml'].sort());
  });

  test('its names: titles of the print, and a hidden one for what is ours', () => {
    const parts = xmlParts(add(BOOK, summaryPlan({ name: "A's & <b>" })));
    expect(parts.get('xl/workbook.xml')).toContain(
      '</sheets><definedNames>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'A\'\'s &amp; &lt;b&gt;\'!$1:$1</definedName>' +
        '<definedName name="_hakaru_summary" localSheetId="1" hidden="1">\'A\'\'s &amp; &lt;b&gt;\'!$A$1:$D$16</definedName>' +
        '</definedNames>',
    );
  });

  test('names that are there stay, and ours comes behind them', () => {
    const named = zipParts(
      excelParts(worksheet(''), {
        'xl/workbook.xml': workbook('<sheet name="総務局" sheetId="7" r:id="rId1"/>').replace(
          '</workbook>',
          '<definedNames><definedName name="税率">0.1</definedName></definedNames><calcPr calcId="1"/></workbook>',
        ),
      }),
    );
    const text = xmlParts(add(named, summaryPlan())).get('xl/workbook.xml');
    expect(text).toContain('name="集計" sheetId="8"');
    expect(text).toContain('<definedName name="税率">0.1</definedName><definedName name="_xlnm');
    expect(text).toContain('</definedNames><calcPr calcId="1"/>');
  });

  test('to a file that lists a dead module sheet: that stays, and is counted for our name', () => {
    const dead = '<sheet name="Module1" sheetId="9" state="veryHidden" r:id=""/>';
    const book = bookWith('<row r="1"/>', {
      'xl/workbook.xml': workbook(`${dead}<sheet name="総務局" sheetId="1" r:id="rId1"/>`),
    });
    const added = add(book, summaryPlan());
    const list = xmlParts(added).get('xl/workbook.xml');
    expect(list).toContain(`<sheets>${dead}<sheet name="総務局" sheetId="1" r:id="rId1"/>`);
    expect(list).toContain('<definedName name="_hakaru_summary" localSheetId="2" hidden="1">');
    expect(readXlsx(added).sheets.map(({ name }) => name)).toEqual(['総務局', '集計']);
    expect(readSheetNames(added, '_hakaru_summary').named[0]?.sheet).toBe('集計');
    expect(problemOf(() => add(book, summaryPlan({ name: 'module1' })))).not.toBeNull();
  });

  test('several sheets and a second time: parts and charts get names of their own', () => {
    const names = ['集計', '集計 (2)', '🎈 総括'];
    const [first, ...others] = names.map((name) => summaryPlan({ name }));
    const added = add(add(BOOK, first ?? summaryPlan()), ...others);
    expect(faultsOf(added)).toEqual([]);
    expect(readXlsx(added).sheets.map(({ name }) => name)).toEqual(['総務局', ...names]);
    const parts = [...xmlParts(added).keys()].filter((name) => name.includes('charts/'));
    expect(parts).toEqual([1, 2, 3].map((number) => `xl/charts/chart${number}.xml`));
    expect(readSheetNames(added, '_hakaru_summary').named[0]).toEqual({
      sheet: '集計',
      area: area(0, 0, 15, 3),
    });
  });

  test('styles: equal ones are used again', () => {
    const once = add(BOOK, summaryPlan());
    const twice = add(once, summaryPlan({ name: '二' }));
    const styles = xmlParts(once).get('xl/styles.xml');
    expect(xmlParts(twice).get('xl/styles.xml')).toBe(styles);
    expect(styles).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0;△#,##0"/>',
    );
  });

  test('to a strict file with prefixes and without styles', () => {
    const strict = (xml: string) =>
      xml.replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE);
    const prefixed = (xml: string) =>
      strict(xml)
        .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x=');
    const parts = excelParts(prefixed(worksheet('<row r="1"/>')), {
      '_rels/.rels': strict(
        relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
      ),
      'xl/workbook.xml': prefixed(workbook('<sheet name="総務局" sheetId="1" r:id="rId1"/>')),
      'xl/_rels/workbook.xml.rels': strict(
        relationships(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')),
      ),
    });
    const rest = Object.entries(parts).filter(([name]) => name !== 'xl/styles.xml');
    const added = add(zipParts(Object.fromEntries(rest)), summaryPlan());
    expect(faultsOf(added)).toEqual([]);
    expect(readXlsx(added).sheets[1]?.values[1]).toEqual(['防災', 90]);
    const written = [...xmlParts(added)].filter(([name]) => name !== 'xl/sharedStrings.xml');
    for (const [name, xml] of written) {
      expect([name, xml.includes('schemas.openxmlformats.org/spreadsheetml')]).toEqual([
        name,
        false,
      ]);
      expect([name, xml.includes('schemas.openxmlformats.org/drawingml')]).toEqual([name, false]);
    }
    expect(xmlParts(added).get('xl/workbook.xml')).toContain('<x:sheet name="集計"');
    expect(readSheetNames(added, '_hakaru_summary').named[0]?.sheet).toBe('集計');
    expect(xmlParts(added).get('xl/charts/chart1.xml')).toContain('<c:gapWidth val="60%"/>');
  });

  test('to a file whose style sheet is prefixed', () => {
    const styles = xmlParts(BOOK)
      .get('xl/styles.xml')
      ?.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1s:')
      .replace('xmlns=', 'xmlns:s=');
    const added = add(
      zipParts(excelParts(worksheet(''), { 'xl/styles.xml': styles ?? '' })),
      summaryPlan(),
    );
    expect(faultsOf(added)).toEqual([]);
    expect(xmlParts(added).get('xl/styles.xml')).toContain('<s:fgColor rgb="FFDDEBF7"/>');
  });

  test('formulas with results need no calculation; one without asks for it', () => {
    const known = planOf({ cells: [formula(0, 0, '=1+1', 2)] });
    expect(xmlParts(add(BOOK, known)).get('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
    const unknown = planOf({ cells: [formula(0, 0, '=1+1', null)] });
    expect(xmlParts(add(BOOK, unknown)).get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('the calculation chain goes when formulas come', () => {
    const chained = bookWith('', {
      'xl/_rels/workbook.xml.rels': relationships(
        relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relationship('rId2', 'calcChain', 'calcChain.xml'),
      ),
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"/>`,
    });
    expect(xmlParts(add(chained, summaryPlan())).has('xl/calcChain.xml')).toBe(false);
    const plain = planOf({ cells: [text(0, 0, 1)] });
    expect(xmlParts(add(chained, plain)).has('xl/calcChain.xml')).toBe(true);
  });

  test.each(['', ' ', 'a/b', 'a:b', '[a]', 'a?', "'a", "a'", 'あ'.repeat(32), 'a\nb'])(
    'no sheet is called %j',
    (name) => {
      expect(problemOf(() => add(BOOK, planOf({ name })))).toBe(`sheetName: ${name}`);
    },
  );

  test('no two sheets have one name, whatever its case', () => {
    const plan = planOf({ name: 'Sum' });
    expect(problemOf(() => add(BOOK, plan, planOf({ name: 'SUM' })))).toBe('sheetExists: SUM');
  });

  test('none comes into a workbook whose structure is protected', () => {
    const guarded = zipParts(
      excelParts(worksheet(''), {
        'xl/workbook.xml': workbook(
          '<sheet name="総務局" sheetId="1" r:id="rId1"/>',
          '<workbookProtection lockStructure="1"/>',
        ),
      }),
    );
    expect(problemOf(() => add(guarded, summaryPlan()))).toBe('structureProtected: 集計');
  });
});
