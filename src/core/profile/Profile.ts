import { convert, scanUnit, yenPer } from '../text/units';
import * as z from '../schema/zod';

export const RESOURCE_KEYS = ['people', 'things', 'money'] as const;
/** ヒト, モノ, カネ. */
export type ResourceKey = (typeof RESOURCE_KEYS)[number];

export const LABEL_KEYS = [
  'policy',
  'group',
  'fiscalYear',
  'bureau',
  'director',
  'mission',
  'approach',
] as const;
/** A text of the form that stands beside or above what it names, outside of the programs. */
export type LabelKey = (typeof LABEL_KEYS)[number];

const text = z.string().check(z.minLength(1));
const texts = z.array(text);
/** Texts of which any stands for the same thing on a sheet; the first is the form's own. */
const titles = texts.check(z.minLength(1));
/** What a sheet calls itself that only shows how the form is filled in. */
export const EXAMPLE_SHEETS = ['記入例', '記載例', '見本', 'サンプル', '記入要領'];

/** Of something that a form need not have. */
const optionalTitles = z._default(texts, []);

const unit = z.string().check(
  z.refine((name) => {
    const scanned = scanUnit(name, 0);
    return name === '円' || (scanned?.whole === true && scanned.end === name.length);
  }, '円、千円、百万円などの単位を入れてください'),
);

const levels = z.enum(['off', 'info', 'warning', 'error']);

/** One way to write a code: `⑥ ICT活用`; one without a label is complete alone. */
const code = z.strictObject({
  code: text,
  label: z.string(),
  aliases: texts,
});
export type Method = z.infer<typeof code>;
export type CodeList = readonly Method[];

const field = z.strictObject({
  /** What rules ask for: no, policy, name, section, goal … mean the same in every form. */
  key: z.string().check(z.regex(/^[A-Za-z]\w*$/, '英字で始まる英数字を入れてください')),
  /** As the form prints it, without a note in 【】 or （）; messages and records name it so. */
  title: text,
  aliases: texts,
  kind: z.enum(['text', 'amount', 'people', 'budget', 'code', 'number', 'mark']),
  /** What a program may not leave blank. */
  required: z.boolean(),
  /** Stands there once for ヒト, モノ and カネ each, or once a year; else once a program. */
  per: z.optional(z.enum(['resource', 'year'])),
  /** The list of a code. */
  list: z.optional(text),
});
/** Something of a program that is found by its title. */
export type ProfileField = z.infer<typeof field>;

/** The largest sum that a form is likely to have. */
const MOST_TERMS = 50;

const sum = z.strictObject({
  id: text,
  /** Keys of amounts; ヒト, モノ and カネ of one that stands there for each are people, things, money. */
  terms: texts.check(z.minLength(1), z.maxLength(MOST_TERMS)),
  total: text,
  /** In the unit. */
  tolerance: z.number().check(z.nonnegative()),
  severity: z.enum(['info', 'warning', 'error']),
});
/** `total` = Σ `terms`, in each year-block. */
export type ProfileSum = z.infer<typeof sum>;

/**
 * A form as data: which fields a program has, and what adds up. Its orientation says where they
 * stand: `block`, some rows a program; `flat`, one row a program, fields of each year side by side;
 * `sheet`, one sheet a program, a label and behind it the value, or one a year. Texts are compared
 * after folding width, spaces and brackets.
 */
