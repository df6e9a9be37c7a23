import type { SummaryColumns, SummaryColumn } from './summaryColumns';
import {
  exactGroup,
  type GroupFormulas,
  type ListRows,
  methodGroup,
  rangeOf,
  wholeList,
} from './criterion';
import { areApart, figureLook, sumsOf, SUMMARY_LOOKS } from './summaryFigures';
import { restOf, type Group } from './groups';
import type { Look } from '../plan/SheetPlan';
import { formula, type SheetDraft } from './SheetDraft';
import type { SummaryProgram } from './SummarySource';
import { restLabel } from './summaryTitles';

/** A table of groups: 施策別, 手法別 … */
export interface GroupTable {
  readonly title: string;
  /** Said beside the title; '' for nothing. */
  readonly note: string;
  /** Title of the groups themselves. */
  readonly head: string;
  /** Column of the list that it groups by. */
  readonly key: Extract<SummaryColumn, 'bureau' | 'policy' | 'methods' | 'section'>;
  readonly groups: readonly Group[];
  /** Those that are too many for this table, counted in one row behind its groups. */
  readonly rest: readonly Group[];
  readonly totalLabel: string;
}

/** Rows that a table takes: title, heads, groups, what is left of them, total. */
export function groupTableHeight({ groups, rest }: GroupTable): number {
  return groups.length + (rest.length === 0 ? 3 : 4);
}

/** Where a table of groups and the list that its figures are of have their columns. */
export interface GroupColumns {
  readonly own: SummaryColumns;
  readonly list: SummaryColumns;
}

/** Draws a table of groups from row `top` on, its figures as formulas over the list of programs. */
export function draftGroups(
  draft: SheetDraft,
  columns: GroupColumns,
  table: GroupTable,
  top: number,
  list: ListRows,
  programs: readonly SummaryProgram[],
): void {
  const { own } = columns;
  draft.put(top, 0, table.title);
  draft.look(SUMMARY_LOOKS.section, top, 0, top, 0);
  if (table.note !== '') {
    // One column on, so that the title before it is not cut off.
    draft.put(top, 1, table.note);
    draft.look(SUMMARY_LOOKS.note, top, 1, top, 1);
  }
  draftHeads(draft, own, table.head, top + 1);
  const lettersOf = (key: SummaryColumn): string => columns.list.letters(key);
  const isNew = columns.list.at('isNew') < 0 ? null : lettersOf('isNew');
  // Once for all rows: there may be as many groups as programs.
  const all = sumsOf(programs).of('parts');
  const draftLine = (row: number, label: string, formulas: RowFormulas, group: Programs): void =>
    draftRow(draft, columns, { row, label, formulas, group, all, list });
  const overList = (formulas: GroupFormulas): RowFormulas => ({
    ...formulas,
    sum: (key) => formulas.sum(lettersOf(key)),
  });
  table.groups.forEach((group, index) => {
    const row = top + 2 + index;
    const formulas =
      table.key === 'methods'
        ? methodGroup(lettersOf(table.key), isNew, list, group.key)
        : exactGroup(
            lettersOf(table.key),
            isNew,
            list,
            group.key,
            `$A${String(row + 1)}`,
            group.otherKeys,
          );
    draftLine(row, group.label, overList(formulas), group.programs);
  });
  const whole = overList(wholeList(lettersOf('name'), isNew, list));
  const total = top + groupTableHeight(table) - 1;
  if (table.rest.length > 0) {
    const row = total - 1;
    const above = (key: SummaryColumn): string => {
      const letters = own.letters(key);
      return `SUM(${letters}${String(top + 3)}:${letters}${String(row)})`;
    };
    const rest: RowFormulas = {
      count: `${whole.count}-${above('count')}`,
      newOnes: whole.newOnes === null ? null : `${whole.newOnes}-${above('isNew')}`,
      sum: (key) => `${whole.sum(key)}-${above(key)}`,
    };
    draftLine(row, restLabel(table.rest.length), rest, restOf(table.rest));
  }
  draftLine(total, table.totalLabel, whole, programs);
  draft.look(SUMMARY_LOOKS.sum, total, 0, total, own.last);
}

type Programs = readonly SummaryProgram[];

/** Formulas of one row, by the columns of its table. */
interface RowFormulas extends Pick<GroupFormulas, 'count' | 'newOnes'> {
  sum(key: SummaryColumn): string;
}

function draftHeads(draft: SheetDraft, columns: SummaryColumns, head: string, row: number): void {
  draft.put(row, 0, head);
  draft.merge(row, 0, columns.labelEnd);
  for (const [at, { title, groupTitle }] of columns.list.entries()) {
    if (at > columns.labelEnd && at <= columns.at('errors'))
      draft.put(row, at, groupTitle ?? title);
  }
  draft.look(SUMMARY_LOOKS.head, row, 0, row, columns.at('errors'));
  draft.heights.set(row, columns.headHeight);
}

interface GroupRow {
  readonly row: number;
  readonly label: string;
  readonly formulas: RowFormulas;
  readonly group: readonly SummaryProgram[];
  /** 内訳の和 of all programs. */
  readonly all: number;
  readonly list: ListRows;
}

function draftRow(draft: SheetDraft, { own: columns, list: listed }: GroupColumns, line: GroupRow) {
  const { row, label, formulas, group, all, list } = line;
  const one = (key: SummaryColumn, look: Look): void => {
    draft.look(look, row, columns.at(key), row, columns.at(key));
  };
  draft.put(row, 0, label);
  draft.merge(row, 0, columns.labelEnd);
  draft.look(SUMMARY_LOOKS.text, row, 0, row, columns.labelEnd);
  draft.put(row, columns.at('count'), formula(formulas.count, group.length));
  const newOnes = group.filter(({ isNew }) => isNew).length;
  one('count', SUMMARY_LOOKS.count);
  if (formulas.newOnes !== null) {
    draft.put(row, columns.at('isNew'), formula(formulas.newOnes, newOnes));
    one('isNew', SUMMARY_LOOKS.count);
  }
  const sums = sumsOf(group);
  for (const key of columns.figures) {
    const text = formulas.sum(key);
    draft.put(row, columns.at(key), formula(text, sums.of(key)));
    one(key, figureLook(key));
  }
  draft.put(
    row,
    columns.at('share'),
    formula(shareOf(columns, row, list, listed), all === 0 ? 0 : sums.of('parts') / all),
  );
  one('share', SUMMARY_LOOKS.share);
  if (areApart(sums)) for (const key of ['total', 'parts'] as const) one(key, SUMMARY_LOOKS.apart);
}

/** 内訳の和 of a row over that of all programs. */
export function shareOf(
  columns: SummaryColumns,
  row: number,
  list: ListRows,
  listed = columns,
): string {
  const parts = columns.letters('parts');
  const all = `SUM(${rangeOf(listed.letters('parts'), list)})`;
  return `IF(${all}=0,0,${parts}${String(row + 1)}/${all})`;
}
