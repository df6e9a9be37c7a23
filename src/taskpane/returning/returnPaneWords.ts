import type { Language } from '../../core/words/sentence';

/** Words of 差し戻し that are said only by what is loaded later: they add nothing to the first part. */
const ja = {
  ours: 'このアドインやコマンドが作ったブックのため、読みません。',
  noPrograms: 'このブックには、記入された事業がありません。',
};

const en: typeof ja = {
  ours: 'This add-in, or its command, made this workbook, so it is not read.',
  noPrograms: 'No program is filled in in this workbook.',
};

export type ReturnPaneWords = typeof ja;

export const RETURN_PANE_WORDS: { readonly [L in Language]: ReturnPaneWords } = { ja, en };