export const profileSchema = z.strictObject({
  orientation: z.enum(['block', 'flat', 'sheet']),
  id: text,
  /** For whoever edits the file; nothing is read from it. */
  notes: z.optional(z.record(z.string(), z.string())),
  name: text,
  /** 百万円, 千円. */
  unit,
  /** Digits that amounts may have behind the point. */
  decimals: z.int().check(z.gte(0), z.lte(3)),
  /** Largest rounding difference between an amount and the text that names it, in the unit. */
  tolerance: z.number().check(z.nonnegative()),
  /** Marks and texts that stand for "nothing" in every field; the first is the form's own. */
  nilMarks: titles,
  /** Marks before an amount that make it negative; `(` and `（` close behind it. */
  negativeMarks: z.array(z.string().check(z.length(1))),
  /** Where No. must not repeat. */
  numbering: z.enum(['policy', 'sheet', 'workbook', 'none']),
  /** Severity of single rules, or off; the others keep their own. */
  rules: z.record(z.string(), levels),
  labels: z.strictObject({
    /** Stands beside the year that the form speaks of. */
    fiscalYear: titles,
    bureau: titles,
    director: optionalTitles,
    mission: optionalTitles,
    approach: optionalTitles,
    /** Leads the row of a 施策 above its programs. */
    policy: optionalTitles,
    /** Titles that stand above several columns. */
    group: optionalTitles,
  }),
  fields: z.array(field).check(z.minLength(1)),
  sums: z.array(sum).check(z.minLength(1)),
  /** Codes by the name of their list. */
  codeLists: z._default(z.record(text, z.array(code).check(z.minLength(1))), {}),
  resources: z._default(
    z.strictObject({ people: optionalTitles, things: optionalTitles, money: optionalTitles }),
    { people: [], things: [], money: [] },
  ),
  /** What besides stands for it under 前年度決算額: 皆増, of a program that had none. */
  previousNilMarks: optionalTitles,
  /** What 新規 holds for a new program, besides any single mark (★, ✓); the first is the form's own. */
  newMarks: optionalTitles,
  /** 改善・改革の手法. */
  methods: z._default(z.array(z.extend(code, { label: text })), []),
  /** Most that one non-regular member of staff costs a year, in the unit (SUM-02). */
  nonRegularPay: z._default(z.number().check(z.nonnegative()), 0),
  /** Kinds of regular staff and of what they do: 正規, 常勤, 事務 … */
  staffKinds: optionalTitles,
  /** 非常勤, 嘱託 …, whose pay may stand under ヒト. */
  nonRegularKinds: optionalTitles,
  /** In a sheet's name, or alone in a cell of its top rows: an example, which counts for nothing. */
  exampleSheets: z._default(texts, EXAMPLE_SHEETS),
  /** Regular staff of another pay: 再任用, 任期付. */
  otherPayKinds: optionalTitles,
});
export type Profile = z.infer<typeof profileSchema>;

/** What a form of rows or sheets has no use for. */
export const NO_BLOCKS = {
  resources: { people: [], things: [], money: [] },
  previousNilMarks: [],
  newMarks: [],
  methods: [],
  nonRegularPay: 0,
  staffKinds: [],
  nonRegularKinds: [],
  otherPayKinds: [],
} satisfies Partial<Profile>;

/**
 * Whether programs stand in blocks of ヒト, モノ and カネ: 入力規則, a new form and what texts say of these
 * three are such a form's alone.
 */
export function isOfBlocks({ orientation }: Pick<Profile, 'orientation'>): boolean {
  return orientation === 'block';
}

/** The form as a table has it whose amounts are in another unit. */
export function inUnit(profile: Profile, unit: string): Profile {
  if (unit === profile.unit) return profile;
  const nonRegularPay = convert(profile.nonRegularPay, yenPer(profile.unit), yenPer(unit));
  return { ...profile, unit, nonRegularPay };
}

/** The field of a key; undefined where the form has none. */
export function fieldOf(
  { fields }: Pick<Profile, 'fields'>,
  key: string,
): ProfileField | undefined {
  return fields.find((one) => one.key === key);
}

/** How the form titles a field; a form of blocks titles amounts by ヒト, モノ and カネ too. */
export function titleOf(profile: Pick<Profile, 'fields' | 'resources'>, key: string): string {
  const resource = RESOURCE_KEYS.find((one) => one === key);
  const [label] = resource === undefined ? [] : profile.resources[resource];
  return label ?? fieldOf(profile, key)?.title ?? key;
}
