import { profileSchema } from '../core/profile/Profile';
import * as z from '../core/schema/zod';
import { DEFAULTS, keyOf, storage, type Where } from './settings';
import type { Settings } from './settings';

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
  typingOffered: z._default(z.boolean(), false),
  summaryAs: z._default(z.enum(['live', 'values']), 'live'),
  welcomed: z.boolean(),
});

/** What was chosen last; the defaults where nothing was kept or storage is switched off. */
export function loadSettings(): Settings {
  return load('local', 'settings', settingsSchema) ?? DEFAULTS;
}
