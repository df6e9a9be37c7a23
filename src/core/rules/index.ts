import { code01 } from './CODE-01';
import { code02 } from './CODE-02';
import { code03 } from './CODE-03';
import { code05 } from './CODE-05';
import { code06 } from './CODE-06';
import { num01 } from './NUM-01';
import { num02 } from './NUM-02';
import { prev01 } from './PREV-01';
import { prev03 } from './PREV-03';
import { req01 } from './REQ-01';
import { req02 } from './REQ-02';
import { req03 } from './REQ-03';
import { req04 } from './REQ-04';
import { req07 } from './REQ-07';
import type { Rule } from './Rule';
import { str01 } from './STR-01';
import { str02 } from './STR-02';
import { str03 } from './STR-03';
import { sum01 } from './SUM-01';
import { sum02 } from './SUM-02';
import { sum03 } from './SUM-03';
import { sum04 } from './SUM-04';
import { sum05 } from './SUM-05';
import { sum07 } from './SUM-07';
import { unit01 } from './UNIT-01';

/** Every rule, in the order of the form's list. */
export const RULES: readonly Rule[] = [
  str01,
  str02,
  str03,
  req01,
  req02,
  req03,
  req04,
  req07,
  num01,
  num02,
  sum01,
  sum02,
  sum03,
  sum04,
  sum05,
  sum07,
  unit01,
  prev01,
  prev03,
  code01,
  code02,
  code03,
  code05,
  code06,
];
