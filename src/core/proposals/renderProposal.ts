import { renderMessage } from '../rules';
import { proposals as enProposals } from '../words/en/proposals';
import { proposals as jaProposals } from '../words/ja/proposals';
import type { Language } from '../words/Words';
import type { Proposal } from './Proposal';
import type { ProposalReason } from './ProposalReason';

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
