import type { SheetPlan } from '../plan/SheetPlan';
import type { Unread } from '../report/report';
import { SummaryColumns } from './summaryColumns';
import type { ListRows } from './criterion';
import { draftGroups, groupTableHeight, type GroupTable } from './draftGroups';
import { getOrInsert } from '../collections/collections';
import { foldName } from '../text/foldText';
import { draftHeading, draftMissing, HEADING_ROWS, missingHeight, missingOf } from './draftHeading';
import { textLiteral } from './criterion';
import { draftPrograms, type SummaryRow } from './draftPrograms';
import { groupPrograms, methodGroups, policyGroups } from './groups';
import { SheetDraft, formula, rowHeight } from './SheetDraft';
import { chartHeight, frameOf } from './summaryFrame';
import type { SummarySource, SummaryFinding } from './SummarySource';
import {
  DISTINCT_TOTAL_LABEL,
  TABLE_TITLES,
  TOTAL_LABEL,
  FINDINGS_TITLE,
  SEVERITY_WORDS,
} from './summaryTitles';
import { quoteSheet } from '../address/a1';
import { SUMMARY_LOOKS } from './summaryFigures';
import { SEVERITIES } from '../findings/Finding';

/** More than these nobody reads on a sheet; the pane and the command line list them all. */
const MOST_FINDINGS = 1_000;

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
  const [first] = sources;
  if (first === undefined) throw new Error('a summary needs a workbook');
  const programs = rowsOf(sources);
  const isSeveral = hasBureaus || new Set(programs.map(({ bureau }) => bureau)).size > 1;
  const columns = new SummaryColumns(
    isSeveral,
    first.form,
    first.methods.length > 0,
    leadOf(sources),
  );
  const draft = new SheetDraft();
  const { unit } = first;
  const tables = tablesOf(programs, first, isSeveral);
  const missing = missingOf(sources, unread, hasBureaus);
  const chartHeights = tables.map(({ key, groups }) => chartHeight(key, groups.length));
  const tops = topsOf(HEADING_ROWS + missingHeight(missing), tables, chartHeights);
  const findings = findingRows(sources);
  const findingsTop = tops.at(-1) ?? HEADING_ROWS;
  // The list stands last: only behind its heads they repeat on every printed page.
  const listTop = findingsTop + findingsHeight(findings) + 1;
  const list: ListRows = { first: listTop + 3, last: listTop + 2 + programs.length };
  draftHeading(draft, columns, sources, { at, unread, hasBureaus, programs });
  draftMissing(draft, columns, missing, HEADING_ROWS);
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

function tablesOf(
  programs: readonly SummaryRow[],
  { form, methods }: SummarySource,
  hasBureaus: boolean,
): GroupTable[] {
  const total = { note: '', totalLabel: TOTAL_LABEL };
  const tables: GroupTable[] = [
    {
      ...total,
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
            totalLabel: DISTINCT_TOTAL_LABEL,
          } as const,
        ]),
    {
      ...total,
      title: TABLE_TITLES.section,
      head: form.titles.section,
      key: 'section',
      groups: groupPrograms(programs, ({ section }) => section, '（所管課なし）'),
    },
  ];
  if (!hasBureaus) return tables;
  const bureaus = groupPrograms(programs, ({ bureau }) => bureau, '（局なし）');
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

/** A standing finding with the workbook it was found in. */
interface FindingRow {
  readonly source: SummarySource;
  readonly finding: SummaryFinding;
}

/** Gravest first, otherwise in reading order. */
function findingRows(sources: readonly SummarySource[]): FindingRow[] {
  const all = sources.flatMap((source) => source.findings.map((finding) => ({ source, finding })));
  return SEVERITIES.flatMap((severity) =>
    all.filter(({ finding }) => finding.severity === severity),
  );
}

/** Rows that the list takes: title, heads or a word, findings, what was left out. */
function findingsHeight(rows: readonly FindingRow[]): number {
  return 2 + Math.min(rows.length, MOST_FINDINGS + 1);
}

/** Draws the open findings from row `top` on. */
function draftFindings(
  draft: SheetDraft,
  columns: SummaryColumns,
  rows: readonly FindingRow[],
  top: number,
  isLive: boolean,
): void {
  const sentenceAt = columns.at('section') + 1;
  draft.put(top, 0, FINDINGS_TITLE);
  draft.look(SUMMARY_LOOKS.section, top, 0, top, 0);
  if (rows.length === 0) {
    draft.put(top + 1, 0, '指摘はありません。');
    return;
  }
  const heads = ['重さ・規則', '事業', '場所', '内容'];
  const at = [0, columns.at('name'), columns.at('section'), sentenceAt];
  heads.forEach((head, index) => {
    draft.put(top + 1, at[index] ?? 0, head);
  });
  draft.merge(top + 1, 0, columns.at('name') - 1);
  draft.merge(top + 1, sentenceAt, columns.last);
  draft.look(SUMMARY_LOOKS.head, top + 1, 0, top + 1, columns.last);
  const shown = rows.slice(0, MOST_FINDINGS);
  const capacity = columns.widths.slice(sentenceAt).reduce((sum, width) => sum + width, 0);
  shown.forEach(({ source, finding }, index) => {
    const row = top + 2 + index;
    draft.put(row, 0, `${SEVERITY_WORDS[finding.severity]} ${finding.rule}`);
    draft.merge(row, 0, columns.at('name') - 1);
    const [name, place] = [programName(source, finding), placeText(source, finding, isLive)];
    draft.put(row, columns.at('name'), name);
    draft.put(row, columns.at('section'), isLive ? linkTo(finding, place) : place);
    draft.put(row, sentenceAt, finding.sentence);
    draft.merge(row, sentenceAt, columns.last);
    const texts = [
      [name, columns.width('name')],
      [place, columns.width('section')],
      [finding.sentence, capacity],
    ] as const;
    draft.heights.set(row, rowHeight(texts));
  });
  const last = top + 1 + shown.length;
  draft.look(SUMMARY_LOOKS.text, top + 2, 0, last, columns.last);
  if (isLive) {
    draft.look(SUMMARY_LOOKS.link, top + 2, columns.at('section'), last, columns.at('section'));
  }
  if (rows.length === shown.length) return;
  draft.put(
    last + 1,
    0,
    `ほかに${String(rows.length - shown.length)}件あります。検証の一覧で見られます。`,
  );
}

function programName({ programs }: SummarySource, { program }: SummaryFinding): string {
  const found = program === null ? undefined : programs[program];
  if (found === undefined) return '';
  const no = found.no === null ? '' : `No.${String(found.no)}`;
  return [found.policyCode, no, found.name].filter(Boolean).join(' ');
}

function placeText(
  { file }: SummarySource,
  { sheet, cell }: SummaryFinding,
  isLive: boolean,
): string {
  const place = `${sheet}!${cell}`;
  return isLive ? place : `${file} ${place}`;
}

function linkTo({ sheet, cell }: SummaryFinding, place: string): ReturnType<typeof formula> {
  const target = textLiteral(`#${quoteSheet(sheet)}!${cell}`);
  return formula(`HYPERLINK(${target},${textLiteral(place)})`, place);
}
