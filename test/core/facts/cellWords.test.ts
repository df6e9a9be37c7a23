import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAreas, toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import { cellWord, fieldWord } from '../../../src/core/facts/cellWords';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { suita } from '../../../src/core/profiles/suita';
import { briefOf } from '../../../src/core/rules';
import type { Language } from '../../../src/core/words/sentence';
import { readXlsx } from '../../../src/files/readXlsx';

const PRINTED = readXlsx(
  readFileSync(join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx')),
);
const { book, findings } = checkWorkbook(PRINTED, chiba);

function lines(language: Language): string[] {
  return findings.map((finding) =>
    [
      cellWord(finding, book, language),
      toA1(finding.cell),
      briefOf(finding.message, language),
    ].join(' '),
  );
}

test('a line of the document says the column, the cell and what is wrong there', () => {
  expect(lines('ja')).toEqual([
    '目標 D9 空欄',
    'ヒト H9 職員0.36人なのに空欄',
    'カネ H11 空欄、本文87百万円',
    '合計 I17 空欄（14+0+95）',
    '前年度 I19 「歳出予算額」とある',
    '分析 K25 空欄',
    'カネ H27 空欄、本文10百万円',
    'ヒト H29 1人12.9百万円（他7.0～8.9）',
    '合計 I29 90、内訳の和96',
    '実績 J29 空欄（新規は—）',
    '前年度 I31 「歳出決算額」の語なし',
    '実績 J33 空欄（新規は—）',
    '分析 K33 空欄',
    '前年度 I35 新規なのに112百万円',
    '合計 I45 空欄（186+0+1,539）',
    '手法 L45 空欄',
    '手法 L49 空欄',
    '前年度 I51 83→156（73増）',
    '前年度 I51 単位が途中「83百万」',
    '合計 I57 空欄（8+0+123）',
    '手法 L57 空欄',
    '前年度 I59 「歳出予算額」とある',
    'カネ G63 数字に文字「O円」',
    '主な内容 E73 機種依存文字「①②③」',
    '合計 I77 空欄（39+0+44）',
    '実績 J77 「過去5年間」に6年分',
    'カネ G79 主なもの22、予算額55',
    'カネ H79 本文より11少ない（非常勤）',
    '手法 L79 一覧と表記がちがう',
    '合計 I81 空欄（31+0+70）',
    'カネ H83 本文より5少ない（非常勤）',
  ]);
  expect(lines('en').slice(0, 5)).toEqual([
    'Goal D9 blank',
    'People H9 職員0.36人, yet blank',
    'Money H11 blank, text 87百万円',
    'Total I17 blank (14+0+95)',
    'Last year I19 says 歳出予算額',
  ]);
});

test.each([
  [
    chiba,
    'No. 新規 事業名 目標 主な内容 他都市 資源 コスト 合計 前年度 実績 分析 手法 方向性 所管課',
  ],
  [
    ofunato,
    '整理番号 施策名 事業名 担当課 事業概要 国庫支出金 都道府県支… 地方債 その他 一般財源 事業費計 人件費計 合計 総合評価 方向性',
  ],
  [
    suita,
    '整理番号 総合計画の… 事業名 室課名 事業概要 事業費 所要人件費 総事業費 特定財源 市負担 財源計 実施方法',
  ],
])('each field of $name has a short word', (profile, words) => {
  expect(profile.fields.map(({ key }) => fieldWord(key, profile, 'ja')).join(' ')).toBe(words);
});

test('a form that names its resources otherwise is called by its own words', () => {
  const resources = { people: ['人'], things: ['物'], money: ['金'] };
  expect(fieldWord('moneyText', { ...chiba, resources }, 'ja')).toBe('金');
});

test.each([
  ['F9', '行の表示', 'Label'],
  ['G10', 'モノ', 'Things'],
  ['H11', 'カネ', 'Money'],
  ['M10', '方向性', 'Direction'],
  ['H7', '見出し', 'Title'],
  ['D6', '施策', 'Policy'],
  ['A200', null, null],
])('%s of the document is called %s', (a1, ja, en) => {
  const [{ top: row, left: column } = { top: 0, left: 0 }] = parseAreas(a1);
  const anchor = { cell: { sheet: 0, row, column }, program: null };
  expect([cellWord(anchor, book, 'ja'), cellWord(anchor, book, 'en')]).toEqual([ja, en]);
});
