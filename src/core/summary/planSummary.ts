import { quoteSheet } from '../address/a1';
import { getOrInsert } from '../collections/collections';
import type { SheetPlan } from '../plan/SheetPlan';
import type { Unread } from '../report/report';
import { foldName } from '../text/foldText';
import type { ListRows } from './criterion';
import { draftFigures, FIGURE_ROWS } from './draftFigures';
import { draftFindings, type ListDraft } from './draftFindings';
import { draftGroups, groupTableHeight, type GroupTable } from './draftGroups';
import { draftHeading, draftMissing, HEADING_ROWS, missingHeight, missingOf } from './draftHeading';
import { draftPrograms, type SummaryRow } from './draftPrograms';
import { groupPrograms, methodGroups, policyGroups, ranked } from './groups';
import { SheetDraft } from './SheetDraft';
import { SummaryColumns } from './summaryColumns';
import { chartHeight, frameOf, listFrame } from './summaryFrame';
import type { SummarySource } from './SummarySource';
import { DISTINCT_TOTAL_LABEL, LIST_TITLE, TABLE_TITLES, TOTAL_LABEL } from './summaryTitles';

/** By these hidden names the worksheets of one workbook's summary and of several's are known again. */
export const SUMMARY_NAME = 'hakaru.summary';
const BUREAUS_NAME = 'hakaru.bureaus';

/** Digits that the labels of groups are wide: on the front in columns that its heading shares. */
const FRONT_LABELS = [20, 22, 20];
const WHOLE_LABEL = 52;
/** Points: a long table on few pages. */
const GROUP_ROW = 16;

/** A table on the front sheet has no more groups, so that it fits on a page; a city has some 25 bureaus. */
const MOST_GROUPS = { bureau: 30, policy: 20, section: 20, methods: Infinity };

export interface SummaryOptions {
  /** The front sheet's name; the names of the others begin with it. */
  readonly name: string;
  /** `live` refers to the cells of the one workbook that the sheets stand in. */
  readonly as: 'live' | 'values';
  /** When it is made, as it shall read. */
  readonly at: string;
  /** 全庁集計: a column and a table of bureaus, and where each program stands. */
  readonly hasBureaus: boolean;
  /** What was to be taken in and could not be: the figures are without it. */
  readonly unread: readonly Unread[];
  /** Where a workbook of 全庁集計 is, seen from the summary: `局/01.xlsx`. */
  readonly linkTo?: (file: string) => string;
}

/** A sheet's name for the one that is wanted, where that is taken: formulas refer to it. */
export type Called = (wanted: string) => string;

/**
 * The worksheets of 集計, the front one last: open findings, list of programs, whole tables of groups
 * where the front has no place for them, and the front with heading, key figures, tables of groups
 * and charts. There must be at least one program. Tables of groups are formulas over the list either
 * way; `values` concerns the list.
 */
export function planSummary(
  sources: readonly SummarySource[],
  options: SummaryOptions,
  called?: Called,
): readonly [...SheetPlan[], SheetPlan] {
  return frontLast(summarySheets(sources, options, called));
}

export function frontLast(sheets: Iterable<SheetPlan>): readonly [...SheetPlan[], SheetPlan] {
  const [front, ...others] = sheets;
  if (front === undefined) throw new Error('a summary has a front');
  return [...others.reverse(), front];
}

