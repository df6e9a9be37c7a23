import { char01 } from '../../../src/core/rules/CHAR-01';
import { testRule } from '../../support/testRule';

const SIGNS = ['㈱', 'Ⅰ', 'ⅳ', '㍻', '㌔', '№', '℡', '⑴', '❶', '㊤', '㎡', '\ue000'];

function dependent(at: string, character: string) {
  return { at, key: 'dependent', values: { character }, actual: character };
}

testRule(char01, {
  'everyday signs and the method codes are right': {
    cells: {
      name: '○●→※…—「」（）％℃×□△★〒〜・ＡＢ１２ｱﾞ〇々〆ヶ',
      methods: [['⑥ ICT活用', '減らす。']],
    },
  },
  '① in free text is information, reported once': {
    cells: { name: '3つの方向性（①女性のキャリア形成支援、②仕事と家庭生活の両立支援）' },
    found: [dependent('C3', '①')],
  },
  'what depends on the machine': {
    cells: SIGNS.map((sign) => ({ section: `A${sign}B` })),
    found: SIGNS.map((sign, program) => ({ ...dependent(`N${3 + 3 * program}`, sign), program })),
  },
  'in a direction ① is free text': {
    cells: { methods: [['⑥ ICT活用', '①電子化する。']] },
    found: [dependent('M3', '①')],
  },
  'blank and numbers hold no character': { cells: { name: null, section: 12 } },
});
