import type { Book } from '../../book/Book';
import type { Finding } from '../OldRule';
import type { Profile } from '../../profile/Profile';
import type { Program } from '../../records/Program';
import type { MessageOf } from '../../words/Words';
import { cellText } from '../../facts/cellText';
import type { BookRule } from '../OldRule';
import { eachLedgerProgram, type LedgerCheck, placeOf } from './eachLedgerProgram';

const checkNumber: LedgerCheck = (program) => {
  const { number } = program;
  const no = placeOf(program, 'no');
  if (no === null || (number.kind === 'number' && !number.notation)) return [];
  if (number.kind === 'blank' && !no.field.required) return [];
  const written = cellText(no.value);
  const message: MessageOf<'REQ-03'> =
    number.kind === 'blank'
      ? { rule: 'REQ-03', key: 'missing', values: { title: no.field.title } }
      : number.kind === 'invalid'
        ? { rule: 'REQ-03', key: 'invalid', values: { written } }
        : { rule: 'REQ-03', key: 'notation', values: { written, number: number.value } };
  const expected = number.kind === 'number' ? number.value : null;
  const actual = number.kind === 'blank' ? null : written;
  const figures = { expected, actual, quantity: { kind: 'number' } } as const;
  return [{ rule: 'REQ-03', severity: 'error', cell: no.cell, related: [], message, ...figures }];
};

function checkUnique({ programs, profile: { numbering } }: Book): Finding[] {
  if (numbering === 'none') return [];
  const first = new Map<string, Program>();
  return programs.flatMap((program, index) => {
    const { number } = program;
    const no = placeOf(program, 'no');
    if (no === null || number.kind !== 'number') return [];
    const policy = scopeOf(program, numbering);
    const key = JSON.stringify([policy, number.value]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, program);
      return [];
    }
    const values = { number: number.value, policy: numbering === 'policy' ? policy : '' };
    return [
      {
        rule: 'REQ-04',
        severity: 'error',
        cell: no.cell,
        related: earlier.fields.no.cell === null ? [] : [earlier.fields.no.cell],
        program: index,
        message: { rule: 'REQ-04', key: 'repeated', values },
        expected: null,
        actual: number.value,
        quantity: { kind: 'number' },
      },
    ];
  });
}

function scopeOf(
  { policy, sheet }: Program,
  numbering: Exclude<Profile['numbering'], 'none'>,
): string {
  if (numbering === 'workbook') return '';
  return numbering === 'sheet' ? String(sheet) : (policy?.name ?? '');
}

/** No. is a positive integer written as a number, and there where the form requires it. */
export const ledgerReq03: BookRule = {
  id: 'REQ-03',
  severity: 'error',
  scope: 'program',
  check: (book) => eachLedgerProgram(book, checkNumber),
};

/** No. is unique as far as the form numbers. */
export const ledgerReq04: BookRule = {
  id: 'REQ-04',
  severity: 'error',
  scope: 'workbook',
  check: checkUnique,
};