/** The worksheets of `planSummary`, the front one first, each planned when it is asked for: none need be kept. */
export function* summarySheets(
  sources: readonly SummarySource[],
  options: SummaryOptions,
  called: Called = (wanted) => wanted,
): Generator<SheetPlan> {
  const [first] = sources;
  if (first === undefined) throw new Error('a summary needs a workbook');
  const { name, hasBureaus } = options;
  const programs = rowsOf(sources);
  const isSeveral = hasBureaus || new Set(programs.map(({ bureau }) => bureau)).size > 1;
  const columns = SummaryColumns.ofPrograms(
    isSeveral,
    first.form,
    first.methods.length > 0,
    leadOf(sources),
  );
  const owner = hasBureaus ? BUREAUS_NAME : SUMMARY_NAME;
  const listed = (title: string, key: string, list: ListDraft): SheetPlan =>
    planList(list, called(`${name}_${title}`), `${owner}.${key}`);
  const listName = called(`${name}_${LIST_TITLE}`);
  const rows = { first: 3, last: 2 + programs.length };
  const list: ListRows = { ...rows, sheet: `${quoteSheet(listName)}!` };
  const tables = tablesOf(programs, first, isSeveral);
  yield planFront(sources, options, {
    columns,
    programs,
    tables: tables.map(fitting),
    list,
    owner,
    called,
  });
  const whole = tables.filter((table) => table.groups.length > mostOf(table));
  for (const table of whole.reverse()) {
    yield listed(table.title, table.key, groupList(columns, table, list, programs));
  }
  yield listed(
    LIST_TITLE,
    'programs',
    programList(columns, programs, { ...rows, sheet: '' }, options),
  );
  yield listed('指摘', 'findings', draftFindings(sources, linksOf(options)));
}

/** What the sheets share. */
interface Shared {
  readonly columns: SummaryColumns;
  readonly programs: readonly SummaryRow[];
  readonly tables: readonly GroupTable[];
  readonly list: ListRows;
  readonly owner: string;
  readonly called: Called;
}

function planFront(
  sources: readonly SummarySource[],
  { name, at, hasBureaus, unread }: SummaryOptions,
  { columns, programs, tables, list, owner, called }: Shared,
): SheetPlan {
  const unit = sources[0]?.unit ?? '';
  const own = columns.forGroups(FRONT_LABELS);
  const draft = new SheetDraft();
  const missing = missingOf(sources, unread, hasBureaus);
  const blocks = tables.map((table) => ({
    key: table.key,
    groups: table.groups.length,
    height: groupTableHeight(table),
  }));
  const tops = topsOf(HEADING_ROWS + FIGURE_ROWS + missingHeight(missing), blocks);
  draftHeading(draft, own, sources, { at, unread, hasBureaus, programs });
  draftFigures(draft, { own, list: columns }, programs, unit, list, HEADING_ROWS);
  draftMissing(draft, own, missing, HEADING_ROWS + FIGURE_ROWS);
  tables.forEach((table, index) => {
    draftGroups(draft, { own, list: columns }, table, tops[index] ?? 0, list, programs);
  });
  const right = own.last;
  const placed = blocks.map((block, index) => ({ ...block, top: tops[index] ?? 0 }));
  return {
    name: called(name),
    ...drawn(draft),
    columnWidths: own.widths,
    frozen: null,
    gridlines: false,
    validations: [],
    ...frameOf(own, placed, unit),
    owned: {
      name: owner,
      area: {
        top: 0,
        left: 0,
        bottom: (tops.at(-1) ?? 0) + (blocks.at(-1)?.height ?? 0) - 1,
        right,
      },
      // Title and labels: what stands beside them changes from time to time.
      heading: { top: 0, left: 0, bottom: HEADING_ROWS - 2, right: 0 },
    },
  };
}

/** A sheet of one table: title, heads that stay in view and repeat in print, and rows to filter. */
export function planList(
  { draft, widths, last }: ListDraft,
  name: string,
  owner: string,
): SheetPlan {
  const area = { top: 0, left: 0, bottom: last.row, right: last.column };
  return {
    name,
    ...drawn(draft),
    columnWidths: widths,
    frozen: { rows: 2, columns: 0 },
    gridlines: false,
    validations: [],
    ...listFrame(area),
    owned: { name: owner, area, heading: { top: 0, left: 0, bottom: 1, right: 0 } },
  };
}

function drawn({ cells, looks, merges, heights }: SheetDraft) {
  return { cells, looks, merges, rowHeights: heights };
}

function programList(
  columns: SummaryColumns,
  programs: readonly SummaryRow[],
  rows: ListRows,
  { as }: SummaryOptions,
): ListDraft {
  const draft = new SheetDraft();
  draftPrograms(draft, columns, programs, 0, rows, as === 'live');
  const last = { row: rows.last - 1, column: columns.last };
  return { draft, widths: columns.widths, last };
}

