import fc from 'fast-check';
import type { Area } from '../../../src/core/address/area';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { newXlsx } from '../../../src/files/newXlsx';
import { PatchProblem } from '../../../src/files/WorkbookPatch';
import { patchXlsx } from '../../../src/files/patchXlsx';
import { readXlsx } from '../../../src/files/readXlsx';
import { readSheetNames } from '../../../src/files/read/sheetNames';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { area, chartOf, planOf, summaryPlan, text } from '../plans';
import { faultsOf, xmlParts } from '../soundness';

const SHEET = 'xl/worksheets/sheet1.xml';
const DRAWING = 'xl/drawings/drawing1.xml';

/** The file after somebody changed parts of it. */
function edited(bytes: Uint8Array, changes: { [part: string]: (xml: string) => string }) {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    parts[name] = strToU8(change(xmlParts(bytes).get(name) ?? ''));
  }
  return zipSync(parts);
}

function rewrite(bytes: Uint8Array, plan: SheetPlan, sheet = plan.name): Uint8Array {
  return patchXlsx(bytes, [], { sheets: [{ plan, at: { replace: sheet } }] });
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

const ours = newXlsx([summaryPlan(), planOf({ name: '後ろ' })]);
/** Cells beside and below ours, and what belongs to the user on the sheet. */
const used = edited(ours, {
  [SHEET]: (xml) =>
    xml
      .replace(
        /(<row r="2"[^>]*>.*?)<\/row>/,
        '$1<c r="F2" t="str"><f>B2*2</f><v>メモ</v></c></row>',
      )
      .replace(
        '</sheetData>',
        '<row r="20" ht="50" customHeight="1"><c r="A20"><v>7</v></c></row></sheetData>',
      )
      .replace('<mergeCell ref="A1:D1"/>', '<mergeCell ref="A1:D1"/><mergeCell ref="F5:G6"/>')
      .replace('</cols>', '<col min="4" max="9" width="33" customWidth="1"/></cols>')
      .replace('left="0.4"', 'left="1.5"')
      .replace('paperSize="9"', 'paperSize="8" scale="70"')
      .replace('<rowBreaks', '<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><rowBreaks')
      .replace(/<brk /, '<brk id="30" man="1"/><brk ')
      .replace(
        '</dataValidations>',
        '<dataValidation type="list" sqref="B2 F2"><formula1>"a"</formula1></dataValidation></dataValidations>',
      ),
  [DRAWING]: (xml) =>
    xml.replace(
      '</xdr:wsDr>',
      '<xdr:oneCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="40" name="付箋"/></xdr:nvSpPr></xdr:sp></xdr:oneCellAnchor></xdr:wsDr>',
    ),
});

const next = summaryPlan({
  cells: [text(0, 0, '新しい集計'), text(1, 0, '行革'), text(1, 1, 3060)],
  looks: [],
  merges: [area(0, 0, 0, 1)],
  rowHeights: new Map([[1, 44]]),
  frozen: { rows: 2, columns: 0 },
  print: { paper: 'A3', titleRows: { first: 0, last: 1 }, breaks: [2] },
  columnWidths: [25],
  charts: [chartOf({ title: '新しい題' })],
  owned: { name: '_hakaru_summary', area: area(0, 0, 17, 3), heading: area(0, 0, 0, 0) },
});

describe('writing our sheet anew', () => {
  const patched = rewrite(used, next);
  const sheet = xmlParts(patched).get(SHEET) ?? '';

  test('leaves a sound file, with the sheet in its place', () => {
    expect(faultsOf(patched)).toEqual([]);
    expect(readXlsx(patched).sheets.map(({ name }) => name)).toEqual(['集計', '後ろ']);
    expect(readSheetNames(patched, '_hakaru_summary').named[0]).toEqual({
      sheet: '集計',
      area: area(0, 0, 17, 3),
    });
  });

  test('puts new cells in place of old ones and lets the user keep theirs', () => {
    const [read] = readXlsx(patched).sheets;
    expect(read?.values.slice(0, 4)).toEqual([
      ['新しい集計'],
      ['行革', 3060, null, null, null, 'メモ'],
      [],
      [],
    ]);
    expect(read?.values[19]?.[0]).toBe(7);
    expect(sheet).toContain('<c r="F2" t="str"><f>B2*2</f><v>メモ</v></c>');
    expect(sheet).not.toContain('r="B4"');
  });

  test('keeps sizes, merges and rules that are not ours', () => {
    expect(sheet).toContain(
      '<mergeCells count="2"><mergeCell ref="F5:G6"/><mergeCell ref="A1:B1"/>',
    );
    expect(sheet).toMatch(
      /<col width="25.625"[^>]* min="1" max="1"\/><col width="12.625"[^>]* min="2" max="2"\/>/,
    );
    expect(sheet).toMatch(
      /<col [^>]*width="33"[^>]*min="4" max="9"|<col min="4" max="9" width="33"/,
    );
    expect(sheet).toContain('<row r="2" ht="44" customHeight="1">');
    expect(sheet).toMatch(/<row r="1">/);
    expect(sheet).toContain('<row r="20" ht="50" customHeight="1">');
    expect(sheet).toContain('<dataValidation type="list" sqref="F2">');
    expect(sheet).toContain('<dataValidations count="2">');
  });

  test('keeps how the user prints, but for what repeats and breaks among our rows and stays in view', () => {
    expect(sheet).toContain('left="1.5"');
    expect(sheet).toContain('paperSize="8" scale="70"');
    expect(sheet).toContain('<oddFooter>&amp;P</oddFooter>');
    expect(sheet).toContain(
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="30" man="1"/></rowBreaks>',
    );
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3"');
    const names = xmlParts(patched).get('xl/workbook.xml') ?? '';
    expect(names).toContain("'集計'!$1:$2</definedName>");
    expect(names.match(/<definedName /g)).toHaveLength(2);
  });

  test('renews charts by their name; other drawings stay', () => {
    const drawing = xmlParts(patched).get(DRAWING) ?? '';
    expect(drawing.match(/name="hakaru-cost"/g)).toHaveLength(1);
    expect(drawing).toContain('name="付箋"');
    const charts = [...xmlParts(patched)].filter(([name]) => name.includes('charts/'));
    expect(charts.map(([name]) => name)).toEqual(['xl/charts/chart1.xml']);
    expect(charts[0]?.[1]).toContain('新しい題');
    expect(charts[0]?.[1]).toContain('<c:v>3060</c:v>');
  });

  test('the same plan again changes no byte', () => {
    expect(Buffer.compare(rewrite(ours, summaryPlan()), ours)).toBe(0);
    expect(Buffer.compare(rewrite(patched, next), patched)).toBe(0);
  });

  test('a sheet that the user renamed keeps its name', () => {
    const renamed = edited(ours, {
      'xl/workbook.xml': (xml) => xml.replaceAll('集計', '私の集計'),
    });
    const again = rewrite(renamed, next, '私の集計');
    expect(readXlsx(again).sheets[0]?.name).toBe('私の集計');
    expect(xmlParts(again).get('xl/charts/chart1.xml')).toContain(
      "<c:f>'私の集計'!$A$2:$A$3</c:f>",
    );
    expect(readSheetNames(again, '_hakaru_summary').named[0]?.sheet).toBe('私の集計');
  });
});

describe('what is not written', () => {
  const owned = {
    name: '_hakaru_summary',
    area: area(0, 0, 15, 5),
    heading: area(0, 0, 0, 0),
  };
  const wide = { ...next, owned };

  test('over cells of the user', () => {
    expect(problemOf(() => rewrite(used, wide))).toBe("areaTaken: '集計'!F5");
    const unmerged = edited(used, {
      [SHEET]: (xml) => xml.replace('<mergeCell ref="F5:G6"/>', ''),
    });
    expect(problemOf(() => rewrite(unmerged, wide))).toBe("areaTaken: '集計'!F2");
    const far = { ...next, cells: [...next.cells, text(19, 0, 1)] };
    expect(problemOf(() => rewrite(used, far))).toBe("areaTaken: '集計'!A20");
  });

  test('on a sheet that is not ours, is not there or is protected', () => {
    expect(problemOf(() => rewrite(ours, next, '後ろ'))).toBe('notOurSheet: 後ろ');
    expect(problemOf(() => rewrite(ours, { ...next, owned: null }))).toBe('notOurSheet: 集計');
    expect(problemOf(() => rewrite(ours, next, 'ない'))).toBe('sheetMissing: ない');
    const guarded = edited(ours, {
      [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    });
    expect(problemOf(() => rewrite(guarded, next))).toBe('protectedSheet: 集計');
  });
});

const POSITIONS = fc.uniqueArray(fc.tuple(fc.nat(25), fc.nat(9)), {
  selector: ([row, column]) => `${row} ${column}`,
});
const AREAS = fc.tuple(fc.nat(20), fc.nat(7)).map(([bottom, right]) => area(0, 0, bottom, right));

test('whatever stood there: ours is replaced, theirs stays, or nothing is written', () => {
  fc.assert(
    fc.property(AREAS, AREAS, POSITIONS, POSITIONS, (before, after, user, fresh) => {
      const name = '_ours';
      const isIn = ({ bottom, right }: Area, row: number, column: number) =>
        row <= bottom && column <= right;
      const all = user.map(([row, column]) => text(row, column, `user ${row} ${column}`));
      const first = newXlsx([
        planOf({ cells: all, owned: { name, area: before, heading: before } }),
      ]);
      const cells = fresh
        .filter(([row, column]) => isIn(after, row, column))
        .map(([row, column]) => text(row, column, `new ${row} ${column}`));
      const theirs = all.filter(({ row, column }) => !isIn(before, row, column));
      const plan = planOf({ cells, owned: { name, area: after, heading: after } });
      const isTaken = theirs.some(({ row, column }) => isIn(after, row, column));
      const problem = problemOf(() => rewrite(first, plan));
      expect(problem?.startsWith('areaTaken') ?? false).toBe(isTaken);
      if (isTaken) return;
      const patched = rewrite(first, plan);
      const [read] = readXlsx(patched).sheets;
      const found = new Map<string, CellValue>();
      read?.values.forEach((row, at) => {
        row.forEach((value, column) => {
          const place = `${at + read.origin.row} ${column + read.origin.column}`;
          if (value !== null) found.set(place, value);
        });
      });
      const wanted = [...theirs, ...cells].map(({ row, column, content }) => [
        `${row} ${column}`,
        content.kind === 'value' ? content.value : null,
      ]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
      expect(faultsOf(patched)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

describe('a filter', () => {
  const cells = [text(1, 0, '課'), text(2, 0, '甲'), text(3, 0, '乙')];
  const owned = { name: 'hakaru.x', area: area(0, 0, 3, 0), heading: area(0, 0, 0, 0) };
  const plan = planOf({ name: '表', cells, owned, autoFilter: area(1, 0, 3, 0) });
  const xmlOf = (bytes: Uint8Array): string => xmlParts(bytes).get(SHEET) ?? '';

  test('stands over the rows of the plan, and in the hidden name that Excel keeps for it', () => {
    const bytes = newXlsx([plan]);
    expect(xmlOf(bytes)).toContain('</sheetData><autoFilter ref="A2:A4"/>');
    expect(readSheetNames(bytes, '_xlnm._FilterDatabase').named).toEqual([
      { sheet: '表', area: area(1, 0, 3, 0) },
    ]);
    expect(faultsOf(bytes)).toEqual([]);
  });

  test('written anew it follows the rows, and what was filtered is in view', () => {
    const filtered = edited(newXlsx([plan]), {
      [SHEET]: (xml) =>
        xml
          .replace(
            '<autoFilter ref="A2:A4"/>',
            '<autoFilter ref="A2:A4"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>',
          )
          .replace('<row r="4"', '<row r="4" hidden="1"'),
    });
    const longer = {
      ...plan,
      cells: [...cells, text(4, 0, '丙')],
      owned: { ...owned, area: area(0, 0, 4, 0) },
      autoFilter: area(1, 0, 4, 0),
    };
    const xml = xmlOf(rewrite(filtered, longer));
    expect(xml).toContain('<autoFilter ref="A2:A5"/>');
    expect(xml).not.toContain('hidden');
    expect(xmlOf(rewrite(filtered, { ...plan, autoFilter: null }))).not.toContain('autoFilter');
  });

  test('of the user’s, beside ours, stays', () => {
    const theirs = edited(newXlsx([planOf({ name: '表', cells, owned })]), {
      [SHEET]: (xml) => xml.replace('</sheetData>', '</sheetData><autoFilter ref="F1:G9"/>'),
    });
    const xml = xmlOf(rewrite(theirs, plan));
    expect(xml).toContain('<autoFilter ref="F1:G9"/>');
    expect(xml).not.toContain('A2:A4');
  });
});
