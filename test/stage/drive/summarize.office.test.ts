import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driveWorkbook, type Driven } from '../../../src/stage/drive/driveWorkbook';
import type { StepName } from '../../../src/stage/drive/Step';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { readXlsx } from '../../../src/files/readXlsx';

jest.setTimeout(60_000);

const SAMPLE = join(__dirname, '../../../assets/samples/bureau-restored-per-policy.xlsx');

function drive(steps: readonly StepName[], bytes: Uint8Array = readFileSync(SAMPLE)) {
  const paneFolder = join(__dirname, '../../../dist/pane');
  return driveWorkbook({ file: '総務局.xlsx', bytes, steps, sheet: null, paneFolder });
}

function said({ result }: Driven): unknown[][] {
  return result.steps.map(({ do: step, roundTrips, said: words }) => [step, roundTrips, words]);
}

test('summarize twice leaves one sheet, and what is found stays the same', async () => {
  const before = await drive(['check']);
  const driven = await drive(['summarize', 'summarize', 'check']);
  expect(said(driven)).toEqual([
    ['summarize', 7, '集計シートを作りました（14事業）'],
    ['summarize', 7, '集計シートを作り直しました（14事業）'],
    ['check', 2, undefined],
  ]);
  expect(driven.result.findings).toEqual(before.result.findings);
  const saved = driven.excel.save();
  const names = readXlsx(saved).sheets.map(({ name }) => name);
  expect(names).toEqual([
    ...['3-4-1', '4-1-2', '4-3-4', '9-9-9'],
    ...['集計', '集計_事業一覧', '集計_指摘'],
  ]);
  // The saved sheet is known again, and its formulas and charts came along.
  const again = await drive(['summarize', 'check'], saved);
  expect(said(again)[0]).toEqual(['summarize', 7, '集計シートを作り直しました（14事業）']);
  expect(again.result.findings).toEqual(before.result.findings);
  const opened = await EmbeddedExcel.open(saved);
  expect(opened.workbook.sheetNamed('集計')?.charts).toHaveLength(3);
});

test('data writes its two sheets', async () => {
  const driven = await drive(['data', 'data']);
  expect(said(driven)).toEqual([
    ['data', 6, '機械判読可能な表を作りました（14事業）'],
    ['data', 6, '機械判読可能な表を作り直しました（14事業）'],
  ]);
  const names = readXlsx(driven.excel.save()).sheets.map(({ name }) => name);
  expect(names.slice(-2)).toEqual(['機械判読用データ', 'コード表']);
});
