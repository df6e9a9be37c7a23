import type { SheetPlan } from '../plan/sheet';
import type { Unread } from '../report/report';
import { SummaryColumns } from './columns';
import type { ListRows } from './criterion';
import { draftFindings, findingRows, findingsHeight } from './draftFindings';
import { draftGroups, groupTableHeight, type GroupTable } from './draftGroups';
import { draftHeading, draftUnread, HEADING_ROWS, unreadHeight } from './draftHeading';
import { draftPrograms, type SummaryRow } from './draftPrograms';
import { groupBy, methodGroups, policyGroups } from './groups';
import { SheetDraft } from './SheetDraft';
import { chartHeight, frameOf } from './summaryFrame';
import type { SummarySource } from './SummarySource';
import { DISTINCT_TOTAL_LABEL, TABLE_TITLES, TOTAL_LABEL } from './titles';

/** By these hidden names the worksheets of one workbook and of several are known again. */
export const SUMMARY_NAME = 'hakaru.summary';
const BUREAUS_NAME = 'hakaru.bureaus';

export interface SummaryOptions {
  /** The worksheet's name. */
  readonly name: string;
  /** `live` refers to the cells of the one workbook that the sheet stands in. */
  readonly as: 'live' | 'values';
  /** When it is made, as it shall read. */
  readonly at: string;
  /** 全庁集計: a column and a table of bureaus, and where each program stands. */
  readonly hasBureaus: boolean;
  /** What was to be taken in and could not be: the figures are without it. */
  readonly unread: readonly Unread[];
}

/**
 * The worksheet 集計: heading, tables by group with charts, the open findings, the list of programs.
 * There must be at least one program. Group tables are formulas over the list either way; `values`
 * concerns the list.
 */
export function planSummary(
  sources: readonly SummarySource[],
  { name, as, at, hasBureaus, unread }: SummaryOptions,
): SheetPlan {
  const columns = new SummaryColumns(hasBureaus);
  const draft = new SheetDraft();
  const programs = rowsOf(sources);
  const unit = sources[0]?.unit ?? '';
  const tables = tablesOf(programs, sources, hasBureaus);
  const chartHeights = tables.map(({ key, groups }) => chartHeight(key, groups.length));
  const tops = topsOf(HEADING_ROWS + unreadHeight(unread), tables, chartHeights);
  const findings = findingRows(sources);
  const findingsTop = tops.at(-1) ?? HEADING_ROWS;
  // The list stands last: only behind its heads they repeat on every printed page.
  const listTop = findingsTop + findingsHeight(findings) + 1;
  const list: ListRows = { first: listTop + 3, last: listTop + 2 + programs.length };
  draftHeading(draft, columns, sources, { at, unread });
  draftUnread(draft, columns, unread, HEADING_ROWS);
  tables.forEach((table, index) => {
    draftGroups(draft, columns, table, tops[index] ?? 0, list, programs);
  });
  draftPrograms(draft, columns, programs, listTop, list, as === 'live');
  draftFindings(draft, columns, findings, findingsTop, as === 'live');
  const blocks = tables.map(({ key, groups }, index) => ({
    key,
    top: tops[index] ?? 0,
    groups: groups.length,
  }));
  return {
    name,
    cells: draft.cells,
    looks: draft.looks,
    merges: draft.merges,
    columnWidths: columns.widths,
    rowHeights: draft.heights,
    frozen: null,
    gridlines: false,
    validations: [],
    ...frameOf(columns, blocks, { findings: findingsTop, list: listTop, unit }),
    owned: {
      name: hasBureaus ? BUREAUS_NAME : SUMMARY_NAME,
      area: { top: 0, left: 0, bottom: list.last - 1, right: columns.last },
      // Title and labels: what stands beside them changes from time to time.
      heading: { top: 0, left: 0, bottom: HEADING_ROWS - 2, right: 0 },
    },
  };
}

function rowsOf(sources: readonly SummarySource[]): SummaryRow[] {
  return sources.flatMap(({ file, bureau, programs }) =>
    programs.map((program) => ({ ...program, file, bureau: bureau ?? file })),
  );
}

function tablesOf(
  programs: readonly SummaryRow[],
  [first]: readonly SummarySource[],
  hasBureaus: boolean,
): GroupTable[] {
  const total = { note: '', totalLabel: TOTAL_LABEL };
  const tables: GroupTable[] = [
    {
      ...total,
      title: TABLE_TITLES.policy,
      head: '施策',
      key: 'policy',
      groups: policyGroups(programs),
    },
    {
      title: TABLE_TITLES.methods,
      note: '複数の手法がある事業は、それぞれの手法に数えます。計は重複を除きます。',
      head: '手法',
      key: 'methods',
      groups: methodGroups(programs, first?.methods ?? []),
      totalLabel: DISTINCT_TOTAL_LABEL,
    },
    {
      ...total,
      title: TABLE_TITLES.section,
      head: '所管課',
      key: 'section',
      groups: groupBy(programs, ({ section }) => section, '（所管課なし）'),
    },
  ];
  if (!hasBureaus) return tables;
  const bureaus = groupBy(programs, ({ bureau }) => bureau, '（局なし）');
  return [
    { ...total, title: TABLE_TITLES.bureau, head: '局', key: 'bureau', groups: bureaus },
    ...tables,
  ];
}

/** First row of each table, then the row behind them; charts stand below their table. */
function topsOf(first: number, tables: readonly GroupTable[], charts: readonly number[]): number[] {
  const tops = [first];
  tables.forEach((table, index) => {
    const before = tops.at(-1) ?? 0;
    tops.push(before + groupTableHeight(table) + 1 + (charts[index] ?? 0));
  });
  return tops;
}
