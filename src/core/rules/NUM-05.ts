import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import { isNil } from '../readers/nil';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { cellAt } from '../facts/cellAt';
import type { BookRule } from './OldRule';

/** Where a program may say that it has nothing; a blank name, section or No. is another matter. */
const FIELDS = [
  'goal',
  'content',
  'otherCities',
  'peopleText',
  'thingsText',
  'moneyText',
  'people',
  'things',
  'money',
  'total',
  'previousYear',
  'results',
  'analysis',
] as const;
const COLUMNS = ['method', 'direction'] as const;
const LONGEST = 8;

function check(book: Book): Finding[] {
  const found: Finding[] = [];
  for (const [index, program] of book.programs.entries()) {
    for (const key of FIELDS) {
      const { value } = program.fields[key];
      if (!isOtherMark(value, book)) continue;
      const { cell } = program.fields[key];
      if (cell !== null) found.push(otherMark(cell, value.trim(), index, book));
    }
    for (const key of COLUMNS) checkColumn(program, index, key, book, found);
  }
  return found;
}

/** Methods and directions stand one in a row, and those that are nil are in no reading. */
function checkColumn(
  program: Program,
  index: number,
  key: (typeof COLUMNS)[number],
  book: Book,
  found: Finding[],
): void {
  const { sheet, block, header } = program;
  const column = header.columns[key];
  if (column === undefined) return;
  for (let row = block.firstRow; row < block.endRow; row++) {
    const value = cellAt(book, sheet, row, column);
    if (isOtherMark(value, book)) {
      found.push(otherMark({ sheet, row, column }, value.trim(), index, book));
    }
  }
}

function isOtherMark(value: CellValue, { profile }: Book): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  const mark = value.trim();
  return mark !== profile.nilMarks[0] && isNil(mark, profile);
}

function otherMark(cell: CellRef, written: string, program: number, { profile }: Book): Finding {
  const [expected = ''] = profile.nilMarks;
  return {
    rule: 'NUM-05',
    severity: 'info',
    cell,
    related: [],
    program,
    message: { rule: 'NUM-05', key: 'mark', values: { written, expected } },
    expected,
    actual: written,
  };
}

/** "Nothing" is written with the profile's mark: —. */
export const num05: BookRule = { id: 'NUM-05', severity: 'info', scope: 'cell', check };
