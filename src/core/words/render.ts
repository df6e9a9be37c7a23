import type { Hint } from '../hints/Hint';
import { enRules } from './en';
import { hints as enHints } from './en/hints';
import { jaRules } from './ja';
import { hints as jaHints } from './ja/hints';
import type { Language, Message, RuleId, RuleWords } from './Words';

function wordsOf(language: Language): RuleWords {
  return language === 'ja' ? jaRules : enRules;
}

/** The sentence of a message. */
export function renderMessage(message: Message, language: Language): string {
  // The message's type ties its values to its sentence; indexing by both keys forgets that tie.
  const sentences = wordsOf(language)[message.rule].messages as {
    readonly [key: string]: (values: Message['values']) => string;
  };
  return sentences[message.key]?.(message.values) ?? '';
}

/** What a rule asks, as a clerk would. */
export function ruleName(rule: RuleId, language: Language): string {
  return wordsOf(language)[rule].name;
}

/** The sentence of a hint. */
export function renderHint(hint: Hint, language: Language): string {
  // As in renderMessage: the type ties the values to their sentence.
  const sentences = (language === 'ja' ? jaHints : enHints) as {
    readonly [key: string]: (values: Hint['values']) => string;
  };
  return sentences[hint.key]?.(hint.values) ?? '';
}
