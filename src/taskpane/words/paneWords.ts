import type { Language } from '../../core/words/sentence';
import { en } from './en';
import { ja } from './ja';

/** The pane's words in one language. */
export type PaneWords = typeof ja;

export const paneWords: { readonly [L in Language]: PaneWords } = { ja, en };
