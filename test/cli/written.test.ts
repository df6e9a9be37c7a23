import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toA1 } from '../../src/core/address/a1';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { readXlsx } from '../../src/files/readXlsx';
import { aroundCells, changedCells, changedEntries } from '../files/onlyTargetsDiffer';
import { faultsOf } from '../files/soundness';
import { folderWith, hakaru } from './runCli';

/**
 * The document as printed, as openpyxl 3.0.9 and LibreOffice 7.4 wrote it, with a formula as the
 * total at I77, an array formula and plain ones beside the table, a 入力規則 and a 条件付き書式 on
 * the costs, and row 45 hidden.
 */
const WRITERS = ['openpyxl', 'libreoffice'] as const;
const SHEET = 'xl/worksheets/sheet1.xml';
const WORKBOOK = 'xl/workbook.xml';

interface Done {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly out: string;
}

async function run(writer: string, ...argv: readonly string[]): Promise<Done> {
  const before = readFileSync(path.join(__dirname, 'written', `${writer}.xlsx`));
  const cwd = folderWith({ 'in.xlsx': before });
  const { code, out, err } = await hakaru(cwd, ...argv, 'in.xlsx', '-o', 'out.xlsx');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const after = readFileSync(path.join(cwd, 'out.xlsx'));
  expect(faultsOf(after)).toEqual(faultsOf(before));
  expect(readFileSync(path.join(cwd, 'in.xlsx')).equals(before)).toBe(true);
  return { before, after, out };
}

function valuesAt(bytes: Uint8Array, addresses: readonly string[]): CellValue[] {
  const [sheet] = readXlsx(bytes).sheets;
  const found = new Map<string, CellValue>();
  sheet?.values.forEach((values, y) => {
    values.forEach((value, x) => {
      found.set(toA1({ row: y + sheet.origin.row, column: x + sheet.origin.column }), value);
    });
  });
  return addresses.map((address) => found.get(address) ?? null);
}

describe.each(WRITERS)('a file that %s wrote', (writer) => {
  test.each([['as values', '--values'], ['as formulas']])(
    'is filled: the blank totals, but no formula, %s',
    async (_, ...o) => {
      const done = await run(writer, 'fill', ...o);
      const totals = ['I17', 'I45', 'I57', 'I81'];
      expect(changedCells(done.before, done.after, SHEET)).toEqual(totals);
      expect(valuesAt(done.after, totals)).toEqual([109, 1725, 131, 101]);
      // Formulas beside the table may rest on what was filled; openpyxl has Excel calculate anyhow.
      const asked = writer === 'openpyxl' ? [] : [WORKBOOK];
      expect(changedEntries(done.before, done.after)).toEqual([...asked, SHEET]);
      expect(aroundCells(done.after, SHEET)).toBe(aroundCells(done.before, SHEET));
      // A formula, also one that openpyxl saves without its result, is no blank total.
      expect(done.out).not.toContain('I77');
      expect(done.out).toContain('非表示の行・列・シートにあるもの');
      expect(done.out).toContain('  総務局 I45\n\n4 セルを変え');
    },
  );

  test('is fixed', async () => {
    const done = await run(writer, 'fix');
    expect(changedCells(done.before, done.after, SHEET)).toEqual(['I51', 'L79']);
    expect(valuesAt(done.after, ['L79'])).toEqual(['⑤ 連携・協働']);
    expect(aroundCells(done.after, SHEET)).toBe(aroundCells(done.before, SHEET));
    expect(done.out).not.toContain('非表示');
  });

  test('is marked', async () => {
    const done = await run(writer, 'mark');
    expect(changedCells(done.before, done.after, SHEET)).toEqual([]);
    expect(changedEntries(done.before, done.after)).toEqual(['xl/styles.xml', SHEET]);
  });
});
