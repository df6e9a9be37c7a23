import type { SheetChoice } from '../core/layout/Layout';
import type { Profile } from '../core/profile/Profile';
import type { Scope } from '../excel/reading';

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
  /** It was offered, and taken or left. */
  readonly typingOffered: boolean;
  /** Whether the rows of 集計 refer to their cells. */
  readonly summaryAs: 'live' | 'values';
  /** The three lines of the first opening have been seen. */
  readonly welcomed: boolean;
}

/** The form to check by: null, by the titles; an id, one that is known; else one from a file. */
export type FormChoice = string | Profile | null;

/** `local` outlives the pane, `session` lasts as long as Excel keeps its window. */
export type Where = 'local' | 'session';

/** False where it could not be kept; what was kept before is gone then. */
export function save(where: Where, name: string, value: unknown): boolean {
  try {
    storage(where).removeItem(keyOf(name));
    storage(where).setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    // Blocked or full: what would have been kept lasts as long as the pane.
    return false;
  }
}

/** Of the workbook in view. One that was never saved may have none. */
export function documentAddress(): string {
  return Office.context.document.url;
}

export function storage(where: Where): Storage {
  return where === 'local' ? localStorage : sessionStorage;
}

/** Apart for each site that embeds Excel on the web. */
export function keyOf(name: string): string {
  const partition = typeof Office === 'undefined' ? undefined : Office.context.partitionKey;
  return `${partition ?? ''}hakaru.${name}`;
}

/** Until something else is chosen. */
export const DEFAULTS: Settings = {
  scope: 'workbook',
  marks: true,
  form: null,
  everySheet: false,
  counted: null,
  typing: false,
  typingOffered: false,
  summaryAs: 'live',
  welcomed: false,
};

/** Which sheets of the workbook in view count by what the user chose. */
export function sheetChoice({ everySheet, counted }: Settings): SheetChoice {
  const include = counted?.book === documentAddress() ? counted.sheets : [];
  return { everySheet, include };
}

/** Keeps the choice for next time, where that is possible. */
export function saveSettings(settings: Settings): void {
  save('local', 'settings', settings);
}
