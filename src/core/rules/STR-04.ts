import type { Book } from '../book/Book';
import type { Finding } from './OldRule';
import type { Header } from '../layout/Layout';
import { COLUMN_KEYS, type ColumnKey } from '../profile/Profile';
import { isNil } from '../readers/nil';
import type { Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { isBlank } from '../snapshot/isBlank';
import { cellAt } from '../facts/cellAt';
import { cellText } from '../facts/cellText';
import type { ProgramCheck, ProgramRule } from './OldRule';

type Fields = Program['fields'];
/** Whether a value is one that was read, or the same filled down over a merged cell's rows. */
type IsRead = (value: CellValue, fields: Fields) => boolean;

/** What is read from each column. Methods and directions are read from every row. */
const READ: { readonly [C in Exclude<ColumnKey, 'method' | 'direction'>]: IsRead } = {
  no: (value, { no }) => value === no.value,
  isNew: (value, { isNew }) => value === isNew.value,
  name: (value, { name }) => value === name.value,
  goal: (value, { goal, otherCities }) => value === goal.value || value === otherCities.value,
  content: (value, { content, otherCities }) =>
    value === content.value || value === otherCities.value,
  resource: (value, { peopleText, thingsText, moneyText }) =>
    value === peopleText.value || value === thingsText.value || value === moneyText.value,
  cost: (value, { people, things, money }) =>
    value === people.value || value === things.value || value === money.value,
  total: (value, { total, previousYear }) => value === total.value || value === previousYear.value,
  results: (value, { results }) => value === results.value,
  analysis: (value, { analysis }) => value === analysis.value,
  section: (value, { section }) => value === section.value,
};
type ReadColumn = keyof typeof READ;
const COLUMNS = COLUMN_KEYS.filter((key): key is ReadColumn => Object.hasOwn(READ, key));
const NOTHING_READ: IsRead = () => false;

interface Area {
  readonly column: number;
  readonly isRead: IsRead;
}

const areasByHeader = new WeakMap<Header, readonly Area[]>();

const check: ProgramCheck = (program, index, book, found) => {
  const page = book.snapshot.sheets[program.sheet];
  if (page === undefined) return;
  const { origin, values } = page;
  const { firstRow, endRow } = program.block;
  const areas = areasOf(program.header, book);
  for (let row = firstRow; row < endRow; row++) {
    const cells = values[row - origin.row];
    if (cells === undefined) continue;
    for (const { column, isRead } of areas) {
      const value = cells[column - origin.column] ?? null;
      if (value === null || isRead(value, program.fields)) continue;
      if (isLabel(program, row, column) || !saysSomething(value, book)) continue;
      found.push(finding(program, index, row, column, cellText(value)));
    }
  }
};

function finding(
  { sheet }: Program,
  program: number,
  row: number,
  column: number,
  written: string,
): Finding {
  return {
    rule: 'STR-04',
    severity: 'info',
    cell: { sheet, row, column },
    related: [],
    program,
    message: { rule: 'STR-04', key: 'unread', values: { written } },
    expected: null,
    actual: written,
  };
}

function isLabel({ block }: Program, row: number, column: number): boolean {
  const { otherCities, previousYear } = block;
  return [otherCities, previousYear].some(
    (label) => label !== null && column === label.column && row >= label.row && row < label.endRow,
  );
}

function saysSomething(value: CellValue, { profile }: Book): boolean {
  return !isBlank(value) && !isNil(cellText(value).trim(), profile);
}

/** The columns to look through: those that are read, and those between them without a title. */
function areasOf(header: Header, book: Book): readonly Area[] {
  let areas = areasByHeader.get(header);
  if (areas === undefined) {
    areas = findAreas(header, book);
    areasByHeader.set(header, areas);
  }
  return areas;
}

function findAreas(header: Header, book: Book): Area[] {
  const areas: Area[] = [];
  for (const key of COLUMNS) {
    const column = header.columns[key];
    if (column !== undefined) areas.push({ column, isRead: READ[key] });
  }
  // Below a title that was lost everything is unread, and STR-01 says so once.
  if (header.missing.length === 0) areas.push(...untitled(header, book));
  return areas;
}

function untitled(header: Header, book: Book): Area[] {
  const taken = Object.values(header.columns);
  if (header.labelColumn !== null) taken.push(header.labelColumn);
  const left = Math.min(...taken);
  const right = Math.max(...taken);
  const areas: Area[] = [];
  // Nearly every table has a title over each column.
  if (right - left < taken.length) return areas;
  for (let column = left; column < right; column++) {
    if (taken.includes(column) || hasTitle(header, column, book)) continue;
    areas.push({ column, isRead: NOTHING_READ });
  }
  return areas;
}

/** A column of the city's own has a title of its own. */
function hasTitle({ sheet, firstRow, lastRow }: Header, column: number, book: Book): boolean {
  for (let row = firstRow; row <= lastRow; row++) {
    if (!isBlank(cellAt(book, sheet, row, column))) return true;
  }
  return false;
}

/** Values inside a program that nothing maps: hidden under a merge, or stray notes. */
export const str04: ProgramRule = {
  id: 'STR-04',
  severity: 'info',
  scope: 'cell',
  checkProgram: check,
};
