import { readFileSync } from 'node:fs';
import path from 'node:path';
import { changedCells, changedEntries, textOf } from '../../files/onlyTargetsDiffer';
import { folderWith, hakaru, SAMPLES } from '../runCli';

const SAMPLE = readFileSync(path.join(SAMPLES, 'bureau-as-printed.xlsx'));
const SHEET = 'xl/worksheets/sheet1.xml';
const TOTALS = { I17: 109, I45: 1725, I57: 131, I77: 83, I81: 101 };

async function fill(...options: readonly string[]): Promise<{ after: Uint8Array; out: string }> {
  const cwd = folderWith({ 'in.xlsx': SAMPLE });
  const { code, out, err } = await hakaru(cwd, 'fill', 'in.xlsx', '-o', 'out.xlsx', ...options);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { after: readFileSync(path.join(cwd, 'out.xlsx')), out };
}

function cellOf(bytes: Uint8Array, at: string): string {
  return new RegExp(`<c r="${at}".*?</c>`, 's').exec(textOf(bytes, SHEET))?.[0] ?? '';
}

test('the document as printed: exactly the five blank totals with known parts', async () => {
  const { after, out } = await fill();
  expect(changedCells(SAMPLE, after, SHEET).sort()).toEqual(Object.keys(TOTALS));
  expect(changedEntries(SAMPLE, after)).toEqual([SHEET]);
  for (const [at, total] of Object.entries(TOTALS)) {
    const row = Number(at.slice(1));
    expect(cellOf(after, at)).toContain(`<f>SUM(H${row}:H${row + 2})</f><v>${total}</v>`);
  }
  expect(out).toContain(
    '4-1-2 No.1 防災備蓄品整備\n    I17  （空欄） → =SUM(H17:H19)（結果 109）\n',
  );
  expect(out).toMatch(/\n5 セルを変え、out\.xlsx に書き込みました。\n$/);
});

test('a total is left, also where corrections are asked for, when the figures point to another cell', async () => {
  for (const options of [[], ['--correct']]) {
    const { after, out } = await fill('--values', ...options);
    expect(cellOf(after, 'I29')).toBe(cellOf(SAMPLE, 'I29'));
    expect(out).not.toContain('I29');
  }
});

test('filled once, nothing is left to fill', async () => {
  const { after } = await fill();
  const cwd = folderWith({ 'in.xlsx': after });
  const { out } = await hakaru(cwd, 'fill', 'in.xlsx', '-o', 'out.xlsx', '--lang', 'en');
  expect(out).toBe('There was nothing to change. out.xlsx was written with the same content.\n');
  expect(Buffer.compare(readFileSync(path.join(cwd, 'out.xlsx')), after)).toBe(0);
});
