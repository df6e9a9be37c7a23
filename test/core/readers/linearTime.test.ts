import { chiba } from '../../../src/core/profiles/chiba';
import { readAmount } from '../../../src/core/readers/amount';
import { readBudget } from '../../../src/core/readers/budget';
import { findLetterDigit } from '../../../src/core/readers/letterDigits';
import { readMethod, secondCode } from '../../../src/core/readers/method';
import { readPeople } from '../../../src/core/readers/people';
import { readPastYears, readResultYears } from '../../../src/core/readers/resultYears';
import { readProgramNumber } from '../../../src/core/readers/programNumber';
import { findUntidyNumber } from '../../../src/core/readers/untidyNumber';
import { expectLinear } from '../../support/expectLinear';

const PIECES = [
  '1',
  '1,',
  '1 ',
  '1.',
  ' ',
  '\n',
  '（',
  '1（',
  '・',
  '・ ',
  '歳出 ',
  '歳',
  '百',
  '1億',
  '1百万円',
  '【主なもの】1百万円',
  'O',
  '—',
  '△ ',
  '正規1',
  '1人',
  '正規、',
  'うち',
  '① ',
  '平成28年度',
  'H28.4～',
  '・28',
  '過去5年間',
  '【計画】',
];
const READERS: { readonly [name: string]: (text: string) => unknown } = {
  readAmount: (text) => readAmount(text, chiba),
  readBudget: (text) => readBudget(`歳出予算額${text}`, chiba),
  readBudgetList: (text) => readBudget(`歳出予算額9百万円【主なもの】あ${text}い9百万円`, chiba),
  readPeople: (text) => readPeople(`職員（${text}`, chiba),
  readMethod: (text) => readMethod(`⑥ ${text}い`, chiba),
  readProgramNumber: (text) => readProgramNumber(`1${text}い`),
  findLetterDigit,
  readResultYears: (text) => readResultYears(`平成27${text}年度`),
  readPastYears: (text) => readPastYears(`過去3年間${text}`),
  secondCode: (text) => secondCode(readMethod(`⑥ ${text}い`, chiba), chiba),
  findUntidyNumber: (text) => findUntidyNumber(text, false),
  findUntidyAmount: (text) => findUntidyNumber(text, true),
};

describe.each(Object.entries(READERS))('%s', (_name, read) => {
  test.each(PIECES)('takes linear time on %j over and over', (piece) => {
    expectLinear(200_000, (size) => piece.repeat(Math.ceil(size / piece.length)), read);
  });
});
