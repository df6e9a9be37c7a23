import { toA1 } from '../../core/address/a1';
import { groupBy } from '../../core/collections/collections';
import { forEachInSteps, type Steps } from '../../core/collections/steps';
import { type Finding, SEVERITIES } from '../../core/findings/Finding';
import { cellWord } from '../../core/facts/cellWords';
import { briefOf, ruleOf } from '../../core/rules';
import { isOwnBook } from '../../core/submissions/ownBook';
import { toSubmission } from '../../core/submissions/Submission';
import { standing } from '../../core/waivers/Waiver';
import type { Language } from '../../core/words/sentence';
import { type RunBook, type RunSetting, toRunBook } from '../../core/book/RunBook';
import { type Check, checkSteps } from '../../core/check';
import type { SummarySource } from '../../core/summary/SummarySource';
import { toLeanSource, toSummarySource } from '../../core/summary/toSummarySource';
import { chooseProfile } from '../../core/profiles/chooseProfile';
import { FileProblem } from '../../files/FileProblem';
import { readWorkbookFile } from '../../files/readXlsx';
import type { CheckedBytes } from '../../files/returnCopy';
import { fileProblemText } from '../../files/problemText';
import { settingOf } from '../actions/checking';
import { profilesOf, wholeOf } from '../Basis';
import type { Pane } from '../Pane';
import { LATER_WORDS } from '../returning/laterWords';
import type { BookLook, ChosenFile, CityRule, CityState, ReadFile } from './SummaryState';
import { nextTurn } from '../../excel/nextTurn';

/** A checked workbook as a summary takes it in, or why it cannot. */
export function sourceOf(file: string, check: Check): SummarySource | 'noPrograms' {
  return check.book.programs.length === 0 ? 'noPrograms' : toSummarySource(file, check);
}

/** What a workbook says to its run, with what the user chose. */
export function runOf(key: string, run: RunBook, { chosen }: CityState): RunBook {
  return chosen.has(key) ? { ...run, isChosen: true } : run;
}

/** Whether a workbook is known as its run has it. */
export function isSameSetting(known: ReadFile['inRun'], setting: RunSetting | null): boolean {
  return JSON.stringify(known?.setting ?? null) === JSON.stringify(setting);
}

/** A workbook's file as 全庁 takes it in, or why it cannot. */
export type ReadBook =
  | ({ readonly kind: 'read' } & ReadFile)
  /** `isOurs`: it is a workbook that we wrote, such as 全庁集計. */
  | { readonly kind: 'refused'; readonly why: string; readonly isOurs: boolean };

/**
 * Reads and checks a file that the user chose. Never throws: what is wrong with it is reported.
 * @param name what it is called among the others
 * @param run what the others of its run say of it
 */
export async function readBook(
  file: ChosenFile,
  name: string,
  pane: Pane,
  run: RunSetting | null = null,
): Promise<ReadBook> {
  const read = await openBook(file, pane, run);
  if ('why' in read) return { kind: 'refused', ...read };
  const { check, saved } = read;
  const { language } = pane.state;
  const look = await wholeOf(lookSteps(name, saved, check, language), settingOf(pane));
  const inRun = toRunBook(name, saved, check.book);
  return { kind: 'read', file, ...look, run: inRun, inRun: null };
}

/** A file as it was checked, and when it was saved; or why it cannot be. */
type Opened =
  (CheckedBytes & { readonly saved: number }) | { readonly why: string; readonly isOurs: boolean };

/** As `readBook`, with all that was read. */
export async function openBook(
  file: ChosenFile,
  pane: Pane,
  run: RunSetting | null = null,
): Promise<Opened> {
  const { state, words } = pane;
  const { form, everySheet } = state.settings;
  const { refused } = words.summary;
  const bytes = await bytesOf(file);
  const failed = (why: string): Opened => ({ why, isOurs: false });
  if (bytes === null) return failed(refused.unreadable);
  try {
    const { snapshot, facts, waivers, modified } = readWorkbookFile(bytes);
    if (isOwnBook(snapshot)) return { why: LATER_WORDS[state.language].ours, isOurs: true };
    const profile = chooseProfile(snapshot, profilesOf(form));
    await nextTurn();
    const sheets = run === null ? { everySheet } : { everySheet, run };
    const steps = checkSteps(snapshot, profile, {}, waivers, sheets);
    const check = await wholeOf(steps, settingOf(pane));
    if (check.book.whole.tables.length === 0) return failed(refused.noPrograms);
    return { bytes, facts, check, saved: modified ?? file.lastModified };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return failed(fileProblemText(error, state.language));
  }
}

/** null where the browser may not read it: it was moved, or another program holds it. */
async function bytesOf(file: ChosenFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** What 全庁 needs of a checked workbook. */
export function* lookSteps(
  file: string,
  saved: number,
  check: Check,
  language: Language,
): Steps<BookLook> {
  const { book } = check;
  const found = standing(check.findings);
  const hasSheets = new Set(book.programs.map(({ sheet }) => sheet)).size > 1;
  const placed: { readonly finding: Finding; readonly line: CityRule['findings'][number] }[] = [];
  yield* forEachInSteps(found, (finding) => {
    const { cell, message } = finding;
    const sheet = hasSheets ? `${book.snapshot.sheets[cell.sheet]?.name ?? ''} ` : '';
    const line = {
      column: cellWord(finding, book, language) ?? '',
      cell: sheet + toA1(cell),
      brief: briefOf(message, language),
    };
    placed.push({ finding, line });
  });
  yield;
  const groups = groupBy(placed, ({ finding: { rule, severity } }) => `${rule} ${severity}`);
  const rules = [...groups.values()].flatMap((own): CityRule[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { rule, severity } = first.finding;
    const findings = own.map(({ line }) => line);
    return [{ rule, severity, question: ruleOf(rule).asks[language], findings }];
  });
  yield;
  const source = toLeanSource(file, check);
  yield;
  return {
    source,
    submission: toSubmission(file, saved, check),
    rules: rules.sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.findings.length - a.findings.length,
    ),
  };
}
