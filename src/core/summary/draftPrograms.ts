import { quoteSheet } from '../address/a1';
import { partName, type SummaryColumn, type SummaryColumns } from './summaryColumns';
import { type ListRows, LONGEST_LITERAL, textLiteral } from './criterion';
import { shareOf } from './draftGroups';
import { figureLook, increaseOf, isApart, partsOf, sumsOf, SUMMARY_LOOKS } from './summaryFigures';
import type { Look } from '../plan/SheetPlan';
import { rowHeight, type Draft, formula, type SheetDraft } from './SheetDraft';
import type { SummaryProgram } from './SummarySource';
import { LIST_TITLE } from './summaryTitles';

/** A program with the workbook it stands in. */
export interface SummaryRow extends SummaryProgram {
  readonly bureau: string;
  readonly file: string;
}

/**
 * Draws the list of programs from row `top` on: title, heads, one row each.
 * @param isLive whether rows refer to their cells by formula; they must be in the same workbook
 */
export function draftPrograms(
  draft: SheetDraft,
  columns: SummaryColumns,
  programs: readonly SummaryRow[],
  top: number,
  list: ListRows,
  isLive: boolean,
): void {
  draft.put(top, 0, LIST_TITLE);
  draft.look(SUMMARY_LOOKS.section, top, 0, top, 0);
  for (const [at, { title }] of columns.list.entries()) draft.put(top + 1, at, title);
  draft.look(SUMMARY_LOOKS.head, top + 1, 0, top + 1, columns.last);
  draft.heights.set(top + 1, columns.headHeight);
  const all = sumsOf(programs).of('parts');
  draft.list(top + 2, programs, (program, index) => {
    const row = top + 2 + index;
    const share = formula(shareOf(columns, row, list), all === 0 ? 0 : partsOf(program) / all);
    const contents: (readonly [number, Draft])[] = [];
    for (const [key, content] of cellsOf(program, columns, row, isLive, share)) {
      if (content !== null && columns.at(key) >= 0) contents.push([columns.at(key), content]);
    }
    return contents;
  });
  programs.forEach((program, index) => {
    draft.heights.set(top + 2 + index, heightOf(program, columns));
  });
  formatRows(draft, columns, list.first - 1, list.last - 1, isLive);
  programs.forEach((program, index) => {
    if (!isApart(program)) return;
    const [row, left] = [top + 2 + index, columns.at('total')];
    draft.look(SUMMARY_LOOKS.apart, row, left, row, columns.at('parts'));
  });
}

function heightOf(program: SummaryRow, columns: SummaryColumns): number {
  const texts = [
    [program.policy, columns.width('policy')],
    [program.name, columns.width('name')],
    [program.section, columns.width('section')],
  ] as const;
  if (columns.at('bureau') < 0) return rowHeight(texts);
  return rowHeight([
    ...texts,
    [program.bureau, columns.width('bureau')],
    [placeOf(program), columns.width('place')],
  ]);
}

function placeOf({ file, sheet, cell }: SummaryRow): string {
  return `${file} ${sheet}!${cell}`;
}

/** null where a cell is left blank. */
type Contents = readonly [SummaryColumn, Draft | null];

function cellsOf(
  program: SummaryRow,
  columns: SummaryColumns,
  row: number,
  isLive: boolean,
  share: Draft,
): Contents[] {
  const { terms, cost } = program;
  const live = (term: string | null, value: number | string | null): Draft | null => {
    if (isLive && term !== null) return formula(term, value ?? 0);
    return value === '' ? null : value;
  };
  return [
    ['bureau', live(null, program.bureau)],
    ['policy', live(terms.policy, program.policy)],
    ['name', isLive ? linked(program) : live(null, program.name)],
    ['section', live(terms.section, program.section)],
    ['methods', live(terms.methods, program.methods.join(''))],
    ['count', live(terms.no, program.no)],
    ['isNew', live(terms.isNew, program.isNew ? '●' : '')],
    ['heads', live(null, program.heads)],
    ...columns.parts.map(({ key }): Contents => {
      const part = partName(key);
      return [key, live(terms.cost[part] ?? null, cost[part] ?? null)];
    }),
    ['total', live(terms.cost['total'] ?? null, cost.total)],
    ['parts', partsFormula(program, columns, row)],
    ['previous', live(null, program.previous)],
    ['change', changeOf(program, columns, row)],
    ['errors', live(null, program.errors)],
    ['place', live(null, placeOf(program))],
    ['share', share],
  ];
}

/** 内訳の和 follows its row. SUM() passes over a nil mark. */
function partsFormula(program: SummaryRow, columns: SummaryColumns, row: number): Draft {
  const line = String(row + 1);
  const cells = columns.parts.map(({ key }) => columns.letters(key) + line);
  return formula(`SUM(${cells.join(',')})`, partsOf(program));
}

/** 増減 follows its row, and is — where カネ is not known. N() passes over a nil mark. */
function changeOf(program: SummaryRow, columns: SummaryColumns, row: number): Draft | null {
  if (program.money === null && program.previous !== null) return '—';
  const change = increaseOf(program);
  if (change === null) return null;
  const [money, previous] = [columns.letters('part:money'), columns.letters('previous')];
  const line = String(row + 1);
  return formula(`N(${money}${line})-N(${previous}${line})`, change);
}

/** The name as a link to its cell; it follows the cell where it is read as it stands there. */
function linked({ sheet, cell, name, terms }: SummaryRow): Draft {
  const target = textLiteral(`#${quoteSheet(sheet)}!${cell}`);
  if (terms.name !== null) return formula(`HYPERLINK(${target},${terms.name})`, name);
  const text = (name === '' ? '（名称なし）' : name).slice(0, LONGEST_LITERAL);
  return formula(`HYPERLINK(${target},${textLiteral(text)})`, text);
}

function formatRows(
  draft: SheetDraft,
  columns: SummaryColumns,
  first: number,
  last: number,
  isLive: boolean,
): void {
  const column = (key: SummaryColumn, look: Look): void => {
    const at = columns.at(key);
    if (at >= 0) draft.look(look, first, at, last, at);
  };
  for (const key of ['bureau', 'policy', 'section', 'place'] as const)
    column(key, SUMMARY_LOOKS.text);
  column('name', isLive ? SUMMARY_LOOKS.link : SUMMARY_LOOKS.text);
  for (const key of ['methods', 'isNew'] as const) column(key, SUMMARY_LOOKS.centred);
  column('count', SUMMARY_LOOKS.count);
  for (const key of columns.figures) column(key, figureLook(key));
  column('share', SUMMARY_LOOKS.share);
}
