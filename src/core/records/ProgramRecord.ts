import * as z from '../schema/zod';

const text = z.string().nullable();
/** In the form's unit, as the cell says; null where it is blank, nil or no amount. */
const amount = z.number().nullable();
/** A1 address; null where the form has no such cell. */
const address = z.string().nullable();

/** A program (事務事業) as read: the source of the type and of its JSON schema. */
export const programRecordSchema = z.strictObject({
  sheet: z.string(),
  policy: z.strictObject({ code: text, name: text }),
  no: z.number().int().nullable(),
  isNew: z.boolean(),
  name: text,
  goal: text,
  content: text,
  otherCities: text,
  resources: z.strictObject({ people: text, things: text, money: text }),
  cost: z.strictObject({ people: amount, things: amount, money: amount, total: amount }),
  previousYear: text,
  results: text,
  analysis: text,
  methods: z.array(z.strictObject({ code: text, label: text, direction: text })),
  section: text,
  /** What the form has beside these, by its titles. */
  texts: z.record(z.string(), text).optional(),
  codes: z.record(z.string(), text).optional(),
  /** Once a year-block and once for those that stand there once. */
  amounts: z
    .array(
      z.strictObject({
        /** As the form titles the year-block; null outside of one. */
        period: text,
        year: z.number().int().nullable(),
        values: z.record(z.string(), amount),
        /** A1 addresses. */
        cells: z.record(z.string(), z.string()),
      }),
    )
    .optional(),
  /** Of a form's own texts and codes too, by their titles. */
  cells: z
    .object({
      policyCode: address,
      policyName: address,
      no: address,
      isNew: address,
      name: address,
      goal: address,
      content: address,
      otherCities: address,
      peopleText: address,
      thingsText: address,
      moneyText: address,
      people: address,
      things: address,
      money: address,
      total: address,
      previousYear: address,
      results: address,
      analysis: address,
      /** One address a method, in the order of `methods`. */
      methods: z.array(address),
      directions: z.array(address),
      section: address,
    })
    .catchall(z.union([address, z.array(address)])),
});
export type ProgramRecord = z.infer<typeof programRecordSchema>;
