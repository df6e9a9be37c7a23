import type { RuleId } from '../../../core/rules/Finding';
import { codeExamples } from './codes';
import type { Example } from '../../../core/rules/Example';
import { figureExamples } from './figures';
import { formExamples } from './form';
import { sumExamples } from './sums';

/** How each rule is kept and broken. */
export const EXAMPLES: { readonly [R in RuleId]: Example } = {
  ...formExamples,
  ...figureExamples,
  ...sumExamples,
  ...codeExamples,
};
