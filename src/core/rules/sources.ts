import type { RuleId } from '../words/Words';

/**
 * Where rules come from: the form itself; the rules of デジタル庁 on machine-readable administrative
 * data and of 総務省 on notation in statistical tables; the US DATA Act Broker, whose sum rules show
 * the variance; experience with 47,597 of the state's review sheets.
 */
export type RuleSource = 'form' | 'readability' | 'statistics' | 'broker' | 'reviews';

/** Where each rule comes from. */
export const RULE_SOURCES: { readonly [R in RuleId]: RuleSource } = {
  'STR-01': 'form',
  'STR-02': 'form',
  'STR-03': 'form',
  'STR-04': 'readability',
  'REQ-01': 'form',
  'REQ-02': 'form',
  'REQ-03': 'form',
  'REQ-04': 'form',
  'REQ-05': 'form',
  'REQ-06': 'form',
  'REQ-07': 'form',
  'REQ-08': 'form',
  'NUM-01': 'statistics',
  'NUM-02': 'readability',
  'NUM-03': 'statistics',
  'NUM-04': 'form',
  'NUM-05': 'statistics',
  'NUM-07': 'form',
  'SUM-01': 'broker',
  'SUM-02': 'form',
  'SUM-03': 'broker',
  'SUM-04': 'broker',
  'SUM-05': 'broker',
  'SUM-06': 'broker',
  'SUM-07': 'form',
  'UNIT-01': 'statistics',
  'UNIT-02': 'form',
  'UNIT-03': 'statistics',
  'PREV-01': 'form',
  'PREV-02': 'form',
  'PREV-03': 'form',
  'PREV-05': 'reviews',
  'CODE-01': 'form',
  'CODE-02': 'form',
  'CODE-03': 'readability',
  'CODE-04': 'readability',
  'CODE-05': 'form',
  'CODE-06': 'form',
  'CODE-07': 'form',
  'CODE-08': 'form',
  'CODE-10': 'form',
  'CODE-11': 'readability',
  'CHAR-01': 'readability',
  'CHAR-02': 'readability',
  'CHAR-05': 'readability',
  'YEAR-01': 'form',
  'YEAR-02': 'reviews',
  'YEAR-04': 'form',
  'XREF-01': 'form',
  'XREF-03': 'form',
};
