import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import fc from 'fast-check';
import { chiba } from '../../../src/core/profiles/chiba';
import { type BudgetReading, readBudget } from '../../../src/core/readers/budget';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { formatAmount } from '../../../src/core/words/format';

const read = (value: CellValue) => readBudget(value, chiba);

/** A reading as figures alone. */
function figures(reading: BudgetReading): unknown {
  return {
    phrase: reading.phrase,
    amount: reading.amount?.value ?? null,
    general: reading.general?.value ?? null,
    items: reading.items.map(({ name, amount }) => [name, amount.value]),
  };
}

test('blank, nil and a bare number name no amount', () => {
  for (const value of [null, '', ' \n']) expect(read(value).kind).toBe('blank');
  for (const value of ['—', ' － ', 'ー', '‐']) expect(read(value).kind).toBe('nil');
  for (const value of ['9', 9, true, '国際交流プラザ']) {
    expect(read(value)).toMatchObject({ kind: 'text', phrase: null, amount: null, amounts: [] });
  }
  for (const value of [{ error: '#N/A' }, NO_RESULT]) expect(read(value).kind).toBe('unknown');
});

test('a whole text is read with its spans', () => {
  const text = '歳出予算額75百万円（うち一般財源64百万円）\n【主なもの】\n健康診断委託 60百万円';
  const reading = read(text);
  expect(figures(reading)).toEqual({
    phrase: 'budget',
    amount: 75,
    general: 64,
    items: [['健康診断委託', 60]],
  });
  expect(reading.amounts.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '75百万円',
    '64百万円',
    '60百万円',
  ]);
});

test.each([
  ['歳出予算額 1,539百万円', 1539],
  ['歳出予算額１，５３９百万円', 1539],
  ['歳出予算額124百万\n円', 124],
  ['歳出予算額：75百万円', 75],
  ['歳出予算額は約75百万円', 75],
  ['歳出予算額（75百万円）', 75],
  ['歳出予算額（当初）75百万円', 75],
  ['歳出\n予算額75百万円', 75],
  ['歳出予算額 1 539百万円', 1539],
  ['歳出予算額75,432千円', 75.432],
  ['歳出予算額1億2,000万円', 120],
  ['歳出予算額3千万円', 30],
  ['歳出予算額0円', 0],
  ['歳出予算額△5百万円', -5],
  ['歳出予算額-5百万円', -5],
  ['歳出予算額 －５百万円', -5],
  ['歳出予算額 O円\n（このほか、経費として3百万円）', 0],
  ['75百万円（うち一般財源64百万円）', 75],
  ['予算額 75百万円', 75],
])('%j: the amount is %d', (text, value) => {
  expect(read(text).amount?.value).toBe(value);
});

test('the settlement is distinguished from the budget by what leads the text', () => {
  expect(read('歳出決算額4百万円（歳出予算額5百万円）')).toMatchObject({
    phrase: 'settlement',
    amount: { value: 4 },
  });
});

test('a phrase with a nil mark names no amount, whatever follows', () => {
  for (const text of ['歳出予算額 —', '歳出予算額：－（このほか3百万円）']) {
    expect(read(text)).toMatchObject({ phrase: 'budget', amount: null, amountIsNil: true });
  }
  expect(read('歳出予算額は未定')).toMatchObject({ amount: null, amountIsNil: false });
});

test('letters as digits are read and reported', () => {
  expect(read('歳出予算額 O円').amount).toMatchObject({ value: 0, lettersAsDigits: true });
  expect(read('歳出予算額l2百万円').amount).toMatchObject({ value: 12, lettersAsDigits: true });
  expect(read('〇5百万円の補助').amounts[0]).toMatchObject({ value: 5, lettersAsDigits: false });
});

test('a unit that is cut off is reported, one that is only broken is not', () => {
  expect(read('歳出決算額 83百万\n（うち一般財源 83百万）').amounts).toMatchObject([
    { value: 83, unit: '百万円', unitWhole: false },
    { value: 83, unit: '百万円', unitWhole: false },
  ]);
  expect(read('歳出決算額 83').amount).toMatchObject({ value: 83, unit: null, unitWhole: false });
  expect(read('歳出決算額 83百').amount).toMatchObject({ value: 83, unitWhole: false });
  expect(read('歳出決算額 83 百万 円').amount).toMatchObject({ value: 83, unitWhole: true });
});

