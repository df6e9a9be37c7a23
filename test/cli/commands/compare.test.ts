import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bookOf } from '../../support/bookOf';
import { ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { patchXlsx } from '../../../src/files/patchXlsx';
import { readXlsx } from '../../../src/files/readXlsx';
import { NEWER, OLDER } from '../../support/twoYears';
import { folderWith, hakaru, SAMPLES } from '../runCli';

const folder = folderWith({
  'old.xlsx': OLDER,
  'new.xlsx': NEWER,
  'same.xlsx': NEWER,
  'broken.xlsx': 'broken',
  'notes.xlsx': bookOf([{ name: 'メモ', rows: [['こんにちは']] }]),
  'ledger.xlsx': bookOf([{ name: '一覧', rows: ofunatoRows(3) }]),
});

test('kept, renamed, moved, new and gone programs are listed, in aligned columns', async () => {
  const { code, out, err } = await hakaru(folder, 'compare', 'old.xlsx', 'new.xlsx');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(
    [
      '前年  old.xlsx  総務局  2016年度  4 事業  1,561 百万円',
      '今年  new.xlsx  総務局  2017年度  4 事業     78 百万円  △1,483',
      '',
      '合計額が変わった事業 (1)',
      '  3-4-1  No.1  備蓄品の整備  17  →  20  +3',
      '',
      '名称が変わったと見られる事業 (名称が似ているだけのため、確かめてください) (1)',
      '  3-4-1  No.2  防災訓練の実施  前年は「訓練の実施」  80% 一致  18  →  12  △6',
      '',
      '施策が変わった事業 (1)',
      '  3-4-1  No.4  職員研修の運営  前年は「9-9-9 その他」',
      '',
      '新しい事業 (1)',
      '  3-4-1  No.3  避難所のWi-Fi  28',
      '',
      'なくなった事業 (1)',
      '  3-4-1  No.3  防災ラジオ  1,508',
      '',
      '前年度決算額が前年の歳出予算額と違う事業 (参考) (2)',
      '  3-4-1  No.2  防災訓練の実施  決算 9  予算 10  △1',
      '  3-4-1  No.4  職員研修の運営  決算 9  予算 10  △1',
      '',
      '前年と一言一句同じ文章 (実績、分析、今後の方向性) (5)',
      '  3-4-1  No.1  備蓄品の整備    分析    総務局 K4   前年は 総務局 K4',
      '  3-4-1  No.1  備蓄品の整備    方向性  総務局 M4   前年は 総務局 M4',
      '  3-4-1  No.4  職員研修の運営  実績    総務局 J16  前年は 総務局 J19',
      '  3-4-1  No.4  職員研修の運営  分析    総務局 K16  前年は 総務局 K19',
      '  3-4-1  No.4  職員研修の運営  方向性  総務局 M16  前年は 総務局 M19',
      '',
      '続いている事業は 3 事業、うち合計額が同じものは 1 事業です。',
      '',
    ].join('\n'),
  );
});

test('in English', async () => {
  const { out } = await hakaru(folder, 'compare', 'old.xlsx', 'new.xlsx', '--lang', 'en');
  expect(out).toContain('This year  new.xlsx  総務局  fiscal year 2017  4 programs');
  expect(out).toContain('-1,483');
  expect(out).toContain('was "訓練の実施"  80% alike');
  expect(out).toContain('3 programs go on, 1 of them with the same total.\n');
});

test('as JSON, with the numbers as numbers', async () => {
  const { out } = await hakaru(folder, 'compare', 'old.xlsx', 'new.xlsx', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    unit: '百万円',
    older: { file: 'old.xlsx', bureau: '総務局', fiscalYear: 2016, programs: 4, total: 1_561 },
    newer: { file: 'new.xlsx', fiscalYear: 2017, total: 78 },
    kept: [
      { by: 'name', change: 3, settled: 0, newer: { name: '備蓄品の整備', policyCode: '3-4-1' } },
      {
        ...{ by: 'renamed', likeness: 0.8, change: -6, older: { name: '訓練の実施' } },
        repeated: [],
      },
      {
        ...{ by: 'name', change: 0, newer: { name: '職員研修の運営' } },
        repeated: [
          { field: 'results', older: 'J19', newer: 'J16' },
          { field: 'analysis', older: 'K19', newer: 'K16' },
          { field: 'direction', older: 'M19', newer: 'M16' },
        ],
      },
    ],
    added: [{ name: '避難所のWi-Fi', cost: { total: 28 } }],
    gone: [{ name: '防災ラジオ', cost: { total: 1_508 } }],
  });
  expect(out).not.toContain('"terms"');
  expect(out).not.toContain('"texts"');
});

/** The same workbook with the year before. */
function ofLastYear(bytes: Uint8Array): Uint8Array {
  const { cells } = readBook(readXlsx(bytes), chiba).layout.heading;
  const cell = cells.fiscalYear;
  if (cell === null) throw new Error('It says no year.');
  const { row, column } = cell;
  const year = { row, column, formula: null, value: '平成28年度' };
  return patchXlsx(bytes, [{ sheet: '総務局', cells: [year], marks: null }]);
}

test('workbooks the wrong way round are turned, and those of one year refused', async () => {
  const turned = await hakaru(folder, 'compare', 'new.xlsx', 'old.xlsx');
  expect(turned).toMatchObject({
    code: 0,
    err: 'hakaru: 年度が逆のため、old.xlsx を前年、new.xlsx を今年として比べました。\n',
  });
  expect(turned.out).toBe((await hakaru(folder, 'compare', 'old.xlsx', 'new.xlsx')).out);
  const equal = await hakaru(folder, 'compare', 'new.xlsx', 'same.xlsx');
  expect(equal).toEqual({
    code: 2,
    out: '',
    err: 'hakaru: new.xlsx と same.xlsx は同じ年度のため、比べていません。前年と今年のブックを指定してください。\n',
  });
});

test('the printed sample against the restored one: totals that were lost are not taken for 0', async () => {
  const [older, newer] = ['bureau-as-printed.xlsx', 'bureau-restored.xlsx'];
  const cwd = folderWith({
    [older]: ofLastYear(readFileSync(path.join(SAMPLES, older))),
    [newer]: readFileSync(path.join(SAMPLES, newer)),
  });
  const { out } = await hakaru(cwd, 'compare', older, newer);
  expect(out).toMatch(/住民情報系システムの運用 +— +→ +1,725$/m);
  expect(out).toContain('新しい事業 (0)');
  expect(out).toContain('続いている事業は 14 事業');
});

test.each([
  [['old.xlsx', 'broken.xlsx'], /^hakaru: broken\.xlsx: /],
  [['nowhere.xlsx', 'new.xlsx'], /^hakaru: nowhere\.xlsx: 見つかりません。/],
  [['old.xlsx', 'notes.xlsx'], /^hakaru: notes\.xlsx: 戦略シートがありません。/],
  [['ledger.xlsx', 'new.xlsx'], /^hakaru: ledger\.xlsx: 別の様式/],
  [['old.xlsx'], /ファイルを指定してください/],
  [['old.xlsx', 'new.xlsx', 'old.xlsx'], /指定が多すぎます/],
  [['old.xlsx', 'new.xlsx', '--format', 'csv'], /「--format」の値/],
  [['old.xlsx', 'new.xlsx', '--profile', 'nowhere.json'], /^hakaru: nowhere\.json: 見つかりません/],
])('%j is refused by name', async (argv, sentence) => {
  const { code, out, err } = await hakaru(folder, 'compare', ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(sentence);
});
