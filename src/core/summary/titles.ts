import type { SummaryColumn } from './summaryColumns';

const FIGURES: readonly (readonly [SummaryColumn, string])[] = [
  ['heads', '人'],
  ['people', 'ヒト'],
  ['things', 'モノ'],
  ['money', 'カネ'],
  ['total', '合計'],
  ['share', '構成比'],
  ['previous', '前年度\n決算額'],
  ['change', '増減'],
  ['errors', 'エラー'],
];

/** Titles of a group table's columns behind its label. */
export const GROUP_TITLES: readonly (readonly [SummaryColumn, string])[] = [
  ['count', '事業数'],
  ['isNew', '新規'],
  ...FIGURES,
];

/** Titles of the list of programs. */
export const PROGRAM_TITLES: readonly (readonly [SummaryColumn, string])[] = [
  ['bureau', '局'],
  ['policy', '施策'],
  ['name', '事務事業名'],
  ['section', '所管課'],
  ['methods', '手法'],
  ['count', 'No.'],
  ['isNew', '新規'],
  ...FIGURES,
  ['place', '場所'],
];

/** Titles by which the parts of a summary are found again. */
export const TABLE_TITLES = {
  bureau: '局別',
  policy: '施策別',
  methods: '改善・改革の手法別',
  section: '所管課別',
} as const;
export const TOTAL_LABEL = '計';
export const DISTINCT_TOTAL_LABEL = '計（重複を除く）';
export const FINDINGS_TITLE = '未対応の指摘';
export const LIST_TITLE = '事業一覧';

export const SEVERITY_WORDS = { error: 'エラー', warning: '警告', info: '情報' } as const;
