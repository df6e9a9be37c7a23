import { char01 } from '../../../src/core/rules/CHAR-01';
import { renderMessage } from '../../../src/core/rules';
import { dependentIn, isUnusual } from '../../../src/core/text/dependent';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

const SIGNS = [
  ...['㈱', 'Ⅰ', 'ⅳ', '㍻', '㌔', '№', '℡', '⑴', '❶', '㊤', '㎡', '\ue000', '\u{f0000}'],
  ...['髙', '﨑', '德', '\ufa19', '⻑', '𠮷', '葛\u{e0100}', '神\ufe00', '✔\ufe0f'],
];

function dependent(at: string, ...characters: string[]) {
  return { at, key: 'dependent', values: { characters }, actual: characters.join('') };
}

testRule(char01, {
  'everyday signs and the method codes are right': {
    cells: {
      name: '○●→※…—「」（）％℃×□△★〒〜・ＡＢ１２ｱﾞ〇々〆ヶ',
      methods: [['⑥ ICT活用', '減らす。']],
    },
  },
  'in free text they are information: one finding a cell names each of them once': {
    cells: { name: '①女性のキャリア形成支援、②両立支援（髙橋㈱、①の続き）' },
    found: [dependent('C3', '①', '②', '髙', '㈱')],
  },
  'what depends on the machine': {
    cells: SIGNS.map((sign) => ({ section: `A${sign}B` })),
    found: SIGNS.map((sign, program) => ({ ...dependent(`N${3 + 3 * program}`, sign), program })),
  },
  'in a direction ① is free text': {
    cells: { methods: [['⑥ ICT活用', '①電子化する。']] },
    found: [dependent('M3', '①')],
  },
  'old forms of JIS are right': { cells: { name: '濱 邊 邉 齋 澤 嶋 惠 廣 龍 櫻 國 學' } },
  'blank and numbers hold no character': { cells: { name: null, section: 12 } },
});

test('what is hard to see is named by its code', () => {
  const say = (name: string, language: 'ja' | 'en') =>
    char01.check(bookOf({ name })).findings.map(({ message }) => renderMessage(message, language));
  expect(say('㈱葛\u{e0100}飾\ue000', 'ja')).toEqual([
    '機種依存文字「㈱」「葛\u{e0100} U+845B U+E0100」「\ue000 U+E000」があります。ほかのシステムで文字化けすることがあります。',
  ]);
  expect(say('㈱\ue000', 'en')).toEqual([
    'Platform-dependent characters: “㈱”, “\ue000 U+E000”. Other systems may garble them.',
  ]);
});

test('every kanji that IBM added to JIS is named', () => {
  const decoder = new TextDecoder('shift_jis');
  for (let code = 0xfa5c; code <= 0xfc4b; code++) {
    const low = code & 0xff;
    if (low < 0x40 || low === 0x7f || low > 0xfc) continue;
    const character = decoder.decode(Uint8Array.of(code >> 8, low));
    expect([character, dependentIn(`あ${character}い`)]).toEqual([character, [character]]);
    expect(isUnusual(character)).toBe(true);
  }
});
