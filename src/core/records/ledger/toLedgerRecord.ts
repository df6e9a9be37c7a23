import { toA1 } from '../../address/a1';
import { amountOf } from '../../readers/amount';
import { codeName } from '../../readers/listedCode';
import { textOf } from '../../snapshot/textOf';
import type { LedgerCodeCell, LedgerField, LedgerProgram } from './LedgerProgram';
import type { LedgerRecord } from './LedgerRecord';

/** A program as it is written out. */
export function toLedgerRecord(
  program: Omit<LedgerProgram, 'record'>,
  sheet: string,
): LedgerRecord {
  const { number, policy, name, section, texts, codes } = program;
  const fields = [program.no, policy, name, section, ...texts, ...codes];
  return {
    sheet,
    policy: { code: null, name: said(policy) },
    no: number.kind === 'number' ? number.value : null,
    name: said(name),
    section: said(section),
    texts: Object.fromEntries(texts.map((text) => [text.entry.title, said(text)])),
    codes: Object.fromEntries(codes.map((code) => [code.entry.title, codeOf(code)])),
    amounts: amountsOf(program),
    cells: Object.fromEntries(
      fields.flatMap((field) => (field === null ? [] : [[field.entry.title, toA1(field.cell)]])),
    ),
  };
}

function said(field: LedgerField | null): string | null {
  return field === null ? null : textOf(field.value);
}

/** The code as its form writes it; null where it is blank or not in the list. */
function codeOf({ reading }: LedgerCodeCell): string | null {
  return reading.kind === 'code' ? codeName(reading.code) : null;
}

function amountsOf({ periods, amounts }: Omit<LedgerProgram, 'record'>): LedgerRecord['amounts'] {
  return [null, ...periods.keys()].flatMap((period) => {
    const own = amounts.filter((amount) => amount.period === period);
    if (own.length === 0) return [];
    const { name, year } = (period === null ? undefined : periods[period]) ?? {
      name: null,
      year: null,
    };
    return [
      {
        period: name,
        year,
        values: Object.fromEntries(own.map(({ title, reading }) => [title, amountOf(reading)])),
        cells: Object.fromEntries(own.map(({ title, cell }) => [title, toA1(cell)])),
      },
    ];
  });
}
