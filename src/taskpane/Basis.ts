import type { StoredPart } from '../core/waivers/readWaivers';
import { cellsToLookAt } from '../core/facts/cellsToLookAt';
import { nextTurn } from '../excel/nextTurn';
import { readShown } from '../excel/askShown';
import type { WorkbookReading, Listeners, Look, Scope } from '../excel/reading';
import { type Check, checkSteps } from '../core/check';
import { bulkSteps, planBulkSteps } from '../core/proposals/bulk';
import { chooseProfileSteps, type Profiles } from '../core/profiles/chooseProfile';
import type { WorkbookSnapshot } from '../core/snapshot/Snapshot';
import { readWorkbook } from '../excel/readWorkbook';
import type { Steps } from '../core/collections/steps';
import { inSlices } from './inSlices';
import { sheetChoice } from './settings';
import type { Settings, FormChoice } from './settings';
import type { Stage } from './tasks';
import { knownForms } from './knownForms';
import type { CheckResult } from './model/CheckResult';
import { checkResultSteps } from './model/toCheckResult';
import type { PaneWords } from './words/paneWords';
import type { Language } from '../core/words/sentence';
import { fixOfferOf, type FixOffer } from './model/fixOffer';

/** What the last check read and found: what waivers, fills, fixes and undoing rest on. */
export interface Basis extends Check {
  readonly reading: WorkbookReading;
  /** What was asked to be checked. */
  readonly scope: Scope;
  /** What was found, ready to be shown. */
  readonly result: CheckResult;
  /** How a finding can be fixed, by its place among them; null where it cannot, or not by us. */
  readonly fixOffer: (id: number) => FixOffer | null;
}

/** What a check is made with. */
export interface CheckSetting {
  /** Whether anybody still waits for it; where left out, somebody does. */
  readonly isWanted?: () => boolean;
  readonly settings: Settings;
  readonly words: PaneWords;
  readonly language: Language;
}

/** What the choice of a form leaves to choose from. */
export function profilesOf(choice: FormChoice): Profiles {
  const forms = knownForms();
  if (choice === null) return forms;
  if (typeof choice !== 'string') return [choice];
  const known = forms.find(({ id }) => id === choice);
  return known === undefined ? forms : [known];
}

/** Listeners that hear which part of the work has begun, too. */
export interface StageListeners extends Listeners {
  readonly onStage: (stage: Stage) => void;
}

/**
 * Reads and checks; marks nothing.
 * @throws ExcelProblem when the workbook cannot be read
 */
export async function readBasis(setting: CheckSetting, listeners: StageListeners): Promise<Basis> {
  const reading = await readWorkbook(setting.settings.scope, listeners);
  listeners.onStage('checking');
  return checkReading(reading, setting, (read, cells) => readShown(read, cells, listeners));
}

/** Checks what was read for the first time; where it matters how cells show their numbers, asks and checks again. */
export async function checkReading(
  reading: WorkbookReading,
  setting: CheckSetting,
  look: Look,
): Promise<Basis> {
  return lookedAt(await checked(reading, reading.store.parts, setting), setting, look);
}

/** What was checked, once more where cells show their numbers otherwise than was known. */
export async function lookedAt(basis: Basis, setting: CheckSetting, look: Look): Promise<Basis> {
  const cells = cellsToLookAt(basis.book);
  if (cells.length === 0) return basis;
  return checked(await look(basis.reading, cells), basis.waivers.parts, setting);
}

/** Checks in memory what was read, a part of it anew; waivers stay as they were kept last. */
export async function recheck(
  basis: Basis,
  snapshot: WorkbookSnapshot,
  setting: CheckSetting,
): Promise<Basis> {
  const fresh = await checked({ ...basis.reading, snapshot }, basis.waivers.parts, setting);
  return { ...fresh, scope: basis.scope };
}

async function checked(
  reading: WorkbookReading,
  parts: readonly StoredPart[],
  setting: CheckSetting,
): Promise<Basis> {
  const { settings } = setting;
  // What came before, such as Excel's answer, is a task of its own.
  await nextTurn();
  const forms = profilesOf(settings.form);
  const profile = await wholeOf(chooseProfileSteps(reading.snapshot, forms), setting);
  const check = await wholeOf(
    checkSteps(reading.snapshot, profile, {}, parts, sheetChoice(settings)),
    setting,
  );
  return withResult({ reading, scope: settings.scope, ...check }, setting);
}

/** What was checked, with what is to be shown of it. */
export async function withResult(
  check: Omit<Basis, 'result' | 'fixOffer'>,
  setting: CheckSetting,
): Promise<Basis> {
  const { words, language } = setting;
  const bulk = await wholeOf(bulkSteps(check), setting);
  const { items } = await wholeOf(planBulkSteps(bulk, new Set(), 'formula'), setting);
  const fixable = items.filter(({ isTicked }) => isTicked);
  const result = await wholeOf(
    checkResultSteps(check, check.reading, fixable.length, words, language),
    setting,
  );
  const offers = new Map<number, FixOffer | null>();
  return {
    ...check,
    result,
    fixOffer: (id) => {
      const known = offers.get(id);
      if (known !== undefined) return known;
      const offer = fixOfferOf(check, id, words, language);
      offers.set(id, offer);
      return offer;
    },
  };
}

/** Nobody waits for it any more. */
class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Does steps in slices, unless nobody waits for them any more. */
export async function wholeOf<T>(steps: Steps<T>, { isWanted }: CheckSetting): Promise<T> {
  const whole = await inSlices(steps, isWanted);
  if (whole === null) throw new GivenUp();
  return whole;
}
