import { formProfileSchema } from '../core/profile/FormProfile';
import * as z from '../core/schema/zod';
import type { Settings } from './state';
import { load, save } from './storage';

export const settingsSchema = z.object({
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

/** What was chosen last; the defaults where nothing was kept or storage is switched off. */
export function loadSettings(): Settings {
  return load('local', 'settings', settingsSchema) ?? DEFAULTS;
}

/** Keeps the choice for next time, where that is possible. */
export function saveSettings(settings: Settings): void {
  save('local', 'settings', settings);
}
