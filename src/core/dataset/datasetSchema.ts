import type { Profile } from '../profile/Profile';
import * as z from '../schema/zod';
import { dataColumns } from './dataColumns';

type RowSchema = z.ZodMiniObject<Readonly<Record<string, z.ZodMiniType>>>;

/** The schema of a row. */
export function datasetSchema(profile: Profile): RowSchema {
  const columns = Object.entries(dataColumns(profile));
  return z.strictObject(Object.fromEntries(columns.map(([key, { schema }]) => [key, schema])));
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
      isNullable: schema instanceof z.ZodMiniNullable,
    };
  });
}

function typeOf(schema: z.core.$ZodType): DatasetType {
  const inner = schema instanceof z.ZodMiniNullable ? schema.def.innerType : schema;
  if (inner instanceof z.ZodMiniBoolean) return 'boolean';
  if (inner instanceof z.ZodMiniString) return 'text';
  return inner instanceof z.ZodMiniNumberFormat && inner.def.format === 'safeint'
    ? 'whole'
    : 'number';
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
