import type { LedgerProfile } from './LedgerProfile';

/**
 * 吹田市 事務事業評価調書, one sheet a program. A reconstruction: titles, unit, sums and codes are the
 * city's, the places are not known, and 実施方法, ticked in a list there, is one text here.
 */
export const suita: LedgerProfile = {
  orientation: 'sheet',
  id: 'suita',
  name: '吹田市 事務事業評価調書',
  unit: '千円',
  decimals: 0,
  nilMarks: ['-', '—', '－', '―', '‐', 'ー', '−'],
  negativeMarks: ['△', '▲', '-', '−', '－', '(', '（'],
  numbering: 'workbook',
  rules: {},
  labels: { fiscalYear: ['年度', '評価年度'], bureau: ['担当部名', '担当部'] },
  fields: {
    no: { title: '整理番号', aliases: [], required: true },
    policy: { title: '総合計画の体系', aliases: ['施策'], required: false },
    name: { title: '事務事業名', aliases: ['事業名'], required: true },
    section: { title: '室課名', aliases: ['担当室課名', '所管室課'], required: true },
  },
  texts: [{ title: '事業概要', aliases: ['事業の概要', '概要'], required: true }],
  amounts: [
    { title: '事業費(A)', aliases: ['事業費'], required: true, yearly: true },
    {
      title: '所要人件費(B)',
      aliases: ['総額(B)', '人件費(B)', '人件費総額(B)'],
      required: true,
      yearly: true,
    },
    { title: '総事業費(A+B)', aliases: ['総事業費'], required: true, yearly: true },
    { title: '特定財源(C)', aliases: ['特定財源'], required: true, yearly: true },
    { title: '市負担(D)', aliases: ['市負担'], required: true, yearly: true },
    { title: '財源計(C+D)', aliases: ['財源計'], required: true, yearly: true },
  ],
  codes: [{ title: '実施方法', aliases: ['実施の方法'], required: true, list: 'method' }],
  codeLists: {
    method: [
      { code: '直接実施', label: '直接実施', aliases: ['直営'] },
      { code: '委託', label: '委託', aliases: ['委託又は一部委託', '一部委託'] },
      { code: '補助金', label: '補助金', aliases: ['補助金・負担金', '補助'] },
      { code: 'その他', label: 'その他', aliases: [] },
    ],
  },
  sums: [
    {
      id: '総事業費',
      terms: ['事業費(A)', '所要人件費(B)'],
      total: '総事業費(A+B)',
      tolerance: 0,
      severity: 'error',
    },
    {
      id: '財源計',
      terms: ['特定財源(C)', '市負担(D)'],
      total: '財源計(C+D)',
      tolerance: 0,
      severity: 'error',
    },
    {
      id: '財源と事業費',
      terms: ['総事業費(A+B)'],
      total: '財源計(C+D)',
      tolerance: 0,
      severity: 'error',
    },
  ],
};
