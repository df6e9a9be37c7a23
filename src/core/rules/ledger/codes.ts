import { codeName } from '../../readers/listedCode';
import { cellText } from '../../facts/cellText';
import type { BookRule } from '../OldRule';
import { eachLedgerProgram, type LedgerCheck } from './eachLedgerProgram';

const checkListed: LedgerCheck = ({ codes }, { profile }) =>
  codes.flatMap(({ field, cell, reading }) => {
    if (reading.kind !== 'unknown') return [];
    const { written } = reading;
    const all = (profile.codeLists[field.list ?? ''] ?? []).map(codeName).join('、');
    const values = { title: field.title, written, codes: all };
    return [
      {
        rule: 'CODE-01',
        severity: 'error',
        cell,
        related: [],
        message: { rule: 'CODE-01', key: 'notListed', values },
        expected: null,
        actual: written,
      },
    ];
  });

const checkLabel: LedgerCheck = ({ codes }) =>
  codes.flatMap(({ cell, value, reading }) => {
    if (reading.kind !== 'clash') return [];
    const written = cellText(value);
    const byCode = codeName(reading.byCode);
    const byLabel = codeName(reading.byLabel);
    return [
      {
        rule: 'CODE-02',
        severity: 'error',
        cell,
        related: [],
        message: { rule: 'CODE-02', key: 'clash', values: { written, byCode, byLabel } },
        expected: `${byCode} / ${byLabel}`,
        actual: written,
      },
    ];
  });

const checkNotation: LedgerCheck = ({ codes }) =>
  codes.flatMap(({ cell, value, reading }) => {
    if (reading.kind !== 'code' || reading.isExact) return [];
    const written = cellText(value);
    const expected = codeName(reading.code);
    return [
      {
        rule: 'CODE-03',
        severity: 'warning',
        cell,
        related: [],
        message: { rule: 'CODE-03', key: 'notation', values: { written, expected } },
        expected,
        actual: written,
      },
    ];
  });

/** A code is one of its list. */
export const ledgerCode01: BookRule = {
  id: 'CODE-01',
  severity: 'error',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkListed),
};

/** A code's label is not another code's. */
export const ledgerCode02: BookRule = {
  id: 'CODE-02',
  severity: 'error',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkLabel),
};

/** A code is written as its form writes it. */
export const ledgerCode03: BookRule = {
  id: 'CODE-03',
  severity: 'warning',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkNotation),
};
