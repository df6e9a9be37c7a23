import type { LedgerProfile } from './LedgerProfile';

/** Amounts of each year-block; 従事人数 and 業務時間 beside them are no money. */
const SOURCES = ['国庫支出金', '都道府県支出金', '地方債', 'その他', '一般財源'];

/**
 * 大船渡市 事務事業評価, collected in one table. A reconstruction: unit, sums, year-blocks and codes are
 * the city's, the wording of most titles is that of forms of this kind.
 */
export const ofunato: LedgerProfile = {
  orientation: 'flat',
  id: 'ofunato',
  name: '大船渡市 事務事業評価',
  unit: '千円',
  decimals: 0,
  nilMarks: ['-', '—', '－', '―', '‐', 'ー', '−'],
  negativeMarks: ['△', '▲', '-', '−', '－', '(', '（'],
  numbering: 'workbook',
  rules: {},
  labels: { fiscalYear: ['年度', '評価年度'], bureau: ['部局名', '部名'] },
  fields: {
    no: { title: '整理番号', aliases: ['No.', 'No', '番号'], required: true },
    policy: { title: '施策名', aliases: ['施策', '基本施策'], required: false },
    name: { title: '事務事業名', aliases: ['事業名'], required: true },
    section: { title: '担当課', aliases: ['所管課', '担当課名', '課名'], required: true },
  },
  texts: [{ title: '事業概要', aliases: ['事業の概要', '事業内容'], required: false }],
  amounts: [
    { title: '国庫支出金', aliases: ['国支出金'], required: true, yearly: true },
    { title: '都道府県支出金', aliases: ['県支出金'], required: true, yearly: true },
    { title: '地方債', aliases: ['市債'], required: true, yearly: true },
    { title: 'その他', aliases: ['その他財源', 'その他特定財源'], required: true, yearly: true },
    { title: '一般財源', aliases: [], required: true, yearly: true },
    { title: '事業費計(A)', aliases: ['事業費計', '事業費(A)'], required: true, yearly: true },
    { title: '人件費計(B)', aliases: ['人件費計', '人件費(B)'], required: true, yearly: true },
    {
      title: 'トータルコスト(A)+(B)',
      aliases: ['トータルコスト'],
      required: true,
      yearly: true,
    },
  ],
  codes: [
    { title: '総合評価', aliases: ['評価'], required: false, list: 'grade' },
    { title: '今後の方向性', aliases: ['方向性'], required: false, list: 'direction' },
  ],
  codeLists: {
    grade: ['Ａ', 'Ｂ', 'Ｃ', 'Ｄ', 'Ｅ'].map((code) => ({ code, label: '', aliases: [] })),
    direction: [
      { code: '１', label: '現状維持', aliases: ['継続'] },
      { code: '２', label: '改革改善', aliases: ['改革・改善'] },
      { code: '３', label: '終了', aliases: ['廃止・終了'] },
    ],
  },
  sums: [
    { id: '事業費', terms: SOURCES, total: '事業費計(A)', tolerance: 0, severity: 'error' },
    {
      id: 'トータルコスト',
      terms: ['事業費計(A)', '人件費計(B)'],
      total: 'トータルコスト(A)+(B)',
      tolerance: 0,
      severity: 'error',
    },
  ],
};
