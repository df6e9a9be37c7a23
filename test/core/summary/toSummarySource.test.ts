import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { toSummarySource } from '../../../src/core/summary/toSummarySource';
import type { SummaryTerms } from '../../../src/core/summary/SummarySource';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { readXlsx } from '../../../src/files/readXlsx';
import { formProgram, formSheet } from '../../support/form';

const SAMPLE = readXlsx(
  readFileSync(join(__dirname, '../../../assets/samples/bureau-restored-per-policy.xlsx')),
);

/** 改善・改革の手法 of the sheet, and its first program's first row. */
const [COLUMN, FIRST] = [11, 3];

/** The terms of a program whose method cells read so, from its first row on. */
function termsWith(methods: readonly CellValue[]): SummaryTerms | undefined {
  const sheets = SAMPLE.sheets.slice(1, 2).map((sheet) => ({
    ...sheet,
    values: sheet.values.map((line, row) => {
      const method = methods[row - FIRST];
      if (method === undefined) return line;
      const padded = Array.from({ length: COLUMN + 1 }, (_, column) => line[column] ?? null);
      return [...padded.slice(0, COLUMN), method, ...line.slice(COLUMN + 1)];
    }),
  }));
  const check = checkWorkbook({ sheets }, chiba);
  return toSummarySource('a.xlsx', check).programs[0]?.terms;
}

test('a method that stands twice is referred to once', () => {
  expect(termsWith(['② 課題抑制', '② 課題抑制', '⑥ ICT活用'])?.methods).toBe(
    "LEFT('4-1-2'!L4,1)&LEFT('4-1-2'!L6,1)",
  );
});

test('a blank cell is referred to, so that a method written there is seen; a nil mark is not', () => {
  expect(termsWith([null, null, null, null])?.methods).toBe("LEFT('4-1-2'!L4,1)");
  expect(termsWith(['—', null, null, null])?.methods).toBeNull();
});

test('texts of the year are held with their cells, a shared direction once and nil marks not', () => {
  const { values } = formSheet('局', [
    {
      row: null,
      programs: [formProgram(1, { results: '—', methods: ['⑥ ICT活用', '⑧ その他'] })],
    },
  ]);
  const sheet = { ...formSheet('局', []), values };
  const [program] = toSummarySource('a.xlsx', checkWorkbook({ sheets: [sheet] }, chiba)).programs;
  expect(program?.texts).toEqual([
    { field: 'analysis', cell: 'K2', text: '利用が増えている。' },
    { field: 'direction', cell: 'M2', text: '申請を電子化する。' },
  ]);
});
