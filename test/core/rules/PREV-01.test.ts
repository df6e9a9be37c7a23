import { prev01 } from '../../../src/core/rules/PREV-01';
import { testRule } from '../../support/testRule';

const SETTLEMENT = '歳出決算額';

/** The text has the other phrase. */
const BUDGET = {
  at: 'I5',
  key: 'budget',
  values: { written: '歳出予算額', expected: SETTLEMENT },
  expected: SETTLEMENT,
  actual: '歳出予算額',
} as const;

/** The text has no phrase. */
function noPhrase(written: string) {
  const values = { written, expected: SETTLEMENT };
  return { at: 'I5', key: 'noPhrase', values, expected: SETTLEMENT, actual: written } as const;
}

testRule(prev01, {
  '決算見込額, and nothing to settle said in words, are fine': {
    cells: [
      '歳出決算見込額76百万円',
      '決算見込額76百万円',
      '（新規事業のため該当なし）',
      '皆増',
      '新規のため',
      '実績なし',
      '決算額なし',
      '歳出予算額10百万円、歳出決算額9百万円',
      '歳出決算額：9,123千円',
    ].map((previousYear) => ({ previousYear })),
  },
  '歳出予算額 becomes 歳出決算額': {
    cells: { previousYear: '歳出予算額76百万円' },
    found: [{ ...BUDGET, choices: [{ I5: '歳出決算額76百万円' }] }],
  },
  'the rest of the text stays': {
    cells: { previousYear: '歳出予算額74百万円（うち一般財源72百万円）\n①歳出予算額とは別' },
    found: [
      {
        ...BUDGET,
        choices: [{ I5: '歳出決算額74百万円（うち一般財源72百万円）\n①歳出予算額とは別' }],
      },
    ],
  },
  'white space and words around the phrase stay': {
    cells: { previousYear: '※ 歳 出\n予算額９百万円' },
    found: [{ ...BUDGET, choices: [{ I5: '※ 歳 出\n決算額９百万円' }] }],
  },
  'an amount without the phrase gets it': {
    cells: { previousYear: '74百万円' },
    found: [{ ...noPhrase('74百万円'), choices: [{ I5: '歳出決算額74百万円' }] }],
  },
  'a shorter phrase becomes the whole one': {
    cells: { previousYear: '予算額 74百万円' },
    found: [{ ...noPhrase('予算額 74百万円'), choices: [{ I5: '歳出決算額74百万円' }] }],
  },
  'a bare number says too little': { cells: { previousYear: 9 }, found: [noPhrase('9')] },
  'a bare number as a text, too': { cells: { previousYear: '9' }, found: [noPhrase('9')] },
  'prose says too little': {
    cells: { previousYear: '他課で執行、74百万円' },
    found: [noPhrase('他課で執行、74百万円')],
  },
  'the right phrase': { cells: { previousYear: '歳出決算額9百万円' } },
  'the right phrase with general funds': {
    cells: { previousYear: '歳出決算額74百万円（うち一般財源72百万円）' },
  },
  'white space inside the right phrase': { cells: { previousYear: '歳出\n決算額 4百万円' } },
  'the right phrase and nil': { cells: { previousYear: '歳出決算額 —' } },
  nil: { cells: { previousYear: '—' } },
  'another mark of nil': { cells: { previousYear: '－' } },
  blank: { cells: { previousYear: null } },
});
