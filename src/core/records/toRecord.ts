import type { CellRef } from '../address/CellRef';
import { toA1 } from '../address/a1';
import { amountOf } from '../readers/amount';
import { textOf } from '../snapshot/textOf';
import type { Program } from './Program';
import type { ProgramRecord } from './ProgramRecord';

/** A program as it is written out: what was read, and the address of every field. */
export function toRecord(program: Omit<Program, 'record'>, sheet: string): ProgramRecord {
  const { fields, costs, policy, number, methods } = program;
  return {
    sheet,
    policy: { code: policy?.code ?? policy?.writtenCode ?? null, name: policy?.name ?? null },
    no: number.kind === 'number' ? number.value : null,
    isNew: program.isNew,
    name: textOf(fields.name.value),
    goal: textOf(fields.goal.value),
    content: textOf(fields.content.value),
    otherCities: textOf(fields.otherCities.value),
    resources: {
      people: textOf(fields.peopleText.value),
      things: textOf(fields.thingsText.value),
      money: textOf(fields.moneyText.value),
    },
    cost: {
      people: amountOf(costs.people),
      things: amountOf(costs.things),
      money: amountOf(costs.money),
      total: amountOf(costs.total),
    },
    previousYear: textOf(fields.previousYear.value),
    results: textOf(fields.results.value),
    analysis: textOf(fields.analysis.value),
    methods: methods.map(({ reading, direction }) => ({
      code: reading.kind === 'method' ? reading.code : null,
      label: reading.kind === 'method' ? reading.label : null,
      direction: direction?.text ?? null,
    })),
    section: textOf(fields.section.value),
    cells: toCells(program),
  };
}

function toCells(program: Omit<Program, 'record'>): ProgramRecord['cells'] {
  const { fields, policy, methods, header } = program;
  const direction = header.columns.direction;
  return {
    policyCode: address(policy?.codeCell),
    policyName: address(policy?.nameCell),
    no: address(fields.no.cell),
    isNew: address(fields.isNew.cell),
    name: address(fields.name.cell),
    goal: address(fields.goal.cell),
    content: address(fields.content.cell),
    otherCities: address(fields.otherCities.cell),
    peopleText: address(fields.peopleText.cell),
    thingsText: address(fields.thingsText.cell),
    moneyText: address(fields.moneyText.cell),
    people: address(fields.people.cell),
    things: address(fields.things.cell),
    money: address(fields.money.cell),
    total: address(fields.total.cell),
    previousYear: address(fields.previousYear.cell),
    results: address(fields.results.cell),
    analysis: address(fields.analysis.cell),
    methods: methods.map((method) => toA1(method.cell)),
    directions: methods.map((method) => {
      if (method.direction !== null) return toA1(method.direction.cell);
      return direction === undefined ? null : toA1({ row: method.cell.row, column: direction });
    }),
    section: address(fields.section.cell),
  };
}

function address(cell: CellRef | null | undefined): string | null {
  return cell === null || cell === undefined ? null : toA1(cell);
}
