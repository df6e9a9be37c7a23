import { byKey, pick } from '../collections/collections';
import { BLOCK_KEYS, FIELD_KEYS, fieldKeysOf, TEXT_KEYS } from '../profile/blockFields';
import * as z from '../schema/zod';

const text = z.nullable(z.string());
/** In the form's unit, whatever the table's; null where it is blank, nil or no amount. */
const amount = z.nullable(z.number());
/** A1 address; null where the form has no such cell. */
const address = z.nullable(z.string());

/** Keys of a record, in the order of the form. */
export const RECORD_KEYS = BLOCK_KEYS.flatMap((key): readonly (keyof typeof parts)[] => {
  if (key === 'resource') return ['resources'];
  if (key === 'method') return ['methods'];
  return key === 'total' || key === 'direction' ? [] : [key];
});
const parts = {
  no: z.nullable(z.int()),
  isNew: z.boolean(),
  resources: z.strictObject({ people: text, things: text, money: text }),
  cost: z.strictObject({ people: amount, things: amount, money: amount, total: amount }),
  methods: z.array(z.strictObject({ code: text, label: text, direction: text })),
  ...byKey(TEXT_KEYS, () => text),
};

/** Keys of its cells. */
export const CELL_KEYS = BLOCK_KEYS.flatMap((key): readonly (keyof typeof cells)[] => {
  if (key === 'method') return ['methods'];
  return key === 'direction' ? ['directions'] : fieldKeysOf(key);
});
const cells = {
  ...byKey(FIELD_KEYS, () => address),
  /** One address a method, in the order of `methods`. */
  methods: z.array(address),
  directions: z.array(address),
};

/** A program (事務事業) as read: the source of the type and of its JSON schema. */
export const programRecordSchema = z.strictObject({
  sheet: z.string(),
  /** As they stand nearest above its table; counted: whether it is added up. */
  bureau: text,
  fiscalYear: z.nullable(z.int()),
  counted: z.boolean(),
  policy: z.strictObject({ code: text, name: text }),
  ...pick(parts, RECORD_KEYS),
  /** What the form has beside these, by its titles. */
  texts: z.optional(z.record(z.string(), text)),
  codes: z.optional(z.record(z.string(), text)),
  /** Once a year-block and once for those that stand there once. */
  amounts: z.optional(
    z.array(
      z.strictObject({
        /** As the form titles the year-block; null outside of one. */
        period: text,
        year: z.nullable(z.int()),
        values: z.record(z.string(), amount),
        /** A1 addresses. */
        cells: z.record(z.string(), z.string()),
      }),
    ),
  ),
  /** Of a form's own texts and codes too, by their titles. */
  cells: z.catchall(
    z.object({
      policyCode: address,
      policyName: address,
      ...pick(cells, CELL_KEYS),
    }),
    z.union([address, z.array(address)]),
  ),
});
export type ProgramRecord = z.infer<typeof programRecordSchema>;
