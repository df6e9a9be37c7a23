import type { Language } from '../words/Words';

const ja = {
  noStrategySheet: '戦略シートがありません。',
};

const en: typeof ja = {
  noStrategySheet: 'There is no strategy sheet.',
};

/** Remarks on a file as a whole. */
export const NOTES: { readonly [L in Language]: typeof ja } = { ja, en };
