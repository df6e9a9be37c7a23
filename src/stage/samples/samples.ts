import type { FormContent, FormPage, FormTop, BlockCost } from '../../core/form/FormContent';
import { lines } from './writeForm';
import { policy341 } from './programs/3-4-1';
import { policy412 } from './programs/4-1-2';
import { policy434Page1, policy434Page2, policy434Page3 } from './programs/4-3-4';
import { policy999 } from './programs/9-9-9';

/** What the printed form lost or got wrong, by 施策 and No.; figures follow from its texts. */
const CORRECTIONS: { readonly [program: string]: Correction } = {
  '3-4-1#1': { cost: { people: 3, money: 87, total: 90 } },
  '4-1-2#1': { cost: { things: 0, total: 109 } },
  '4-3-4#1': { cost: { money: 10 } },
  '4-3-4#2': { cost: { people: 21 } },
  '4-3-4#5': { cost: { total: 1725 } },
  '4-3-4#6': {
    previousYear: lines('歳出決算額 83百万円', '（うち一般財源 83百万円）'),
  },
  '4-3-4#7': { cost: { total: 131 } },
  '4-3-4#8': {
    money: lines(
      '歳出予算額 0円',
      '（独自利用に限る。このほか、子育てワンストップサービス環境構築・運用経費として3百万円）',
    ),
  },
  '9-9-9#2': { cost: { total: 83 } },
  '9-9-9#3': { cost: { total: 101 } },
};

const top: FormTop = {
  title: '主要事務事業戦略シート',
  fiscalYear: '平成29年度',
  bureau: '総務局',
  director: '総務局長',
  mission: lines(
    '事業成果が向上するよう、職員が働きやすい環境整備や業務改革を推進する。',
    '大規模災害が発生しても機能不全に陥ることのないよう、自助・共助・公助が連携した取り組みを推進する。',
  ),
  approach:
    '事業成果向上のため、研修をはじめとする能力開発や意欲向上策に加え、ワーク・ライフ・バランスの推進や職員の健康管理への配慮を行い、職員の能力を十分に発揮させるとともに、ICTを活用した事務の効率化や行政資源を有効活用した行政改革を推進する。また、熊本地震において指摘された、避難所運営などの新たな課題に適切に対応するため、地域防災計画の見直しを進める。',
};

const INTERNATIONAL = { code: '3-4-1', name: '国際化の推進' };
const DISASTER = { code: '4-1-2', name: '防災体制の充実' };
const ICT = { code: '4-3-4', name: 'ICTを活かした利便性の向上' };
const OTHER = { code: '9-9-9', name: 'その他' };

const pages: readonly FormPage[] = [
  { ...INTERNATIONAL, programs: policy341 },
  { ...DISASTER, programs: policy412 },
  { ...ICT, programs: policy434Page1 },
  { ...ICT, programs: policy434Page2 },
  { ...ICT, programs: policy434Page3 },
  { ...OTHER, programs: policy999 },
];

/**
 * 千葉市総務局, 平成29年度: the public document with its own slips, and blank where its
 * transcription is.
 */
export const bureauAsPrinted: readonly FormContent[] = [{ name: '総務局', top, pages }];

/** The same with the gaps filled so that every sum holds. */
export const bureauRestored: readonly FormContent[] = [
  { name: '総務局', top, pages: pages.map(restore) },
];

/** The restored bureau, one sheet a 施策. */
const bureauRestoredPerPolicy: readonly FormContent[] = [INTERNATIONAL, DISASTER, ICT, OTHER].map(
  (policy, index) => ({
    name: policy.code,
    top: index === 0 ? top : null,
    pages: [
      {
        ...policy,
        programs: pages
          .filter((page) => page.code === policy.code)
          .flatMap((page) => restore(page).programs),
      },
    ],
  }),
);

/** The workbooks under assets/samples, by file name. */
export const SAMPLES: readonly {
  readonly file: string;
  readonly sheets: readonly FormContent[];
}[] = [
  { file: 'bureau-as-printed.xlsx', sheets: bureauAsPrinted },
  { file: 'bureau-restored.xlsx', sheets: bureauRestored },
  { file: 'bureau-restored-per-policy.xlsx', sheets: bureauRestoredPerPolicy },
];

interface Correction {
  readonly cost?: Partial<BlockCost>;
  readonly money?: string;
  readonly previousYear?: string;
}

/** The page with its gaps filled and its contradictions settled. */
function restore(page: FormPage): FormPage {
  return {
    ...page,
    programs: page.programs.map((program) => {
      const correction = CORRECTIONS[`${page.code}#${program.no}`];
      if (correction === undefined) return program;
      return {
        ...program,
        resources: { ...program.resources, money: correction.money ?? program.resources.money },
        cost: { ...program.cost, ...correction.cost },
        previousYear: correction.previousYear ?? program.previousYear ?? null,
      };
    }),
  };
}
