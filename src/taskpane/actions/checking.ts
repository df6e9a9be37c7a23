import { ExcelProblem } from '../../excel/ExcelProblem';
import { clearMarks } from '../../excel/marks/writeMarks';
import type { Book } from '../../core/book/Book';
import { buildFileReport } from '../../core/report/buildFileReport';
import { waiverRemarks } from '../../core/report/report';
import { type Basis, type CheckSetting, readBasis } from '../Basis';
import { checkAndMark, type Marked, markNotices } from '../markFindings';
import { linesOf, nextOpen } from '../model/listItems';
import type { Pane } from '../Pane';
import { type Notice, type OpenState, resultOf } from '../state';
import { noteWaivers } from './keptWaivers';
import { selectFinding } from './selecting';
import { wanted, type WorkEnd, type WorkListeners } from './work';

const NOT_MARKED: Marked = { notices: [], before: null };

export function settingOf({ state, words }: Pane): CheckSetting {
  return { settings: state.settings, words, language: state.language, isWanted: wanted() };
}

/** 検証. A list that could be made is kept even when the marks fail. */
export async function check(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const before = pane.state;
  const setting = settingOf(pane);
  const { basis, marked } = before.settings.marks
    ? await checkAndMark(setting, listeners)
    : { basis: await readBasis(setting, listeners), marked: NOT_MARKED };
  const done = marked instanceof ExcelProblem ? NOT_MARKED : marked;
  leavePages(pane);
  show(pane, basis, editsSince(pane, before));
  pane.say(...done.notices);
  if (done.before !== null) pane.keep({ kind: 'marks', before: done.before });
  await selectMoved(pane, before);
  return marked instanceof ExcelProblem ? { markProblem: marked } : 'done';
}

/** Whoever checks wants to see what is found, but for the whole city. */
function leavePages(pane: Pane): void {
  pane.update(({ page, summary }) => ({
    page: page === 'city' ? page : 'list',
    offer: null,
    summary: { ...summary, comparison: null },
  }));
}

/** マークを消す. */
export async function clear(pane: Pane, { onWaiting }: WorkListeners): Promise<WorkEnd> {
  const { scope } = pane.state.settings;
  const { deleted: count, before, ...done } = await clearMarks(scope, onWaiting);
  pane.say(...markNotices(done, 'clear'));
  // Whether there is anything to clear is not known then.
  if (count === 0 && done.unlistedSheets.length > 0) return 'failed';
  if (count > 0) pane.keep({ kind: 'marks', before });
  return pane.did('cleared', count);
}

/**
 * Reads and checks, and lists what was found in place of an open preview; marks stay as they are.
 * @throws ExcelProblem
 */
export async function readAfresh(pane: Pane, listeners: WorkListeners): Promise<Basis> {
  const before = pane.state;
  const basis = await readBasis(settingOf(pane), listeners);
  leavePages(pane);
  show(pane, basis, editsSince(pane, before));
  return basis;
}

/**
 * Reads and checks the whole workbook, as 検証 does; lists what was found unless a single sheet is
 * what the user looks at. Two round trips.
 * @throws ExcelProblem
 */
export async function lookAtWorkbook(pane: Pane, listeners: WorkListeners): Promise<Basis> {
  const before = pane.state;
  const setting = settingOf(pane);
  listeners.onStage('reading');
  const settings = { ...setting.settings, scope: 'workbook' } as const;
  const basis = await readBasis({ ...setting, settings }, listeners);
  if (setting.settings.scope !== 'workbook') return basis;
  leavePages(pane);
  show(pane, basis, editsSince(pane, before));
  // That there is nothing to check is reported by whoever wanted more than a check.
  pane.notify(({ kind }) => kind === 'noSheet', null);
  return basis;
}

/** Edits that came while it was read: what was read may not know of them. */
function editsSince({ state }: Pane, { edits }: OpenState): OpenState['edits'] {
  return state.edits.slice(edits.length);
}

/**
 * Lists what a check has found; what was edited since is no longer sure. The list stays where it is:
 * what was open stays open, and where that is gone the next one takes its place.
 * @param mended the line that was put right just now
 */
export function show(
  pane: Pane,
  basis: Basis,
  edits: OpenState['edits'],
  mended: OpenState['list']['mended'] = null,
): void {
  pane.update((state) => ({
    basis,
    edits,
    list: { ...state.list, current: currentIn(basis, state), draft: null, mended },
  }));
  const added = readingNotices(basis, pane);
  pane.update(({ notices }) => ({
    notices: [...notices.filter(({ kind }) => !OF_READING.has(kind)), ...added],
  }));
  const { workbook } = pane;
  pane.dispatchReport(() => buildFileReport(workbook, basis, pane.state.language));
}

/** The finding to have open in another result. */
function currentIn({ result }: Basis, state: OpenState): string | null {
  const { list } = state;
  const { current } = list;
  if (current === null) return null;
  const now = new Map(result.findings.map((one) => [one.key, one]));
  const before = resultOf(state)?.findings.find(({ key }) => key === current);
  const same = now.get(current);
  if (same !== undefined && (same.waived === null || before?.waived !== null)) return current;
  const isOpen = (key: string): boolean => now.get(key)?.waived === null && key !== current;
  return nextOpen(linesOf(resultOf(state), list), current, isOpen);
}

/** Where another finding is open than before, its cell is selected. */
export async function selectMoved(pane: Pane, before: OpenState): Promise<void> {
  const { current } = pane.state.list;
  if (current !== null && current !== before.list.current) await selectFinding(pane, current);
}

const OF_READING: ReadonlySet<Notice['kind']> = new Set([
  'noSheet',
  'cut',
  'remark',
  'waiversGone',
]);

function readingNotices({ reading, book, waivers, scope }: Basis, { state }: Pane): Notice[] {
  const cut = reading.sheets.filter(({ isCut }) => isCut).map(({ name }) => name);
  const lost = noteWaivers(waivers).length;
  return [
    ...(book.whole.tables.length === 0
      ? [{ kind: 'noSheet', scope, titles: titlesIn(book) } as const]
      : []),
    ...(cut.length > 0 ? [{ kind: 'cut', sheets: cut } as const] : []),
    ...waiverRemarks(waivers, state.language).map((text) => ({ kind: 'remark', text }) as const),
    ...(lost > 0 ? [{ kind: 'waiversGone', count: lost } as const] : []),
  ];
}

/** The titles that were found where there are too few of them; null for none. */
function titlesIn({ notRead }: Book): string | null {
  const [found] = notRead.flatMap(({ reason }) =>
    reason.key === 'noFormSome' ? [reason.values.titles] : [],
  );
  return found ?? null;
}
