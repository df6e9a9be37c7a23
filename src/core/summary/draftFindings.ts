import { quoteSheet } from '../address/a1';
import type { SummaryColumns } from './columns';
import { textLiteral } from './draftPrograms';
import { LOOKS } from './looks';
import { rowHeight } from './rowHeight';
import { formula, type SheetDraft } from './SheetDraft';
import type { SummaryFinding, SummarySource } from './SummarySource';
import { FINDINGS_TITLE, SEVERITY_WORDS } from './titles';

/** More than these nobody reads on a sheet; the pane and the command line list them all. */
const MOST_FINDINGS = 1_000;

/** A standing finding with the workbook it was found in. */
export interface FindingRow {
  readonly source: SummarySource;
  readonly finding: SummaryFinding;
}

const GRAVITY: readonly SummaryFinding['severity'][] = ['error', 'warning', 'info'];

/** Gravest first, otherwise in reading order. */
export function findingRows(sources: readonly SummarySource[]): FindingRow[] {
  const all = sources.flatMap((source) => source.findings.map((finding) => ({ source, finding })));
  return GRAVITY.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}

/** Rows that the list takes: title, heads or a word, findings, what was left out. */
export function findingsHeight(rows: readonly FindingRow[]): number {
  return 2 + Math.min(rows.length, MOST_FINDINGS + 1);
}

/** Draws the open findings from row `top` on. */
export function draftFindings(
  draft: SheetDraft,
  columns: SummaryColumns,
  rows: readonly FindingRow[],
  top: number,
  isLive: boolean,
): void {
  const sentenceAt = columns.at('methods');
  draft.put(top, 0, FINDINGS_TITLE);
  draft.look(LOOKS.section, top, 0, top, 0);
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
  draft.look(LOOKS.head, top + 1, 0, top + 1, columns.last);
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
  draft.look(LOOKS.text, top + 2, 0, last, columns.last);
  if (isLive) {
    draft.look(LOOKS.link, top + 2, columns.at('section'), last, columns.at('section'));
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
