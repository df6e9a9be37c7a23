import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { code01 } from '../../../src/core/rules/CODE-01';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { CODES, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function methods(...cells: readonly CellValue[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

const CODE_SPAN = '①～⑧';

/** A method that the list lacks, as a case: what is said of it, and the methods offered for it. */
function lacking(
  method: string,
  said: { key: string; values: object; expected?: string },
  ...offers: string[]
) {
  const ways = offers.length === 0 ? {} : { choices: offers.map((offer) => ({ L3: offer })) };
  return { cells: methods(method), found: [{ at: 'L3', actual: method, ...said, ...ways }] };
}

/** An unknown code with a label that nobody knows; the offers are no more than guesses. */
function unknown(method: string, written: string, ...offers: string[]) {
  return lacking(method, { key: 'unknown', values: { written, codes: CODE_SPAN } }, ...offers);
}

/** A text that is no label of the list. */
function noCode(method: string, ...offers: string[]) {
  const values = { written: method, codes: CODE_SPAN };
  return lacking(method, { key: 'noCode', values }, ...offers);
}

/** A label without its code. */
function noCodeWithOffer(method: string, offer: string) {
  const said = { key: 'noCodeWithOffer', values: { written: method, offer }, expected: offer };
  return lacking(method, said, offer);
}

/** An unknown code with a known label. */
function unknownWithOffer(method: string, written: string, offer: string) {
  const values = { written, codes: CODE_SPAN, offer };
  return lacking(method, { key: 'unknownWithOffer', values, expected: offer }, offer);
}

testRule(code01, {
  'a code of the list is right': { cells: methods('⑥ ICT活用', '③', '⑹整理統合') },
  'so is a nil mark': { cells: { methods: [['—', null]] } },
  'and a blank beside them': { cells: methods('⑥ ICT活用', '—', null) },
  'and nothing at all': { cells: { methods: [] } },
  'an unknown code is told, and the code of its label offered': unknownWithOffer(
    '⑨ ICT活用',
    '⑨',
    '⑥ ICT活用',
  ),
  'the label in another width too': unknownWithOffer('⑨ ＩＣＴ活用', '⑨', '⑥ ICT活用'),
  'and any other label': unknownWithOffer('⑨ 連携・協働', '⑨', '⑤ 連携・協働'),
  'an unknown code with a label that nobody knows is told': unknown('⑳ 新規開拓', '⑳'),
  'a code above the list is offered none': unknown('⑳', '⑳'),
  'however near it is': unknown('⑨', '⑨'),
  'however it is written': unknown('9', '9'),
  'a code above the list with a new label is offered none': unknown('⑩ 新手法', '⑩'),
  'nor is a code of two digits': unknown('12', '12'),
  'nor one below the list': unknown('0', '0'),
  'what a label resembles is offered': unknown('⑨ ICT化', '⑨', '⑥ ICT活用'),
  'the clerk’s words behind a label stay': noCodeWithOffer(
    'その他（広域化）',
    '⑧ その他（広域化）',
  ),
  'so they do behind a name in a longer text': noCode(
    'ICT活用による省力化',
    '⑥ ICT活用（による省力化）',
  ),
  'of two names none is offered, for the other would be lost': noCode('ICT活用、整理統合'),
  'a code in any notation is no missing one': {
    cells: methods('【6】ICT活用', 'No.5 連携・協働', '丸4 アウトソーシング', '○3整理統合'),
  },
  'a word for nothing is as blank': { cells: { methods: [['なし', null]] } },
  'a label alone is told with its code': noCodeWithOffer('ICT活用', '⑥ ICT活用'),
  'a label of another code with that code': noCodeWithOffer('整理統合', '③ 整理統合'),
  'a label in another width with its code': noCodeWithOffer('ＩＣＴ活用', '⑥ ICT活用'),
  'an alias of a label with its code': noCodeWithOffer('ICTの活用', '⑥ ICT活用'),
  'a text that is no label is told': noCode('検討中'),
  'a label that resembles one is offered it': noCode('アウトソース', '④ アウトソーシング'),
  'a label like no other has no code to offer': noCode('電算化'),
  'nor has one of any length': noCode('ICT活用'.repeat(500)),
  'an error is another matter': { cells: methods({ error: '#N/A' }) },
  'a code of another list of the form is told with its choices': {
    cells: rowsWith([FIRST_PROGRAM, CODES, 'Ｆ']),
    found: [
      {
        at: 'BM5',
        key: 'notListed',
        values: { title: '総合評価', written: 'Ｆ', codes: 'Ａ、Ｂ、Ｃ、Ｄ、Ｅ' },
        actual: 'Ｆ',
      },
    ],
  },
});
