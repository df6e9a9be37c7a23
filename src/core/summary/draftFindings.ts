import { cellLink, draftEntries, type ListColumn } from './draftList';
import { SheetDraft } from './SheetDraft';
import { SUMMARY_LOOKS } from './summaryFigures';
import type { SummaryFinding, SummarySource } from './SummarySource';
import { FINDINGS_TITLE, SEVERITY_WORDS } from './summaryTitles';

/** More than these nobody reads on a sheet; the pane and the command line list them all. */
const MOST_FINDINGS = 5_000;

/** A sheet with one table, from its second row on. */
export interface ListDraft {
  readonly draft: SheetDraft;
  readonly widths: readonly number[];
  /** Zero-based, of the table. */
  readonly last: { readonly row: number; readonly column: number };
}

/** A standing finding with the workbook it was found in. */
interface FindingRow {
  readonly source: SummarySource;
  readonly finding: SummaryFinding;
}

interface Column extends ListColumn<FindingRow> {
  readonly title: string;
}

/**
 * The open findings, a row each, in the workbooks' order, each with a link to its cell.
 * @param linkTo where a workbook is, seen from the summary; null in the same one
 */
export function draftFindings(
  sources: readonly SummarySource[],
  linkTo: ((file: string) => string) | null,
): ListDraft {
  const draft = new SheetDraft();
  const rows = sources.flatMap((source) => source.findings.map((finding) => ({ source, finding })));
  const columns = columnsOf(linkTo);
  const right = columns.length - 1;
  draft.put(0, 0, FINDINGS_TITLE);
  draft.look(SUMMARY_LOOKS.section, 0, 0, 0, 0);
  columns.forEach(({ title }, column) => draft.put(1, column, title));
  draft.look(SUMMARY_LOOKS.head, 1, 0, 1, right);
  const shown = rows.slice(0, MOST_FINDINGS);
  draftEntries(draft, columns, shown, 2);
  const note = noteOf(rows.length, shown.length);
  const last = 1 + shown.length + (note === null ? 0 : 1);
  if (note !== null) draft.put(last, 0, note);
  return {
    draft,
    widths: columns.map(({ width }) => width),
    last: { row: last, column: right },
  };
}

function noteOf(all: number, shown: number): string | null {
  if (all === 0) return '指摘はありません。';
  return all === shown ? null : `ほかに${String(all - shown)}件あります。検証の一覧で見られます。`;
}

function columnsOf(linkTo: ((file: string) => string) | null): readonly Column[] {
  const text = SUMMARY_LOOKS.text;
  const files: readonly Column[] =
    linkTo === null
      ? []
      : [
          { title: '局', width: 14, look: text, of: ({ source }) => source.bureau ?? '' },
          { title: 'ファイル', width: 22, look: text, of: ({ source }) => source.file },
        ];
  return [
    {
      title: '重さ',
      width: 9,
      look: SUMMARY_LOOKS.centred,
      of: ({ finding }) => SEVERITY_WORDS[finding.severity],
    },
    { title: '規則', width: 10, look: text, of: ({ finding }) => finding.rule },
    ...files,
    {
      title: '事業',
      width: 34,
      look: text,
      of: ({ source, finding }) => programName(source, finding),
    },
    {
      title: '場所',
      width: 20,
      look: SUMMARY_LOOKS.link,
      of: ({ source, finding }) =>
        cellLink(linkTo?.(source.file) ?? '', finding, `${finding.sheet}!${finding.cell}`),
    },
    { title: '内容', width: 72, look: text, of: ({ finding }) => finding.sentence },
  ];
}

function programName({ programs }: SummarySource, { program }: SummaryFinding): string {
  const found = program === null ? undefined : programs[program];
  if (found === undefined) return '';
  const no = found.no === null ? '' : `No.${String(found.no)}`;
  return [found.policyCode, no, found.name].filter(Boolean).join(' ');
}
