import { char01 } from './CHAR-01';
import { char02 } from './CHAR-02';
import { char05 } from './CHAR-05';
import { code01 } from './CODE-01';
import { code02 } from './CODE-02';
import { code03 } from './CODE-03';
import { code04 } from './CODE-04';
import { code05 } from './CODE-05';
import { code06 } from './CODE-06';
import { code07 } from './CODE-07';
import { code08 } from './CODE-08';
import { code10 } from './CODE-10';
import { code11 } from './CODE-11';
import { num01 } from './NUM-01';
import { num02 } from './NUM-02';
import { num03 } from './NUM-03';
import { num04 } from './NUM-04';
import { num05 } from './NUM-05';
import { num07 } from './NUM-07';
import { prev01 } from './PREV-01';
import { prev02 } from './PREV-02';
import { prev03 } from './PREV-03';
import { prev05 } from './PREV-05';
import { req01 } from './REQ-01';
import { req02 } from './REQ-02';
import { req03 } from './REQ-03';
import { req04 } from './REQ-04';
import { req05 } from './REQ-05';
import { req06 } from './REQ-06';
import { req07 } from './REQ-07';
import { req08 } from './REQ-08';
import type { Rule } from './Rule';
import { str01 } from './STR-01';
import { str02 } from './STR-02';
import { str03 } from './STR-03';
import { str04 } from './STR-04';
import { sum01 } from './SUM-01';
import { sum02 } from './SUM-02';
import { sum03 } from './SUM-03';
import { sum04 } from './SUM-04';
import { sum05 } from './SUM-05';
import { sum06 } from './SUM-06';
import { sum07 } from './SUM-07';
import { unit01 } from './UNIT-01';
import { xref01 } from './XREF-01';
import { xref03 } from './XREF-03';
import { unit02 } from './UNIT-02';
import { unit03 } from './UNIT-03';
import { year01 } from './YEAR-01';
import { year02 } from './YEAR-02';
import { year04 } from './YEAR-04';

/** Every rule, in the order of the form's list. */
export const RULES: readonly Rule[] = [
  str01,
  str02,
  str03,
  str04,
  req01,
  req02,
  req03,
  req04,
  req05,
  req06,
  req07,
  req08,
  num01,
  num02,
  num03,
  num04,
  num05,
  num07,
  sum01,
  sum02,
  sum03,
  sum04,
  sum05,
  sum06,
  sum07,
  unit01,
  unit02,
  unit03,
  prev01,
  prev02,
  prev03,
  prev05,
  code01,
  code02,
  code03,
  code04,
  code05,
  code06,
  code07,
  code08,
  code10,
  code11,
  year01,
  year02,
  year04,
  char01,
  char02,
  char05,
  xref01,
  xref03,
];
