import { type ProgramCells, seenBy } from '../../support/programs';
import { ofunato } from '../../../src/core/profiles/profiles';
import { readBook } from '../../../src/core/book/Book';
import { CODES, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { code02 } from '../../../src/core/rules/CODE-02';
import { testRule } from '../../support/testRule';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function method(...cells: readonly string[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '進める。']) };
}

test('a label or alias of the code is right, an unknown label is not this rule’s', () => {
  const right = ['⑥ ICT活用', '⑥ ICTの活用', '⑥ＩＣＴ活用', '⑥', '⑥ デジタル化'];
  for (const text of right) expect(seenBy('CODE-02', method(text))).toEqual([]);
});

test('another code’s label offers both', () => {
  const [seen] = seenBy('CODE-02', method('⑥ 整理統合'));
  expect(seen).toMatchObject({ severity: 'error', cell: 'L3', actual: '⑥ 整理統合' });
  for (const offer of ['⑥ ICT活用', '③ 整理統合']) {
    expect(seen?.expected).toContain(offer);
    expect(seen?.ja).toContain(offer);
    expect(seen?.en).toContain(offer);
  }
});

testRule(code02, {
  'code and label that agree are right': { cells: { methods: [['⑥ ICT活用', '進める。']] } },
  'the label of another code is told, and both offered': {
    cells: { methods: [['⑥ 整理統合', '進める。']] },
    found: [
      {
        at: 'L3',
        key: 'clash',
        values: { written: '⑥ 整理統合', byCode: '⑥ ICT活用', byLabel: '③ 整理統合' },
        expected: '⑥ ICT活用 / ③ 整理統合',
        actual: '⑥ 整理統合',
        choices: [{ L3: '⑥ ICT活用' }, { L3: '③ 整理統合' }],
      },
    ],
  },
  'so it is with a code of any list of the form': {
    cells: rowsWith([FIRST_PROGRAM, CODES + 1, '１終了']),
    found: [
      {
        at: 'BN5',
        key: 'clash',
        values: { written: '１終了', byCode: '１現状維持', byLabel: '３終了' },
        expected: '１現状維持 / ３終了',
        actual: '１終了',
        choices: [{ BN5: '１現状維持' }, { BN5: '３終了' }],
      },
    ],
  },
});
