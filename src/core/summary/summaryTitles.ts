/** Titles of the parts of a summary, which is read back by them. */
export const TABLE_TITLES = {
  bureau: '局別',
  policy: '施策別',
  methods: '改善・改革の手法別',
  section: '所管課別',
} as const;
/** Over the sum of the parts of a total. */
export const PARTS_TITLE = '内訳の和';
export const TOTAL_LABEL = '計';
export const DISTINCT_TOTAL_LABEL = '計（重複を除く）';
export const FINDINGS_TITLE = '未対応の指摘';
export const LIST_TITLE = '事業一覧';
export const STATUS_TITLE = '提出状況';
export const SUMMARY_TITLES = { one: '主要事務事業 集計', all: '主要事務事業 全庁集計' } as const;

export const SEVERITY_WORDS = { error: 'エラー', warning: '警告', info: '情報' } as const;

/** Names of the worksheets, where they are free. */
export const SUMMARY_SHEET = '集計';
export const BUREAUS_SHEET = '全庁集計';

/** Name and title of the worksheet that goes back to a bureau: alike in every language, it is known by it. */
export const RETURN_TITLE = '指摘票';

/** Beginning of a row that counts the groups that a table has no place for. */
const REST = 'ほか（';

export function restLabel(count: number): string {
  return `${REST}${String(count)}）`;
}

export function isRestLabel(label: unknown): boolean {
  return typeof label === 'string' && label.startsWith(REST);
}

/** First titles of 機械判読可能な表 and of its codes. */
export const DATA_HEAD = 'ファイル';
export const CODES_HEAD = 'コード';
