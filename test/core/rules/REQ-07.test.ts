import { req07 } from '../../../src/core/rules/REQ-07';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

const neither = [null, '—'].flatMap((peopleText) =>
  [null, '—', 0].map((people): [string, { cells: ProgramCells }] => [
    `neither: ${String(peopleText)} and ${String(people)}`,
    { cells: { peopleText, people, total: 10 } },
  ]),
);

testRule(req07, {
  'text and cost are right': { cells: {} },
  ...Object.fromEntries(neither),
  'a cost of 0 is one': { cells: { peopleText: '職員0.01人', people: 0 } },
  ...Object.fromEntries(
    [null, '—'].map((people) => [
      `a text beside the cost ${String(people)} is an error at the cost`,
      {
        cells: { people },
        found: [{ at: 'H3', related: ['G3'], key: 'noCost', values: { written: '職員1.00人' } }],
      },
    ]),
  ),
  ...Object.fromEntries(
    [null, '—'].map((peopleText) => [
      `a cost beside the text ${String(peopleText)} is an error at the text`,
      {
        cells: { peopleText },
        found: [
          { at: 'G3', related: ['H3'], key: 'noText', values: { cost: '8', unit: '百万円' } },
        ],
      },
    ]),
  ),
  'a cost in thousands has its separator': {
    cells: { peopleText: null, people: 1234, total: 1244 },
    found: [
      { at: 'G3', related: ['H3'], key: 'noText', values: { cost: '1,234', unit: '百万円' } },
    ],
  },
  'a cost that is text is quoted as it stands': {
    cells: { peopleText: null, people: '約８' },
    found: [{ at: 'G3', related: ['H3'], key: 'noText', values: { cost: '約８', unit: '百万円' } }],
  },
});
