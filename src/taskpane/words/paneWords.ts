import type { Language } from '../../core/words/sentence';
import type { ja } from './ja';

/** The pane's words in one language. */
export type PaneWords = typeof ja;

/** Only the words that are spoken are fetched. */
export async function loadWords(language: Language): Promise<PaneWords> {
  if (language === 'en') return (await import(/* webpackChunkName: "words-en" */ './en')).en;
  return (await import(/* webpackChunkName: "words-ja" */ './ja')).ja;
}
