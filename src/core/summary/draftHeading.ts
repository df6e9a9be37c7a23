import type { Unread } from '../report/report';
import { renderNotRead } from '../layout/NotRead';
import { fiscalYearLabel } from '../words/format';
import type { SummaryColumns } from './summaryColumns';
import { apartWords } from './draftFigures';
import { SUMMARY_LOOKS } from './summaryFigures';
import type { SummaryRow } from './draftPrograms';
import { rowHeight, type SheetDraft } from './SheetDraft';
import type { SummarySource } from './SummarySource';
import { PARTS_TITLE, SEVERITY_WORDS, SUMMARY_TITLES } from './summaryTitles';
import { SEVERITIES } from '../findings/Finding';

/** Title, facts and a blank row. */
export const HEADING_ROWS = 9;

/** What a heading says besides its sources. */
interface HeadingFacts {
  readonly at: string;
  readonly unread: readonly Unread[];
  /** 全庁集計. */
  readonly hasBureaus: boolean;
  readonly programs: readonly SummaryRow[];
}

/** Draws what the summary is of: bureau, 年度, when, from what, how many findings are open. */
export function draftHeading(
  draft: SheetDraft,
  columns: SummaryColumns,
  sources: readonly SummarySource[],
  { at, unread, hasBureaus, programs }: HeadingFacts,
): void {
  const apart = apartWords(programs, sources[0]?.unit ?? '');
  const facts: readonly (readonly [string, string])[] = [
    ['局', bureaus(programs)],
    ['年度', years(sources)],
    ['作成', at],
    ['もとのブック', origin(sources) + leftOut(sources, unread)],
    ['未対応の指摘', openFindings(sources)],
    ['合計の確認', apart === '' ? `合計はどの事業でも${PARTS_TITLE}と同じです。` : apart],
    ['単位など', units(sources)],
  ];
  draft.put(0, 0, hasBureaus ? SUMMARY_TITLES.all : SUMMARY_TITLES.one);
  draft.look(SUMMARY_LOOKS.title, 0, 0, 0, 0);
  draft.heights.set(0, 28);
  const room = columns.widths.slice(1).reduce((sum, one) => sum + one, 0);
  facts.forEach(([label, text], index) => {
    const row = 1 + index;
    draft.put(row, 0, label);
    draft.put(row, 1, text);
    draft.merge(row, 1, columns.at('errors'));
    draft.heights.set(row, rowHeight([[text, room]]));
    draft.look(SUMMARY_LOOKS.label, row, 0, row, 0);
    const isWarning = text === apart;
    draft.look(isWarning ? SUMMARY_LOOKS.warning : SUMMARY_LOOKS.fact, row, 1, row, 1);
  });
}

/** It begins with the unit and 、: by that it is read again. */
function units(sources: readonly SummarySource[]): string {
  const [first] = sources;
  if (first === undefined) return '—';
  const signs = '△は負の数、—は0か該当なしです。順位、構成比とグラフは内訳の和によります。';
  const { unit, form } = first;
  if (form.previous) {
    return `${unit}、人。人と前年度決算額は本文から読み取った値、増減はカネと前年度決算額の差です（前年度決算額を読み取れない事業は、増減に入れません）。${signs}`;
  }
  const periods = [...new Set(sources.flatMap(({ period }) => period ?? []))];
  const years = periods.length === 0 ? '' : `金額は${periods.join('、')}の欄のものです。`;
  return `${unit}、${years}${signs}`;
}

function leftOut(sources: readonly SummarySource[], { length }: readonly Unread[]): string {
  const sheets = sources.reduce((sum, one) => sum + one.leftOut.length, 0);
  return [
    length === 0 ? '' : `。ほかに読めなかったものが${String(length)}あり、集計に入っていません`,
    sheets === 0 ? '' : `。集計に入れていないシートなどが${String(sheets)}あります`,
  ].join('');
}

interface Missing {
  readonly title: string;
  readonly entries: readonly Unread[];
}

