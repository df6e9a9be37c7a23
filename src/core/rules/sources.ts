import type { RuleId } from '../words/Words';
import type { RuleSource } from './Rule';

/** Where each rule comes from. */
export const RULE_SOURCES: { readonly [R in RuleId]: RuleSource } = {
  'STR-01': 'form',
  'REQ-01': 'form',
  'REQ-02': 'form',
  'REQ-03': 'form',
  'REQ-04': 'form',
  'REQ-06': 'form',
  'NUM-01': 'statistics',
  'NUM-02': 'readability',
  'NUM-04': 'form',
  'NUM-07': 'form',
  'SUM-01': 'broker',
  'CODE-01': 'form',
  'CODE-02': 'form',
  'CODE-03': 'readability',
};
