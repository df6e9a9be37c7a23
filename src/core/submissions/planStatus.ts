import { MARK_STYLES } from '../plan/marks';
import type { Look, SheetPlan } from '../plan/SheetPlan';
import { ruleOf } from '../rules';
import { draftEntries, type ListColumn } from '../summary/draftList';
import {
  type Called,
  frontLast,
  planList,
  type SummaryOptions,
  summarySheets,
} from '../summary/planSummary';
import { rowHeight, SheetDraft } from '../summary/SheetDraft';
import { SUMMARY_LOOKS } from '../summary/summaryFigures';
import type { SummarySource } from '../summary/SummarySource';
import { STATUS_TITLE } from '../summary/summaryTitles';
import { dateTimeLabel, fiscalYearLabel } from '../words/format';
import {
  type BureauStatus,
  gravityOf,
  remarksOf,
  STATE_NAMES,
  STATES,
  type SubmissionStatus,
} from './status';

/** By this hidden name the worksheet is known again. */
const STATUS_NAME = 'hakaru.bureaus.status';

const FIRST_ROW = 2;
/** The facts begin behind the title. */
const FACTS_AT = 1;
const STATE_AT = 1;
const ERRORS_AT = 3;

const NAMES = STATE_NAMES.ja;
const { text, centred, count, head, section, fact } = SUMMARY_LOOKS;
const stateLook = (gravity: 'error' | 'warning'): Look => {
  const { fill, color } = MARK_STYLES[gravity];
  return { fill, color, bold: gravity === 'error' };
};
const STATE_LOOKS = { error: stateLook('error'), warning: stateLook('warning') } as const;

interface Column extends ListColumn<BureauStatus> {
  readonly title: string;
}

/** None where nothing of the bureau counts. */
const figure =
  (of: (bureau: BureauStatus) => number): Column['of'] =>
  (bureau) =>
    bureau.saved === null ? null : of(bureau);

const COLUMNS: readonly Column[] = [
  { title: '局・区', width: 16, look: text, of: ({ bureau }) => bureau },
  { title: '状態', width: 11, look: centred, of: ({ state }) => NAMES[state] },
  { title: '事業', width: 7, look: count, of: figure(({ programs }) => programs) },
  { title: 'エラー', width: 8, look: count, of: figure(({ errors }) => errors) },
  { title: '警告', width: 7, look: count, of: figure(({ warnings }) => warnings) },
  { title: '未確認', width: 8, look: count, of: figure(({ unverified }) => unverified) },
  { title: '最も多い指摘', width: 48, look: text, of: mostFrequentOf },
  {
    title: '保存日時',
    width: 20,
    look: centred,
    of: ({ saved }) => (saved === null ? null : dateTimeLabel(new Date(saved))),
  },
  { title: 'ファイル', width: 24, look: text, of: ({ files }) => filesOf(files) },
  {
    title: '備考',
    width: 34,
    look: text,
    of: (bureau) => remarksOf(bureau, 'ja').join('\n') || null,
  },
];

export interface CityOptions extends SummaryOptions {
  readonly status: SubmissionStatus;
}

/** The worksheets of 全庁集計, the first one last. */
export function planCity(
  sources: readonly SummarySource[],
  options: CityOptions,
  called?: Called,
): readonly [...SheetPlan[], SheetPlan] {
  return frontLast(citySheets(sources, options, called));
}

/** 提出状況, and behind it those of `summarySheets`; each planned when it is asked for. */
export function* citySheets(
  sources: readonly SummarySource[],
  { status, ...options }: CityOptions,
  called: Called = (wanted) => wanted,
): Generator<SheetPlan> {
  yield planStatus(status, called(`${options.name}_${STATUS_TITLE}`), options.at);
  yield* summarySheets(sources, options, called);
}

/** 提出状況: a row a bureau, worst first. */
export function planStatus(status: SubmissionStatus, name: string, at: string): SheetPlan {
  const draft = new SheetDraft();
  const { bureaus } = status;
  const right = COLUMNS.length - 1;
  const facts = factsOf(status, at);
  const room = COLUMNS.slice(FACTS_AT).reduce((sum, { width }) => sum + width, 0);
  draft.put(0, 0, STATUS_TITLE);
  draft.look(section, 0, 0, 0, 0);
  draft.put(0, FACTS_AT, facts);
  draft.merge(0, FACTS_AT, right);
  draft.look(fact, 0, FACTS_AT, 0, right);
  draft.heights.set(0, rowHeight([[facts, room]]));
  COLUMNS.forEach(({ title }, column) => draft.put(1, column, title));
  draft.look(head, 1, 0, 1, right);
  draftEntries(draft, COLUMNS, bureaus, FIRST_ROW);
  bureaus.forEach(({ state, errors }, index) => {
    const row = FIRST_ROW + index;
    const gravity = gravityOf(state);
    if (gravity !== null) draft.look(STATE_LOOKS[gravity], row, STATE_AT, row, STATE_AT);
    if (errors > 0) draft.look(STATE_LOOKS.error, row, ERRORS_AT, row, ERRORS_AT);
  });
  const last = { row: FIRST_ROW + bureaus.length - 1, column: right };
  return planList({ draft, widths: COLUMNS.map(({ width }) => width), last }, name, STATUS_NAME);
}

function factsOf({ fiscalYear, expected, counts, bureaus }: SubmissionStatus, at: string): string {
  return [
    ...(fiscalYear === null ? [] : [fiscalYearLabel(fiscalYear)]),
    `提出済み ${String(counts.submitted)} / ${String(expected ?? bureaus.length)}`,
    ...STATES.filter((state) => state !== 'submitted' && counts[state] > 0).map(
      (state) => `${NAMES[state]} ${String(counts[state])}`,
    ),
    `${at} 作成`,
    ...(expected === null ? ['提出する局・区の一覧がないため、未提出は分かりません'] : []),
  ].join('　');
}

function mostFrequentOf({ mostFrequent }: BureauStatus): string | null {
  if (mostFrequent === null) return null;
  const { rule, count: times } = mostFrequent;
  return `${ruleOf(rule).asks.ja} ${String(times)}件（${rule}）`;
}

/** Each once: of several bureaus in one file it stands with each of them. */
function filesOf(files: BureauStatus['files']): string | null {
  return [...new Set(files.map(({ file }) => file))].join('\n') || null;
}
