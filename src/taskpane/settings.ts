import { formProfileSchema } from '../core/profile/FormProfile';
import * as z from '../core/schema/zod';
import type { Settings } from './state';

const schema = z.object({
  scope: z.enum(['workbook', 'sheet']),
  marks: z.boolean(),
  form: z.union([z.null(), z.string(), formProfileSchema]).default(null),
  typing: z.boolean().default(false),
  typingMarks: z.boolean().default(false),
  summaryAs: z.enum(['live', 'values']).default('live'),
  welcomed: z.boolean(),
});

const DEFAULTS: Settings = {
  scope: 'workbook',
  marks: true,
  form: null,
  typing: false,
  typingMarks: false,
  summaryAs: 'live',
  welcomed: false,
};

/** Where settings are kept: apart for each site that embeds Excel on the web. */
function storageKey(): string {
  const partition = typeof Office === 'undefined' ? undefined : Office.context.partitionKey;
  return `${partition ?? ''}hakaru.settings`;
}

/** What was chosen last; the defaults where nothing was kept or storage is switched off. */
export function loadSettings(): Settings {
  try {
    const text = localStorage.getItem(storageKey());
    const parsed = schema.safeParse(text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.data : DEFAULTS;
  } catch {
    // Storage may be blocked and its content may be anybody's: neither may stop the work.
    return DEFAULTS;
  }
}

/** Keeps the choice for next time, where that is possible. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(storageKey(), JSON.stringify(settings));
  } catch {
    // Without storage the choice lasts as long as the pane.
  }
}