test.each([
  ['うち一般財源86百万円', 86],
  ['うちー般財源86百万円', 86],
  ['うち一般財源 1,539百万円', 1539],
  ['うち国庫支出金20百万円、一般財源64百万円', 64],
  ['このほか3百万円', null],
  ['うち一般財源—', null],
])('%s: the general fund is %s', (parenthesis, value) => {
  expect(read(`歳出予算額87百万円（${parenthesis}）`).general?.value ?? null).toBe(value);
});

test.each([
  [
    'bullet and space',
    '・委託料 69百万円\n・使用料賃借料 2百万円',
    [
      ['委託料', 69],
      ['使用料賃借料', 2],
    ],
  ],
  [
    'bullet and colon',
    '・監査：4百万円\n・研修:2百万円',
    [
      ['監査', 4],
      ['研修', 2],
    ],
  ],
  ['nothing between', '講義委託22百万円', [['講義委託', 22]]],
  [
    'two lines',
    '・多文化共生社会推進事業\n補助金 74百万円',
    [['多文化共生社会推進事業補助金', 74]],
  ],
  [
    'amount on a line of its own',
    '健康診断委託\n60百万円\n消耗品\n1百万円',
    [
      ['健康診断委託', 60],
      ['消耗品', 1],
    ],
  ],
  [
    'other bullets',
    '•運営補助金 8百万円\n○備蓄 1百万円',
    [
      ['運営補助金', 8],
      ['備蓄', 1],
    ],
  ],
  [
    'one line',
    '委託料 69百万円、使用料 2百万円',
    [
      ['委託料', 69],
      ['使用料', 2],
    ],
  ],
  ['items without an amount', '・空調設備\n・委託料 9百万円', [['委託料', 9]]],
  ['an amount in brackets', '委託料（9百万円）', [['委託料', 9]]],
  ['parts of an item', '委託料 9百万円（うち保守 3百万円）', [['委託料', 9]]],
  ['a sum', '委託料 9百万円\n計 9百万円', [['委託料', 9]]],
  [
    'a missing unit',
    '・委託料 69百万円\n・使用料 5',
    [
      ['委託料', 69],
      ['使用料', 5],
    ],
  ],
  ['no units at all', '・委託料 69\n・使用料 5', []],
  [
    'a number in prose',
    '・端末更新 Windows10\n担当 内線2345\n契約年度 H29\n期間 2017～2019\n・委託料 9百万円 注1',
    [['委託料', 9]],
  ],
  [
    'a stated unit',
    '（単位：千円）\n・委託料 69,000\n・使用料 5,000',
    [
      ['委託料', 69],
      ['使用料', 5],
    ],
  ],
  [
    'lists in a parenthesis',
    '（委託料 60百万円、使用料 5百万円）',
    [
      ['委託料', 60],
      ['使用料', 5],
    ],
  ],
  [
    'amounts in parentheses',
    '委託料（60百万円）、使用料（5百万円）',
    [
      ['委託料', 60],
      ['使用料', 5],
    ],
  ],
  [
    'parent and parts',
    '①委託料 60百万円\n　ア 保守 35百万円\n　イ 運用 25百万円\n②使用料 3百万円',
    [
      ['委託料', 60],
      ['使用料', 3],
    ],
  ],
  ['a change', '・委託料 9百万円（前年度比5百万円増）', [['委託料', 9]]],
])('breakdown: %s', (_grammar, list, items) => {
  expect(figures(read(`歳出予算額100百万円\n【主なもの】\n${list}`))).toMatchObject({ items });
});

test('【主なもの】 under モノ has no amounts, and counts are none', () => {
  expect(read('【主なもの】\n・空調設備\n・フリーアクセスフロア')).toMatchObject({
    items: [],
    amounts: [],
  });
  expect(read('備蓄倉庫\n・拠点倉庫 15か所\n・避難所 3百万人分\n・毛布 20').amounts).toEqual([]);
});

