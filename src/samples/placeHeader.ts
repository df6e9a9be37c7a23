import { COLUMN } from './columns';
import type { Look, PlacedCell } from './PlacedCell';
import { lines, type SamplePage, type SampleTop } from './SampleProgram';

type Span = readonly [column: number, columns: number, rows: number, value: string];

/** Upper header row: merged titles and group titles. */
const UPPER: readonly Span[] = [
  [COLUMN.no, 1, 2, 'No.'],
  [COLUMN.isNew, 1, 2, '新規'],
  [COLUMN.name, 1, 2, '事務事業（業務）名'],
  [COLUMN.goal, 2, 1, '事務事業（業務）概要'],
  [COLUMN.label, 4, 1, '現状分析'],
  [COLUMN.results, 2, 1, '課題抽出'],
  [COLUMN.method, 2, 1, '今後の方向性'],
  [COLUMN.section, 1, 2, '所管課'],
];

const LOWER: readonly Span[] = [
  [
    COLUMN.goal,
    1,
    1,
    lines(
      '目標（目的）',
      '【（事務事業（業務）を行い）',
      '誰（何）が、どのような状態になることを目指すのか】',
    ),
  ],
  [COLUMN.content, 1, 1, lines('主な内容', '【サービス等の提供内容や提供先】')],
  [COLUMN.label, 1, 1, ''],
  [COLUMN.resource, 1, 1, lines('事務事業（業務）に', '必要な行政資源')],
  [COLUMN.cost, 1, 1, lines('コスト換算', '（単位：百万円）')],
  [COLUMN.total, 1, 1, lines('行政コストの合計額', '（単位：百万円）')],
  [COLUMN.results, 1, 1, lines('主な実績・効果', '【利用者数・件数等】')],
  [
    COLUMN.analysis,
    1,
    1,
    lines('分析・評価', '【現在どのような状態で、どのような課題があるのか】'),
  ],
  [COLUMN.method, 1, 1, lines('改善・改革の', '手法')],
  [COLUMN.direction, 1, 1, '今後の方向性'],
];

/** 年度, 局名, 局長 and the two statements: four rows from row one. */
export function placeTop(top: SampleTop): PlacedCell[] {
  const one = (
    row: number,
    column: number,
    value: string,
    look: Look,
    columns = 1,
  ): PlacedCell => ({
    row,
    column,
    rows: 1,
    columns,
    value,
    look,
  });
  return [
    one(1, 1, top.title, 'title'),
    one(2, 1, top.fiscalYear, 'plain'),
    one(2, 4, top.bureau, 'plain'),
    one(2, 5, top.director, 'plain'),
    one(3, 1, '局・区の使命', 'heading', 3),
    one(3, 4, top.mission, 'text', 11),
    one(4, 1, '事業選択・重点化・見直しの考え方', 'heading', 3),
    one(4, 4, top.approach, 'text', 11),
  ];
}

/** The 施策 row and the two header rows below it. */
export function placeHeader(page: SamplePage, row: number): PlacedCell[] {
  const policy: readonly [Span, Look][] = [
    [[COLUMN.name, 1, 1, '施策'], 'heading'],
    [[COLUMN.goal, 1, 1, page.code], 'centred'],
    [[COLUMN.content, 3, 1, page.name], 'text'],
  ];
  const at = (offset: number, look: Look, [column, columns, rows, value]: Span): PlacedCell => ({
    row: row + offset,
    column,
    columns,
    rows,
    value: value === '' ? null : value,
    look,
  });
  return [
    ...policy.map(([span, look]) => at(0, look, span)),
    ...UPPER.map((span) => at(1, 'heading', span)),
    ...LOWER.map((span) => at(2, 'heading', span)),
  ];
}
