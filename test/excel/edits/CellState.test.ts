import fc from 'fast-check';
import { enterText } from '../../../src/stage/host/model/enterText';
import { escapeText } from '../../../src/excel/edits/CellState';

/** What Excel reads as something else: each must survive. */
const TEXTS = [
  '4-3-4',
  '１２',
  '1/2',
  'H29.4.1',
  '４－３－４',
  "'=1+1",
  '=1+1',
  ' =1+1',
  'ＴＲＵＥ',
  '12:30',
  '1-Apr',
  '￥5',
  '（5）',
  '令和元年5月1日',
];

test.each([
  '=A1',
  '+1',
  '-',
  '@x',
  "'い",
  '＝１',
  '4-3-4',
  '１２',
  '平成29年4月1日',
  '10%',
  'TRUE',
  '#N/A',
])('keeps %s from being read as something else', (text) => {
  expect(escapeText(text, 'General')).toBe(`'${text}`);
});

test.each(['⑥ ICT活用', '●', '—', '', 'ICT', '職員5.34人（正規3.14人）', '10百万円'])(
  'hands over %s as it is',
  (text) => {
    expect(escapeText(text, 'General')).toBe(text);
  },
);

test('whatever is handed over stays a text in Excel, in its own characters', () => {
  const made = fc.stringMatching(
    /^[0-9０-９HＲ平成令和元年月日時分午後\-－ー/／.．:：,，%％¥￥()（） 　+＋=＝@＠'＇#＃△−Ee]{1,12}$/u,
  );
  fc.assert(
    fc.property(fc.oneof(made, fc.string(), fc.constantFrom(...TEXTS)), (text) => {
      const handed = escapeText(text, 'General');
      if (text !== '') expect(enterText(handed, 'General')).toEqual({ value: text, formula: null });
    }),
    { numRuns: 5_000 },
  );
});

test('leaves everything to a cell that is formatted as text', () => {
  expect(escapeText('=A1', '@')).toBe('=A1');
});
