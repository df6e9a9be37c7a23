import { type ListRows, rangeOf, wholeList } from './criterion';
import type { GroupColumns } from './draftGroups';
import { formula, type SheetDraft } from './SheetDraft';
import type { SummaryColumns } from './summaryColumns';
import { isApart, sumsOf, SUMMARY_LOOKS } from './summaryFigures';
import type { SummaryProgram } from './SummarySource';
import { formatAmount } from '../words/format';
import { PARTS_TITLE } from './summaryTitles';

/** Labels, figures and a blank row. */
export const FIGURE_ROWS = 3;

interface KeyFigure {
  readonly label: string;
  readonly formula: string;
  readonly result: number;
  readonly look: 'figure' | 'figureOfPeople';
}

/** Draws what the whole comes to, large: the first thing that is looked for. */
export function draftFigures(
  draft: SheetDraft,
  columns: GroupColumns,
  programs: readonly SummaryProgram[],
  unit: string,
  list: ListRows,
  top: number,
): void {
  const figures = keyFigures(columns.list, programs, unit, list);
  const ends = cardEnds(columns.own, figures.length);
  figures.forEach(({ label, formula: text, result, look }, index) => {
    const [left, right] = [index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, ends[index] ?? 0];
    draft.put(top, left, label);
    draft.put(top + 1, left, formula(text, result));
    draft.merge(top, left, right);
    draft.merge(top + 1, left, right);
    draft.look(SUMMARY_LOOKS.figureLabel, top, left, top, right);
    draft.look(SUMMARY_LOOKS[look], top + 1, left, top + 1, right);
  });
  draft.heights.set(top + 1, 30);
}

function keyFigures(
  columns: SummaryColumns,
  programs: readonly SummaryProgram[],
  unit: string,
  list: ListRows,
): readonly KeyFigure[] {
  const sum = (key: 'parts' | 'total' | 'heads' | 'change' | 'errors') => ({
    formula: `SUM(${rangeOf(columns.letters(key), list)})`,
    result: sumsOf(programs).of(key),
    look: 'figure' as const,
  });
  const has = (key: 'heads' | 'change'): boolean => columns.at(key) >= 0;
  return [
    {
      label: '事業数',
      formula: wholeList(columns.letters('name'), null, list).count,
      result: programs.length,
      look: 'figure',
    },
    { label: `行政コスト（${PARTS_TITLE}、${unit}）`, ...sum('parts') },
    { label: `合計欄の和（${unit}）`, ...sum('total') },
    ...(has('heads') ? [{ label: '人', ...sum('heads'), look: 'figureOfPeople' as const }] : []),
    ...(has('change') ? [{ label: `前年度からの増減（${unit}）`, ...sum('change') }] : []),
    { label: 'エラー（件）', ...sum('errors') },
  ];
}

/** Last column of each of so many cards of about the same width. */
function cardEnds({ widths }: SummaryColumns, count: number): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const ends: number[] = [];
  let before = 0;
  widths.forEach((width, column) => {
    before += width;
    const isLast = column === widths.length - 1;
    if (ends.length < count - 1 && !isLast && before >= ((ends.length + 1) * all) / count) {
      ends.push(column);
    }
  });
  return [...ends, widths.length - 1];
}

/** In words, where totals are not what their parts make; '' where all are. */
export function apartWords(programs: readonly SummaryProgram[], unit: string): string {
  const apart = programs.filter(isApart);
  if (apart.length === 0) return '';
  const blank = apart.filter(({ cost }) => cost.total === null).length;
  const of = (count: number, what: string): string[] =>
    count === 0 ? [] : [`${what}事業が${String(count)}`];
  const kinds = [
    ...of(blank, '合計が空欄の'),
    ...of(apart.length - blank, `合計が${PARTS_TITLE}と違う`),
  ].join('、');
  const amount = (key: 'parts' | 'total'): string => formatAmount(sumsOf(programs).of(key), unit);
  return `${kinds}あります（色を付けています）。行政コストは${PARTS_TITLE}で${amount('parts')}、合計欄の和で${amount('total')}です。まとめて直してから、もう一度集計してください。`;
}
