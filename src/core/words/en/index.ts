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
  ...codes,
};
