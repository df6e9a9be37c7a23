import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { code03 } from '../../../src/core/rules/CODE-03';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { applied, brokenBy } from '../../support/applied';
import { CODES, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { bookOf, type ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function methods(...cells: readonly CellValue[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

function notation(at: string, written: string, meant: string) {
  return {
    at,
    key: 'notation',
    values: { written, expected: meant },
    expected: meant,
    actual: written,
  };
}

/** Notations of ⑥, and what stands between each and the label. */
const SIXES: readonly (readonly [written: string, between: string])[] = [
  ['6', ' '],
  ['６', ''],
  ['６', ' '],
  ['(6)', ''],
  ['（６）', ''],
  ['（６）', ' '],
  ['6)', ''],
  ['6)', ' '],
  ['⑹', ''],
  ['⑹', ' '],
  ['６．', ''],
  ['６．', ' '],
  ['六', ' '],
  ['Ⅵ', ''],
  ['Ⅵ', ' '],
  ['❻', ''],
  ['❻', ' '],
  ['⑥、', ''],
];

testRule(code03, {
  'a circled number is right': { cells: methods('⑥ ICT活用') },
  'a code outside the list is not this rule’s': { cells: methods('⑥ ICT活用', '⑨', '整理統合') },
  'whatever its label': { cells: methods('⑥ ICT活用', null, '⑨ 電算化') },
  'nor is nothing at all': { cells: { methods: [] } },
  'another notation is told, and written as the form does': {
    cells: methods('(6) ICT活用'),
    found: [{ ...notation('L3', '(6)', '⑥'), safe: { L3: '⑥ ICT活用' } }],
  },
  ...Object.fromEntries(
    SIXES.map(([written, between]) => {
      const text = `${written}${between}ICT活用`;
      const found = [{ ...notation('L3', written, '⑥'), safe: { L3: '⑥ ICT活用' } }];
      return [`${text} is told too`, { cells: methods(text), found }];
    }),
  ),
  'a label that differs in spelling alone comes right with it': {
    cells: methods('5．連携･協働'),
    found: [{ ...notation('L3', '5．', '⑤'), safe: { L3: '⑤ 連携・協働' } }],
  },
  'an alias stays': {
    cells: methods('6 ICTの活用'),
    found: [{ ...notation('L3', '6', '⑥'), safe: { L3: '⑥ ICTの活用' } }],
  },
  'the label of another code stays': {
    cells: methods('6 整理統合'),
    found: [{ ...notation('L3', '6', '⑥'), safe: { L3: '⑥ 整理統合' } }],
  },
  'a label that nobody knows stays': {
    cells: methods('6 電算化（ＩＣＴ）'),
    found: [{ ...notation('L3', '6', '⑥'), safe: { L3: '⑥ 電算化（ＩＣＴ）' } }],
  },
  'with a code behind the code the cell is left alone': {
    cells: methods('6 ①女性の参画'),
    found: [notation('L3', '6', '⑥')],
  },
  'a cell of several codes is CODE-11’s': {
    cells: methods('6、8'),
    found: [notation('L3', '6', '⑥')],
  },
  'a number alone becomes its code': {
    cells: methods(6),
    found: [{ ...notation('L3', '6', '⑥'), safe: { L3: '⑥' } }],
  },
  'so it is with a code of any list; another name is the user’s to give up': {
    cells: rowsWith([FIRST_PROGRAM, CODES, 'A'], [FIRST_PROGRAM, CODES + 1, '継続']),
    found: [
      { ...notation('BM5', 'A', 'Ａ'), safe: { BM5: 'Ａ' } },
      { ...notation('BN5', '継続', '１現状維持'), choices: [{ BN5: '１現状維持' }] },
    ],
  },
});

test('whatever stands behind the code, the code stays the same and the rule falls silent', () => {
  const codes = fc.constantFrom('1', '２', '(3)', '四.', 'Ⅴ', '❻', '⑺', '⑧．', 'VI.');
  const label = fc.oneof(
    fc.constantFrom(...chiba.methods.map((method) => method.label), '', '①', 'ＩＣＴ\n活用'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  fc.assert(
    fc.property(codes, label, (code, rest) => {
      const book = bookOf({ methods: [[code + rest, '減らす。']] });
      const before = book.programs[0]?.toRecord().methods[0];
      for (const finding of checkBook(book).findings) {
        if (finding.rule !== 'CODE-03') continue;
        const fix = fixOf(finding, book);
        if (fix?.kind !== 'safe') continue;
        expect(brokenBy(finding, book, fix)).toEqual([]);
        const after = applied(book, fix.edits).programs[0]?.toRecord().methods[0];
        expect(after?.code).toBe(before?.code);
      }
    }),
    { numRuns: 300 },
  );
});
