import { toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import { suita } from '../../../src/core/profiles/suita';
import { renderMessage } from '../../../src/core/rules';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

const rows = suitaRows(0);

function seen(...changes: readonly (readonly [number, number, XlsxCell])[]): string[] {
  const { findings } = checkWorkbook(snapshotOf(withCells(rows, ...changes), suitaRows(1)), suita);
  return findings.map(({ cell, rule }) => `${cell.sheet}:${toA1(cell)} ${rule}`);
}

test('sound sheets have no finding; each is a program with three years', () => {
  const { book, findings } = checkWorkbook(snapshotOf(rows, suitaRows(1), suitaRows(2)), suita);
  expect(findings).toEqual([]);
  expect(book.programs.map((program) => program.toRecord())).toMatchObject([
    { no: 1, name: '市議会会議録の作成', section: '総務室', codes: { 実施方法: '委託' } },
    { no: 2, name: '自転車駐車場の管理' },
    { no: 3, name: '市民講座の開催' },
  ]);
  expect(book.programs[0]?.toRecord()).toMatchObject({
    amounts: [
      { year: 2012, values: { '事業費(A)': 1200, '所要人件費(B)': 840, '総事業費(A+B)': 2040 } },
      { year: 2013 },
      { year: 2014, values: { '特定財源(C)': 120, '市負担(D)': 2080, '財源計(C+D)': 2200 } },
    ],
  });
  expect(book.layout.heading).toMatchObject({ fiscalYear: 2014, bureau: '総務部' });
});

test.each<[string, readonly [number, number, XlsxCell][], string[]]>([
  ['A + B', [[13, 4, 2071]], ['0:E14 SUM-01', '0:E17 SUM-01']],
  ['C + D', [[15, 5, 2081]], ['0:F17 SUM-01']],
  [
    '財源計 against 総事業費',
    [
      [14, 3, 301],
      [16, 3, 2041],
    ],
    ['0:D17 SUM-01'],
  ],
  ['a blank 財源計', [[16, 3, null]], ['0:D17 SUM-01']],
  ['an amount as text', [[10, 3, '1,200']], ['0:D11 NUM-01']],
  ['no name', [[2, 1, null]], ['0:B3 REQ-01']],
  ['no section before nothing', [[1, 5, null]], ['0:F2 REQ-02']],
  ['no 事業概要', [[5, 1, null]], ['0:B6 REQ-06']],
  ['an unknown method', [[6, 1, '外注']], ['0:B7 CODE-01']],
  ['an alias', [[6, 1, '直営']], ['0:B7 CODE-03']],
  ['the next label is no value', [[0, 5, null]], ['0:F1 REQ-03']],
  ['the number of another sheet', [[0, 5, 2]], ['1:F1 REQ-04']],
  ['a label that is lost', [[15, 1, null]], ['0:E1 STR-01']],
])('%s', (_, changes, expected) => {
  expect(seen(...changes)).toEqual(expected);
});

test('a sum of one term says both figures', () => {
  const { findings } = checkWorkbook(
    snapshotOf(withCells(rows, [14, 3, 301], [16, 3, 2041])),
    suita,
  );
  expect(findings.map(({ message }) => renderMessage(message, 'ja'))).toEqual([
    '平成24年度(2012年度)：総事業費(A+B) 2,040千円ですが、財源計(C+D)は2,041千円です（差 1千円）。',
  ]);
});
