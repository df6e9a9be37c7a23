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
        found: [
          {
            at: 'H3',
            related: ['G3'],
            key: 'noCost',
            values: { written: '職員1.00人', mark: people ?? '' },
          },
        ],
      },
    ]),
  ),
  ...Object.fromEntries(
    [null, '—'].map((peopleText) => [
      `a cost beside the text ${String(peopleText)} is an error at the text`,
      {
        cells: { peopleText },
        found: [
          {
            at: 'G3',
            related: ['H3'],
            key: 'noText',
            values: { cost: '8', unit: '百万円', written: peopleText ?? '' },
          },
        ],
      },
    ]),
  ),
  'a cost in thousands has its separator': {
    cells: { peopleText: null, people: 1234, total: 1244 },
    found: [
      {
        at: 'G3',
        related: ['H3'],
        key: 'noText',
        values: { cost: '1,234', unit: '百万円', written: '' },
      },
    ],
  },
  'a cost that is text is quoted as it stands': {
    cells: { peopleText: null, people: '約８' },
    found: [
      {
        at: 'G3',
        related: ['H3'],
        key: 'noText',
        values: { cost: '約８', unit: '百万円', written: '' },
      },
    ],
  },
  'what the form prints itself names nobody': {
    cells: { peopleText: '職員　　人', people: null, total: 10 },
  },
  'beside a cost it is told as it stands': {
    cells: { peopleText: '職員　　人（正規　　人）' },
    found: [
      {
        at: 'G3',
        related: ['H3'],
        key: 'noText',
        values: { cost: '8', unit: '百万円', written: '職員　　人（正規　　人）' },
      },
    ],
  },
  'words of one’s own may say who works on it': { cells: { peopleText: '兼務職員で対応' } },
  '0人 and no cost are the same': { cells: { peopleText: '職員0人', people: null, total: 10 } },
  'where eight others say what a head costs, that is offered': {
    cells: [
      { people: null, peopleText: '職員2.00人', total: 26 },
      ...new Array<ProgramCells>(8).fill({}),
    ],
    found: [
      {
        at: 'H3',
        related: ['G3'],
        key: 'noCost',
        values: { written: '職員2.00人', mark: '' },
        hint: 'headEstimate',
        choices: [{ H3: 16 }],
      },
    ],
  },
});
