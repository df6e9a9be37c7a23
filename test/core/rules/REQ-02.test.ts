import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { req02 } from '../../../src/core/rules/REQ-02';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function sections(...cells: readonly CellValue[]): ProgramCells[] {
  return cells.map((section) => ({ section }));
}

/** A section spelled otherwise than at another cell. */
function spelling(at: string, program: number, written: string, usual: string, other: string) {
  return {
    at,
    key: 'spelling',
    values: { written, usual },
    severity: 'warning',
    related: [other],
    program,
    expected: usual,
    actual: written,
  } as const;
}

const USUAL = '業務改革推進課';

testRule(req02, {
  'one spelling is right': { cells: sections('総務課', '総務課') },
  'so it is beside other sections': { cells: sections('総務課', '総務課', '情報システム課') },
  'and beside those of a sound sheet': { cells: [{}, {}, { section: '人事課' }] },
  'a space is right where it stands everywhere': { cells: sections('業務改革推進 課') },
  'a blank section is told': {
    cells: { section: null },
    found: [{ at: 'N3', key: 'blank', values: { title: '所管課' } }],
  },
  'so is one of spaces': {
    cells: { section: ' ' },
    found: [{ at: 'N3', key: 'blank', values: { title: '所管課' } }],
  },
  'beside another section nobody but the user can say what it is': {
    cells: sections('総務課', null),
    found: [{ at: 'N6', key: 'blank', values: { title: '所管課' }, program: 1 }],
  },
  'an error is as blank': {
    cells: sections('総務課', { error: '#REF!' }),
    found: [{ at: 'N6', key: 'blank', values: { title: '所管課' }, program: 1 }],
  },
  'another spelling is told, and a space taken out': {
    cells: sections(USUAL, '業務改革推進 課'),
    found: [{ ...spelling('N6', 1, '業務改革推進 課', USUAL, 'N3'), safe: { N6: USUAL } }],
  },
  'a wide space is taken out': {
    cells: sections(USUAL, '業務改革推進　課'),
    found: [{ ...spelling('N6', 1, '業務改革推進　課', USUAL, 'N3'), safe: { N6: USUAL } }],
  },
  'several spaces are taken out': {
    cells: sections(USUAL, '業 務 改革推進課'),
    found: [{ ...spelling('N6', 1, '業 務 改革推進課', USUAL, 'N3'), safe: { N6: USUAL } }],
  },
  'of two spellings that without spaces is usual, though it comes later': {
    cells: sections('業務改革推進 課', USUAL),
    found: [{ ...spelling('N3', 0, '業務改革推進 課', USUAL, 'N6'), safe: { N3: USUAL } }],
  },
  'so it is with a wide space': {
    cells: sections('業務　改革推進課', USUAL),
    found: [{ ...spelling('N3', 0, '業務　改革推進課', USUAL, 'N6'), safe: { N3: USUAL } }],
  },
  'and with a line break, which is the user’s to take out': {
    cells: sections('業務改革推進\n課', USUAL),
    found: [{ ...spelling('N3', 0, '業務改革推進\n課', USUAL, 'N6'), choices: [{ N3: USUAL }] }],
  },
  'white space around the name stays': {
    cells: sections('総務課', ' 総 務課\n'),
    found: [{ ...spelling('N6', 1, '総 務課', '総務課', 'N3'), safe: { N6: ' 総務課\n' } }],
  },
  'of widths the more frequent is usual, and the user’s to choose': {
    cells: sections('ＩＣＴ課', 'ICT課', 'ICT課'),
    found: [{ ...spelling('N3', 0, 'ＩＣＴ課', 'ICT課', 'N6'), choices: [{ N3: 'ICT課' }] }],
  },
  'so it is where the other comes later': {
    cells: sections('ICT推進課', 'ICT推進課', 'ＩＣＴ推進課'),
    found: [
      { ...spelling('N9', 2, 'ＩＣＴ推進課', 'ICT推進課', 'N3'), choices: [{ N9: 'ICT推進課' }] },
    ],
  },
  'and where a line break stands in it': {
    cells: sections('ICT推進課', 'ICT推進課', 'ICT\n推進課'),
    found: [
      { ...spelling('N9', 2, 'ICT\n推進課', 'ICT推進課', 'N3'), choices: [{ N9: 'ICT推進課' }] },
    ],
  },
  'so it is in a table of rows': {
    cells: rowsWith([FIRST_PROGRAM + 2, 3, '観光 交流課']),
    found: [
      { ...spelling('D7', 2, '観光 交流課', '観光交流課', 'D6'), safe: { D7: '観光交流課' } },
    ],
  },
});
