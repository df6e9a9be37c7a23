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
<<<<<<< HEAD
  'SUM-02': 'form',
  'SUM-03': 'broker',
  'SUM-04': 'broker',
  'SUM-06': 'broker',
  'SUM-07': 'form',
  'UNIT-01': 'statistics',
  'UNIT-02': 'form',
  'UNIT-03': 'statistics',
=======
  'PREV-01': 'form',
  'PREV-02': 'form',
>>>>>>> 8223994 (Say all there is of the sums (SUM-02, 03, 04, 06, 07) and units (UNIT-01 to 03) in one file a rule, each with one table of cells, findings and fixed cells as its test)
  'CODE-01': 'form',
  'CODE-02': 'form',
  'CODE-03': 'readability',
};
