import type { LeftChanged, Refusal, ChangedCell } from '../excel/edits/EditOutcome';
import type { FinishedSheet, SheetRefusal } from '../excel/sheets/SheetOutcome';
import type { ValidationRefusal } from '../excel/sheets/validations';
import type { ExcelProblem } from '../excel/ExcelProblem';
import type { Progress, Scope } from '../excel/reading';
import type { Hidden } from '../excel/selectCell';
import type { ProfileFault } from '../core/profiles/ProfileError';
import type { Preview } from './edits/Preview';
import type { UndoStep } from './edits/UndoStep';
import type { CheckResult, Unfolded, Kind } from './model/CheckResult';
import type { NotMadeReason, SummaryDeed, SummaryState, SummaryTask } from './summary/SummaryState';
import type { Profiles } from '../core/profiles/chooseProfile';
import type { Unread } from '../core/report/report';
import type { Profile } from '../core/profile/Profile';
import { PROFILES } from '../core/profiles/profiles';

export type Task =
  | 'check'
  | 'clear'
  | 'mark'
  | 'select'
  | 'watch'
  | 'waive'
  | 'restore'
  | 'fill'
  | 'fix'
  | 'apply'
  | 'undo'
  | 'type'
  | 'validate'
  | 'create'
  | 'summarize'
  | 'data'
  | 'addBooks'
  | 'compare';

/** What the user chose; kept for the next time. */
export interface Settings {
  readonly scope: Scope;
  readonly marks: boolean;
  readonly form: FormChoice;
  /** Hidden sheets and examples are checked, too. */
  readonly everySheet: boolean;
  /** Of sheets that repeat each other, those that count: in one workbook, by its address. */
  readonly counted: { readonly book: string; readonly sheets: string[] } | null;
  /** 入力しながら検証. */
  readonly typing: boolean;
  /** While typing, the marks follow too. */
  readonly typingMarks: boolean;
  /** Whether the rows of 集計 refer to their cells. */
  readonly summaryAs: 'live' | 'values';
  /** The three lines of the first opening have been seen. */
  readonly welcomed: boolean;
}

/** Something to say, besides the result. */
export type Notice =
  /** Of the form; `titles` are those that were found. */
  | { readonly kind: 'noSheet'; readonly scope: Scope; readonly titles: string | null }
  | {
      readonly kind: 'protected';
      readonly task: 'mark' | 'clear';
      readonly sheets: readonly string[];
    }
  | { readonly kind: 'cut'; readonly sheets: readonly string[] }
  /** Excel could not list their conditional formats: their marks are as they were. */
  | {
      readonly kind: 'unlisted';
      readonly task: 'mark' | 'clear' | 'undo';
      readonly sheets: readonly string[];
    }
  /** Their conditional formats changed while marks were deleted. */
  | { readonly kind: 'disturbed'; readonly sheets: readonly string[] }
  | { readonly kind: 'form'; readonly file: string; readonly faults: readonly ProfileFault[] }
  /** The pane was loaded anew, and what of it could not be brought back. */
  | { readonly kind: 'reopened'; readonly lost: Lost }
  /** Waivers that the workbook held are no longer in it. */
  | { readonly kind: 'waiversGone'; readonly count: number }
  /** Of the parts that hold the waivers. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'hidden'; readonly by: NonNullable<Hidden>; selectAnyway(): void }
  /** Nothing was written, and why. */
  | {
      readonly kind: 'refused';
      readonly task: 'apply' | 'undo';
      readonly refusals: readonly Refusal[];
    }
  /** Excel changed cells that were not planned. */
  | {
      readonly kind: 'beyond';
      readonly task: 'apply' | 'undo';
      readonly cells: readonly ChangedCell[];
    }
  /** Writing failed; everything is as it was. */
  | {
      readonly kind: 'rolledBack';
      readonly task: 'apply' | 'undo' | 'validate' | 'create' | 'summarize' | 'data';
      readonly problem: ExcelProblem;
    }
  /** 入力規則 or a form were not made, and why; sheet null: of the workbook. */
  | {
      readonly kind: 'notMade';
      readonly task: 'validate' | 'create';
      readonly reason: SheetRefusal['reason'] | ValidationRefusal['reason'];
      readonly sheet: string | null;
    }
  /** Setting 入力規則 or taking them back stopped halfway; `sheets` are those that may have some. */
  | {
      readonly kind: 'leftValidations';
      readonly problem: ExcelProblem;
      readonly sheets: readonly string[];
    }
  /** Making a sheet failed, and taking it back too. */
  | {
      readonly kind: 'leftHalf';
      readonly task: 'create' | 'summarize' | 'data';
      readonly problem: ExcelProblem;
      readonly sheet: string;
      readonly isBlank: boolean;
    }
  /** A sheet was made, without what Excel refused of its looks. */
  | { readonly kind: 'missing'; readonly sheet: FinishedSheet }
  /** Writing failed, and taking it back too. */
  | {
      readonly kind: 'leftChanged';
      readonly problem: ExcelProblem;
      /** False where some of the cells may be as before. */
      readonly isKnown: boolean;
      readonly cells: readonly LeftChanged[];
    }
  /** Nothing was made of 集計, and why. */
  | { readonly kind: 'notSummarized'; readonly task: SummaryTask; readonly why: NotMadeReason }
  /** A sheet of ours has not the name that it should have, for the user has such a sheet. */
  | { readonly kind: 'otherName'; readonly wanted: string; readonly name: string }
  | { readonly kind: 'hiddenSheet'; readonly name: string }
  /** A sheet was written anew, and what it held before was not remembered. */
  | { readonly kind: 'lasting'; readonly name: string }
  /** Sheets were taken back in part, and another one failed. */
  | { readonly kind: 'undoStopped'; readonly problem: ExcelProblem; readonly half: string | null }
  /** What is not in the figures, and why. */
  | { readonly kind: 'leftOut'; readonly lines: readonly Unread[] }
  /** A file that was added holds what the workbook in view holds. */
  | { readonly kind: 'sameBook'; readonly file: string }
  | { readonly kind: 'onlyCodes'; readonly name: string }
  | { readonly kind: 'partMissing' }
  | { readonly kind: 'problem'; readonly task: Task; readonly problem: ExcelProblem };

