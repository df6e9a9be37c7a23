import { toA1 } from '../address/a1';
import { BLOCK_FIELDS, TEXT_KEYS, type TextKey } from '../profile/blockFields';
import {
  fieldOf,
  isOfBlocks,
  type Method,
  type Profile,
  type ProfileField,
} from '../profile/Profile';
import { amountOf } from '../readers/amount';
import { codeName } from '../readers/listedCode';
import { namedAmountOf } from '../readers/budget';
import { policyCodeOf, type Program } from '../records/Program';
import * as z from '../schema/zod';
import { DATA_HEAD } from '../summary/summaryTitles';
import { textOf } from '../snapshot/CellValue';
import { formAmount } from '../records/toRecord';
import { fiscalYearLabel } from '../words/format';

/** What a column of the data holds. */
export type DatasetValue = string | number | boolean | null;
export type DatasetRow = Readonly<Record<string, DatasetValue>>;

/** What one row speaks of. */
export interface RowSource {
  readonly file: string;
  readonly program: Program;
  readonly record: ReturnType<Program['toRecord']>;
  /** Position in the program's periods; null for what stands there once. */
  readonly period: number | null;
  readonly errors: number;
  readonly warnings: number;
}

/** A column of the data: its words and type, and what stands in it. */
export interface DataColumn {
  readonly schema: z.ZodMiniType;
  readonly value: (of: RowSource) => DatasetValue;
}
type Columns = Readonly<Record<string, DataColumn>>;

function column<T extends DatasetValue>(
  schema: z.ZodMiniType<T>,
  title: string,
  description: string,
  value: (of: RowSource) => T,
): DataColumn {
  return { schema: schema.clone().register(z.globalRegistry, { title, description }), value };
}

const text = z.nullable(z.string());
const whole = z.nullable(z.int());
const amount = z.nullable(z.number());

/** Where a row is from. */
const ORIGIN: Columns = {
  file: column(z.string(), DATA_HEAD, '読み取ったブックの名前', ({ file }) => file),
  sheet: column(z.string(), 'シート', '事業があるワークシートの名前', ({ record }) => record.sheet),
  cell: column(z.string(), 'セル', '事務事業名のセル（A1形式）', ({ program }) =>
    toA1(program.fields.name.cell ?? { row: program.block.firstRow, column: 0 }),
  ),
  fiscal_year: column(
    whole,
    '年度（西暦）',
    '年度が始まる年。読み取れないときは空欄',
    ({ program: { fiscalYear } }) => fiscalYear,
  ),
  fiscal_year_label: column(
    text,
    '年度',
    '和暦と西暦で書いた年度',
    ({ program: { fiscalYear } }) => (fiscalYear === null ? null : fiscalYearLabel(fiscalYear)),
  ),
  bureau: column(text, '局', '局・区の名前', ({ program }) => program.bureau),
};

const OPEN: Columns = {
  open_errors: column(z.int(), 'エラー数', '未対応のエラーの数', ({ errors }) => errors),
  open_warnings: column(z.int(), '警告数', '未対応の警告の数', ({ warnings }) => warnings),
};

/** The n-th number of a 施策's code. */
function level(nth: number, example: number): DataColumn {
  const description = `${nth}つ目の数。4-3-4 なら ${example}`;
  return column(whole, `施策コード（${nth}）`, description, ({ program }) => {
    const part = program.policy?.code?.split('-')[nth - 1];
    return part === undefined ? null : Number(part);
  });
}

const MILLIONS = { unit: '百万円' };

function millionYen(
  title: string,
  description: string,
  read: (program: Program) => number | null,
): DataColumn {
  return column(amount, `${title}（百万円）`, description, ({ program }) =>
    formAmount(read(program), program, MILLIONS),
  );
}

function texts(keys: readonly TextKey[]): Columns {
  const columns = keys.map((key): [string, DataColumn] => {
    const { key: name, title, description } = BLOCK_FIELDS[key].text;
    return [name, column(text, title, description, ({ record }) => record[key])];
  });
  return Object.fromEntries(columns);
}

/** Those that stand before the amounts. */
const AHEAD: readonly TextKey[] = ['name', 'section', 'goal', 'content', 'otherCities'];
const BEHIND = TEXT_KEYS.filter((key) => key !== 'previousYear' && !AHEAD.includes(key));

/** Of the strategy sheet: one program a row, one value a cell; titles with their units. */
const STRATEGY: Columns = {
  ...ORIGIN,
  // Never the code alone: 4-3-4 is a date to whatever guesses types from a text file.
  policy: column(
    text,
    '施策',
    'コードと名称を1つの空白でつないだもの（4-3-4 市民サービスの向上）',
    ({ program }) => policyOf(program),
  ),
  policy_1: level(1, 4),
  policy_2: level(2, 3),
  policy_3: level(3, 4),
  policy_name: column(text, '施策名', '施策の名称', ({ record }) => record.policy.name),
  no: column(whole, 'No.', '施策の中の番号', ({ record }) => record.no),
  is_new: column(z.boolean(), '新規', '新規の事業か', ({ record }) => record.isNew),
  ...texts(AHEAD),
  people_text: column(
    text,
    'ヒトの本文',
    '職員数とその内訳',
    ({ record }) => record.resources.people,
  ),
  things_text: column(
    text,
    'モノの本文',
    '施設や設備など',
    ({ record }) => record.resources.things,
  ),
  money_text: column(
    text,
    'カネの本文',
    '歳出予算額とその主なもの',
    ({ record }) => record.resources.money,
  ),
  ...texts(['previousYear']),
  staff_persons: column(
    amount,
    '職員数（人）',
    'ヒトの本文にある職員数',
    ({ program }) => program.staff.headline,
  ),
  cost_people_million_yen: millionYen('ヒト', 'ヒトのコスト換算', ({ costs }) =>
    amountOf(costs.people),
  ),
  cost_things_million_yen: millionYen('モノ', 'モノのコスト換算', ({ costs }) =>
    amountOf(costs.things),
  ),
  cost_money_million_yen: millionYen('カネ', 'カネのコスト換算', ({ costs }) =>
    amountOf(costs.money),
  ),
  cost_total_million_yen: millionYen(
    '行政コスト合計',
    '行政コストの合計額の欄にある金額',
    ({ costs }) => amountOf(costs.total),
  ),
  budget_million_yen: millionYen(
    '歳出予算額',
    'カネの本文にある歳出予算額。該当なしは0、読み取れないときは空欄',
    ({ budget }) => namedAmountOf(budget),
  ),
  previous_settlement_million_yen: millionYen(
    '前年度歳出決算額',
    '前年度の欄にある歳出決算額。該当なしは0、読み取れないときは空欄',
    ({ previous }) => namedAmountOf(previous),
  ),
  ...texts(BEHIND),
  ...OPEN,
};

