import { NO_BLOCKS, type Profile } from '../profile/Profile';
import { IN_THOUSANDS, yearly } from './inThousands';

/**
 * 吹田市 事務事業評価調書, one sheet a program. A reconstruction: titles, unit, sums and codes are the
 * city's, the places are not known, and 実施方法, ticked in a list there, is one text here.
 */
export const suita: Profile = {
  orientation: 'sheet',
  id: 'suita',
  name: '吹田市 事務事業評価調書',
  ...IN_THOUSANDS,
  labels: {
    fiscalYear: ['年度', '評価年度'],
    bureau: ['担当部名', '担当部'],
    director: [],
    mission: [],
    approach: [],
    policy: [],
    group: [],
  },
  fields: [
    { key: 'no', title: '整理番号', aliases: [], kind: 'number', required: true },
    { key: 'policy', title: '総合計画の体系', aliases: ['施策'], kind: 'text', required: false },
    { key: 'name', title: '事務事業名', aliases: ['事業名'], kind: 'text', required: true },
    {
      key: 'section',
      title: '室課名',
      aliases: ['担当室課名', '所管室課'],
      kind: 'text',
      required: true,
    },
    {
      key: 'outline',
      title: '事業概要',
      aliases: ['事業の概要', '概要'],
      kind: 'text',
      required: true,
    },
    yearly('project', '事業費(A)', '事業費'),
    yearly('staff', '所要人件費(B)', '総額(B)', '人件費(B)', '人件費総額(B)'),
    yearly('total', '総事業費(A+B)', '総事業費'),
    yearly('specific', '特定財源(C)', '特定財源'),
    yearly('general', '市負担(D)', '市負担'),
    yearly('sources', '財源計(C+D)', '財源計'),
    {
      key: 'means',
      title: '実施方法',
      aliases: ['実施の方法'],
      kind: 'code',
      required: true,
      list: 'means',
    },
  ],
  sums: [
    {
      id: '総事業費',
      terms: ['project', 'staff'],
      total: 'total',
      tolerance: 0,
      severity: 'error',
    },
    {
      id: '財源計',
      terms: ['specific', 'general'],
      total: 'sources',
      tolerance: 0,
      severity: 'error',
    },
    {
      id: '財源と事業費',
      terms: ['total'],
      total: 'sources',
      tolerance: 0,
      severity: 'error',
    },
  ],
  codeLists: {
    means: [
      { code: '直接実施', label: '直接実施', aliases: ['直営'] },
      { code: '委託', label: '委託', aliases: ['委託又は一部委託', '一部委託'] },
      { code: '補助金', label: '補助金', aliases: ['補助金・負担金', '補助'] },
      { code: 'その他', label: 'その他', aliases: [] },
    ],
  },
  ...NO_BLOCKS,
};
