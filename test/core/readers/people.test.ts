import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import fc from 'fast-check';
import { chiba } from '../../../src/core/profiles/chiba';
import { peopleFigures, readPeople } from '../../../src/core/readers/people';
import { formatPeople } from '../../../src/core/words/format';

const read = (value: Parameters<typeof readPeople>[0]) => readPeople(value, chiba);

/** Headline and kinds alone. */
function figures(text: string): unknown {
  const { headline, kinds } = read(text);
  return [headline, kinds.map(({ name, count }) => [name, count])];
}

test('blank, nil and no text', () => {
  expect(read(null).kind).toBe('blank');
  expect(read(' \n').kind).toBe('blank');
  expect(read('—').kind).toBe('nil');
  for (const value of [3, true]) {
    expect(read(value)).toMatchObject({ kind: 'text', headline: null, kinds: [] });
  }
  for (const value of [{ error: '#N/A' }, NO_RESULT]) expect(read(value).kind).toBe('unknown');
});

test.each<[string, number | null, unknown[]]>([
  ['職員2 5人（正規1人）', null, [['正規', 1]]],
  ['職員2.5\n3人', null, []],
  ['職員2.5人3人', null, []],
  [
    '職員4人（正規2 3人、嘱託1人）',
    4,
    [
      ['正規', null],
      ['嘱託', 1],
    ],
  ],
  ['職員1 234人', 1234, []],
  ['職員2,25人', null, []],
])('of two figures for one in %s neither counts', (text, headline, kinds) => {
  expect(figures(text)).toEqual([headline, kinds]);
});

test.each([
  ['職員1.99人', 1.99, []],
  ['職員 22.36人', 22.36, []],
  ['職員2. 25人', 2.25, []],
  ['職員２．２５人', 2.25, []],
  ['職員1,200人', 1200, []],
  ['職員2名', 2, []],
  ['職員0.36人(正規)', 0.36, [['正規', null]]],
  ['審査委員10人、職員2.50人', 2.5, []],
  ['職員2.50人（正規2.50人）、委託業者5人', 2.5, [['正規', 2.5]]],
  [
    '2.50人（正規2.00、再0.50）',
    2.5,
    [
      ['正規', 2],
      ['再', 0.5],
    ],
  ],
  ['職員1.00人（他部局のものを除く）', 1, []],
  ['職員1.00人（他部局の正規職員を除く）', 1, []],
  ['職員1.00人（他部局2.00人を除く）', 1, []],
  ['職員9.74人\n（正規9.74人）', 9.74, [['正規', 9.74]]],
  [
    '職員7.08人（正規3.68人、非常勤3.40\n人）',
    7.08,
    [
      ['正規', 3.68],
      ['非常勤', 3.4],
    ],
  ],
  [
    '職員５．３４人（正規：３．１４人，非常勤：１．８人）',
    5.34,
    [
      ['正規', 3.14],
      ['非常勤', 1.8],
    ],
  ],
  [
    '職員5.34人（正規3.14、嘱託2.20）',
    5.34,
    [
      ['正規', 3.14],
      ['嘱託', 2.2],
    ],
  ],
  [
    '職員5.34人（正規3.14人、非常勤1.8人（月16日）、嘱託0.4人）',
    5.34,
    [
      ['正規', 3.14],
      ['非常勤', 1.8],
      ['嘱託', 0.4],
    ],
  ],
  [
    '職員5人\n正規3人\n非常勤2人',
    5,
    [
      ['正規', 3],
      ['非常勤', 2],
    ],
  ],
  [
    '正規3人、非常勤2人',
    5,
    [
      ['正規', 3],
      ['非常勤', 2],
    ],
  ],
  ['兼務', null, []],
  ['延べ10人日', null, []],
])('%j', (text, headline, kinds) => {
  expect(figures(text)).toEqual([headline, kinds]);
});

/** Headline, what does not add up (headline, sum), and why it was not understood. */
function judged(text: string): unknown {
  const { headline, gap, doubt } = read(text);
  return [headline, gap === null ? null : [gap.headline, gap.sum], doubt];
}

