import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';

/**
 * A form as text recognition hands it over: tabs between cells, lines for rows. Labels are
 * garbled or gone, No. stands below its program's first row, columns drift, a title is lost.
 */
const SCANNED = `
平成30年度 環境局 環境局長 甲乙
施策\t2-1-1\t緑の保全
\t\t\t<u>概要</u>\t\t現<u>状</u>
No.\t新規\t事務事業(業務)名\t目標(目的) 【誰が】\t主な内容\t\t事務事業(業務)に 必要な行政資源\tコスト換算 (単位:百万円)\t行政コストの合計額 (単位:百万円)\t主な実績・効果\t分析・評価\t改善・改革の 手法\t今後の方向性\t所管課
\t\t樹林地の保全\t緑を残す。\t買い取り\tE h\t職員1.50人\t12\t42\t\t\t⑧ その他\t続ける。\t緑政課
1\t\t\t続き\t\tモ\t—\t\t〈参考〉 前年度決算額
\t\t\t他都市等の状況\t\t力ネ\t歳出予算額30百万円\t30\t歳出決算額28百万円
\t\t\t緑をふやす。\t緑をふやす。\t植樹 職員\tE\t職員 2. 25人\t18\t\t⑤ 連携・協働\t組む。
2\t•\t植樹の推進\t\t\tモノ\t\t0
\t\t\t他都市\t等の状況\tカ\t歳出予算額 O円
施策 2-1-2 水辺の保全
No.\tNo.\t新規\t\t目標(目的)\t主な内容\t\t事務事業(業務)に 必要な行政資源\tコスト換算\t行政コストの合計額\t主な実績・効果\t分析・評価\t改善・改革の 手法\t今後の方向性\t所管課
\t\t\t水質の調査\t水を守る。\t測定\tIJ\t職員0.99人\t7
\t1\t\t\t\t\t\t機器 10台\t\t\t\t3
\t\t\t\t他都市等 半数\t\tカネ\t歳出予算額5百万円\t5
\t\t\t河川の清掃\t\t\t\t職員3.10人(正規)\t24
\t2
`;

function gridOf(read: (text: string) => CellValue) {
  const values = SCANNED.trim()
    .split('\n')
    .map((line) => line.split('\t').map((text) => (text === '' ? null : read(text))));
  const sheet = { name: '貼付', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  return { sheets: [{ ...sheet, values }] };
}

test.each([
  ['texts', (text: string): CellValue => text],
  ['numbers', (text: string): CellValue => (/^\d+$/.test(text) ? Number(text) : text)],
])('a scanned form pasted as %s gives its programs and invents none', (_how, read) => {
  const { programs, layout } = readBook(gridOf(read), chiba);
  expect(layout.heading).toMatchObject({ fiscalYear: 2018, bureau: '環境局' });
  expect(
    programs
      .map((program) => program.toRecord())
      .map(({ policy, no, name }) => [policy.code, no, name]),
  ).toEqual([
    ['2-1-1', 1, '樹林地の保全'],
    ['2-1-1', 2, '植樹の推進'],
    ['2-1-2', 1, '水質の調査'],
    ['2-1-2', 2, '河川の清掃'],
  ]);
});
