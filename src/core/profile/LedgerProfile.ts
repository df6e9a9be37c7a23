import * as z from '../schema/zod';
import { formShape, methodSchema, titles } from './formShape';

/** Something of a form that is found by its title. */
const entry = z.strictObject({
  /** As the form prints it; messages and records name it so. */
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  required: z.boolean(),
});
export type LedgerEntry = z.infer<typeof entry>;

/** The largest sum that a form is likely to have. */
const MOST_TERMS = 50;

const sum = z.strictObject({
  id: z.string().min(1),
  /** Titles of amounts. */
  terms: z.array(z.string().min(1)).min(1).max(MOST_TERMS),
  total: z.string().min(1),
  /** In the unit. */
  tolerance: z.number().nonnegative(),
  severity: z.enum(['info', 'warning', 'error']),
});
/** `total` = Σ `terms`, in each year-block. */
export type LedgerSum = z.infer<typeof sum>;

/**
 * A form whose amounts stand one by one under, or beside, titles of their own, as data. `flat`: one
 * row a program under header titles, those of amounts perhaps again for each year. `sheet`: one
 * sheet a program, a label and behind it the value, or one a year.
 */
export const ledgerProfileSchema = z.strictObject({
  orientation: z.enum(['flat', 'sheet']),
  ...formShape,
  labels: z.strictObject({
    /** Stands beside the year that the form speaks of. */
    fiscalYear: titles,
    bureau: titles,
  }),
  /** What tells programs apart; null for what the form does not show. */
  fields: z.strictObject({
    no: entry.nullable(),
    policy: entry.nullable(),
    name: entry,
    section: entry,
  }),
  texts: z.array(entry),
  amounts: z
    .array(z.strictObject({ ...entry.shape, /** Stands there once a year. */ yearly: z.boolean() }))
    .min(1),
  codes: z.array(z.strictObject({ ...entry.shape, list: z.string().min(1) })),
  /** Codes by the name of their list; a code without a label is complete alone. */
  codeLists: z.record(
    z.string().min(1),
    z.array(z.strictObject({ ...methodSchema.shape, label: z.string() })).min(1),
  ),
  sums: z.array(sum).min(1),
});
export type LedgerProfile = z.infer<typeof ledgerProfileSchema>;
export type LedgerCode = LedgerProfile['codes'][number];
export type CodeList = LedgerProfile['codeLists'][string];
