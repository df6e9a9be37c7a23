import type { CellRef } from '../address/CellRef';
import type { Block, Header, PolicyRow, Table } from '../layout/Layout';
import type { Profile } from '../profile/Profile';
import { readAmount } from '../readers/amount';
import { type BudgetReading, readBudget } from '../readers/budget';
import { type PeopleReading, readPeople } from '../readers/people';
import { type NumberReading, readProgramNumber } from '../readers/programNumber';
import type { CellValue } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { Program } from './Program';
import type { ProgramRecord } from './ProgramRecord';
import { readFields } from './readFields';
import { readMethods } from './readMethods';
import { segmentsOf } from './segments';
import { toRecord } from './toRecord';

/** A program as its block says. The record is made when asked for: a check does without it. */
class BlockProgram implements Program {
  readonly sheet: number;
  readonly header: Header;
  readonly policy: PolicyRow | null;
  readonly fields: Program['fields'];
  readonly isNew: boolean;
  readonly number: NumberReading;
  readonly costs: Program['costs'];
  readonly staff: PeopleReading;
  readonly thingsBudget: BudgetReading;
  readonly budget: BudgetReading;
  readonly previous: BudgetReading;
  readonly methods: Program['methods'];
  readonly strayDirections: readonly CellRef[];
  private made: ProgramRecord | null = null;

  constructor(
    table: Table,
    readonly block: Block,
    private readonly grid: Grid,
    profile: Profile,
  ) {
    const { header, policy } = table;
    const fields = readFields(block, header, segmentsOf(block, header, grid), grid);
    const { methods, strayDirections } = readMethods(block, header, grid, profile);
    this.sheet = grid.index;
    this.header = header;
    this.policy = policy;
    this.fields = fields;
    this.isNew = isNewMark(fields.isNew.value, profile);
    this.number = readProgramNumber(fields.no.value);
    this.costs = {
      people: readAmount(fields.people.value, profile),
      things: readAmount(fields.things.value, profile),
      money: readAmount(fields.money.value, profile),
      total: readAmount(fields.total.value, profile),
    };
    this.staff = readPeople(fields.peopleText.value, profile);
    this.thingsBudget = readBudget(fields.thingsText.value, profile);
    this.budget = readBudget(fields.moneyText.value, profile);
    this.previous = readBudget(fields.previousYear.value, profile);
    this.methods = methods;
    this.strayDirections = strayDirections;
  }

  get methodAnchor(): CellRef | null {
    const column = this.header.columns.method;
    return column === undefined ? null : { sheet: this.sheet, row: this.block.firstRow, column };
  }

  get record(): ProgramRecord {
    this.made ??= toRecord(this, this.grid.name);
    return this.made;
  }
}

function isNewMark(value: CellValue, { newMarks }: Profile): boolean {
  return typeof value === 'string' && newMarks.includes(value.trim());
}

/** One block of a table as a program. */
export function readProgram(table: Table, block: Block, grid: Grid, profile: Profile): Program {
  return new BlockProgram(table, block, grid, profile);
}
