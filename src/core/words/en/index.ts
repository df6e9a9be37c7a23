import { characters } from './characters';
import { codes } from './codes';
import { numbers } from './numbers';
import { previous } from './previous';
import { references } from './references';
import { required } from './required';
import { structure } from './structure';
import { sums } from './sums';
import { units } from './units';
import { years } from './years';
import type { RuleWords } from '../Words';

export const enRules: RuleWords = {
  ...structure,
  ...required,
  ...numbers,
  ...sums,
  ...units,
  ...previous,
  ...codes,
  ...characters,
  ...references,
  ...years,
};
