import { fixReq08 } from '../../../src/core/fixes/REQ-08';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { bookOf } from '../../support/programs';
import { fixesOf } from '../../support/applied';

const fixes = (isNew: CellValue) =>
  fixesOf('REQ-08', fixReq08, bookOf({ isNew, previousYear: '—' }));

test.each(['•', '○', '◎', '◯', '〇', '新', '新規'])('%s becomes ●', (mark) => {
  expect(fixes(mark)).toEqual([{ kind: 'safe', ways: [[['B3', '●']]] }]);
});

test.each(['継続', 1, true, { error: '#N/A' }])('what %j means cannot be told', (mark) => {
  expect(fixes(mark)).toEqual([null]);
});

test.each(['●', null, ' '])('%j needs none', (mark) => {
  expect(fixes(mark)).toEqual([]);
});
