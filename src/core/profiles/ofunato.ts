import { NO_BLOCKS, type Profile } from '../profile/Profile';
import { IN_THOUSANDS, yearly } from './inThousands';

/**
 * 大船渡市 事務事業評価, collected in one table; 従事人数 and 業務時間 beside its amounts are no money. A
 * reconstruction: unit, sums, year-blocks and codes are the city's, the wording of most titles is that
 * of forms of this kind.
 */
export const ofunato: Profile = {
  orientation: 'flat',
  id: 'ofunato',
  name: '大船渡市 事務事業評価',
  ...IN_THOUSANDS,
  labels: {
    fiscalYear: ['年度', '評価年度'],
    bureau: ['部局名', '部名'],
    director: [],
    mission: [],
    approach: [],
    policy: [],
    group: [],
  },
  fields: [
    {
      key: 'no',
      title: '整理番号',
      aliases: ['No.', 'No', '番号'],
      kind: 'number',
      required: true,
    },
    {
      key: 'policy',
      title: '施策名',
      aliases: ['施策', '基本施策'],
      kind: 'text',
      required: false,
    },
    { key: 'name', title: '事務事業名', aliases: ['事業名'], kind: 'text', required: true },
    {
      key: 'section',
      title: '担当課',
      aliases: ['所管課', '担当課名', '課名'],
      kind: 'text',
      required: true,
    },
    {
      key: 'outline',
      title: '事業概要',
      aliases: ['事業の概要', '事業内容'],
      kind: 'text',
      required: false,
    },
    yearly('national', '国庫支出金', '国支出金'),
    yearly('prefecture', '都道府県支出金', '県支出金'),
    yearly('bonds', '地方債', '市債'),
    yearly('others', 'その他', 'その他財源', 'その他特定財源'),
    yearly('general', '一般財源'),
    yearly('project', '事業費計(A)', '事業費計', '事業費(A)'),
    yearly('staff', '人件費計(B)', '人件費計', '人件費(B)'),
    yearly('total', 'トータルコスト(A)+(B)', 'トータルコスト'),
    {
      key: 'grade',
      title: '総合評価',
      aliases: ['評価'],
      kind: 'code',
      required: false,
      list: 'grade',
    },
    {
      key: 'direction',
      title: '今後の方向性',
      aliases: ['方向性'],
      kind: 'code',
      required: false,
      list: 'direction',
    },
  ],
  sums: [
    {
      id: '事業費',
      terms: ['national', 'prefecture', 'bonds', 'others', 'general'],
      total: 'project',
      tolerance: 0,
      severity: 'error',
    },
    {
      id: 'トータルコスト',
      terms: ['project', 'staff'],
      total: 'total',
      tolerance: 0,
      severity: 'error',
    },
  ],
  codeLists: {
    grade: ['Ａ', 'Ｂ', 'Ｃ', 'Ｄ', 'Ｅ'].map((code) => ({ code, label: '', aliases: [] })),
    direction: [
      { code: '１', label: '現状維持', aliases: ['継続'] },
      { code: '２', label: '改革改善', aliases: ['改革・改善'] },
      { code: '３', label: '終了', aliases: ['廃止・終了'] },
    ],
  },
  ...NO_BLOCKS,
};
