import fc from 'fast-check';
import { chiba } from '../../../src/core/profiles/chiba';
import { readMethod } from '../../../src/core/readers/method';
import type { CellValue } from '../../../src/core/snapshot/CellValue';

const read = (value: CellValue) => readMethod(value, chiba);

test('blank and nil', () => {
  for (const value of [null, '', '　', '—', 'ー']) expect(read(value)).toEqual({ kind: 'blank' });
});

const NOTATIONS: { readonly [name: string]: string } = {
  circled: '①②③④⑤⑥⑦⑧',
  'black circled': '❶❷❸❹❺❻❼❽',
  'in a bracket sign': '⑴⑵⑶⑷⑸⑹⑺⑻',
  'with a full stop sign': '⒈⒉⒊⒋⒌⒍⒎⒏',
  roman: 'ⅠⅡⅢⅣⅤⅥⅦⅧ',
  'small roman': 'ⅰⅱⅲⅳⅴⅵⅶⅷ',
  kanji: '一二三四五六七八',
  'kanji in a bracket sign': '㈠㈡㈢㈣㈤㈥㈦㈧',
  'kanji in a circle': '㊀㊁㊂㊃㊄㊅㊆㊇',
  digit: '12345678',
  'full-width digit': '１２３４５６７８',
};

describe.each(Object.entries(NOTATIONS))('%s', (_name, signs) => {
  test.each(chiba.methods.map((method, index) => [signs.charAt(index), method] as const))(
    '%s is read for its code',
    (sign, { code, label }) => {
      const method = { kind: 'method', code, writtenCode: sign, labelCode: code, label, aside: '' };
      expect(read(`${sign} ${label}`)).toEqual(method);
      expect(read(`${sign}　${label}`)).toEqual(method);
      expect(read(sign)).toEqual({ ...method, label: null, labelCode: null });
    },
  );
});

test.each(['6', '６', '六', 'Ⅵ', 'VI'])('%s in brackets or with a stop', (sign) => {
  for (const written of [
    `(${sign})`,
    `（${sign}）`,
    `${sign})`,
    `${sign}．`,
    `${sign}.`,
    `${sign}、`,
  ]) {
    expect(read(`${written}ICT活用`)).toMatchObject({
      code: '⑥',
      writtenCode: written,
      label: 'ICT活用',
      labelCode: '⑥',
    });
  }
});

test.each([
  '【6】',
  '〈6〉',
  'No.6',
  'NO．６',
  'No 6',
  '№6',
  '丸6',
  '丸６',
  '○6',
  '〇6',
  '6\u20dd',
  '（⑥）',
  '【⑥】',
  '【六】',
  '6_',
  '6－',
  '・6',
  '●⑥',
  '第6',
  '6番',
  '6―',
  '⑥ー',
])('%s is another notation of ⑥', (written) => {
  for (const space of ['', ' ', '　', '\n']) {
    expect(read(`${written}${space}ICT活用`)).toMatchObject({ code: '⑥', label: 'ICT活用' });
  }
});

test('a mark alone, or a dash before another code, is none', () => {
  expect(read('○ ICT活用')).toMatchObject({ code: null, writtenCode: null });
  expect(read('6.5')).toMatchObject({ code: null, writtenCode: null });
  expect(read('6－8')).toMatchObject({ code: '⑥', label: '－8' });
  expect(read('⑥－')).toMatchObject({ code: '⑥', label: '－' });
});

test.each([
  ['⑧ その他（広域化）', '⑧', '（広域化）'],
  ['⑧ その他(広域化・民営化)', '⑧', '(広域化・民営化)'],
  ['⑧ その他：民営化', '⑧', '：民営化'],
  ['⑧ その他:民営化（予定）', '⑧', ':民営化（予定）'],
  ['⑧ その他\n（①を含む）', '⑧', '\n（①を含む）'],
  ['⑥ ＩＣＴの活用【ＲＰＡ】', '⑥', '【ＲＰＡ】'],
  ['① 調達改革（一元化）', '①', ''],
  ['① 調達改革（一元化）（新規）', '①', '（一元化）（新規）'],
  ['⑥ デジタル化（RPA）', null, ''],
  ['⑧ その他：⑥ ICT活用', null, ''],
])('the clerk’s own words behind a known label are an aside: %s', (text, labelCode, aside) => {
  expect(read(text)).toMatchObject({ labelCode, aside });
});

test('digits and signs need nothing between code and label; words do', () => {
  expect(read('6ICT活用')).toMatchObject({ code: '⑥', label: 'ICT活用' });
  expect(read('⑥ICT活用')).toMatchObject({ code: '⑥', writtenCode: '⑥', label: 'ICT活用' });
  expect(read('一元化')).toMatchObject({ code: null, writtenCode: null, label: '一元化' });
  expect(read('ICT活用')).toMatchObject({ code: null, writtenCode: null, labelCode: '⑥' });
});

test('a number cell is a code alone', () => {
  expect(read(6)).toMatchObject({ code: '⑥', writtenCode: '6', label: null });
  expect(read(9)).toMatchObject({ code: null, writtenCode: '9' });
  expect(read(-6)).toMatchObject({ code: null });
});

test('an unknown code is distinguished from no code', () => {
  expect(read('⑨ 新手法')).toMatchObject({ code: null, writtenCode: '⑨', labelCode: null });
  expect(read('12')).toMatchObject({ code: null, writtenCode: '12', label: null });
  expect(read('整理統合')).toMatchObject({ code: null, writtenCode: null, labelCode: '③' });
});

test('a label is compared after folding, and reported when it is another code’s', () => {
  for (const label of ['ＩＣＴ活用', 'ICTの活用', 'ICT 活用', 'ict活用']) {
    expect(read(`⑥ ${label}`)).toMatchObject({ label, labelCode: '⑥' });
  }
  for (const label of ['連携･協働', '連携∙協働', '連携•協働', '連携・協働の推進']) {
    expect(read(`⑤ ${label}`)).toMatchObject({ labelCode: '⑤' });
  }
  expect(read('④ アウトソ―シング')).toMatchObject({ labelCode: '④' });
  expect(read('① 調達改革(一元化)')).toMatchObject({ labelCode: '①' });
  expect(read('⑥ 整理統合')).toMatchObject({ code: '⑥', labelCode: '③' });
  expect(read('⑥ デジタル化')).toMatchObject({ code: '⑥', labelCode: null });
});

test('no cell throws, and every code is the profile’s', () => {
  const codes: (string | null)[] = [null, ...chiba.methods.map(({ code }) => code)];
  const cells = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('①⑨6６(（)）．. 六ⅥVI❻ICT活用整理')) }),
    fc.double(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(cells, (cell) => {
      const reading = read(cell);
      if (reading.kind === 'blank') return;
      expect(codes).toContain(reading.code);
      expect(codes).toContain(reading.labelCode);
    }),
    { numRuns: 2000 },
  );
});
