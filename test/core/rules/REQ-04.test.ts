import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { req04 } from '../../../src/core/rules/REQ-04';
import { toMessage } from '../../../src/core/rules/Rule';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { applied, waysOf } from '../../support/applied';
import { formBook, formProgram, formSheet } from '../../support/form';
import { FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { bookOf, type ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

/** A table of one row a program, some of its cells changed. */
function rowsWith(...changes: readonly (readonly [number, number, XlsxCell])[]) {
  return readBook(snapshotOf(withCells(ofunatoRows(3), ...changes)), ofunato);
}

function numbered(...numbers: readonly CellValue[]): ProgramCells[] {
  return numbers.map((no) => ({ no }));
}

/** Sheets of the form. */
function sheets(...laid: readonly ReturnType<typeof formSheet>[]) {
  return readBook(formBook(...laid), chiba);
}

function policy(code: string, ...numbers: readonly (number | string)[]) {
  return { row: ['施策', code, '名称'], programs: numbers.map((no) => formProgram(0, { no })) };
}

/** A sheet without a 施策 row. */
function bare(name: string, ...numbers: readonly number[]) {
  return formSheet(name, [{ row: null, programs: numbers.map((no) => formProgram(no)) }]);
}

/** The later of two equal numbers; the first free one is offered. */
function repeated(
  at: string,
  program: number,
  number: number,
  { policy: code, first, free }: { policy: string; first: string; free: number },
) {
  return {
    at,
    key: 'repeated',
    values: { number, policy: code },
    related: [first],
    program,
    actual: number,
    quantity: 'number',
    choices: [{ [at]: free }],
  } as const;
}

testRule(
  req04,
  {
    'each number once is right': { cells: numbered(1, 2) },
    'so are three': { cells: numbered(1, 2, 3) },
    'errors are no numbers': { cells: numbered({ error: '#REF!' }, { error: '#REF!' }) },
    'a number twice in a 施策 is told at the later one': {
      cells: numbered(1, 1),
      found: [repeated('A6', 1, 1, { policy: '4-3-4', first: 'A3', free: 2 })],
    },
    'the number offered comes after those that are given': {
      cells: numbered(1, 2, 2, 3),
      found: [repeated('A9', 2, 2, { policy: '4-3-4', first: 'A6', free: 4 })],
    },
    'or it is one left out between them': {
      cells: numbered(1, 3, 3),
      found: [repeated('A9', 2, 3, { policy: '4-3-4', first: 'A6', free: 2 })],
    },
    'however a number is written, it is the same': {
      cells: numbered(1, '１'),
      found: [repeated('A6', 1, 1, { policy: '4-3-4', first: 'A3', free: 2 })],
    },
    'numbers start anew in each 施策': {
      cells: sheets(formSheet('局', [policy('1-1-1', 1, 2), policy('1-1-2', 1, 2)])),
    },
    'a 施策 goes on over further pages': {
      cells: sheets(
        formSheet('局', [policy('1-1-1', 1, 2, '２')], { page: { programs: 2, withPolicy: true } }),
      ),
      found: [repeated('A14', 2, 2, { policy: '1-1-1', first: 'A7', free: 3 })],
    },
    'it goes on over sheets, however its code is written': {
      cells: sheets(
        formSheet('一', [policy('1-1-1', 1)]),
        formSheet('二', [{ row: ['施策', '１－１－１', '名称'], programs: [formProgram(1)] }]),
      ),
      found: [repeated("'二'!A3", 1, 1, { policy: '1-1-1', first: 'A3', free: 2 })],
    },
    'without a 施策 row, numbers start anew on each sheet': {
      cells: sheets(bare('一', 1), bare('二', 1)),
    },
    'and are compared on it': {
      cells: sheets(bare('一', 1, 1)),
      found: [repeated('A6', 1, 1, { policy: '', first: 'A2', free: 2 })],
    },
    'so it is in a table of rows, over the whole of it': {
      cells: rowsWith([FIRST_PROGRAM + 1, 0, 1]),
      found: [repeated('A6', 1, 1, { policy: '', first: 'A5', free: 2 })],
    },
  },
  [
    toMessage(req04, {
      key: 'elsewhere',
      values: { number: 2, policy: '1-1-1', where: '総務局.xlsx' },
    }),
  ],
);

test('several are offered different numbers, and none that a blank one is offered', () => {
  const book = bookOf(...numbered(1, 1, 1, null));
  const edits = checkBook(book).findings.flatMap((finding) => {
    const fix = /REQ-0[34]/.test(finding.rule) ? fixOf(finding, book) : null;
    return fix === null ? [] : [...(waysOf(fix)[0] ?? [])];
  });
  const later = applied(book, edits);
  expect(later.programs.map(({ fields }) => fields.no.value)).toEqual([1, 3, 4, 2]);
  expect(checkBook(later).findings.filter(({ rule }) => /REQ-0[34]/.test(rule))).toEqual([]);
});
