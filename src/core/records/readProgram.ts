import type { CellRef } from '../address/CellRef';
import { byKey } from '../collections/collections';
import type { Block, Header, FieldPlace, PlacedTable, PolicyRow } from '../layout/Layout';
import { rowsOf } from '../layout/rows';
import { FIELD_KEYS, type FieldKey } from '../profile/blockFields';
import { inUnit, type Profile } from '../profile/Profile';
import { foldName } from '../text/foldText';
import { type AmountReading, readAmount } from '../readers/amount';
import { type BudgetReading, readBudget, readPrevious } from '../readers/budget';
import { readListedCode } from '../readers/listedCode';
import { type PeopleReading, readPeople } from '../readers/people';
import { type NumberReading, readProgramNumber } from '../readers/programNumber';
import { type CellValue, isBlank, textOf } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { AmountPlace, CodePlace, Field, Program, MethodLine } from './Program';
import type { ProgramRecord } from './ProgramRecord';
import { toRecord } from './toRecord';
import { type MethodReading, readMethod } from '../readers/method';
import { isNil } from '../readers/nil';
import { isDitto } from '../readers/ditto';

const NONE: readonly DirectionCell[] = [];
const NO_CELLS: readonly CellRef[] = [];

const NO_FIELD: Field = { cell: null, value: null };
const NO_AMOUNT: AmountReading = { kind: 'blank' };

/** What its own block does not say of a program. */
interface Beside {
  /** The program above in the same table; null for its first. */
  readonly above: Program | null;
  readonly isCounted: boolean;
}

/** A program as its places say. */
class ReadProgram implements Program {
  readonly sheet: number;
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly places: readonly FieldPlace[];
  readonly fields: Program['fields'];
  readonly amounts: readonly AmountPlace[];
  readonly codes: readonly CodePlace[];
  readonly section: Field;
  readonly isNew: boolean;
  readonly number: NumberReading;
  readonly costs: Program['costs'];
  readonly staff: PeopleReading;
  readonly thingsBudget: BudgetReading;
  readonly budget: BudgetReading;
  readonly previous: BudgetReading;
  readonly methods: Program['methods'];
  readonly strayDirections: readonly CellRef[];
  readonly profile: Profile;
  readonly bureau: string | null;
  readonly fiscalYear: number | null;
  readonly scope: string;
  readonly isCounted: boolean;

  constructor(
    { header, policy, heading, fiscalYear, unit }: PlacedTable,
    readonly block: Block,
    private readonly grid: Grid,
    private readonly form: Profile,
    { above, isCounted }: Beside,
  ) {
    const profile = unit === null ? form : inUnit(form, unit.name);
    const places = block.places();
    const { methods, strayDirections } = readMethods(block, header, grid, profile);
    const fields = fieldsOf(places);
    this.profile = profile;
    this.bureau = heading.bureau;
    this.fiscalYear = fiscalYear;
    this.scope = scopeOf({ heading, fiscalYear });
    this.isCounted = isCounted;
    this.sheet = grid.index;
    this.header = header;
    this.policy = policy ?? policyOf(places);
    this.places = places;
    this.fields = fields;
    this.amounts = amountsIn(places, profile);
    this.codes = codesIn(places, profile);
    this.section = sectionOf(fields.section, above, profile);
    this.isNew = isNewMark(fields.isNew.value, above, profile);
    this.number = numberOf(fields.no.value, profile);
    this.costs = {
      people: this.amount('people'),
      things: this.amount('things'),
      money: this.amount('money'),
      total: this.amount('total'),
    };
    this.staff = readPeople(fields.peopleText.value, profile);
    this.thingsBudget = readBudget(fields.thingsText.value, profile);
    this.budget = readBudget(fields.moneyText.value, profile);
    this.previous = readPrevious(fields.previousYear.value, profile);
    this.methods = methods;
    this.strayDirections = strayDirections;
  }

  get periods(): Header['periods'] {
    return this.header.periods;
  }

  get methodAnchor(): CellRef | null {
    const column = this.header.columns.method;
    return column === undefined ? null : { sheet: this.sheet, row: this.block.firstRow, column };
  }

  toRecord(): ProgramRecord {
    return toRecord(this, this.grid.name, this.form);
  }

  /** What an amount that stands there once says. */
  private amount(key: keyof Program['costs']): AmountReading {
    const place = this.amounts.find((one) => one.key === key && one.period === null);
    return place?.reading ?? NO_AMOUNT;
  }
}

