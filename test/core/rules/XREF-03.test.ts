import { formBook, formProgram, formSheet } from '../../support/form';
import { seenIn } from '../../support/seenIn';

function seen(...rows: readonly (readonly [code: string | null, name: string | null])[]) {
  const sheets = rows.map(([code, name], i) =>
    formSheet(`${i}`, [{ row: ['施策', code, name], programs: [formProgram(i + 1)] }]),
  );
  return seenIn('XREF-03', formBook(...sheets));
}

test('one name a code is right, whatever its width, spaces and the code’s dashes', () => {
  expect(seen(['4-3-4', 'ICT活用'], ['４－３－４', 'ＩＣＴ 活用'], ['9-9-9', 'その他'])).toEqual(
    [],
  );
});

test('the less frequent name is reported', () => {
  const found = seen(
    ['4-3-4', '利便性の低下'],
    ['4-3-4', '利便性の向上'],
    ['4-3-4', '利便性の向上'],
  );
  expect(found).toMatchObject([
    {
      severity: 'error',
      sheet: 0,
      cell: 'E1',
      related: ['E1'],
      program: null,
      expected: '利便性の向上',
      actual: '利便性の低下',
    },
  ]);
});

test('of two names the later is reported', () => {
  expect(seen(['1-1-1', '甲'], ['1-1-1', '乙'])).toMatchObject([{ sheet: 1, expected: '甲' }]);
});

test('a blank name or code says nothing', () => {
  expect(seen(['1-1-1', '甲'], ['1-1-1', null], [null, '乙'])).toEqual([]);
});

test('a 施策 over several pages is one', () => {
  const programs = [formProgram(1), formProgram(2)];
  const policies = [{ row: ['施策', '1-1-1', '甲'], programs }];
  const sheet = formSheet('局', policies, { page: { programs: 1, withPolicy: true } });
  expect(seenIn('XREF-03', formBook(sheet))).toEqual([]);
});