function groupList(
  columns: SummaryColumns,
  table: GroupTable,
  list: ListRows,
  programs: readonly SummaryRow[],
): ListDraft {
  const draft = new SheetDraft();
  const own = columns.forGroups([WHOLE_LABEL]);
  draftGroups(draft, { own, list: columns }, table, 0, list, programs);
  const last = { row: groupTableHeight(table) - 1, column: own.last };
  for (let row = 2; row <= last.row; row += 1) draft.heights.set(row, GROUP_ROW);
  return { draft, widths: own.widths, last };
}

/** null in the workbook that the findings are of. */
function linksOf({ hasBureaus, linkTo }: SummaryOptions): ((file: string) => string) | null {
  return hasBureaus ? (file) => linkTo?.(file) ?? file : null;
}

function mostOf({ key, groups }: GroupTable): number {
  const most = MOST_GROUPS[key];
  // A row 「ほか」 in place of a single group would save nothing.
  return groups.length === most + 1 ? groups.length : most;
}

/** A table as the front has it: most cost first, and of no more groups than fit. */
function fitting(table: GroupTable): GroupTable {
  if (table.key === 'methods') return table;
  const groups = ranked(table.groups);
  const most = mostOf(table);
  return { ...table, groups: groups.slice(0, most), rest: groups.slice(most) };
}

/** What the amounts are of that a form does not name ヒト, モノ and カネ: their year, else their unit. */
function leadOf(sources: readonly SummarySource[]): string | null {
  const [first] = sources;
  if (first === undefined || first.form.heads) return null;
  const isSame = sources.every(({ period }) => period === first.period);
  return (isSame ? first.period : null) ?? first.unit;
}

/** A bureau that is spelled in several ways is named as it was first. */
function rowsOf(sources: readonly SummarySource[]): SummaryRow[] {
  const names = new Map<string, string>();
  return sources.flatMap(({ file, programs }) =>
    programs.map((program) => {
      const written = program.bureau ?? file;
      const bureau = getOrInsert(names, foldName(written), () => written);
      return { ...program, file, bureau };
    }),
  );
}

/** The tables with all of their groups. */
function tablesOf(
  programs: readonly SummaryRow[],
  { form, methods }: SummarySource,
  hasBureaus: boolean,
): GroupTable[] {
  const all = { note: '', totalLabel: TOTAL_LABEL, rest: [] };
  const tables: GroupTable[] = [
    {
      ...all,
      title: TABLE_TITLES.policy,
      head: form.titles.policy,
      key: 'policy',
      groups: policyGroups(programs),
    },
    ...(methods.length === 0
      ? []
      : [
          {
            title: TABLE_TITLES.methods,
            note: '複数の手法がある事業は、それぞれの手法に数えます。計は重複を除きます。',
            head: '手法',
            key: 'methods',
            groups: methodGroups(programs, methods),
            rest: [],
            totalLabel: DISTINCT_TOTAL_LABEL,
          } as const,
        ]),
    {
      ...all,
      title: TABLE_TITLES.section,
      head: form.titles.section,
      key: 'section',
      groups: groupPrograms(programs, ({ section }) => section, '（所管課なし）'),
    },
  ];
  if (!hasBureaus) return tables;
  const bureaus = groupPrograms(programs, ({ bureau }) => bureau, '（局なし）');
  return [
    { ...all, title: TABLE_TITLES.bureau, head: '局', key: 'bureau', groups: bureaus },
    ...tables,
  ];
}

interface Block {
  readonly key: GroupTable['key'];
  readonly groups: number;
  readonly height: number;
}

/** First row of each table, a blank row behind the one before it and its charts. */
function topsOf(first: number, blocks: readonly Block[]): number[] {
  let next = first;
  return blocks.map(({ key, groups, height }) => {
    const top = next + chartHeight(key, groups);
    next = top + height + 1;
    return top;
  });
}
