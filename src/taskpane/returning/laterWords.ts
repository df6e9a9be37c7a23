import type { Language } from '../../core/words/sentence';

/** Words of 差し戻し that come with what is loaded later: they add nothing to the first part. */
const ja = {
  ours: 'このアドインやコマンドが作ったブックのため、読みません。',
  button: '差し戻し…',
  hint: '追加したブックから、局ごとに、マークと「指摘票」の付いた写しとメールの文を作り、一つの zip に保存します。もとのブックは変わりません。',
};

const en: typeof ja = {
  ours: 'This add-in, or its command, made this workbook, so it is not read.',
  button: 'Returns…',
  hint: 'For each bureau of the added workbooks, a marked copy with its 指摘票 and the text of a mail, in one zip. The workbooks themselves do not change.',
};

export const LATER_WORDS: { readonly [L in Language]: typeof ja } = { ja, en };
