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
<<<<<<< HEAD
  'SUM-02': 'The cost of money is the budget. Where the two differ, one of them is wrong.',
  'SUM-03':
    'General funds are part of the whole and cannot exceed it, so one of the amounts is wrong.',
  'SUM-04':
    'The main items are part of the budget. Where they add up to more, an item or the budget is wrong.',
  'SUM-06':
    'The cost per head is much the same everywhere. Far off it, the number of staff or the cost may be a slip.',
  'SUM-07': 'Budget and cost of money go together: where one is missing, it was left out.',
  'UNIT-01': 'With its unit cut short, an amount such as 83百万 can be taken for something else.',
  'UNIT-02':
    'Taking thousands for millions makes an amount wrong by a factor of 1,000, the gravest slip in any sum.',
  'UNIT-03': 'With several units in one cell amounts are hard to compare, and easily mistaken.',
=======
  'PREV-01': "Last year's cell holds what was really spent. A budget there cannot be compared.",
  'PREV-02':
    "This year's cell holds the budget. Settled accounts there may belong to another cell.",
>>>>>>> 8223994 (Say all there is of the sums (SUM-02, 03, 04, 06, 07) and units (UNIT-01 to 03) in one file a rule, each with one table of cells, findings and fixed cells as its test)
  'CODE-01': 'Methods are counted by their codes. A code that is not in the list counts for none.',
  'CODE-02':
    'Where code and label disagree, nobody knows which method is meant, and the count goes wrong.',
  'CODE-03': 'With codes written in several ways, one method is counted as several.',
};
