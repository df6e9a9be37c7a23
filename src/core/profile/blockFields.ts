import type { Text } from '../words/sentence';
import { RESOURCE_KEYS, type ResourceKey } from './Profile';

/** What a form of blocks does with a field; its title and whether it is required are the profile's. */
interface BlockField {
  /** What a list calls it where its title is too long. */
  readonly word: Text;
  /** Of its column in a new form, in digits; none where its label stands inside the block. */
  readonly width?: number;
  /** The title over several columns that it stands under in a new form. */
  readonly group?: string;
  /** What a new form prints below its title. */
  readonly note?: string;
  /** Where a new form breaks its title; one that does not begin so stays whole. */
  readonly breakAfter?: string;
  /** It is to be written anew every year. */
  readonly isYearly?: true;
  /** Where it is one text a program: its column in the data, as the codebook has it. */
  readonly text?: { readonly key: string; readonly title: string; readonly description: string };
}

const OUTLINE = '事務事業（業務）概要';
const PRESENT = '現状分析';
const ISSUES = '課題抽出';
const FUTURE = '今後の方向性';

/**
 * The fields of a form of blocks, in the order of its columns, records and rules. A text with a column
 * needs nothing but its line here and in the profile: it is read, checked for being there, written
 * into records and data, and printed on a new form.
 */
export const BLOCK_FIELDS = {
  no: { word: { ja: 'No.', en: 'No.' }, width: 4 },
  isNew: { word: { ja: '新規', en: 'New' }, width: 4 },
  name: {
    word: { ja: '事業名', en: 'Name' },
    width: 15,
    text: { key: 'name', title: '事務事業名', description: '事務事業（業務）名' },
  },
  goal: {
    word: { ja: '目標', en: 'Goal' },
    width: 20,
    group: OUTLINE,
    note: '【（事務事業（業務）を行い）\n誰（何）が、どのような状態になることを目指すのか】',
    text: { key: 'goal', title: '目標', description: '目標（目的）' },
  },
  content: {
    word: { ja: '主な内容', en: 'Content' },
    width: 21,
    group: OUTLINE,
    note: '【サービス等の提供内容や提供先】',
    text: { key: 'content', title: '主な内容', description: 'サービス等の提供内容や提供先' },
  },
  otherCities: {
    word: { ja: '他都市', en: 'Other cities' },
    text: { key: 'other_cities', title: '他都市等の状況', description: '他都市等の状況' },
  },
  resource: {
    word: { ja: '資源', en: 'Resources' },
    width: 25,
    group: PRESENT,
    breakAfter: '事務事業（業務）に',
  },
  cost: { word: { ja: 'コスト', en: 'Cost' }, width: 13, group: PRESENT },
  total: { word: { ja: '合計', en: 'Total' }, width: 21, group: PRESENT },
  previousYear: {
    word: { ja: '前年度', en: 'Last year' },
    breakAfter: '〈参考〉',
    text: { key: 'previous_year_text', title: '前年度の本文', description: '前年度決算額の欄' },
  },
  results: {
    word: { ja: '実績', en: 'Results' },
    width: 27,
    group: ISSUES,
    note: '【利用者数・件数等】',
    isYearly: true,
    text: { key: 'results', title: '実績・効果', description: '主な実績・効果' },
  },
  analysis: {
    word: { ja: '分析', en: 'Analysis' },
    width: 30,
    group: ISSUES,
    note: '【現在どのような状態で、どのような課題があるのか】',
    isYearly: true,
    text: { key: 'analysis', title: '分析・評価', description: '分析・評価' },
  },
  method: {
    word: { ja: '手法', en: 'Method' },
    width: 14,
    group: FUTURE,
    breakAfter: '改善・改革の',
  },
  direction: {
    word: { ja: '方向性', en: 'Direction' },
    width: 26,
    group: FUTURE,
    isYearly: true,
  },
  section: {
    word: { ja: '所管課', en: 'Section' },
    width: 10,
    text: { key: 'section', title: '所管課', description: '所管課の名前' },
  },
} as const satisfies { readonly [key: string]: BlockField };

type Fields = typeof BLOCK_FIELDS;
export type BlockKey = keyof Fields;
type KeyWith<P extends keyof BlockField> = {
  [K in BlockKey]: Fields[K] extends { readonly [Q in P]: unknown } ? K : never;
}[BlockKey];
/** A titled column. The untitled one of ヒト, モノ and カネ is found by its labels. */
export type ColumnKey = KeyWith<'width'>;
/** Fields whose label stands inside the block. */
export type InnerKey = Exclude<BlockKey, ColumnKey>;
/** One text a program. */
export type TextKey = KeyWith<'text'>;

const isBlockKey = (key: string): key is BlockKey => Object.hasOwn(BLOCK_FIELDS, key);
const isColumn = (key: BlockKey): key is ColumnKey => 'width' in BLOCK_FIELDS[key];
const isText = (key: BlockKey): key is TextKey => 'text' in BLOCK_FIELDS[key];

export const BLOCK_KEYS: readonly BlockKey[] = Object.keys(BLOCK_FIELDS).filter(isBlockKey);
export const COLUMN_KEYS = BLOCK_KEYS.filter(isColumn);
export const INNER_KEYS = BLOCK_KEYS.filter((key): key is InnerKey => !isColumn(key));
export const TEXT_KEYS = BLOCK_KEYS.filter(isText);
/** Fields that are to be written anew every year. */
export type YearlyKey = KeyWith<'isYearly'>;
/** Those of one text a program. */
export const YEARLY_TEXTS = TEXT_KEYS.filter(
  (key): key is TextKey & YearlyKey => 'isYearly' in BLOCK_FIELDS[key],
);

/** The columns of a form as the city prints it, with the untitled one. */
export const PRINTED_COLUMNS = COLUMN_KEYS.flatMap((key): readonly (ColumnKey | 'label')[] =>
  key === 'resource' ? ['label', key] : [key],
);

/** Methods and directions stand there several times: a program has them as `methods`. */
type LineKey = 'method' | 'direction';
/** What stands there for ヒト, モノ and カネ each has three keys of its own. */
export type FieldKey =
  Exclude<BlockKey, LineKey | 'resource' | 'cost'> | ResourceKey | `${ResourceKey}Text`;

/** The keys that a field of the block form has in a program. */
export function fieldKeysOf(key: BlockKey): readonly FieldKey[] {
  if (key === 'resource') return RESOURCE_KEYS.map((one) => `${one}Text` as const);
  if (key === 'cost') return RESOURCE_KEYS;
  return key === 'method' || key === 'direction' ? [] : [key];
}

/** What rules ask a program for, whatever its form. */
export const FIELD_KEYS = BLOCK_KEYS.flatMap(fieldKeysOf);

/** What the form has of a field. */
export function blockField(key: BlockKey): BlockField {
  return BLOCK_FIELDS[key];
}
