import * as z from '../schema/zod';

const text = z.string().nullable();
/** 百万円, as the cost cell says; null where it is blank, nil or no amount. */
const amount = z.number().nullable();
/** A1 address; null where the form has no such cell. */
const address = z.string().nullable();

/** A program (事務事業) as read from its block: the source of the type and of its JSON schema. */
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
  cells: z.strictObject({
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
  }),
});
export type ProgramRecord = z.infer<typeof programRecordSchema>;
