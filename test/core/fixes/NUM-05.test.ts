import { fixNum05 } from '../../../src/core/fixes/NUM-05';
import { readBook } from '../../../src/core/book/readBook';
import { chiba } from '../../../src/core/profile/chiba';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf, type ProgramCells } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (cells: ProgramCells) => fixesOf('NUM-05', fixNum05, bookOf(cells));

test.each(['-', '－', '―', '‐', 'ー', '_', '−', '--', '———', ' - '])(
  '%j becomes the mark of the form',
  (things) => {
    const mended = things.replace(things.trim(), '—');
    expect(fixes({ things })).toEqual([{ kind: 'safe', ways: [[['H4', mended]]] }]);
  },
);

test('in methods and texts too', () => {
  expect(
    fixes({ thingsText: '-', previousYear: 'ー', methods: [['－', '－']] }).map((fix) => fix?.ways),
  ).toEqual([[[['L3', '—']]], [[['M3', '—']]], [[['G4', '—']]], [[['I5', '—']]]]);
});

test('a label in the same cell stays', () => {
  const program = formProgram(1, { otherCities: 'ー' });
  const sheet = formSheet('局', [{ row: ['施策', '1-1-1', '甲'], programs: [program] }], {
    otherCitiesInOne: true,
  });
  const book = readBook(formBook(sheet), chiba);
  expect(fixesOf('NUM-05', fixNum05, book)).toEqual([
    { kind: 'safe', ways: [[['D5', '他都市等の状況\n—']]] },
  ]);
});

test.each(['—', null, 0, { error: '#N/A' }])('%j needs none', (things) => {
  expect(fixes({ things })).toEqual([]);
});
