import { scanUnit } from '../readers/units';
import * as z from '../schema/zod';
import { jaRules } from '../words/ja';
import type { RuleId } from '../rules/Finding';

/** Texts of which any stands for the same thing on a sheet; the first is the form's own. */
export const titles = z.array(z.string().min(1)).min(1);

const unit = z.string().refine((text) => {
  const scanned = scanUnit(text, 0);
  return text === '円' || (scanned?.whole === true && scanned.end === text.length);
}, '円、千円、百万円などの単位を入れてください');

const RULE_IDS = Object.keys(jaRules).filter((id): id is RuleId => id in jaRules);
const levels = z.enum(['off', 'info', 'warning', 'error']);

/** What every form says, whatever its shape. */
export const formShape = {
  id: z.string().min(1),
  /** For whoever edits the file; nothing is read from it. */
  notes: z.record(z.string(), z.string()).optional(),
  name: z.string().min(1),
  /** 百万円, 千円. */
  unit,
  /** Digits that amounts may have behind the point. */
  decimals: z.int().min(0).max(3),
  /** Marks that stand for "nothing"; the first is the form's own. */
  nilMarks: titles,
  /** Marks before an amount that make it negative; `(` and `（` close behind it. */
  negativeMarks: z.array(z.string().length(1)),
  /** Where No. must not repeat. */
  numbering: z.enum(['policy', 'sheet', 'workbook', 'none']),
  /** Severity of single rules, or off; the others keep their own. */
  rules: z.partialRecord(z.enum(RULE_IDS), levels),
};

/** One way to write a code: `⑥ ICT活用`. */
export const methodSchema = z.strictObject({
  code: z.string().min(1),
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)),
});
