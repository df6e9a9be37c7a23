import { toA1 } from '../../../src/core/address/a1';
import type { Finding } from '../../../src/core/findings/Finding';
import { gravestFirst, inOrder } from '../../../src/core/findings/order';
import { checkBook } from '../../../src/core/rules/checkBook';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { COLUMNS, formBook, formProgram, formSheet } from '../../support/form';

const program = (no: number) => formProgram(no, { name: `事業${no}`, total: no === 1 ? 90 : null });

/** On the first sheet a subtotal that does not fit; on the second a title too few. */
const sheets = [
  formSheet('甲局', [{ row: ['施策', '1-1-1', '甲'], programs: [program(1), program(2)] }]),
  formSheet('乙局', [{ row: ['施策', '2-1-1', '乙'], programs: [program(1)] }], {
    titles: { section: '担当' },
  }),
];
const [first, second] = sheets;
const subtotal = COLUMNS.map((column) =>
  column === 'name' ? '小計' : column === 'cost' ? 99 : null,
);

function found(): readonly Finding[] {
  if (first === undefined || second === undefined) return [];
  const snapshot = formBook({ ...first, values: [...first.values, subtotal] }, second);
  return checkBook(readBook(snapshot, chiba)).findings;
}

function said(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ cell, rule, severity }) => `${String(cell.sheet)} ${toA1(cell)} ${rule} ${severity}`,
  );
}

const IN_ORDER = [
  '0 C1 YEAR-01 error',
  '0 H11 SUM-09 error',
  '0 I3 SUM-01 error',
  '0 I7 SUM-01 error',
  '1 N2 STR-01 warning',
  '1 C3 XREF-01 warning',
  '1 I3 SUM-01 error',
];

test('a check tells sheet after sheet: what concerns the sheet, then row by row', () => {
  expect(said(found())).toEqual(IN_ORDER);
  expect(said(inOrder([...found()].reverse()))).toEqual(IN_ORDER);
});

test('the gravest first, equally grave ones in that order', () => {
  const isError = (one: string) => one.endsWith('error');
  expect(said(gravestFirst([...found()].reverse()))).toEqual([
    ...IN_ORDER.filter(isError),
    ...IN_ORDER.filter((one) => !isError(one)),
  ]);
});
