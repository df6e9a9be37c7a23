import type { Book } from '../book/Book';
import type { Header } from '../layout/Layout';
import { COLUMN_KEYS } from '../profile/Profile';
import { isNil } from '../readers/nil';
import type { FieldKey, Program } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import { isBlank } from '../snapshot/isBlank';
import { cellAt } from './cellAt';
import { cellText } from './cellText';
import { eachProgram, type ProgramCheck } from './eachProgram';
import type { Rule } from './Rule';

/** Which fields are read from a column. Methods and directions are read from every row. */
const READ = {
  no: ['no'],
  isNew: ['isNew'],
  name: ['name'],
  goal: ['goal', 'otherCities'],
  content: ['content', 'otherCities'],
  resource: ['peopleText', 'thingsText', 'moneyText'],
  cost: ['people', 'things', 'money'],
  total: ['total', 'previousYear'],
  results: ['results'],
  analysis: ['analysis'],
  section: ['section'],
} as const satisfies { readonly [column: string]: readonly FieldKey[] };
type ReadColumn = keyof typeof READ;
const COLUMNS = COLUMN_KEYS.filter((key): key is ReadColumn => Object.hasOwn(READ, key));

interface Area {
  readonly column: number;
  readonly fields: readonly FieldKey[];
}

const areasByHeader = new WeakMap<Header, readonly Area[]>();

const check: ProgramCheck = (program, index, book, found) => {
  const { sheet, header, block } = program;
  for (const { column, fields } of areasOf(header, book)) {
    for (let row = block.firstRow; row < block.endRow; row++) {
      const value = cellAt(book, sheet, row, column);
      if (value === null || isRead(value, fields, program)) continue;
      if (isLabel(program, row, column) || !saysSomething(value, book)) continue;
      const written = cellText(value);
      found.push({
        rule: 'STR-04',
        severity: 'info',
        cell: { sheet, row, column },
        related: [],
        program: index,
        message: { rule: 'STR-04', key: 'unread', values: { written } },
        expected: null,
        actual: written,
      });
    }
  }
};

/** A value filled down over the rows that its cell was merged over says nothing new. */
function isRead(value: CellValue, keys: readonly FieldKey[], { fields }: Program): boolean {
  return keys.some((key) => fields[key].value === value);
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
    if (column !== undefined) areas.push({ column, fields: READ[key] });
  }
  // Below a title that was lost everything is unread, and STR-01 says so once.
  return header.missing.length > 0 ? areas : [...areas, ...untitled(header, book)];
}

function untitled(header: Header, book: Book): Area[] {
  const taken = new Set(Object.values(header.columns));
  if (header.labelColumn !== null) taken.add(header.labelColumn);
  const areas: Area[] = [];
  for (let column = Math.min(...taken); column < Math.max(...taken); column++) {
    if (!taken.has(column) && !hasTitle(header, column, book)) areas.push({ column, fields: [] });
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
export const str04: Rule = {
  id: 'STR-04',
  severity: 'info',
  scope: 'cell',
  check: (book) => eachProgram(book, check),
};