/** What is lost when the pane is loaded anew. */
export interface Lost {
  /** Steps whose cells or sheets are no longer as they were left. */
  readonly changed: number;
  /** The oldest steps, for which there was no room. */
  readonly oldest: number;
  /** Files that were added. */
  readonly books: readonly string[];
  /** What stood in place of the list. */
  readonly open: 'preview' | 'comparison' | null;
}

export type Stage =
  | 'reading'
  | 'checking'
  | 'marking'
  | 'clearing'
  | 'waiving'
  | 'proposing'
  | 'applying'
  | 'undoing'
  | 'validating'
  | 'creating'
  | 'summarizing'
  | 'writingData'
  | 'readingFiles';

type Activity =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly stage: Stage;
      readonly progress: Progress | null;
      /** Excel does not answer: a cell is being edited. */
      readonly isWaiting: boolean;
      /** It has lasted a second: words are due. */
      readonly isLong: boolean;
    };

/** What the status line says last. */
type StatusOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | (DoneOutcome & { readonly result: CheckResult | null });

/** What was done last, and to how many cells, or marks. */
export interface DoneOutcome {
  readonly kind: 'done';
  readonly deed: Deed;
  readonly count: number;
}

export type Deed =
  | 'cleared'
  | 'nothingToFill'
  | 'nothingToFix'
  | 'filled'
  | 'fixed'
  | 'undoneFill'
  | 'undoneFix'
  | 'undoneMarks'
  | 'undoneValidations'
  | 'undoneSheets'
  | 'undoneWaivers'
  | 'validated'
  | 'nothingToValidate'
  /** 入力規則 and a new form are for programs in blocks. */
  | 'onlyBlocks'
  | 'created'
  | SummaryDeed;

/** Where the pane stands. */
export type PaneState =
  | { readonly kind: 'unusable'; readonly why: 'outside' | 'tooOld'; readonly settings: Settings }
  | {
      readonly kind: 'open';
      readonly settings: Settings;
      /** Names of the workbook and the worksheet in view, once known; null where that is a chart sheet. */
      readonly place: { readonly workbook: string; readonly sheet: string | null } | null;
      readonly activity: Activity;
      readonly outcome: StatusOutcome;
      /** What is offered to be changed; it takes the place of the list. */
      readonly preview: Preview | null;
      readonly summary: SummaryState;
      /** What can be taken back, the latest last. */
      readonly undo: readonly UndoStep[];
      /** Steps whose cells have moved since they were taken. */
      readonly moved: ReadonlySet<UndoStep>;
      readonly notices: readonly Notice[];
      readonly shown: ReadonlySet<Kind>;
      /** Of the last check; the next one folds anew. */
      readonly unfolded: Unfolded;
      /** Id of the opened finding. */
      readonly current: number | null;
    };
export type OpenState = Extract<PaneState, { kind: 'open' }>;

/** The result that the list shows; null before the first check. */
export function resultOf(state: PaneState): CheckResult | null {
  return state.kind === 'open' && state.outcome.kind !== 'none' ? state.outcome.result : null;
}

/** Whether something else stands in place of the list. */
export function isListCovered(state: PaneState): boolean {
  return isPreviewing(state) || (state.kind === 'open' && state.summary.comparison !== null);
}

/** Whether a preview stands in place of the list. */
export function isPreviewing(state: PaneState): boolean {
  return state.kind === 'open' && state.preview !== null;
}

/** The form to check by: null, by the titles; an id, one that is known; else one from a file. */
export type FormChoice = string | Profile | null;

/** What the choice leaves to choose from. */
export function profilesOf(choice: FormChoice): Profiles {
  if (choice === null) return PROFILES;
  if (typeof choice !== 'string') return [choice];
  const known = PROFILES.find(({ id }) => id === choice);
  return known === undefined ? PROFILES : [known];
}
