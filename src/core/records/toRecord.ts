import { toA1 } from '../address/a1';
import type { CellRef } from '../address/CellRef';
import { byKey, pick } from '../collections/collections';
import type { FieldPlace } from '../layout/Layout';
import { FIELD_KEYS, TEXT_KEYS } from '../profile/blockFields';
import type { Profile } from '../profile/Profile';
import { amountOf, type AmountReading } from '../readers/amount';
import { convert, yenPer } from '../text/units';
import { codeName } from '../readers/listedCode';
import { textOf } from '../snapshot/CellValue';
import { type Program, programRef } from './Program';
import { CELL_KEYS, type ProgramRecord, RECORD_KEYS } from './ProgramRecord';

/** An amount of a program's table in the form's unit, without what binary decimals add. */
export function formAmount(
  amount: number | null,
  { profile }: Pick<Program, 'profile'>,
  form: Pick<Profile, 'unit'>,
): number | null {
  if (amount === null || profile.unit === form.unit) return amount;
  return Number(convert(amount, yenPer(profile.unit), yenPer(form.unit)).toFixed(6));
}

/** A program as it is written out: what was read, and the address of every field. */
export function toRecord(
  program: Omit<Program, 'toRecord'>,
  sheet: string,
  form: Profile,
): ProgramRecord {
  const { costs, policy, methods } = program;
  const { policy: code, no } = programRef(program);
  const fields = fieldsOf(program);
  const inForm = (reading: AmountReading): number | null =>
    formAmount(amountOf(reading), program, form);
  return {
    sheet,
    bureau: program.bureau,
    fiscalYear: program.fiscalYear,
    counted: program.isCounted,
    policy: { code, name: policy?.name ?? null },
    ...pick(
      {
        no,
        isNew: program.isNew,
        resources: {
          people: textOf(fields.peopleText.value),
          things: textOf(fields.thingsText.value),
          money: textOf(fields.moneyText.value),
        },
        cost: {
          people: inForm(costs.people),
          things: inForm(costs.things),
          money: inForm(costs.money),
          total: inForm(costs.total),
        },
        methods: methods.map(({ reading, direction }) => ({
          code: reading.kind === 'method' ? reading.code : null,
          label: reading.kind === 'method' ? reading.label : null,
          direction: direction?.text ?? null,
        })),
        ...byKey(TEXT_KEYS, (key) => textOf(fields[key].value)),
      },
      RECORD_KEYS,
    ),
    ...ownParts(program, form),
    cells: toCells(program),
  };
}

/** With the section that is in charge. */
function fieldsOf({ fields, section }: Omit<Program, 'toRecord'>): Program['fields'] {
  return { ...fields, section };
}

/** Fields that only this form has. */
function ownPlaces({ places }: Pick<Program, 'places'>): readonly FieldPlace[] {
  return places.filter(({ key }) => !FIELD_KEYS.some((known) => known === key));
}

function ownParts(
  program: Omit<Program, 'toRecord'>,
  form: Profile,
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
    amounts: amountsOf(program, form),
  };
}

function amountsOf(
  program: Pick<Program, 'periods' | 'amounts' | 'profile'>,
  form: Profile,
): NonNullable<ProgramRecord['amounts']> {
  const { periods, amounts } = program;
  return [null, ...periods.keys()].flatMap((period) => {
    const own = amounts.filter((one) => one.period === period);
    if (own.length === 0) return [];
    const { name = null, year = null } = period === null ? {} : (periods[period] ?? {});
    return [
      {
        period: name,
        year,
        values: Object.fromEntries(
          own.map(({ field, reading }) => [
            field.title,
            formAmount(amountOf(reading), program, form),
          ]),
        ),
        cells: Object.fromEntries(own.map(({ field, cell }) => [field.title, toA1(cell)])),
      },
    ];
  });
}

function toCells(program: Omit<Program, 'toRecord'>): ProgramRecord['cells'] {
  const { policy, methods, header, places } = program;
  const fields = fieldsOf(program);
  const direction = header.columns.direction;
  const hasOwn = ownPlaces(program).length > 0;
  const titled = hasOwn ? places.filter(({ field }) => field.kind !== 'amount') : [];
  return {
    policyCode: addressOf(policy?.codeCell),
    policyName: addressOf(policy?.nameCell),
    ...pick(
      {
        ...byKey(FIELD_KEYS, (key) => addressOf(fields[key].cell)),
        methods: methods.map((method) => toA1(method.cell)),
        directions: methods.map((method) => {
          if (method.direction !== null) return toA1(method.direction.cell);
          return direction === undefined ? null : toA1({ row: method.cell.row, column: direction });
        }),
      },
      CELL_KEYS,
    ),
    ...Object.fromEntries(titled.map(({ field, cell }) => [field.title, addressOf(cell)])),
  };
}

function addressOf(cell: CellRef | null | undefined): string | null {
  return cell === null || cell === undefined ? null : toA1(cell);
}