test.each([
  ['職員2.50人\n・正規 1.50人\n・再任用 0.50人\n・会計年度任用職員 0.50人', 2.5],
  ['職員2.50人\n・正規：1.50人\n・任期付：1.00人', 2.5],
  ['職員2.50人（正規2.00人（うち係長0.50人）、会計年度任用職員0.50人）', 2.5],
  ['職員2.50人（正規2.50人、うち兼務1.00人）', 2.5],
  ['職員2.50人（専任1.50人、兼務1.00人）', 2.5],
  ['職員2.50人（他に区役所職員6.00人）', 2.5],
  ['職員2.50人（ほか、区役所6.00人）', 2.5],
  ['職員2.50人（別に応援2.00人）', 2.5],
  ['職員2.50人（前年度2.00人）', 2.5],
  ['職員2.50人（昨年度：2.00人）', 2.5],
  ['職員2.50人（R4：3.00人）', 2.5],
  ['職員2.50人（H28 3.00人）', 2.5],
  ['職員2.50人（前年度比0.50人減）', 2.5],
  ['職員2.50人（0.50人増）', 2.5],
  ['職員2.50人（増員0.50人）', 2.5],
  ['令和5年度：職員2.50人（令和4年度：2.00人）', 2.5],
  ['職員\n正規1.50人\n再任用1.00人\n計2.50人', 2.5],
  ['正規1.50人、再任用1.00人 合計2.50人', 2.5],
  ['職員2.50人（正規1.50人、再任用1.00人、計2.50人）', 2.5],
  ['職員2.50人（正規1.50＋会計年度1.00）', 2.5],
  ['職員2.50人（正規1.50人／嘱託員1.00人）', 2.5],
  ['職員2.50（正規1.50、嘱託1.00）', 2.5],
  ['職員2.50人（正規2.00人、会計年度任用職員1人×6か月＝0.50人）', 2.5],
  ['職員2.50人（正規2.00人、会計年度任用職員1人 × 0.5 ＝ 0.50人）', 2.5],
  ['職員（正規1.50人、再任用1.00人）2.50人', 2.5],
  ['職員（正規1.50人、再任用1.00人）', 2.5],
  ['職員1.50人、非常勤1.00人', 2.5],
  ['職員1.50人 非常勤1.00人', 2.5],
  ['事務職員1.50人、技術職員1.00人', 2.5],
  ['事務職員1.50人\n技術職員1.00人', 2.5],
  ['保健師1.50人、栄養士1.00人', 2.5],
  ['事務職員1.50人（正規1.00人、再任用0.50人）、技術職員1.00人', 2.5],
  ['職員2.50人（保健師1.50人、栄養士1.00人）', 2.5],
  ['職員2.50人（正規1.50人、再任用1.00人、事務2.00人、技術0.50人）', 2.5],
  ['職員2.50人（正規1.50人、再任用1.00人）（事務2.00人、技術0.50人）', 2.5],
  ['職員2.50人（うち再任用1.00人、嘱託0.50人）', 2.5],
  ['職員2.50人（再任用1.00人を含む）', 2.5],
  ['職員2.50人\nうち正規1.50人', 2.5],
  ['職員2.50人（内訳：正規1.50人、再任用1.00人）', 2.5],
  ['健康増進課 職員2.50人', 2.5],
  ['職員2.50人（会計年度任用職員2.00人を除く）', 2.5],
  ['職員11.20人\n（正規8.40人、\n非常勤2.80人）', 11.2],
])('nothing is wrong with %j, of %d', (text, headline) => {
  expect(judged(text)).toEqual([headline, null, null]);
});

test.each([
  ['職員5.00人（正規4.00人、再任用2.00人）', 5, 6],
  ['職員5.00人\n・正規 4.00人\n・会計年度任用職員 2.00人', 5, 6],
  ['職員5.20人（正規2.50人）', 5.2, 2.5],
  ['職員5.00人（内訳：正規3.00人、任期付1.00人）', 5, 4],
  ['正規2.00人、嘱託1.00人、計4.00人', 4, 3],
  ['職員4.00人（正規2.00人（うち係長1.00人）、再任用1.00人）', 4, 3],
  ['職員4.00人（正規2.00人、会計年度任用職員1人×6か月＝0.50人）', 4, 2.5],
  ['職員3.00人\n正規2.40人、\n非常勤0.80人', 3, 3.2],
])('in %j the kinds do not make the headline', (text, headline, sum) => {
  expect(judged(text)).toEqual([headline, [headline, sum], null]);
});

test.each([
  ['職員5.00人（係長1.00人）', 'notUnderstood'],
  ['職員2.50人（2人体制）', 'notUnderstood'],
  ['職員5.00人、正規4.00人、再任用2.00人', 'notUnderstood'],
  ['職員5.00人\n・非常勤1.00人', 'notUnderstood'],
  ['職員2.00人\n研修の参加100人', 'notUnderstood'],
  ['職員5.00人（正規2.00人、会計年度任用職員1人×6か月）', 'notUnderstood'],
  ['職員5.00人（事務局2.00人、出張所2.00人）', 'notUnderstood'],
  ['職員5.00人（正規2.00人、計3.00人）', 'notUnderstood'],
  ['職員2.5\n3人', 'twoFigures'],
  ['職員4人（正規2 3人、嘱託1人）', 'twoFigures'],
])('%j is not understood whole', (text, doubt) => {
  expect(read(text)).toMatchObject({ gap: null, doubt });
});

test('a part of the staff is distinguished from a breakdown of all', () => {
  expect(read('職員5.0人（うち非常勤1.8人）')).toMatchObject({
    headline: 5,
    partial: true,
    kinds: [{ name: '非常勤', count: 1.8 }],
  });
  expect(read('職員5.0人（正規5.0人）').partial).toBe(false);
});

test('letters as digits are read and reported', () => {
  expect(read('職員l.04人')).toMatchObject({ headline: 1.04, lettersAsDigits: true });
  expect(read('職員1.O4人')).toMatchObject({ headline: 1.04, lettersAsDigits: true });
  expect(read('○3.5人')).toMatchObject({ headline: 3.5, lettersAsDigits: false });
});

test('what is printed can be read back', () => {
  const people = fc.integer({ min: 0, max: 10_000_000 }).map((hundredth) => hundredth / 100);
  fc.assert(
    fc.property(people, people, (headline, count) => {
      const text = `職員${formatPeople(headline)}（正規${formatPeople(count)}）`;
      expect(figures(text)).toEqual([headline, [['正規', count]]]);
    }),
  );
});

test('no text throws', () => {
  const pieces = [
    '職員',
    '正規',
    '非常勤',
    '人',
    '（',
    '）',
    '、',
    'うち',
    '1',
    '２',
    '.',
    'O',
    ' ',
    '\n',
    'を除く',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { headline, kinds } = read(text);
      expect(headline === null || Number.isFinite(headline)).toBe(true);
      for (const { count } of kinds) expect(count === null || Number.isFinite(count)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every figure that counts people is reported with its place, scope notes too', () => {
  const text = '職員l.04人（正規0.5人、嘱託0.5、他部局2.00人を除く）倉庫3棟';
  const written = peopleFigures(text, chiba).map(({ start, end }) => text.slice(start, end));
  expect(written).toEqual(['l.04', '0.5', '0.5', '2.00']);
  expect(peopleFigures('—', chiba)).toEqual([]);
});