/** With a word in place of a missing name, so that it is never a code alone. */
function policyOf({ policy }: Program): string | null {
  const code = policyCodeOf(policy);
  const name = policy?.name ?? null;
  if (code === null) return name;
  return `${code} ${name ?? '（名称なし）'}`;
}

/** Whether a form's n-th method is used, and its direction. */
function methodColumns({ code, label }: Method, index: number): [string, DataColumn][] {
  const name = `${code} ${label}`;
  const linesOf = ({ methods }: Program): Program['methods'] =>
    methods.filter(({ reading }) => reading.kind === 'method' && reading.code === code);
  return [
    [
      `method_${index + 1}`,
      column(z.boolean(), name, `手法が${name}か`, ({ program }) => linesOf(program).length > 0),
    ],
    [
      `direction_${index + 1}`,
      column(text, `${name}の方向性`, `${name}の今後の方向性`, ({ program }) => {
        const line = linesOf(program).find(({ direction }) => direction !== null);
        return line?.direction?.text ?? null;
      }),
    ],
  ];
}

/** The columns by their keys: of the strategy sheet the same for all, then two for each method. */
export function dataColumns(profile: Profile): Columns {
  return isOfBlocks(profile)
    ? { ...STRATEGY, ...Object.fromEntries(profile.methods.flatMap(methodColumns)) }
    : listedColumns(profile);
}

/** What every form's own column means, whatever its title. */
const KNOWN = {
  policy: [text, ({ record }) => record.policy.name],
  no: [whole, ({ record }) => record.no],
  name: [text, ({ record }) => record.name],
  section: [text, ({ record }) => record.section],
} as const satisfies Record<string, readonly [z.ZodMiniType, DataColumn['value']]>;

/** A program a row, and where amounts stand there once a year a program and year a row. */
function listedColumns(profile: Profile): Columns {
  const { fields, unit } = profile;
  const titled = ({ title }: ProfileField, schema: z.ZodMiniType, value: DataColumn['value']) => ({
    schema: schema.clone().register(z.globalRegistry, { title, description: `「${title}」の欄` }),
    value,
  });
  const known = Object.entries(KNOWN).flatMap(([key, [schema, value]]) => {
    const field = fieldOf(profile, key);
    return field === undefined ? [] : [[key, titled(field, schema, value)] as const];
  });
  const own = fields.filter(({ key }) => !Object.hasOwn(KNOWN, key));
  const amounts = own.filter(({ kind }) => kind === 'amount');
  return {
    ...ORIGIN,
    ...Object.fromEntries(known),
    ...Object.fromEntries(
      own
        .filter(({ kind }) => kind !== 'amount')
        .map((field) => [
          `${field.kind === 'code' ? 'code' : 'text'}_${field.key}`,
          titled(field, text, ({ program }) => ownText(program, field)),
        ]),
    ),
    ...(amounts.some(({ per }) => per === 'year') ? YEAR : {}),
    // Not the form's own titles, or the worksheet would be read as one more of it.
    ...Object.fromEntries(
      amounts.map(({ key, title }) => [
        `amount_${key}`,
        column(amount, `金額：${title}（${unit}）`, `「${title}」の金額`, (row) => {
          const { amounts: all } = row.program;
          const place = all.find((one) => one.key === key && one.period === row.period);
          return place === undefined
            ? null
            : formAmount(amountOf(place.reading), row.program, profile);
        }),
      ]),
    ),
    ...OPEN,
  };
}

const YEAR: Columns = {
  period: column(
    text,
    '金額の年度',
    '金額の欄の見出し（年度ごとの欄）',
    (row) => periodOf(row)?.name ?? null,
  ),
  period_year: column(
    whole,
    '金額の年度（西暦）',
    'その年度が始まる年',
    (row) => periodOf(row)?.year ?? null,
  ),
};

function periodOf({ program, period }: RowSource): Program['periods'][number] | undefined {
  return period === null ? undefined : program.periods[period];
}

/** A text as it stands there; a code as the form writes it, and blank where it is not in the list. */
function ownText({ places, codes }: Program, { key, kind }: ProfileField): string | null {
  if (kind !== 'code') return textOf(places.find((one) => one.key === key)?.value ?? null);
  const reading = codes.find((one) => one.key === key)?.reading;
  return reading?.kind === 'code' ? codeName(reading.code) : null;
}
