import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { code02 } from '../../../src/core/rules/CODE-02';
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

/** A cell whose code and label are of two names of a list. */
function clash(at: string, written: string, byCode: string, byLabel: string) {
  return {
    at,
    key: 'clash',
    values: { written, byCode, byLabel },
    expected: `${byCode} / ${byLabel}`,
    actual: written,
    choices: [{ [at]: byCode }, { [at]: byLabel }],
  };
}

testRule(code02, {
  'code and label that agree are right': { cells: methods('⑥ ICT活用') },
  'so is an alias of the label': { cells: methods('⑥ ICTの活用') },
  'and the label in another width': { cells: methods('⑥ＩＣＴ活用') },
  'and the code alone': { cells: methods('⑥') },
  'a label that is none of the list is not this rule’s': { cells: methods('⑥ デジタル化') },
  'nor is a blank': { cells: methods('③ 整理統合', '④ アウトソーシングの活用', null) },
  'the label of another code is told, and both offered': {
    cells: methods('⑥ 整理統合'),
    found: [clash('L3', '⑥ 整理統合', '⑥ ICT活用', '③ 整理統合')],
  },
  'an alias of that label is too': {
    cells: methods('（６）業務の整理統合・集約化'),
    found: [clash('L3', '（６）業務の整理統合・集約化', '⑥ ICT活用', '③ 整理統合')],
  },
  'each cell has its own': {
    cells: methods('① 課題抑制', '② 調達改革'),
    found: [
      clash('L3', '① 課題抑制', '① 調達改革', '② 課題抑制'),
      clash('L4', '② 調達改革', '② 課題抑制', '① 調達改革'),
    ],
  },
  'so it is with a code of any list of the form': {
    cells: rowsWith([FIRST_PROGRAM, CODES + 1, '１終了']),
    found: [clash('BN5', '１終了', '１現状維持', '３終了')],
  },
});
