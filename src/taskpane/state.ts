import type { ExcelProblem } from '../excel/ExcelProblem';
import type { Progress, Scope } from '../excel/reading';
import type { Hidden } from '../excel/selectCell';
import type { ProfileFault } from '../core/profile/ProfileError';
import type { FormChoice } from './form';
import type { CheckResult } from './model/CheckResult';
import type { Unfolded } from './model/folds';
import type { Kind } from './model/Kind';

export type Task = 'check' | 'clear' | 'mark' | 'select' | 'watch' | 'waive' | 'restore';

/** What the user chose; kept for the next time. */
export interface Settings {
  readonly scope: Scope;
  readonly marks: boolean;
  readonly form: FormChoice;
  /** The three lines of the first opening have been seen. */
  readonly welcomed: boolean;
}

/** Something to tell, besides the result. */
export type Notice =
  | { readonly kind: 'noSheet'; readonly scope: Scope }
  | {
      readonly kind: 'protected';
      readonly task: 'mark' | 'clear';
      readonly sheets: readonly string[];
    }
  | { readonly kind: 'cut'; readonly sheets: readonly string[] }
  | { readonly kind: 'mayLeaveOld' }
  | { readonly kind: 'form'; readonly file: string; readonly faults: readonly ProfileFault[] }
  /** Of the parts that hold the waivers. */
  | { readonly kind: 'remark'; readonly text: string }
  | { readonly kind: 'hidden'; readonly by: NonNullable<Hidden>; selectAnyway(): void }
  | { readonly kind: 'problem'; readonly task: Task; readonly problem: ExcelProblem };

export type Stage = 'reading' | 'checking' | 'marking' | 'clearing' | 'waiving';

export type Activity =
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
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | { readonly kind: 'cleared'; readonly count: number; readonly result: CheckResult | null };

/** Where the pane stands. */
export type PaneState =
  | { readonly kind: 'unusable'; readonly why: 'outside' | 'tooOld'; readonly settings: Settings }
  | {
      readonly kind: 'open';
      readonly settings: Settings;
      /** Names of the workbook and the worksheet in view, once known. */
      readonly place: { readonly workbook: string; readonly sheet: string } | null;
      readonly activity: Activity;
      readonly outcome: Outcome;
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
