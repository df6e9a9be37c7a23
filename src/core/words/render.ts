import type { Hint } from '../hints/Hint';
import type { Proposal } from '../proposals/Proposal';
import type { ProposalReason } from '../proposals/ProposalReason';
import { enRules } from './en';
import { hints as enHints } from './en/hints';
import { proposals as enProposals } from './en/proposals';
import { jaRules } from './ja';
import { hints as jaHints } from './ja/hints';
import { proposals as jaProposals } from './ja/proposals';
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

/** Why a cell would change, and in this way. */
export function renderProposal(
  { reason, isForTable }: Pick<Proposal, 'reason' | 'isForTable'>,
  language: Language,
): string {
  const { between, forTable } = language === 'ja' ? jaProposals : enProposals;
  const why = renderReason(reason, language);
  return isForTable ? why + between + forTable : why;
}

/** For a fix the sentence of the finding that it mends. */
function renderReason(reason: ProposalReason, language: Language): string {
  const words = language === 'ja' ? jaProposals : enProposals;
  switch (reason.key) {
    case 'total':
      return words.total(reason.values);
    case 'correction':
      return words.correction(reason.values);
    case 'money':
      return words.money(reason.values);
    case 'people':
      return words.people(reason.values);
    case 'fix':
      return renderMessage(reason.values.message, language);
  }
}
