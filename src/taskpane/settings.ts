import { profileSchema } from '../core/profile/Profile';
import type { SheetChoice } from '../core/layout/Layout';
import * as z from '../core/schema/zod';
import type { Settings } from './state';

/** `local` outlives the pane, `session` lasts as long as Excel keeps its window. */
type Where = 'local' | 'session';

/** What was kept; null where that is nothing, or not in order. */
export function load<T>(where: Where, name: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const text = storage(where).getItem(keyOf(name));
    const parsed = schema.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage may be blocked and its content may be anybody's: neither may stop the work.
    return null;
  }
}

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

function storage(where: Where): Storage {
  return where === 'local' ? localStorage : sessionStorage;
}

/** Apart for each site that embeds Excel on the web. */
function keyOf(name: string): string {
  const partition = typeof Office === 'undefined' ? undefined : Office.context.partitionKey;
  return `${partition ?? ''}hakaru.${name}`;
}

export const settingsSchema = z.object({
  scope: z.enum(['workbook', 'sheet']),
  marks: z.boolean(),
  /** A form kept by another version may have another shape. */
  form: z.catch(z._default(z.union([z.null(), z.string(), profileSchema]), null), null),
  everySheet: z._default(z.boolean(), false),
  counted: z._default(
    z.nullable(z.object({ book: z.string(), sheets: z.array(z.string()) })),
    null,
  ),
  typing: z._default(z.boolean(), false),
  typingMarks: z._default(z.boolean(), false),
  summaryAs: z._default(z.enum(['live', 'values']), 'live'),
  welcomed: z.boolean(),
});

const DEFAULTS: Settings = {
  scope: 'workbook',
  marks: true,
  form: null,
  everySheet: false,
  counted: null,
  typing: false,
  typingMarks: false,
  summaryAs: 'live',
  welcomed: false,
};

/** Which sheets of the workbook in view count by what the user chose. */
export function sheetChoice({ everySheet, counted }: Settings): SheetChoice {
  const include = counted?.book === documentAddress() ? counted.sheets : [];
  return { everySheet, include };
}

/** What was chosen last; the defaults where nothing was kept or storage is switched off. */
export function loadSettings(): Settings {
  return load('local', 'settings', settingsSchema) ?? DEFAULTS;
}

/** Keeps the choice for next time, where that is possible. */
export function saveSettings(settings: Settings): void {
  save('local', 'settings', settings);
}