test.each([
  '歳出予算額97 87百万円（うち一般財源9百万円）',
  '歳出予算額97\n87百万円',
  '歳出予算額 97\n103百万円',
  '歳出予算額97百万円87百万円',
  '97 87百万円',
])('of two figures for one in %j neither is the amount', (text) => {
  expect(read(text)).toMatchObject({ kind: 'text', amount: null, amountIsNil: false, amounts: [] });
});

test('two figures for 一般財源 leave that alone open', () => {
  expect(read('歳出予算額97百万円（うち一般財源9 6百万円）')).toMatchObject({
    amount: { value: 97 },
    general: null,
  });
});

test('a figure in a name, a numbered list and an amount of two units are no two figures', () => {
  expect(read('歳出予算額75百万円\n2. 委託料 60百万円').amount?.value).toBe(75);
  expect(read('歳出予算額1億2,000万円').amount?.value).toBe(120);
  expect(read('歳出予算額75百万円【主なもの】・講座1 60百万円').items).toHaveLength(1);
});

test('spans are offsets into the original text, white space included', () => {
  const text = '  歳出予算額 7, 500百万\n円';
  const { span } = read(text).amounts[0] ?? { span: { start: 0, end: 0 } };
  expect(text.slice(span.start, span.end)).toBe('7, 500百万\n円');
});

test('what is printed can be read back', () => {
  const amounts = fc.integer({ min: 0, max: 1e12 }).map((thousandth) => thousandth / 1e3);
  fc.assert(
    fc.property(amounts, amounts, (budget, general) => {
      const text = `歳出予算額${formatAmount(budget, '百万円')}（うち一般財源${formatAmount(general, '百万円')}）`;
      expect(figures(read(text))).toMatchObject({ amount: budget, general });
    }),
  );
});

const PIECES = [
  '歳出予算額',
  '歳出決算額',
  '（うち一般財源',
  '【主なもの】',
  '百万円',
  '千',
  '億',
  '円',
  '）',
  '・',
  '\n',
  ' ',
  '　',
  '1',
  '２',
  ',',
  '.',
  'O',
  'l',
  '〇',
  '—',
  '-',
  '△',
  '委託料',
  '計',
];

test('no text throws, and spans lie in order within it', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      let from = 0;
      for (const { value, span } of read(text).amounts) {
        expect(Number.isFinite(value)).toBe(true);
        expect(span.start).toBeGreaterThanOrEqual(from);
        expect(span.end).toBeGreaterThan(span.start);
        from = span.end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 2000 },
  );
});

test('parts are held against their whole as coarsely as they are written', () => {
  const text =
    '歳出予算額75百万円\n【主なもの】\n・委託料 60百万円\n　-保守 34百万円\n　-運用 25百万円';
  const reading = readBudget(text, { ...chiba, unit: '千円' });
  expect(reading.items.map(({ amount }) => amount.value)).toEqual([60_000]);
  expect(reading.isListWhole).toBe(true);
});

test.each([
  ['【一般会計】歳出予算額300百万円\n【特別会計】歳出予算額720百万円', null, [720], null],
  ['歳出予算額4,800百万円のうち120百万円', 'のうち', [], 120],
  ['歳出予算額3,600百万円の内数', '内数', [], null],
  ['歳出予算額150百万円（6月補正後160百万円）', '補正後', [], null],
  ['歳出予算額75百万円のうち一般財源64百万円', null, [], null],
])('%j names more than one amount', (text, scope, others, own) => {
  const reading = read(text);
  expect(reading.scope).toBe(scope);
  expect(reading.others.map(({ value }) => value)).toEqual(others);
  expect(reading.own?.value ?? null).toBe(own);
});

test.each(['予算措置なし（人件費のみ）', '—（庶務費の内数）', '（新規事業のため該当なし）'])(
  '%j says that there is none',
  (text) => expect(read(text).amountIsNil).toBe(true),
);
