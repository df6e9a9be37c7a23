import type { Block, Table } from '../layout/Layout';
import type { Profile } from '../profile/Profile';
import { readAmount } from '../readers/amount';
import { readBudget } from '../readers/budget';
import { readPeople } from '../readers/people';
import { readProgramNumber } from '../readers/programNumber';
import type { Grid } from '../snapshot/Grid';
import type { Program } from './Program';
import { readFields } from './readFields';
import { readMethods } from './readMethods';
import { segmentsOf } from './segments';
import { toRecord } from './toRecord';

/** One block of a table as a program. */
export function readProgram(
  table: Table,
  block: Block,
  grid: Grid,
  sheetName: string,
  profile: Profile,
): Program {
  const { header, policy } = table;
  const fields = readFields(block, header, segmentsOf(block, header, grid), grid);
  const methodColumn = header.columns.method;
  const program = {
    sheet: grid.index,
    header,
    policy,
    block,
    fields,
    number: readProgramNumber(fields.no.value),
    costs: {
      people: readAmount(fields.people.value, profile),
      things: readAmount(fields.things.value, profile),
      money: readAmount(fields.money.value, profile),
      total: readAmount(fields.total.value, profile),
    },
    staff: readPeople(fields.peopleText.value, profile),
    thingsBudget: readBudget(fields.thingsText.value, profile),
    budget: readBudget(fields.moneyText.value, profile),
    previous: readBudget(fields.previousYear.value, profile),
    ...readMethods(block, header, grid, profile),
    methodAnchor: methodColumn === undefined ? null : grid.ref(block.firstRow, methodColumn),
  };
  return { ...program, record: toRecord(program, sheetName, profile.newMarks) };
}
