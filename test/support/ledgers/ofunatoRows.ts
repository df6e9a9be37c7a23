import type { XlsxCell } from '../xlsx/XlsxBook';

/** What one program costs in one year, in 千円. */
interface YearCost {
  readonly sources: readonly [number, number, number, number, number];
  readonly staff: number;
}

const YEARS = [
  '平成26年度（決算）',
  '平成27年度（決算）',
  '平成28年度（決算）',
  '平成29年度（予算）',
  '平成30年度（計画）',
  '令和元年度（計画）',
];
const BLOCK = [
  '国庫支出金',
  '都道府県支出金',
  '地方債',
  'その他',
  '一般財源',
  '事業費計\n(A)',
  '正規職員従事人数（人）',
  '延べ業務時間（時間）',
  '人件費計\n(B)',
  'トータルコスト\n(A)＋(B)',
];
const TEXTS = ['整理番号', '施策名', '事務事業名', '担当課'];

/** First column of the year-blocks, counted from 0, and of the codes behind them. */
export const FIRST_BLOCK = TEXTS.length;
export const CODES = FIRST_BLOCK + YEARS.length * BLOCK.length;
/** First row of programs, counted from 0: title, years, titles above it. */
export const FIRST_PROGRAM = 4;

const NAMES = [
  '防災行政無線の管理',
  '観光案内の充実',
  '漁港の維持補修',
  '図書館の運営',
  '道路台帳の整備',
];
const SECTIONS = ['防災管理室', '観光交流課', '水産課', '図書館', '建設課'];
const GRADES = ['Ａ', 'Ｂ', 'Ｃ', 'Ｂ', 'Ｅ'];
const DIRECTIONS = ['１現状維持', '２改革改善', '１現状維持', '２改革改善', '３終了'];

/** The collected table of 大船渡市's form with so many programs, all sums right. */
export function ofunatoRows(programs: number): XlsxCell[][] {
  const gap = (count: number): null[] => Array.from({ length: count }, () => null);
  return [
    ['平成29年度 事務事業評価一覧', ...gap(3), '（単位：千円）'],
    [],
    [...TEXTS, ...YEARS.flatMap((year) => [year, ...gap(9)]), '総合評価', '今後の方向性'],
    [...gap(4), ...YEARS.flatMap(() => BLOCK)],
    ...Array.from({ length: programs }, (_, i) => programRow(i)),
    ['合計'],
  ];
}

function programRow(i: number): XlsxCell[] {
  const kind = i % NAMES.length;
  const round = Math.floor(i / NAMES.length);
  const name = `${NAMES[kind] ?? ''}${round === 0 ? '' : `（第${round + 1}期）`}`;
  const blocks = YEARS.flatMap((_, year) => yearCells(costOf(i, year)));
  const codes = [GRADES[kind] ?? null, DIRECTIONS[kind] ?? null];
  return [i + 1, '安全なまち', name, SECTIONS[kind] ?? null, ...blocks, ...codes];
}

function costOf(i: number, year: number): YearCost {
  const base = 100 + 37 * i + 11 * year;
  return { sources: [base * 3, base, 0, 5 * year, base * 7 + i], staff: 640 * (1 + (i % 3)) };
}

function yearCells({ sources, staff }: YearCost): XlsxCell[] {
  const cost = sources.reduce((sum, source) => sum + source, 0);
  return [...sources, cost, 1, staff / 4, staff, cost + staff];
}
