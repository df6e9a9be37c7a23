import type { FormContent, FormPage, FormTop } from '../core/form/FormContent';
import { lines } from './lines';
import { policy341 } from './programs/3-4-1';
import { policy412 } from './programs/4-1-2';
import { policy434Page1 } from './programs/4-3-4-page1';
import { policy434Page2 } from './programs/4-3-4-page2';
import { policy434Page3 } from './programs/4-3-4-page3';
import { policy999 } from './programs/9-9-9';
import { restore } from './restore';

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
export const bureauRestoredPerPolicy: readonly FormContent[] = [
  INTERNATIONAL,
  DISASTER,
  ICT,
  OTHER,
].map((policy, index) => ({
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
}));
