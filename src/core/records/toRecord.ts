import { toA1 } from '../address/a1';
import type { CellRef } from '../address/CellRef';
import type { FieldPlace } from '../layout/Layout';
import { amountOf } from '../readers/amount';
import { codeName } from '../readers/listedCode';
import { textOf } from '../snapshot/CellValue';
import { FIELD_KEYS, type Program } from './Program';
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
    section: textOf(program.section.value),
    ...ownParts(program),
    cells: toCells(program),
  };
}

/** Fields that only this form has. */
function ownPlaces({ places }: Pick<Program, 'places'>): readonly FieldPlace[] {
  return places.filter(({ key }) => !FIELD_KEYS.some((known) => known === key));
}

function ownParts(
  program: Omit<Program, 'record'>,
): Pick<ProgramRecord, 'texts' | 'codes' | 'amounts'> {
  const own = ownPlaces(program);
  if (own.length === 0) return {};
  const texts = own.filter(
    ({ key, field }) => field.kind !== 'amount' && field.kind !== 'code' && key !== 'policy',
  );
  return {
    texts: Object.fromEntries(texts.map(({ field, value }) => [field.title, textOf(value)])),
    // As the form writes them; null where they are blank or not in the list.
    codes: Object.fromEntries(
      program.codes.map(({ field, reading }) => [
        field.title,
        reading.kind === 'code' ? codeName(reading.code) : null,
      ]),
    ),
    amounts: amountsOf(program),
  };
}

function amountsOf({
  periods,
  amounts,
}: Pick<Program, 'periods' | 'amounts'>): NonNullable<ProgramRecord['amounts']> {
  return [null, ...periods.keys()].flatMap((period) => {
    const own = amounts.filter((one) => one.period === period);
    if (own.length === 0) return [];
    const { name = null, year = null } = period === null ? {} : (periods[period] ?? {});
    return [
      {
        period: name,
        year,
        values: Object.fromEntries(
          own.map(({ field, reading }) => [field.title, amountOf(reading)]),
        ),
        cells: Object.fromEntries(own.map(({ field, cell }) => [field.title, toA1(cell)])),
      },
    ];
  });
}

function toCells(program: Omit<Program, 'record'>): ProgramRecord['cells'] {
  const { fields, policy, methods, header, places } = program;
  const direction = header.columns.direction;
  const hasOwn = ownPlaces(program).length > 0;
  const titled = hasOwn ? places.filter(({ field }) => field.kind !== 'amount') : [];
  return {
    policyCode: addressOf(policy?.codeCell),
    policyName: addressOf(policy?.nameCell),
    no: addressOf(fields.no.cell),
    isNew: addressOf(fields.isNew.cell),
    name: addressOf(fields.name.cell),
    goal: addressOf(fields.goal.cell),
    content: addressOf(fields.content.cell),
    otherCities: addressOf(fields.otherCities.cell),
    peopleText: addressOf(fields.peopleText.cell),
    thingsText: addressOf(fields.thingsText.cell),
    moneyText: addressOf(fields.moneyText.cell),
    people: addressOf(fields.people.cell),
    things: addressOf(fields.things.cell),
    money: addressOf(fields.money.cell),
    total: addressOf(fields.total.cell),
    previousYear: addressOf(fields.previousYear.cell),
    results: addressOf(fields.results.cell),
    analysis: addressOf(fields.analysis.cell),
    methods: methods.map((method) => toA1(method.cell)),
    directions: methods.map((method) => {
      if (method.direction !== null) return toA1(method.direction.cell);
      return direction === undefined ? null : toA1({ row: method.cell.row, column: direction });
    }),
    section: addressOf(program.section.cell),
    ...Object.fromEntries(titled.map(({ field, cell }) => [field.title, addressOf(cell)])),
  };
}

function addressOf(cell: CellRef | null | undefined): string | null {
  return cell === null || cell === undefined ? null : toA1(cell);
}
