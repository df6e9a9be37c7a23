import type { BlockContent } from '../../../core/form/FormContent';
import { lines } from '../writeForm';

/** 4-3-4 ICTを活かした利便性の向上, No. 4–6, as printed. */
export const policy434Page2: readonly BlockContent[] = [
  {
    no: 4,
    isNew: false,
    name: '庁内ネットワークシステム（CHAINS）の運用',
    goal: '本市の情報通信基盤として、事務処理に必要な基本サービスを提供することにより、行政事務の円滑な執行を支援する。',
    content: lines(
      '・庁内ネットワークの構築',
      '・パソコン、プリンタ等の設置',
      '・グループウエア、共有ストレージなどのサービス提供',
      '・システムの保守運用',
    ),
    otherCities: '—',
    resources: {
      people: '職員2.70人',
      things: lines('【主なもの】', '・空調設備', '・フリーアクセスフロア'),
      money: lines(
        '歳出予算額689百万円',
        '（うち一般財源689百万円）',
        '【主なもの】',
        '・委託料 687百万円',
        '・消耗品費他 2百万円',
      ),
    },
    cost: { people: 20, things: 0, money: 689, total: 709 },
    previousYear: lines('歳出決算額688百万円', '（うち一般財源688百万円）'),
    results: '利用端末数約6,000台',
    analysis: lines(
      '職員の業務効率の向上に寄与しており、有効性が高い。',
      '自治体情報システム強靭化モデルに対応するため、セキュリティ対策の強化を図る必要がある。',
    ),
    methods: ['⑥ ICT活用'],
    directions: ['セキュリティの強化に取り組むとともに、システムの利便性の向上を図る。'],
    section: '情報システム課',
  },
  {
    no: 5,
    isNew: false,
    name: '住民情報系システムの運用',
    goal: '住民情報系システムを運用することで、市民サービスを提供する職員の事務を支援する。',
    content: lines('住民情報系システム', '・業務共通システム', '・介護保険システム', '・……'),
    otherCities: '—',
    resources: {
      people: '職員22.36人',
      things: '—',
      money: lines(
        '歳出予算額 1,539百万円',
        '（うち一般財源 1,539百万円）',
        '【主なもの】',
        '委託料 1,358百万円',
      ),
    },
    cost: { people: 186, things: 0, money: 1539, total: null },
    previousYear: lines('歳出決算額 1,057百万円', '（うち一般財源 1,057百万円）'),
    results: lines('……', '（介護）552人', '（税務）720人', '（福祉）1,204人'),
    analysis:
      '平成29年1月の福祉、住民記録、国民健康保険、総合窓口等支援システム稼働をもって住民情報系全システムの運用を開始したところであり、まずは着実な運用に努める。',
    methods: [],
    directions: [],
    section: '情報システム課',
  },
  {
    no: 6,
    isNew: false,
    name: '内部管理システムの運用',
    goal: '内部事務の効率化、他システムとの連携を図り効率的な事務の執行、迅速な意思決定を支援する。',
    content: lines(
      '財務会計システム',
      '・予算・決算管理',
      '・収入・支出業務',
      '・物品管理業務 等',
      '文書管理システム',
      '・決裁事務',
      '・文書管理事務 等',
    ),
    otherCities: '—',
    resources: {
      people: '職員3.85人',
      things: '—',
      money: lines(
        '歳出予算額 156百万円',
        '（うち一般財源156百万円）',
        '【主なもの】',
        '開発・保守サービス124百万円',
      ),
    },
    cost: { people: 31, things: null, money: 156, total: 187 },
    previousYear: lines('歳出決算額 83百万', '（うち一般財源 83百万）'),
    results: lines('内部管理システム', '利用登録者数 約8,500人'),
    analysis:
      '平成28年9月に財務会計(予算編成)・文書管理、平成29年4月に財務会計(予算編成以外)の運用を開始したところであり、まずは着実な運用に努める。',
    methods: [],
    directions: [],
    section: '情報システム課',
  },
];
