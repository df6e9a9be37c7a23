import type { Language } from '../../core/words/sentence';
import { cliEn } from './en';
import { cliJa } from './ja';

export type CliWords = typeof cliJa;

export const CLI_WORDS: { readonly [L in Language]: CliWords } = { ja: cliJa, en: cliEn };
