import type { LedgerBook } from '../../book/LedgerBook';
import type { CellRef } from '../../address/CellRef';
import type { Severity } from '../Finding';
import type { LedgerProgram } from '../../records/ledger/LedgerProgram';
import { isBlank } from '../../snapshot/isBlank';
import type { Message } from '../../words/Words';
import type { BookRule } from '../OldRule';
import { eachLedgerProgram, type LedgerCheck } from './eachLedgerProgram';

type Found = ReturnType<LedgerCheck>[number];

/** What a required part that is blank is told as. */
function blank(message: Message, severity: Severity, cell: CellRef): Found {
  const { rule } = message;
  return { rule, severity, cell, related: [], message, expected: null, actual: null };
}

/** The title of a part that is required and blank; null for any other. */
function lacking(field: LedgerProgram['name']): { title: string; cell: CellRef } | null {
  if (field === null || !field.entry.required || !isBlank(field.value)) return null;
  return { title: field.entry.title, cell: field.cell };
}

const checkName: LedgerCheck = ({ name }) => {
  const lack = lacking(name);
  if (lack === null) return [];
  const { title, cell } = lack;
  return [blank({ rule: 'REQ-01', key: 'blank', values: { title } }, 'error', cell)];
};

const checkSection: LedgerCheck = ({ section }) => {
  const lack = lacking(section);
  if (lack === null) return [];
  const { title, cell } = lack;
  return [blank({ rule: 'REQ-02', key: 'blank', values: { title } }, 'error', cell)];
};

const checkOthers: LedgerCheck = (program, { profile }) => {
  const nil = profile.nilMarks[0] ?? '';
  const { policy, texts, codes } = program;
  return [policy, ...texts, ...codes].flatMap((field) => {
    const lack = lacking(field);
    if (lack === null) return [];
    const { title, cell } = lack;
    return [blank({ rule: 'REQ-06', key: 'blank', values: { title, nil } }, 'warning', cell)];
  });
};

/** A name is there, where the form requires one. */
export const ledgerReq01: BookRule<LedgerBook> = {
  id: 'REQ-01',
  severity: 'error',
  scope: 'program',
  check: (book) => eachLedgerProgram(book, checkName),
};

/** A section is there, where the form requires one. */
export const ledgerReq02: BookRule<LedgerBook> = {
  id: 'REQ-02',
  severity: 'error',
  scope: 'program',
  check: (book) => eachLedgerProgram(book, checkSection),
};

/** Whatever else the form requires is there. */
export const ledgerReq06: BookRule<LedgerBook> = {
  id: 'REQ-06',
  severity: 'warning',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkOthers),
};
