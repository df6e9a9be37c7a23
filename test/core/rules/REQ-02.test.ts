import { NO_RESULT } from '../../../src/core/snapshot/CellValue';
import { readBook } from '../../../src/core/book/Book';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { req02 } from '../../../src/core/rules/REQ-02';
import { toMessage } from '../../../src/core/rules/Rule';
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

/** The same with a character in another shape. */
function shape(...of: Parameters<typeof spelling>) {
  return { ...spelling(...of), key: 'shape' } as const;
}

/** A blank section below another, with which it may be merged. */
function above(at: string, program: number, name: string, other: string) {
  return {
    at,
    key: 'above',
    values: { title: '所管課', above: name },
    severity: 'warning',
    related: [other],
    program,
  } as const;
}

const USUAL = '業務改革推進課';

testRule(
  req02,
  {
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
    'below another program it may be merged with that one’s': {
      cells: sections('総務課', null, null, '人事課'),
      found: [above('N6', 1, '総務課', 'N3'), above('N9', 2, '総務課', 'N3')],
    },
    'a nil mark is told as such, and what is blank below it has no section': {
      cells: sections('総務課', '—', null),
      found: [
        {
          at: 'N6',
          key: 'nil',
          values: { title: '所管課', nil: '—' },
          program: 1,
          actual: '—',
        },
        { at: 'N9', key: 'blank', values: { title: '所管課' }, program: 2 },
      ],
    },
    'an error, or a formula without result, is not blank': {
      cells: [...sections('総務課', { error: '#REF!' }), { section: NO_RESULT }],
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
    'of two spellings the later is told; where the other has a space, that may go instead': {
      cells: sections('業務改革推進 課', USUAL),
      found: [
        {
          ...spelling('N6', 1, USUAL, '業務改革推進 課', 'N3'),
          choices: [{ N3: USUAL }, { N6: '業務改革推進 課' }],
        },
      ],
    },
    'or from each of the more frequent': {
      cells: sections('業務　改革推進課', '業務　改革推進課', USUAL),
      found: [
        {
          ...spelling('N9', 2, USUAL, '業務　改革推進課', 'N3'),
          choices: [{ N3: USUAL, N6: USUAL }, { N9: '業務　改革推進課' }],
        },
      ],
    },
    'a line break is the user’s to take out': {
      cells: sections(USUAL, '業務改革推進\n課'),
      found: [{ ...spelling('N6', 1, '業務改革推進\n課', USUAL, 'N3'), choices: [{ N6: USUAL }] }],
    },
    'two sections in one cell are never made one': {
      cells: sections('人事課　給与課', '人事課給与課', '人事課 給与課'),
      found: [
        {
          ...spelling('N9', 2, '人事課 給与課', '人事課　給与課', 'N3'),
          choices: [{ N9: '人事課　給与課' }],
        },
      ],
    },
    'a section of other shapes of its characters is the same': {
      cells: sections('高齢課', '髙齢課', '葛\u{e0100}飾所', '葛飾所', '神田課', '\ufa19田課'),
      found: [
        { ...shape('N6', 1, '髙齢課', '高齢課', 'N3'), choices: [{ N6: '高齢課' }] },
        {
          ...shape('N12', 3, '葛飾所', '葛\u{e0100}飾所', 'N9'),
          choices: [{ N12: '葛\u{e0100}飾所' }],
        },
        { ...shape('N18', 5, '\ufa19田課', '神田課', 'N15'), choices: [{ N18: '神田課' }] },
      ],
    },
    'old and new forms are different sections': {
      cells: sections('浜支所', '濱支所', '渡辺課', '渡邊課'),
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
  },
  [
    toMessage(req02, {
      key: 'elsewhere',
      values: { written: '人事 課', usual: '人事課', where: '総務局.xlsx' },
    }),
  ],
);
