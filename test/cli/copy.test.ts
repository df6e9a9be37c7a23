import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markSeverity } from '../../src/core/plan/marks';
import { toA1 } from '../../src/core/address/a1';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { readXlsx } from '../../src/files/readXlsx';
import { asWrittenBy, MANNERS, type Manner, type MannerBook } from '../files/manners';
import { aroundCells, changedCells, changedEntries, textOf } from '../files/onlyTargetsDiffer';
import { withTable } from '../support/tableBook';
import { formProgram, formSheet } from '../support/form';
import { folderWith, hakaru } from './runCli';

const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Totals: blank at I3 and I7 (there without an element), 1 too far off at I11, a formula without a
 * result at I15; a method in another notation at L19.
 */
const BOOK: MannerBook = {
  sheet: formSheet('総務局', [
    {
      row: ['施策', '3-4-1', '防災'],
      programs: [
        formProgram(1, { total: null }),
        formProgram(2, { total: null }),
        formProgram(3, { total: 9 }),
        formProgram(4, { total: null }),
        formProgram(5, { methods: ['(6) ICT活用'] }),
      ],
    },
  ]),
  formulas: { I15: 'H15+H16+H17' },
  absent: ['I7'],
};

const FORMULA_LISTS: { readonly [M in Manner]: readonly string[] } = {
  excel: ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml'],
  openpyxl: [],
  libreoffice: [],
  strict: [],
};

interface Done {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly out: string;
}

async function run(manner: Manner, ...argv: readonly string[]): Promise<Done> {
  const before = asWrittenBy(manner, BOOK);
  const cwd = folderWith({ 'in.xlsx': before });
  const { code, out, err } = await hakaru(cwd, ...argv, 'in.xlsx', '-o', 'out.xlsx');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(Buffer.compare(readFileSync(path.join(cwd, 'in.xlsx')), before)).toBe(0);
  return { before, after: readFileSync(path.join(cwd, 'out.xlsx')), out };
}

/** What a reader sees differ, by address. */
function seen({ before, after }: Done): { readonly [address: string]: unknown } {
  const [old, now] = [before, after].map((bytes) => readXlsx(bytes).sheets[0]);
  const seenNow: { [address: string]: unknown } = {};
  now?.values.forEach((values, y) => {
    values.forEach((value, x) => {
      if (value === (old?.values[y]?.[x] ?? null)) return;
      seenNow[toA1({ row: y + now.origin.row, column: x + now.origin.column })] = value;
    });
  });
  return seenNow;
}

describe.each(MANNERS)('a file in the manner of %s', (manner) => {
  test('is filled: blank totals alone, as formulas with their results', async () => {
    const done = await run(manner, 'fill');
    expect(seen(done)).toEqual({ I3: 18, I7: 18 });
    expect(changedEntries(done.before, done.after)).toEqual(
      [...FORMULA_LISTS[manner], 'xl/workbook.xml', SHEET].sort(),
    );
    expect(changedCells(done.before, done.after, SHEET)).toEqual(['I3', 'I7']);
    expect(aroundCells(done.after, SHEET)).toBe(aroundCells(done.before, SHEET));
    const xml = textOf(done.after, SHEET);
    expect(xml).toMatch(/<(x:)?c (r="I3" )?s="1"><\1f>SUM\(H3:H5\)<\/\1f><\1v>18<\/\1v><\/\1c>/);
    expect(textOf(done.after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    // A formula saved without its result is no blank total.
    expect(done.out).not.toContain('I15');
    expect(done.out).toContain('2 セルを変え、out.xlsx に書き込みました。');
  });

  test('is filled with values, and totals that disagree are corrected when asked', async () => {
    const done = await run(manner, 'fill', '--values', '--correct');
    expect(seen(done)).toEqual({ I3: 18, I7: 18, I11: 18 });
    expect(changedCells(done.before, done.after, SHEET)).toEqual(['I3', 'I11', 'I7']);
    expect(changedEntries(done.before, done.after)).toEqual(['xl/workbook.xml', SHEET].sort());
    expect(done.out).toContain('9 → 18');
  });

  test('is fixed: what is safe, once', async () => {
    const done = await run(manner, 'fix');
    expect(seen(done)).toEqual({ L19: '⑥ ICT活用' });
    expect(changedCells(done.before, done.after, SHEET)).toEqual(['L19']);
    expect(aroundCells(done.after, SHEET)).toBe(aroundCells(done.before, SHEET));
    expect(done.out).toContain('「(6) ICT活用」 → 「⑥ ICT活用」');
  });

  test('is fixed by other rules: nothing is there to do, and the copy is the same', async () => {
    const { before, after, out } = await run(manner, 'fix', '--rule', 'NUM-01', '--rule', 'REQ-08');
    expect(Buffer.compare(after, before)).toBe(0);
    expect(out).toContain('変えるセルはありません');
  });

  test('is marked: no cell changes, and marking again gives the same bytes', async () => {
    const done = await run(manner, 'mark');
    expect(seen(done)).toEqual({});
    expect(changedCells(done.before, done.after, SHEET)).toEqual([]);
    expect(changedEntries(done.before, done.after)).toEqual([SHEET, 'xl/styles.xml'].sort());
    const formulas = [...textOf(done.after, SHEET).matchAll(/<(?:x:)?formula>([^<]*)</g)];
    const ours = formulas.map(([, text = '']) =>
      markSeverity(text.replaceAll(/&quot;|&gt;/g, (e) => (e === '&gt;' ? '>' : '"'))),
    );
    expect(ours).toContain('error');
    const cwd = folderWith({ 'in.xlsx': done.after });
    await hakaru(cwd, 'mark', 'in.xlsx', '-o', 'out.xlsx');
    expect(Buffer.compare(readFileSync(path.join(cwd, 'out.xlsx')), done.after)).toBe(0);
  });
});

test('into a column of an Excel table a value goes, and the reason is said', async () => {
  const names = Array.from({ length: 14 }, (_, column) => `列${column}`);
  const before = withTable(asWrittenBy('excel', BOOK), 'A2:N6', names);
  const cwd = folderWith({ 'in.xlsx': before });
  const { code, out } = await hakaru(cwd, 'fill', 'in.xlsx', '-o', 'out.xlsx');
  expect(code).toBe(0);
  const after = readFileSync(path.join(cwd, 'out.xlsx'));
  const { facts } = readWorkbookFile(after);
  const formula = (row: number): boolean => facts.isFormula({ sheet: 0, row, column: 8 });
  expect([formula(2), formula(6)]).toEqual([false, true]);
  expect(readXlsx(after).sheets[0]?.values[2]?.[8]).toBe(18);
  expect(out).toMatch(/I3 .*\n.*Excel のテーブルの列では数式が列全体に広がるため、値で入れます。/);
  expect(out.match(/テーブルの列/g)).toHaveLength(1);
});
