import type { CellRef } from '../../address/CellRef';
import type { Severity } from '../Finding';
import type { Program } from '../../records/Program';
import { isBlank } from '../../snapshot/isBlank';
import type { Message } from '../../words/Words';
import type { BookRule } from '../OldRule';
import { eachLedgerProgram, type LedgerCheck, placeOf } from './eachLedgerProgram';

type Found = ReturnType<LedgerCheck>[number];

/** What a required part that is blank is told as. */
function blank(message: Message, severity: Severity, cell: CellRef): Found {
  const { rule } = message;
  return { rule, severity, cell, related: [], message, expected: null, actual: null };
}

/** The title of a part that is required and blank; null for any other. */
function lacking(program: Program, key: string): { title: string; cell: CellRef } | null {
  const field = placeOf(program, key);
  if (field === null || !field.field.required || !isBlank(field.value)) return null;
  return { title: field.field.title, cell: field.cell };
}

const checkName: LedgerCheck = (program) => {
  const lack = lacking(program, 'name');
  if (lack === null) return [];
  const { title, cell } = lack;
  return [blank({ rule: 'REQ-01', key: 'blank', values: { title } }, 'error', cell)];
};

const checkSection: LedgerCheck = (program) => {
  const lack = lacking(program, 'section');
  if (lack === null) return [];
  const { title, cell } = lack;
  return [blank({ rule: 'REQ-02', key: 'blank', values: { title } }, 'error', cell)];
};

/** Rules of their own speak of these. */
const OWN = ['no', 'name', 'section'];

const checkOthers: LedgerCheck = (program, { profile }) => {
  const nil = profile.nilMarks[0] ?? '';
  const keys = program.places
    .filter(({ key, field }) => field.kind !== 'amount' && !OWN.includes(key))
    .map(({ key }) => key);
  return keys.flatMap((key) => {
    const lack = lacking(program, key);
    if (lack === null) return [];
    const { title, cell } = lack;
    return [blank({ rule: 'REQ-06', key: 'blank', values: { title, nil } }, 'warning', cell)];
  });
};

/** A name is there, where the form requires one. */
export const ledgerReq01: BookRule = {
  id: 'REQ-01',
  severity: 'error',
  scope: 'program',
  check: (book) => eachLedgerProgram(book, checkName),
};

/** A section is there, where the form requires one. */
export const ledgerReq02: BookRule = {
  id: 'REQ-02',
  severity: 'error',
  scope: 'program',
  check: (book) => eachLedgerProgram(book, checkSection),
};

/** Whatever else the form requires is there. */
export const ledgerReq06: BookRule = {
  id: 'REQ-06',
  severity: 'warning',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkOthers),
};
