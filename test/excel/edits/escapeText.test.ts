import { escapeText } from '../../../src/excel/edits/escapeText';

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

test('leaves everything to a cell that is formatted as text', () => {
  expect(escapeText('=A1', '@')).toBe('=A1');
});
