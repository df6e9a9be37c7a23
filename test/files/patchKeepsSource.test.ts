import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readXlsx } from '../../src/files/readXlsx';

const FILE = join(__dirname, '../../assets/samples/bureau-as-printed.xlsx');

describe('patching a workbook', () => {
  it.each([
    ['a Buffer of Node', () => readFileSync(FILE)],
    ['a plain array of bytes', () => new Uint8Array(readFileSync(FILE))],
  ])('leaves the bytes it was given alone: %s', (_, read) => {
    const source = read();
    const sheet = readXlsx(source).sheets[0]?.name ?? '';
    const marks = [{ severity: 'error', areas: 'A1' } as const];
    const patched = patchXlsx(source, [{ sheet, cells: [], marks }]);
    expect(patched.length).not.toBe(source.length);
    expect(Buffer.from(source).equals(readFileSync(FILE))).toBe(true);
  });
});
