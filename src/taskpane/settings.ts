import { profileSchema } from '../core/profile/Profile';
import * as z from '../core/schema/zod';
import type { Settings } from './state';
import { load, save } from './storage';

export const settingsSchema = z.object({
  scope: z.enum(['workbook', 'sheet']),
  marks: z.boolean(),
  /** A form kept by another version may have another shape. */
  form: z.union([z.null(), z.string(), profileSchema]).default(null).catch(null),
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

/** What was chosen last; the defaults where nothing was kept or storage is switched off. */
export function loadSettings(): Settings {
  return load('local', 'settings', settingsSchema) ?? DEFAULTS;
}

/** Keeps the choice for next time, where that is possible. */
export function saveSettings(settings: Settings): void {
  save('local', 'settings', settings);
}
