import { seenBy } from '../../support/programs';

const years = (...numbers: number[]) => numbers.map((n) => `（平成${n}年度）${n}0件`).join('\n');

test('six years below 過去5年間 are information', () => {
  const results = `過去5年間の研修修了者数\n${years(28, 27, 26, 25, 24, 23)}\n【効果】\nH29予算でも枠を確保`;
  const [seen] = seenBy('YEAR-04', { results });
  expect(seen).toMatchObject({
    severity: 'info',
    cell: 'J3',
    related: [],
    expected: 5,
    actual: 6,
  });
  expect(seen?.ja).toContain('過去5年間');
  expect(seen?.ja).toContain('6年分');
  expect(seen?.en).toContain('6 years');
});

test('each list is counted by itself', () => {
  const five = years(28, 27, 26, 25, 24);
  expect(
    seenBy('YEAR-04', { results: `過去5年間の受診率\n${five}\n過去５年間の相談件数\n${five}` }),
  ).toEqual([]);
  expect(
    seenBy('YEAR-04', {
      results: `過去5年間の受診率\n${five}\n過去三年間の件数\n${years(28, 27)}`,
    }),
  ).toMatchObject([{ expected: 3, actual: 2 }]);
});

test.each([
  '過去5年において、順調に増加しており、平成28年度は1万人を超えた。平成27年度も多かった。',
  '過去5年間で増え、平成28年度は12件、平成27年度は11件だった。',
  '過去5年間（平成24～28年度）の合計 530件',
  '過去3年間の件数 330件',
  '—',
  null,
])('%s lists no years', (results) => {
  expect(seenBy('YEAR-04', { results })).toEqual([]);
});