const BLANK = byKey(FIELD_KEYS, () => NO_FIELD);
const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(BLANK, key);
/** Identifies the 局・区 and 年度 of a table. */
export function scopeOf({
  heading,
  fiscalYear,
}: Pick<PlacedTable, 'heading' | 'fiscalYear'>): string {
  return `${String(fiscalYear)} ${foldName(heading.bureau ?? '')}`;
}

function fieldsOf(places: readonly FieldPlace[]): Program['fields'] {
  const fields = { ...BLANK };
  for (const place of places) {
    if (place.period === null && isFieldKey(place.key)) fields[place.key] = place;
  }
  return fields;
}

/** A section that is nil is none; 〃 is that above, with which from values alone a blank one may be merged. */
function sectionOf(own: Field, above: Program | null, profile: Profile): Field {
  const text = textOf(own.value);
  const isAbove = isBlank(own.value) || (text !== null && isDitto(text));
  if (isAbove && above !== null) return above.section;
  return text !== null && isNil(text, profile) ? { cell: own.cell, value: null } : own;
}

/** A No. that is nil is as good as none. */
function numberOf(value: CellValue, profile: Profile): NumberReading {
  const isNone = typeof value === 'string' && isNil(value.trim(), profile);
  return readProgramNumber(isNone ? null : value);
}

/** An amount at its place, which keeps all else of it. */
class ReadAmount implements AmountPlace {
  constructor(
    private readonly place: FieldPlace,
    readonly cell: CellRef,
    readonly reading: AmountReading,
  ) {}

  get key(): string {
    return this.place.key;
  }

  get field(): FieldPlace['field'] {
    return this.place.field;
  }

  get period(): number | null {
    return this.place.period;
  }

  get name(): string {
    return this.place.name;
  }

  get value(): CellValue {
    return this.place.value;
  }
}

function amountsIn(places: readonly FieldPlace[], profile: Profile): AmountPlace[] {
  const amounts: AmountPlace[] = [];
  for (const place of places) {
    if (place.field.kind !== 'amount') continue;
    const { cell, value } = place;
    if (cell !== null) amounts.push(new ReadAmount(place, cell, readAmount(value, profile)));
  }
  // A copy is as long as they are: every program keeps one.
  return amounts.slice();
}

function codesIn(places: readonly FieldPlace[], profile: Profile): CodePlace[] {
  const codes: CodePlace[] = [];
  for (const place of places.filter(({ field }) => field.list !== undefined)) {
    const { key, field, period, name, cell, value } = place;
    const list = profile.codeLists[field.list ?? ''];
    if (cell === null || list === undefined) continue;
    const reading = readListedCode(value, list, profile);
    codes.push({ key, field, period, name, cell, value, reading });
  }
  return codes;
}

/** A 施策 that is a field of the program's own. */
function policyOf(places: readonly FieldPlace[]): PolicyRow | null {
  const place = places.find(({ key }) => key === 'policy');
  if (!place?.cell) return null;
  const { cell, value } = place;
  const name = textOf(value);
  const code = { codeCell: cell, writtenCode: null, code: null, isDate: false };
  return { row: cell.row, ...code, nameCell: cell, name };
}

