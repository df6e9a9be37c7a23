import { prev02 } from '../../../src/core/rules/PREV-02';
import { testRule } from '../../support/testRule';

const BUDGET = '歳出予算額';

/** The text has last year's phrase. */
const SETTLEMENT = {
  at: 'G5',
  key: 'settlement',
  values: { written: '歳出決算額', expected: BUDGET },
  expected: BUDGET,
  actual: '歳出決算額',
} as const;

/** The text has no phrase. */
function noPhrase(written: string) {
  const values = { written, expected: BUDGET };
  return { at: 'G5', key: 'noPhrase', values, expected: BUDGET, actual: written } as const;
}

testRule(prev02, {
  '歳出決算額 becomes 歳出予算額': {
    cells: { moneyText: '歳出決算額10百万円' },
    found: [{ ...SETTLEMENT, choices: [{ G5: '歳出予算額10百万円' }] }],
  },
  'the rest of the text stays': {
    cells: { moneyText: '歳出決算額10百万円（うち一般財源10百万円）①' },
    found: [{ ...SETTLEMENT, choices: [{ G5: '歳出予算額10百万円（うち一般財源10百万円）①' }] }],
  },
  'an amount without the phrase gets it': {
    cells: { moneyText: '10百万円' },
    found: [{ ...noPhrase('10百万円'), choices: [{ G5: '歳出予算額10百万円' }] }],
  },
  'the amount stays as it was written': {
    cells: { moneyText: '１０百万円（うち一般財源10百万円）' },
    found: [
      {
        ...noPhrase('１０百万円（うち一般財源10百万円）'),
        choices: [{ G5: '歳出予算額１０百万円（うち一般財源10百万円）' }],
      },
    ],
  },
  'a text in which the phrase would make more amounts is left': {
    cells: { moneyText: '10百万円（うち一般財源10' },
    found: [noPhrase('10百万円（うち一般財源10')],
  },
  'prose says too little': {
    cells: { moneyText: '他課の予算で執行' },
    found: [noPhrase('他課の予算で執行')],
  },
  'a word says too little': { cells: { moneyText: '委託料' }, found: [noPhrase('委託料')] },
  'a bare number says too little': { cells: { moneyText: 9 }, found: [noPhrase('9')] },
  '当初予算額 becomes 歳出予算額, and 当初 stays': {
    cells: { moneyText: '当初予算額10百万円' },
    found: [{ ...noPhrase('当初予算額10百万円'), choices: [{ G5: '歳出予算額（当初）10百万円' }] }],
  },
  'no budget, said in words, and a part of another program’s are fine': {
    cells: ['予算措置なし（人件費のみ）', '人件費のみ', '—（庶務費の内数）', '庶務費の内数'].map(
      (moneyText) => ({ moneyText, money: 0, total: 8 }),
    ),
  },
  'the right phrase': { cells: { moneyText: '歳出予算額10百万円' } },
  'the right phrase in a sound program': { cells: {} },
  'a letter behind the right phrase': { cells: { moneyText: '歳出予算額 O円' } },
  'white space inside the right phrase': { cells: { moneyText: '歳 出\n予算額10百万円' } },
  nil: { cells: { moneyText: '—', money: 0, total: 8 } },
  'nil beside a cost': { cells: { moneyText: '—' } },
  'another mark of nil': { cells: { moneyText: '-' } },
  blank: { cells: { moneyText: null, money: 0, total: 8 } },
  'blank beside a cost': { cells: { moneyText: null } },
  'an empty text': { cells: { moneyText: '' } },
});
