import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { gatherBulk, NO_OBSTACLES } from '../../../src/core/proposals/bulk';
import { readXlsx } from '../../../src/files/readXlsx';
import { type Basis, withResult } from '../../../src/taskpane/Basis';
import { plannedBulk } from '../../../src/taskpane/edits/offers';
import { DEFAULTS } from '../../../src/taskpane/settings';
import { ja } from '../../../src/taskpane/words/ja';

const SETTING = { settings: DEFAULTS, words: ja, language: 'ja' } as const;
const snapshot = readXlsx(
  readFileSync(join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx')),
);
const reading = { snapshot, sheets: [], store: { parts: [], locked: null } };
const check = checkWorkbook(snapshot, chiba);
let basis: Basis;
beforeAll(async () => {
  basis = await withResult({ ...check, reading, scope: 'workbook' }, SETTING);
});

test('what is estimated says so, and amounts carry their unit', () => {
  const { preview } = plannedBulk(basis, gatherBulk(basis), new Set(), 'value', SETTING);
  const rows = preview.groups.flatMap((group) => group.rows);
  const texts = rows.map(({ cells: [cell], isEstimate }) => [
    cell?.address,
    cell?.then,
    isEstimate,
  ]);
  expect(texts.filter(([, , isEstimate]) => isEstimate)).toEqual([['H9', '3', true]]);
  const fills = rows.filter(({ key }) => key.startsWith('fill'));
  expect(new Set(fills.flatMap(({ cells }) => cells.map(({ unit }) => unit)))).toEqual(
    new Set(['百万円']),
  );
  expect(preview.ticked.size).toBe(basis.result.fixable);
});

test('a total that a tick makes known is there at once, and says that it follows', () => {
  const bulk = gatherBulk(basis);
  const { items } = plannedBulk(basis, bulk, new Set(), 'value', SETTING);
  const parts = items.filter(({ part }) => part !== 'safe').map(({ key }) => key);
  const { preview } = plannedBulk(basis, bulk, new Set(parts), 'value', SETTING);
  const dependent = preview.groups
    .flatMap((group) => group.rows)
    .filter(({ isDependent }) => isDependent);
  expect(dependent.map(({ cells: [cell] }) => cell?.address)).toContain('I9');
  expect(dependent.every(({ key }) => preview.ticked.has(key))).toBe(true);
});

test('what would be changed where a formula stands can be seen, and not ticked', () => {
  const obstacles = {
    ...NO_OBSTACLES,
    isFormula: ({ row }: { readonly row: number }) => row === 50,
  };
  const offer = plannedBulk(basis, gatherBulk(basis, obstacles), new Set(), 'value', SETTING);
  const rows = offer.preview.groups
    .flatMap((group) => group.rows)
    .filter(({ refused }) => refused !== null);
  expect(rows.map(({ cells }) => cells.map(({ address }) => address))).toEqual([['I51']]);
  expect(rows.filter(({ key }) => offer.preview.ticked.has(key))).toEqual([]);
});
