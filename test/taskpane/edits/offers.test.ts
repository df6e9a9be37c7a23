import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { proposeFills } from '../../../src/core/proposals/proposeFills';
import { readXlsx } from '../../../src/files/readXlsx';
import { toPreview } from '../../../src/taskpane/edits/offers';

const basis = checkWorkbook(
  readXlsx(readFileSync(join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx'))),
  chiba,
);
const { book } = basis;
const facts = { isFormula: () => false, isInTable: () => false };

test('what is estimated says so, and amounts carry their unit', () => {
  const offer = { origin: 'fill', basis, facts } as const;
  const { groups, ticked } = toPreview(offer, proposeFills(book, 'value', facts), 'value', 'ja');
  const rows = groups.flatMap((group) => group.rows);
  const texts = rows.map(({ cells: [cell], isEstimate }) => [
    cell?.address,
    cell?.then,
    isEstimate,
  ]);
  expect(texts.filter(([, , isEstimate]) => isEstimate)).toEqual([['H9', '3', true]]);
  expect(rows).toHaveLength(8);
  expect(new Set(rows.flatMap(({ cells }) => cells.map(({ unit }) => unit)))).toEqual(
    new Set(['百万円']),
  );
  expect(ticked.size).toBe(5);
});

test('what would be changed where a formula stands can be seen, and not ticked', () => {
  const locked = { ...facts, isFormula: ({ row }: { readonly row: number }) => row === 16 };
  const offer = { origin: 'fill', basis, facts: locked } as const;
  const { groups, ticked } = toPreview(offer, proposeFills(book, 'value', facts), 'value', 'ja');
  const rows = groups.flatMap((group) => group.rows).filter(({ isLocked }) => isLocked);
  expect(rows.map(({ cells }) => cells.map(({ address }) => address))).toEqual([['I17']]);
  expect(rows.filter(({ key }) => ticked.has(key))).toEqual([]);
});
