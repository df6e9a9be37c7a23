import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formBook, formProgram, formSheet } from '../../support/form';
import { seenIn } from '../../support/seenIn';

function seen(labels: readonly CellValue[]) {
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', 'x'], programs: [formProgram(1)] }]);
  const column = 5;
  const values = sheet.values.map((row, i) =>
    row.map((value, at) => (at === column && i >= 2 && i <= 4 ? (labels[i - 2] ?? null) : value)),
  );
  const rest = formSheet('局', [
    { row: ['施策', '2-1-1', 'x'], programs: [formProgram(1)] },
  ]).values;
  return seenIn('STR-02', formBook({ ...sheet, values: [...values, ...rest] }));
}

test('ヒト, モノ and カネ once each are right', () => {
  expect(seen(['ヒト', 'モ\nノ', 'ｶﾈ'])).toEqual([]);
});

test.each([
  [['ヒト', null, 'カネ'], 'モノ', 'ヒト・カネ'],
  [['ヒト', 'モノ', null], 'カネ', 'ヒト・モノ'],
  [[null, 'モノ', 'カネ'], 'ヒト', 'モノ・カネ'],
  [['ヒト', 'もの', '力ネ'], 'モノ・カネ', 'ヒト'],
] as const)('labels %j lack %s', (labels, lost, read) => {
  const found = seen(labels);
  expect(found).toMatchObject([
    { severity: 'error', cell: 'F3', program: 0, expected: 'ヒト・モノ・カネ', actual: read },
  ]);
  expect(found[0]?.ja).toContain(`「${lost}」の行が見つかりません`);
  expect(found[0]?.en).toContain(lost);
});

test('a label twice is an error that names its other cells', () => {
  const found = seen(['ヒト', 'カネ', 'カネ']);
  expect(found).toMatchObject([{ cell: 'F3', related: ['F4', 'F5'], actual: 'ヒト・カネ・カネ' }]);
  expect(found[0]?.ja).toContain('「モノ」の行が見つからず、「カネ」の行が2つ以上');
});
