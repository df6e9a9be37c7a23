import type { BlockContent } from '../../../core/form/FormContent';
import { lines } from '../writeForm';

/** 4-3-4 ICTを活かした利便性の向上, No. 1–3, as printed. */
export const policy434Page1: readonly BlockContent[] = [
  {
    no: 1,
    isNew: false,
    name: '情報セキュリティ対策',
    goal: '市が保有する情報資産を脅威から守るため、情報セキュリティ対策を行う。',
    content: lines(
      '・情報セキュリティポリシーの管理・運用',
      '・情報セキュリティ研修',
      '・情報セキュリティ監査',
      '・標的型攻撃対応訓練',
    ),
    otherCities: '総務省の方針にしたがって、全政令市とも積極的に取り組んでいる。',
    resources: {
      people: '職員2.25人',
      things: '—',
      money: lines(
        '歳出予算額10百万円',
        '（うち一般財源10百万円）',
        '【主なもの】',
        '・情報セキュリティ研修：2百万円',
        '・情報セキュリティ監査：4百万円',
        '・標的型攻撃対応訓練：4百万円',
      ),
    },
    cost: { people: 20, things: null, money: null, total: 30 },
    previousYear: '歳出決算額4百万円（うち一般財源4百万円）',
    results: '……4,882人を対象に職階別に実施',
    analysis: null,
    methods: ['③ 整理統合', '⑤ 連携・協働'],
    directions: [
      '庁内庁外における情報セキュリティに係る統一窓口を有する体制を整備する。',
      '関係機関との協力体制を整備するとともに、セキュリティ事故等が発生した際に、迅速に対応するための連絡体制を再確認する。',
    ],
    section: '情報システム課',
  },
  {
    no: 2,
    isNew: true,
    name: '庁内ネットワークシステム（CHAINS）等の更新',
    goal: '耐用年数を経過した機器の更新を行うことで、システムの安定的な運用を維持しつつ、利便性の向上と運用経費の削減を図る。',
    content: lines(
      'CHAINS、統合サーバ、住民情報系システムサーバの更新に向けた',
      '・要求仕様の分析',
      '・調達仕様の確定',
      '・業者選定',
      '・新システムの構築',
    ),
    otherCities: '—',
    resources: {
      people: '職員2.10人',
      things: '—',
      money: lines(
        '歳出予算額69百万円',
        '（うち一般財源69百万円）',
        '【主なもの】',
        '・委託料 69百万円',
      ),
    },
    cost: { people: 27, things: null, money: 69, total: 90 },
    previousYear: '9',
    results: null,
    analysis:
      '現在稼働中のシステムを、業務に支障を来すことなく確実に更新するとともに、最新技術を活用するなどし、利便性の向上と運用経費の削減を図る必要がある。',
    methods: ['⑥ ICT活用'],
    directions: [
      '次期CHAINSの更新に当たり、新技術の採用や仕様書の見直しにより、構築・運用経費を削減する。',
    ],
    section: '情報システム課',
  },
  {
    no: 3,
    isNew: true,
    name: 'インターネット接続環境の構築（強靭化対応）',
    goal: '自治体情報システムの強靭化モデルに対応するため、CHAINSをインターネットから分離し、新たにインターネット接続環境を構築する。',
    content: lines(
      '・インターネット接続環境の構築及び運用保守',
      '・CHAINSのインターネット分離対応',
    ),
    otherCities: '総務省の方針にしたがって、全国の自治体が対応に取り組んでいる。',
    resources: {
      people: '職員1.20人',
      things: '—',
      money: lines(
        '歳出予算額100百万円',
        '（うち一般財源100百万円）',
        '【主なもの】',
        '・委託料 96百万円',
        '・使用料賃借料 2百万円',
      ),
    },
    cost: { people: 10, things: null, money: 100, total: 110 },
    previousYear: lines('歳出決算額112百万円', '（うち一般財源112百万円）'),
    results: null,
    analysis: null,
    methods: ['⑥ ICT活用'],
    directions: ['CHAINSをインターネットから分離し、外部からの脅威によるリスクを低減する。'],
    section: '情報システム課',
  },
];
