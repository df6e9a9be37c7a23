import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VariantName } from '../../../src/stage/host/variants';
import { openBareOffice } from '../../support/officePane';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { writeXlsx } from '../../support/xlsx/writeXlsx';

jest.setTimeout(60_000);

const PROBE = readFileSync(join(__dirname, '../../../docs/excel-probe.js'), 'utf8');
const EMPTY = bookOf([]);
const FULL = bookOf([['4-3-4']]);

function bookOf(cells: readonly (readonly XlsxCell[])[]): Uint8Array {
  return writeXlsx([
    {
      name: 'Sheet1',
      visibility: 'visible',
      origin: { row: 0, column: 0 },
      cells,
      merges: [],
      hiddenRows: [],
      isProtected: false,
    },
  ]);
}

/** What the probe prints in such an Excel, by the number of the question. */
async function ask(variants: readonly VariantName[], bytes = EMPTY): Promise<Map<string, string>> {
  const { page } = await openBareOffice(bytes, { variants });
  const lines = (await page.dom.window.eval(PROBE)) as string[];
  page.close();
  return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line]));
}

test('the probe names what the documented Excel does', async () => {
  const lines = await ask([]);
  expect([...lines.keys()]).toEqual(Array.from({ length: 13 }, (_, index) => String(index + 1)));
  expect(lines.get('1')).toMatch(/→ rules-first$/);
  expect(lines.get('2')).toMatch(/\["B"\] → rules-first/);
  expect(lines.get('3')).toMatch(/→ listed$/);
  expect(lines.get('5')).toMatch(/\[\] → silent$/);
  expect(lines.get('6')).toContain('[["=1/2",8,"=1+1"],[0.5,8,"=1+1"]]');
  expect(lines.get('7')).toMatch(/→ formats$/);
  expect(lines.get('8')).toMatch(/4-3-4 ⇒ \d+.*→ dates$/);
  expect(lines.get('10')).toMatch(/→ accepted$/);
  expect(lines.get('12')).toMatch(/→ in front$/);
  expect(lines.get('13')).toMatch(/→ row-limit$/);
});

test.each<[VariantName, { readonly [question: string]: RegExp }]>([
  ['rules-last', { 1: /→ rules-last$/, 2: /→ rules-first \/ rules-last$/ }],
  ['guid', { 1: /→ guid$/, 2: /→ guid$/ }],
  ['rules-unlisted', { 3: /→ rules-unlisted$/ }],
  ['no-printer', { 10: /→ no-printer$/ }],
  ['web', { 5: /→ web$/, 12: /→ web$/ }],
])('in an Excel of the kind %s the answers say so', async (name, expected) => {
  const lines = await ask([name]);
  for (const [question, line] of Object.entries(expected))
    expect(lines.get(question)).toMatch(line);
});

test('it leaves a workbook with contents alone', async () => {
  expect(await ask([], FULL)).toEqual(new Map());
});
