import type { RuleId } from '../words/Words';
import { fixCode01 } from './CODE-01';
import { fixCode02 } from './CODE-02';
import { fixCode03 } from './CODE-03';
import type { FixMaker } from '../rules/OldRule';
import { fixNum01 } from './NUM-01';
import { fixNum02 } from './NUM-02';
import { fixNum07 } from './NUM-07';
import { fixReq02 } from './REQ-02';
import { fixReq03 } from './REQ-03';
import { fixReq04 } from './REQ-04';
import { fixSum01 } from './SUM-01';

/** The rules whose findings can be mended, in the order of the form's list. */
export const FIXES: { readonly [R in RuleId]?: FixMaker } = {
  'REQ-02': fixReq02,
  'REQ-03': fixReq03,
  'REQ-04': fixReq04,
  'NUM-01': fixNum01,
  'NUM-02': fixNum02,
  'NUM-07': fixNum07,
  'SUM-01': fixSum01,
  'CODE-01': fixCode01,
  'CODE-02': fixCode02,
  'CODE-03': fixCode03,
};
