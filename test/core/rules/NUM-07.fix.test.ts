import { num07 } from '../../../src/core/rules/NUM-07';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';
import { fixerOf } from '../../support/applied';

const fixNum07 = fixerOf(num07);

const fixes = (cells: ProgramCells) => fixesOf('NUM-07', fixNum07, bookOf(cells));

test.each<[ProgramCells, string, readonly number[]]>([
  [{ total: 18.4 }, 'I3', [18]],
  [{ total: 17.5 }, 'I3', [18, 17]],
  [{ total: '18.5百万円' }, 'I3', [19, 18]],
  [{ things: 0.4 }, 'H4', [0]],
])('%j: %s is offered as %j', (cells, cell, figures) => {
  expect(fixes(cells)).toEqual([
    { kind: 'choice', ways: figures.map((figure) => [[cell, figure]]) },
  ]);
});

test('every figure of people in the text, in its own notation', () => {
  expect(fixes({ peopleText: '職員１．１２６人（正規0.626人、嘱託0.500人）' })).toEqual([
    {
      kind: 'choice',
      ways: [
        [['G3', '職員１．１３人（正規0.63人、嘱託0.500人）']],
        [['G3', '職員１．１２人（正規0.62人、嘱託0.500人）']],
      ],
    },
  ]);
});

test('a way that would break the sum of the kinds is not offered', () => {
  expect(fixes({ peopleText: '職員1.006人（正規0.503人、嘱託0.503人）' })).toEqual([
    { kind: 'choice', ways: [[['G3', '職員1.00人（正規0.50人、嘱託0.50人）']]] },
  ]);
});

test.each<ProgramCells>([{}, { total: 18.0000000001 }, { total: { error: '#REF!' } }])(
  '%j needs none',
  (cells) => {
    expect(fixes(cells)).toEqual([]);
  },
);
