import * as z from '../schema/zod';
import { formShape, methodSchema, titles } from './formShape';

export const COLUMN_KEYS = [
  'no',
  'isNew',
  'name',
  'goal',
  'content',
  'resource',
  'cost',
  'total',
  'results',
  'analysis',
  'method',
  'direction',
  'section',
] as const;
/** A titled column of the form. The untitled ヒト/モノ/カネ column is found by its labels. */
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const RESOURCE_KEYS = ['people', 'things', 'money'] as const;
/** ヒト, モノ, カネ. */
export type ResourceKey = (typeof RESOURCE_KEYS)[number];

export const LABEL_KEYS = [
  'policy',
  'group',
  'otherCities',
  'previousYear',
  'fiscalYear',
  'bureau',
  'director',
  'mission',
  'approach',
] as const;
/** A text of the form that stands beside or above what it names. */
export type LabelKey = (typeof LABEL_KEYS)[number];

export const REQUIRED_KEYS = ['name', 'section', 'goal', 'content', 'results', 'analysis'] as const;
/** What a program may not leave blank. */
export type RequiredKey = (typeof REQUIRED_KEYS)[number];

/**
 * A form of blocks, as data: some rows a program, its total the sum of ヒト, モノ and カネ. Texts are
 * compared after folding width, spaces and brackets.
 */
export const profileSchema = z.strictObject({
  orientation: z.literal('block'),
  ...formShape,
  /** Titles of each column without their note in 【】 or （）; the first is the form's own. */
  titles: z.strictObject(
    Object.fromEntries(COLUMN_KEYS.map((key) => [key, titles])) as Record<ColumnKey, typeof titles>,
  ),
  resources: z.strictObject({ people: titles, things: titles, money: titles }),
  labels: z.strictObject({
    policy: titles,
    /** Titles that stand above several columns. */
    group: titles,
    otherCities: titles,
    previousYear: titles,
    /** Stands beside the year that the form speaks of. */
    fiscalYear: titles,
    bureau: titles,
    director: titles,
    mission: titles,
    approach: titles,
  }),
  /** What 新規 holds for a new program; the first is the form's own. */
  newMarks: titles,
  /** Largest rounding difference of a sum, in the unit. */
  tolerance: z.number().nonnegative(),
  required: z.array(z.enum(REQUIRED_KEYS)),
  /** Most that one non-regular member of staff costs a year, in the unit (SUM-02). */
  nonRegularPay: z.number().nonnegative(),
  /** 非常勤, 嘱託 … (SUM-02). */
  nonRegularKinds: z.array(z.string().min(1)),
  methods: z.array(methodSchema).min(1),
});
export type Profile = z.infer<typeof profileSchema>;
export type Method = Profile['methods'][number];
