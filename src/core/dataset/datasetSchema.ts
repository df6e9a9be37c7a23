import { isOfBlocks, type Profile, type ProfileField } from '../profile/Profile';
import * as z from '../schema/zod';

/** What a column of the data holds. */
export type DatasetValue = string | number | boolean | null;

const text = z.string().nullable();
const whole = z.int().nullable();
/** 百万円. */
const amount = z.number().nullable();

/** One program a row, one value a cell; titles are those of the worksheet, with their units. */
const columns = {
  file: z.string().meta({ title: 'ファイル', description: '読み取ったブックの名前' }),
  sheet: z.string().meta({ title: 'シート', description: '事業があるワークシートの名前' }),
  cell: z.string().meta({ title: 'セル', description: '事務事業名のセル（A1形式）' }),
  fiscal_year: whole.meta({
    title: '年度（西暦）',
    description: '年度が始まる年。読み取れないときは空欄',
  }),
  fiscal_year_label: text.meta({ title: '年度', description: '和暦と西暦で書いた年度' }),
  bureau: text.meta({ title: '局', description: '局・区の名前' }),
  // Never the code alone: 4-3-4 is a date to whatever guesses types from a text file.
  policy: text.meta({
    title: '施策',
    description: 'コードと名称を1つの空白でつないだもの（4-3-4 市民サービスの向上）',
  }),
  policy_1: whole.meta({ title: '施策コード（1）', description: '1つ目の数。4-3-4 なら 4' }),
  policy_2: whole.meta({ title: '施策コード（2）', description: '2つ目の数。4-3-4 なら 3' }),
  policy_3: whole.meta({ title: '施策コード（3）', description: '3つ目の数。4-3-4 なら 4' }),
  policy_name: text.meta({ title: '施策名', description: '施策の名称' }),
  no: whole.meta({ title: 'No.', description: '施策の中の番号' }),
  is_new: z.boolean().meta({ title: '新規', description: '新規の事業か' }),
  name: text.meta({ title: '事務事業名', description: '事務事業（業務）名' }),
  section: text.meta({ title: '所管課', description: '所管課の名前' }),
  goal: text.meta({ title: '目標', description: '目標（目的）' }),
  content: text.meta({ title: '主な内容', description: 'サービス等の提供内容や提供先' }),
  other_cities: text.meta({ title: '他都市等の状況', description: '他都市等の状況' }),
  people_text: text.meta({ title: 'ヒトの本文', description: '職員数とその内訳' }),
  things_text: text.meta({ title: 'モノの本文', description: '施設や設備など' }),
  money_text: text.meta({ title: 'カネの本文', description: '歳出予算額とその主なもの' }),
  previous_year_text: text.meta({ title: '前年度の本文', description: '前年度決算額の欄' }),
  staff_persons: amount.meta({ title: '職員数（人）', description: 'ヒトの本文にある職員数' }),
  cost_people_million_yen: amount.meta({
    title: 'ヒト（百万円）',
    description: 'ヒトのコスト換算',
  }),
  cost_things_million_yen: amount.meta({
    title: 'モノ（百万円）',
    description: 'モノのコスト換算',
  }),
  cost_money_million_yen: amount.meta({
    title: 'カネ（百万円）',
    description: 'カネのコスト換算',
  }),
  cost_total_million_yen: amount.meta({
    title: '行政コスト合計（百万円）',
    description: '行政コストの合計額の欄にある金額',
  }),
  budget_million_yen: amount.meta({
    title: '歳出予算額（百万円）',
    description: 'カネの本文にある歳出予算額。該当なしは0、読み取れないときは空欄',
  }),
  previous_settlement_million_yen: amount.meta({
    title: '前年度歳出決算額（百万円）',
    description: '前年度の欄にある歳出決算額。該当なしは0、読み取れないときは空欄',
  }),
  results: text.meta({ title: '実績・効果', description: '主な実績・効果' }),
  analysis: text.meta({ title: '分析・評価', description: '分析・評価' }),
  open_errors: z.int().meta({ title: 'エラー数', description: '未対応のエラーの数' }),
  open_warnings: z.int().meta({ title: '警告数', description: '未対応の警告の数' }),
} as const;
export type DatasetKey = keyof typeof columns;

export type DatasetRow = Readonly<Record<string, DatasetValue>>;

/** Keys of the columns that a form's n-th method has: whether it is used, and its direction. */
export function methodKeys(index: number): { readonly isUsed: string; readonly direction: string } {
  const number = String(index + 1);
  return { isUsed: `method_${number}`, direction: `direction_${number}` };
}

type RowSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** The schema of a row: of the strategy sheet the same columns for all, then two for each method. */
export function datasetSchema(profile: Profile): RowSchema {
  if (!isOfBlocks(profile)) return listedSchema(profile);
  const { methods } = profile;
  const own = methods.flatMap(({ code, label }, index) => {
    const { isUsed, direction } = methodKeys(index);
    const name = `${code} ${label}`;
    return [
      [isUsed, z.boolean().meta({ title: name, description: `手法が${name}か` })],
      [direction, text.meta({ title: `${name}の方向性`, description: `${name}の今後の方向性` })],
    ] as const;
  });
  return z.strictObject({ ...columns, ...Object.fromEntries(own) });
}

/** Keys of the columns of a form's own fields. */
export function ownKey({ key, kind }: ProfileField): string {
  if (kind === 'amount') return `amount_${key}`;
  return `${kind === 'code' ? 'code' : 'text'}_${key}`;
}

/** A program a row, and where amounts stand there once a year a program and year a row. */
function listedSchema({ fields, unit }: Profile): RowSchema {
  const { file, sheet, cell, fiscal_year, fiscal_year_label, bureau } = columns;
  const titled = (key: string, column: z.ZodType): [string, z.ZodType][] => {
    const field = fields.find((one) => one.key === key);
    return field === undefined
      ? []
      : [[key, column.meta({ title: field.title, description: `「${field.title}」の欄` })]];
  };
  const known = ['no', 'policy', 'name', 'section'];
  const own = fields.filter(({ key }) => !known.includes(key));
  const texts = own.filter(({ kind }) => kind !== 'amount');
  return z.strictObject({
    file,
    sheet,
    cell,
    fiscal_year,
    fiscal_year_label,
    bureau,
    ...Object.fromEntries([
      ...titled('policy', text),
      ...titled('no', whole),
      ...titled('name', text),
      ...titled('section', text),
      ...texts.map((field) => [
        ownKey(field),
        z
          .string()
          .nullable()
          .meta({ title: field.title, description: `「${field.title}」の欄` }),
      ]),
    ]),
    ...amountColumns(own, unit),
    open_errors: columns.open_errors,
    open_warnings: columns.open_warnings,
  });
}

function amountColumns(own: readonly ProfileField[], unit: string): Record<string, z.ZodType> {
  const amounts = own.filter(({ kind }) => kind === 'amount');
  const ofYear = {
    period: text.meta({
      title: '金額の年度',
      description: '金額の欄の見出し（年度ごとの欄）',
    }),
    period_year: whole.meta({ title: '金額の年度（西暦）', description: 'その年度が始まる年' }),
  };
  return {
    ...(amounts.some(({ per }) => per === 'year') ? ofYear : {}),
    // Not the form's own titles, or the worksheet would be read as one more of it.
    ...Object.fromEntries(
      amounts.map((field) => [
        ownKey(field),
        amount.meta({
          title: `金額：${field.title}（${unit}）`,
          description: `「${field.title}」の金額`,
        }),
      ]),
    ),
  };
}

/** Column types as a data file knows them. */
export type DatasetType = 'text' | 'whole' | 'number' | 'boolean';

export interface DatasetColumn {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly type: DatasetType;
  readonly isNullable: boolean;
}

/** The columns in their order, with what the schema says of them. */
export function datasetColumns(profile: Profile): DatasetColumn[] {
  return Object.entries(datasetSchema(profile).shape).map(([key, schema]) => {
    const { title = key, description = '' } = z.globalRegistry.get(schema) ?? {};
    return {
      key,
      title,
      description,
      type: typeOf(schema),
      isNullable: schema instanceof z.ZodNullable,
    };
  });
}

function typeOf(schema: z.core.$ZodType): DatasetType {
  const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (inner instanceof z.ZodBoolean) return 'boolean';
  if (inner instanceof z.ZodString) return 'text';
  return inner instanceof z.ZodNumber && inner.format === 'safeint' ? 'whole' : 'number';
}

/** The JSON Schema of a row, made from the schema that rows are held to. */
export function datasetJsonSchema(profile: Profile): object {
  return z.toJSONSchema(datasetSchema(profile));
}

const TYPES: { readonly [T in DatasetColumn['type']]: string } = {
  text: '文字列',
  whole: '整数',
  number: '数値',
  boolean: '真偽',
};

/** The codebook of the data as Markdown: every column, then every code. */
export function codebook(profile: Profile): string {
  const columns = datasetColumns(profile).map(({ key, title, type, isNullable, description }) =>
    line(key, title, TYPES[type], isNullable ? '空欄あり' : '必ずある', description),
  );
  const codes = profile.methods.map(({ code, label, aliases }) =>
    line(code, label, aliases.join('、')),
  );
  return [
    '# コードブック',
    '',
    '1行が1事業、1セルが1つの値です。金額は百万円、該当なしと空欄を区別します。',
    '',
    line('列', '表の見出し', '型', '空欄', '内容'),
    line('---', '---', '---', '---', '---'),
    ...columns,
    '',
    '## 改善・改革の手法',
    '',
    line('コード', '名称', '別名'),
    line('---', '---', '---'),
    ...codes,
    '',
  ].join('\n');
}

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
