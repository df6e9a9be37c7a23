import { hints as enHints } from '../words/en/hints';
import { hints as jaHints } from '../words/ja/hints';
import type { Language } from '../words/Words';
import type { Hint } from './Hint';

/** The sentence of a hint. */
export function renderHint(hint: Hint, language: Language): string {
  // The type ties the values to their sentence.
  const sentences = (language === 'ja' ? jaHints : enHints) as {
    readonly [key: string]: (values: Hint['values']) => string;
  };
  return sentences[hint.key]?.(hint.values) ?? '';
}
