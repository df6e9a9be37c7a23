import { codes } from './codes';
import { numbers } from './numbers';
import { required } from './required';
import { structure } from './structure';
import { sums } from './sums';
import type { RuleWords } from '../Words';

export const enRules: RuleWords = {
  ...structure,
  ...required,
  ...numbers,
  ...sums,
<<<<<<< HEAD
  ...units,
=======
  ...previous,
>>>>>>> 8223994 (Say all there is of the sums (SUM-02, 03, 04, 06, 07) and units (UNIT-01 to 03) in one file a rule, each with one table of cells, findings and fixed cells as its test)
  ...codes,
};