/** Blanks and brackets around a mark, and what asks for its coloured picture. */
const AROUND_MARK = /[\s（）()【】「」［\]\ufe0e\ufe0f]|\[/g;
/** ★, ✓: any single sign but one that says no. */
const SINGLE_MARK = /^[^\p{L}\p{N}×✕✖✗✘☓╳/／＼\\]$/u;

function isNewMark(value: CellValue, above: Program | null, profile: Profile): boolean {
  if (typeof value !== 'string' || isNil(value.trim(), profile)) return false;
  if (isDitto(value)) return above?.isNew ?? false;
  const mark = value.replace(AROUND_MARK, '');
  return profile.newMarks.includes(mark) || SINGLE_MARK.test(mark);
}

/**
 * One block of a table as a program.
 * @param form in its own unit, whatever the table's
 */
export function readProgram(
  table: PlacedTable,
  block: Block,
  grid: Grid,
  form: Profile,
  beside: Beside,
): Program {
  return new ReadProgram(table, block, grid, form, beside);
}

type DirectionCell = NonNullable<MethodLine['direction']>;
type MethodCell = Omit<MethodLine, 'direction'>;

/** The methods of a block, each with its direction, and the directions that none claims. */
interface Methods {
  readonly methods: readonly MethodLine[];
  readonly strayDirections: readonly CellRef[];
}

/**
 * Pairs methods with directions from values alone: a single text in the block's first row is
 * shared by all; otherwise a method owns the first text from its row to the next method's.
 */
function readMethods(block: Block, header: Header, grid: Grid, profile: Profile): Methods {
  const cells = readCells(block, header, grid, profile);
  const directions = readDirections(cells, block, header, grid, profile);
  const [only] = directions;
  if (only !== undefined && directions.length === 1 && only.cell.row === block.firstRow) {
    const methods = cells.map((cell) => withDirection(cell, only));
    return {
      methods,
      strayDirections: methods.length === 0 ? strays(directions, header) : NO_CELLS,
    };
  }
  let at = 0;
  let unclaimed: readonly DirectionCell[] = NONE;
  const methods = cells.map((cell, i) => {
    const end = cells[i + 1]?.cell.row ?? Infinity;
    let own: DirectionCell | null = null;
    for (
      let next = directions[at];
      next !== undefined && next.cell.row < end;
      next = directions[++at]
    ) {
      if (own === null && next.cell.row >= cell.cell.row) own = next;
      else unclaimed = [...unclaimed, next];
    }
    return withDirection(cell, own);
  });
  if (at < directions.length) unclaimed = [...unclaimed, ...directions.slice(at)];
  return { methods, strayDirections: strays(unclaimed, header) };
}

/** Written out: spreading an object here would cost more than all else that a method needs. */
function withDirection(
  { cell, value, reading }: MethodCell,
  direction: DirectionCell | null,
): MethodLine {
  return { cell, value, reading, direction };
}

/** Without a method column there is nothing that a direction could belong to. */
function strays(directions: readonly DirectionCell[], header: Header): readonly CellRef[] {
  if (directions.length === 0 || header.columns.method === undefined) return NO_CELLS;
  return directions.map((direction) => direction.cell);
}

function readCells(block: Block, header: Header, grid: Grid, profile: Profile): MethodCell[] {
  const column = header.columns.method;
  const cells: MethodCell[] = [];
  if (column === undefined) return cells;
  for (const row of rowsOf(block)) {
    const value = grid.at(row, column);
    if (value === null || isFilledDown(row, column, header, grid)) continue;
    const reading = readMethodAt(row, column, header, grid, profile);
    if (reading.kind === 'method') cells.push({ cell: grid.ref(row, column), value, reading });
  }
  return cells;
}

/** Whether a cell repeats the one above, as its program's name does: merged cells, filled down. */
function isFilledDown(row: number, column: number, { columns }: Header, grid: Grid): boolean {
  const { name } = columns;
  if (name === undefined || grid.at(row - 1, column) !== grid.at(row, column)) return false;
  return !grid.isBlankAt(row, name) && grid.at(row - 1, name) === grid.at(row, name);
}

/** A 〃 is the method above it, in the form's own words: what is wrong with that is said there. */
function readMethodAt(
  row: number,
  column: number,
  { lastRow }: Header,
  grid: Grid,
  profile: Profile,
): MethodReading {
  const own = readMethod(grid.at(row, column), profile);
  if (own.kind !== 'method' || own.label === null || !isDitto(own.label)) return own;
  for (let at = row - 1; at > lastRow; at--) {
    const text = textOf(grid.at(at, column));
    if (text === null || isDitto(text)) continue;
    const above = readMethod(text, profile);
    const method = profile.methods.find(
      ({ code }) => above.kind === 'method' && code === (above.code ?? above.labelCode),
    );
    return method === undefined ? own : readMethod(`${method.code} ${method.label}`, profile);
  }
  return own;
}

/** Direction texts; one directly below another, without a method of its own, continues it. */
function readDirections(
  methods: readonly MethodCell[],
  block: Block,
  header: Header,
  grid: Grid,
  profile: Profile,
): DirectionCell[] {
  const column = header.columns.direction;
  const directions: DirectionCell[] = [];
  if (column === undefined) return directions;
  const withCode = new Set(methods.map(({ cell }) => cell.row));
  let last = -1;
  for (const row of rowsOf(block)) {
    const text = textOf(grid.at(row, column));
    if (text === null || isNil(text, profile) || isFilledDown(row, column, header, grid)) continue;
    const above = directions.at(-1);
    if (above !== undefined && row === last + 1 && !withCode.has(row)) {
      directions[directions.length - 1] = {
        cell: above.cell,
        text: `${above.text}\n${text}`,
        isContinued: true,
      };
    } else directions.push({ cell: grid.ref(row, column), text, isContinued: false });
    last = row;
  }
  return directions;
}
