import type { SummaryColumns, SummaryColumn } from './summaryColumns';
import { exactGroup, type GroupFormulas, type ListRows, methodGroup, wholeList } from './criterion';
import { figureLook, isApart, sumOf, SUMMARY_LOOKS } from './summaryFigures';
import type { Group } from './groups';
import type { Look } from '../plan/SheetPlan';
import { formula, type SheetDraft } from './SheetDraft';
import type { SummaryProgram } from './SummarySource';

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
  readonly totalLabel: string;
}

/** Rows that a table takes: title, heads, groups, total. */
export function groupTableHeight({ groups }: GroupTable): number {
  return groups.length + 3;
}

/** Draws a table of groups from row `top` on, its figures as formulas over the list of programs. */
export function draftGroups(
  draft: SheetDraft,
  columns: SummaryColumns,
  table: GroupTable,
  top: number,
  list: ListRows,
  programs: readonly SummaryProgram[],
): void {
  draft.put(top, 0, table.title);
  draft.look(SUMMARY_LOOKS.section, top, 0, top, 0);
  if (table.note !== '') {
    // Two columns on, so that the title before it is not cut off.
    draft.put(top, columns.at('section'), table.note);
    draft.look(SUMMARY_LOOKS.note, top, columns.at('section'), top, columns.at('section'));
  }
  draftHeads(draft, columns, table.head, top + 1);
  const isNew = columns.at('isNew') < 0 ? null : columns.letters('isNew');
  // Once for all rows: there may be as many groups as programs.
  const all = sumOf(programs, 'parts');
  const keyColumn = columns.letters(table.key);
  table.groups.forEach((group, index) => {
    const row = top + 2 + index;
    const formulas =
      table.key === 'methods'
        ? methodGroup(keyColumn, isNew, list, group.key)
        : exactGroup(keyColumn, isNew, list, group.key, `$A${String(row + 1)}`, group.otherKeys);
    draftRow(draft, columns, {
      row,
      label: group.label,
      formulas,
      group: group.programs,
      all,
      list,
    });
  });
  const total = top + 2 + table.groups.length;
  const formulas = wholeList(columns.letters('name'), isNew, list);
  draftRow(draft, columns, {
    row: total,
    label: table.totalLabel,
    formulas,
    group: programs,
    all,
    list,
  });
  draft.look(SUMMARY_LOOKS.sum, total, 0, total, columns.at('errors'));
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
  readonly formulas: GroupFormulas;
  readonly group: readonly SummaryProgram[];
  /** 内訳の和 of all programs. */
  readonly all: number;
  readonly list: ListRows;
}

function draftRow(draft: SheetDraft, columns: SummaryColumns, line: GroupRow): void {
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
  for (const key of columns.figures) {
    const text = formulas.sum(columns.letters(key));
    draft.put(row, columns.at(key), formula(text, sumOf(group, key)));
    one(key, figureLook(key));
  }
  draft.put(
    row,
    columns.at('share'),
    formula(shareOf(columns, row, list), all === 0 ? 0 : sumOf(group, 'parts') / all),
  );
  one('share', SUMMARY_LOOKS.share);
  if (isApart(group)) for (const key of ['total', 'parts'] as const) one(key, SUMMARY_LOOKS.apart);
}

/** 内訳の和 of a row over that of all programs. */
export function shareOf(columns: SummaryColumns, row: number, list: ListRows): string {
  const parts = columns.letters('parts');
  const all = `SUM(${parts}$${String(list.first)}:${parts}$${String(list.last)})`;
  return `IF(${all}=0,0,${parts}${String(row + 1)}/${all})`;
}
