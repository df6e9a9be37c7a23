import type { Language } from '../words/sentence';
import type { Rule, RuleSource } from './Rule';

const SOURCES: { readonly [L in Language]: { readonly [S in RuleSource]: string } } = {
  ja: {
    form: '様式（主要事務事業戦略シート）の決まり',
    readability: '行政データにおける機械可読性に関するルール（デジタル庁）',
    statistics: '統計表における機械判読可能なデータの表記方法の統一ルール（総務省）',
    broker: '様式の欄どうしの突き合わせ（違いを示し、どのセルの誤りかは決めつけません）',
    reviews: '国の行政事業レビューシート 47,597 枚を調べた結果',
  },
  en: {
    form: 'the form itself (主要事務事業戦略シート)',
    readability: 'rules on machine-readable administrative data (デジタル庁)',
    statistics: 'unified rules on machine-readable notation in statistical tables (総務省)',
    broker:
      'cells of the form held against each other: the difference is shown, and no cell is blamed',
    reviews: "experience with 47,597 of the state's program review sheets",
  },
};

/** Why a rule is there, as it is explained to a clerk. */
export function ruleWhy({ about }: Rule, language: Language): string {
  return about?.why[language] ?? '';
}

/** Where a rule comes from, in words. */
export function ruleSource({ source }: Rule, language: Language): string {
  return SOURCES[language][source];
}
