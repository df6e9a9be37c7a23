import { codes } from './codes';
import { numbers } from './numbers';
import { required } from './required';
import { structure } from './structure';
import { sums } from './sums';

/** Words of every rule, a file a family. */
export const jaRules = {
  ...structure,
  ...required,
  ...numbers,
  ...sums,
  ...codes,
};
