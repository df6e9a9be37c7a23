import type { RuleId } from '../Words';

/** Why each rule is there. */
export const enReasons: { readonly [R in RuleId]: string } = {
  'STR-01':
    'Columns are found by their titles: without its title a column can be neither checked nor added up.',
  'REQ-01': 'A program without a name cannot be told from others, nor explained to anybody.',
  'REQ-02': 'Otherwise nobody knows whom to ask. A section spelled in two ways is counted as two.',
  'REQ-03':
    'No. is how people refer to a program. Unless it is a number, programs cannot be sorted or matched.',
  'REQ-04':
    'With one No. given twice nobody knows which program is meant, and corrections go to the wrong one.',
  'REQ-06': 'Goal, content, results and analysis are what a program is judged and reformed by.',
  'NUM-01': 'Excel leaves amounts that are text out of its sums.',
  'NUM-02': 'O and l look like 0 and 1, but neither sums nor searches take them so.',
  'NUM-04': 'Costs and budgets are never below zero, so a minus sign is a slip.',
  'NUM-07':
    'The form asks for whole amounts. Fractions make the sums over programs come out wrong.',
  'SUM-01':
    'Totals are added up over the whole city: one slip carries into those of its policy and bureau.',
  'CODE-01': 'Methods are counted by their codes. A code that is not in the list counts for none.',
  'CODE-02':
    'Where code and label disagree, nobody knows which method is meant, and the count goes wrong.',
  'CODE-03': 'With codes written in several ways, one method is counted as several.',
};
