import fc from 'fast-check';
import { readResultYears } from '../../../src/core/readers/resultYears';
import { readYears } from '../../../src/core/readers/yearMentions';

test.each([
  ['平成28年度', 2016],
  ['平成２８年度', 2016],
  ['平成28', 2016],
  ['H28', 2016],
  ['Ｈ２８年度', 2016],
  ['H28.4', 2016],
  ['H29.3.31', 2016],
  ['H29.4.1', 2017],
  ['平成29年3月', 2016],
  ['平成29年 12月31日', 2017],
  ['令和元年度', 2019],
  ['令和元年', 2019],
  ['R8', 2026],
  ['2017年度', 2017],
  ['2017年3月', 2016],
  ['2017/4/1', 2017],
  ['昭和60年度', 1985],
])('%s is of fiscal %d', (text, year) => {
  const quoted = `（${text}）120件`;
  const [found, ...more] = readYears(quoted);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ year, inRange: false });
  expect(quoted.slice(found?.span.start, found?.span.end)).toBe(text);
});

test.each([
  ['平成26～28年度', [2014]],
  ['平成26年度から平成30年度まで', [2014, 2018]],
  ['H28.4～H32.3', [2016, 2019]],
  ['2015年度－2017年度', [2015, 2017]],
  ['平成30年度末まで', [2018]],
  ['平成29年度以降', [2017]],
])('%s is a range', (text, years) => {
  const found = readYears(text);
  expect(found.map(({ year }) => year)).toEqual(years);
  expect(found.every(({ inRange }) => inRange)).toBe(true);
});

test('years of one era may share its name', () => {
  expect(readYears('平成26・27、28年度').map(({ year }) => year)).toEqual([2014, 2015, 2016]);
});

test.each(['25,871人', '4780通', '2015枚', 'SH28型', 'PH12', 'H2O', '5年間', '120件', ''])(
  '%s is no year',
  (text) => {
    expect(readYears(text)).toEqual([]);
  },
);

test('a dash at the start of a line is a bullet', () => {
  expect(readYears('- 平成28年度 12件\n－ 平成27年度 11件').map(({ inRange }) => inRange)).toEqual([
    false,
    false,
  ]);
});

test('what is printed can be read back', () => {
  const year = fc.integer({ min: 1990, max: 2018 });
  fc.assert(
    fc.property(year, fc.constantFrom('平成', 'H'), (western, era) => {
      const text = `${era}${String(western - 1988)}年度 12件、${String(western)}年度 13件`;
      expect(readYears(text).map((found) => found.year)).toEqual([western, western]);
    }),
  );
});

test('no text throws, and every span lies in it', () => {
  const piece = fc.constantFrom(
    '平成',
    '28',
    '年度',
    'H',
    '.',
    '～',
    '2017',
    '年',
    '3',
    '月',
    ' ',
    '【',
    '】',
    '\n',
    '計画',
    '、',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of [...readYears(text), ...readResultYears(text)]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThan(span.start);
      }
    }),
  );
});
