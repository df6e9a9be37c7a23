import type { Area } from '../core/address/area';
import type { LeftChanged, Refusal, ChangedCell, SheetCell } from '../excel/edits/EditOutcome';
import type { FinishedSheet, SheetRefusal } from '../excel/sheets/SheetOutcome';
import type { ValidationRefusal } from '../excel/sheets/validations';
import type { ExcelProblem } from '../excel/ExcelProblem';
import type { Progress, Scope } from '../excel/reading';
import type { Hidden } from '../excel/selectCell';
import type { ProfileFault } from '../core/profiles/ProfileError';
import type { UndoStep } from './edits/UndoStep';
import type { Language } from '../core/words/sentence';
import type { SheetEdit } from '../excel/watchWorkbook';
import type { PlacedArea } from '../excel/slices';
import type { Basis } from './Basis';
import type { TotalAs } from '../core/proposals/proposeTotals';
import type { Offer } from './edits/offers';
import {
  type CheckResult,
  type Edit,
  type FindingView,
  type GroupHead,
  type Kind,
  type Unfolded,
  withEdit,
} from './model/CheckResult';
import type { CityState, NotMadeReason, SummaryState, SummaryTask } from './summary/SummaryState';
import type { Settings } from './settings';
import type { Deed, PartName, Stage, Task } from './tasks';
import type { Unread } from '../core/report/report';

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
  /** What the city has chosen is not in use, in the words of whoever has read it. */
  | { readonly kind: 'city'; readonly title: string; readonly text: string }
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
      readonly task: 'apply' | 'undo' | 'validate' | 'create' | 'summarize' | 'data' | 'return';
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
      readonly task: 'create' | 'summarize' | 'data' | 'return';
      readonly problem: ExcelProblem;
      readonly sheet: string;
      readonly isBlank: boolean;
    }
  /** A sheet was made, without what Excel refused of its looks. */
  | { readonly kind: 'missing'; readonly sheets: readonly FinishedSheet[] }
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
  | {
      readonly kind: 'undoStopped';
      readonly problem: ExcelProblem;
      readonly half: string | null;
      readonly done: readonly string[];
    }
  /** What is not in the figures, and why. */
  | { readonly kind: 'leftOut'; readonly lines: readonly Unread[] }
  | { readonly kind: 'partMissing'; readonly part: PartName }
  /** 集計 was asked for where totals are blank or wrong. */
  | {
      readonly kind: 'askTotals';
      readonly blank: number;
      readonly wrong: number;
      /** What was read for the question. */
      readonly basis: Basis;
    }
  /** A step was taken back but for these cells, which somebody has changed since. */
  | { readonly kind: 'left'; readonly cells: readonly SheetCell[] }
  /** Said in words of the part that says it, which was loaded later. */
  | { readonly kind: 'told'; readonly title: string; readonly text: string }
  /** 入力しながら検証 is on, and marks follow. */
  | { readonly kind: 'typing' }
  /** Why a control cannot be used now. */
  | { readonly kind: 'disabled'; readonly why: string }
  /** What the user wanted to know is in the clipboard, or cannot be put there. */
  | { readonly kind: 'copied'; readonly isDone: boolean }
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

/** What was done last, and to how many cells, or marks. */
export interface Said {
  readonly deed: Deed;
  readonly count: number;
  /** The one cell, and what stands in it now; null where it is not one. */
  readonly cell: { readonly address: string; readonly then: string } | null;
}

/** A cell that we selected, and until when Excel may tell of it. */
export interface OwnSelection {
  readonly sheetId: string;
  readonly area: Area;
  readonly until: number;
}

/** In which order the list stands. */
export const SORTS = ['sheet', 'weight', 'rule'] as const;
export type Sort = (typeof SORTS)[number];

/** How the list is looked at; nothing of it is lost by another check. */
export interface ListState {
  readonly shown: ReadonlySet<Kind>;
  readonly sort: Sort;
  /** What is searched for. */
  readonly query: string;
  readonly unfolded: Unfolded;
  /** Key of the opened finding. */
  readonly current: string | null;
  /** Key of the line that the Tab key reaches. */
  readonly cursor: string | null;
  /** The reason that is being typed for the opened finding. */
  readonly draft: { readonly text: string; readonly isMissing: boolean } | null;
  /** The line that was put right last, which stays for a while. */
  readonly mended: {
    readonly finding: FindingView;
    readonly group: GroupHead;
    readonly then: string;
  } | null;
}

/** What stands between head and foot. */
export type Page = 'list' | 'menu' | 'city';

/** Where the pane stands. */
export interface OpenState {
  readonly language: Language;
  readonly settings: Settings;
  /** The forms that can be chosen; none before the part that checks is there. */
  readonly forms: readonly { readonly id: string; readonly name: string }[];
  /** Names of the workbook and the worksheet in view, once known; null where that is a chart sheet. */
  readonly place: { readonly workbook: string; readonly sheet: string | null } | null;
  readonly activity: Activity;
  /** What was checked last; null before the first check. */
  readonly basis: Basis | null;
  /** Edits since, which the list does not know of. */
  readonly edits: readonly Edit[];
  /** Edits that are looked into soon. */
  readonly pending: readonly SheetEdit[];
  /** What we selected ourselves a moment ago: Excel tells of it late. */
  readonly selected: readonly OwnSelection[];
  /** Worksheets that we wrote as a whole: no check rests on them. */
  readonly ownSheets: ReadonlySet<string>;
  /** What we wrote last on other worksheets. */
  readonly written: readonly PlacedArea[];
  readonly said: Said | null;
  readonly page: Page;
  /** What is offered to be changed; its preview takes the place of the list. */
  readonly offer: Offer | null;
  /** What was asked for once the preview is applied. */
  readonly next: 'summarize' | null;
  /** How totals were written last. */
  readonly totalsAs: TotalAs;
  readonly summary: SummaryState;
  readonly city: CityState;
  /** How many are shown of what could not be verified, and of the sheets that do not count; 0: closed. */
  readonly openPoints: { readonly unverified: number; readonly notRead: number };
  /** The number of programs for a new form is none that can be made. */
  readonly wrongPrograms: boolean;
  /** What can be taken back, the latest last. */
  readonly undo: readonly UndoStep[];
  /** Steps whose cells have moved since they were taken. */
  readonly moved: ReadonlySet<UndoStep>;
  readonly notices: readonly Notice[];
  readonly list: ListState;
}

/** Results after the edits since, by the result as it was checked: worked out once for each. */
const EDITED = new WeakMap<
  CheckResult,
  { readonly edits: readonly Edit[]; readonly result: CheckResult }
>();

/** The result that the list shows; null before the first check. */
export function resultOf({ basis, edits }: Pick<OpenState, 'basis' | 'edits'>): CheckResult | null {
  if (basis === null || edits.length === 0) return basis?.result ?? null;
  const known = EDITED.get(basis.result);
  if (known?.edits === edits) return known.result;
  const result = edits.reduce(withEdit, basis.result);
  EDITED.set(basis.result, { edits, result });
  return result;
}

/** What stands between head and foot. */
export function pageOf({ page, offer, summary }: OpenState): Page | 'preview' | 'comparison' {
  if (offer !== null) return 'preview';
  if (summary.comparison !== null) return 'comparison';
  return page;
}

export function isWorking({ activity }: OpenState): boolean {
  return activity.kind === 'working';
}