/** What is not in the figures, in a list of its own: files, and sheets of the workbooks that were read. */
export function missingOf(
  sources: readonly SummarySource[],
  unread: readonly Unread[],
  hasBureaus: boolean,
): Missing {
  const sheets = sources.flatMap(({ file, leftOut: own }) =>
    own.map(({ sheet, reason }) => {
      const name = sheet ?? file;
      const place = hasBureaus && sheet !== null ? `${file} ${sheet}` : name;
      return { file: place, reason: renderNotRead(reason, 'ja') };
    }),
  );
  const title =
    sheets.length === 0
      ? '読めなかったもの（集計に入っていません）'
      : '読めなかったもの・集計に入れていないもの';
  return { title, entries: [...unread, ...sheets] };
}

/** Rows of the list of what is not in the figures: title, heads, entries and a blank row; none if empty. */
export function missingHeight({ entries }: Missing): number {
  return entries.length === 0 ? 0 : entries.length + 3;
}

/** Names what is missing from the figures, before the figures. */
export function draftMissing(
  draft: SheetDraft,
  columns: SummaryColumns,
  { title, entries: missing }: Missing,
  top: number,
): void {
  if (missing.length === 0) return;
  const [reasonAt, last] = [columns.at('section'), columns.at('errors')];
  const room = (from: number, to: number): number =>
    columns.widths.slice(from, to).reduce((sum, width) => sum + width, 0);
  draft.put(top, 0, title);
  draft.look(SUMMARY_LOOKS.section, top, 0, top, 0);
  const rows = [{ file: 'ファイル・フォルダー・シート', reason: '理由' }, ...missing];
  rows.forEach(({ file, reason }, index) => {
    const row = top + 1 + index;
    draft.put(row, 0, file);
    draft.merge(row, 0, reasonAt - 1);
    draft.put(row, reasonAt, reason);
    draft.merge(row, reasonAt, last);
    const texts = [
      [file, room(0, reasonAt)],
      [reason, room(reasonAt, last + 1)],
    ] as const;
    draft.heights.set(row, rowHeight(texts));
  });
  draft.look(SUMMARY_LOOKS.head, top + 1, 0, top + 1, last);
  draft.look(SUMMARY_LOOKS.text, top + 2, 0, top + 1 + missing.length, last);
}

/** A file stands in for a bureau that is not named. */
function bureaus(programs: readonly SummaryRow[]): string {
  const named = programs.filter(({ bureau, file }) => bureau !== file);
  const names = [...new Set(named.map(({ bureau }) => bureau))];
  if (names.length === 0) return '—';
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown}ほか（${String(names.length)}局・区）` : shown;
}

function years(sources: readonly SummarySource[]): string {
  const found = [...new Set(sources.map(({ fiscalYear }) => fiscalYear))].filter(
    (year) => year !== null,
  );
  if (found.length === 0) return '—';
  const labels = found.sort((a, b) => a - b).map(fiscalYearLabel);
  const shown = labels.slice(0, 3).join('、');
  return labels.length > 3 ? `${shown}ほか（${String(labels.length)}年度）` : shown;
}

function origin(sources: readonly SummarySource[]): string {
  const [first, ...others] = sources;
  if (first === undefined) return '—';
  const count = (of: (source: SummarySource) => number): string =>
    String(sources.reduce((sum, source) => sum + of(source), 0));
  const sheets = count((source) => source.sheets);
  const programs = count((source) => source.programs.length);
  const name = others.length === 0 ? first.file : `${String(sources.length)}ブック`;
  return `${name}（${sheets}シート、${programs}事業）`;
}

function openFindings(sources: readonly SummarySource[]): string {
  const all = sources.flatMap(({ findings }) => findings);
  const counts = SEVERITIES.map((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return `${SEVERITY_WORDS[severity]}${String(count)}`;
  });
  const unverified = sources.reduce((sum, one) => sum + one.unverified, 0);
  const doubts = unverified === 0 ? [] : [`確かめられなかったもの${String(unverified)}`];
  return `${[...counts, ...doubts].join('　')}（作成時）`;
}
