import { amountOf } from '../../readers/amount';
import { cellText } from '../../facts/cellText';
import { amountMessage } from '../NUM-01';
import { roundTo } from '../../facts/roundTo';
import type { BookRule } from '../OldRule';
import { eachLedgerProgram, type LedgerCheck } from './eachLedgerProgram';

const NOISE = 1e-6;

const checkText: LedgerCheck = ({ amounts }, { profile }) =>
  amounts.flatMap(({ cell, value, reading }) => {
    const message = amountMessage(reading, value, profile.unit);
    if (message === null) return [];
    const expected = message.key === 'text' ? message.values.value : null;
    const actual = cellText(value);
    const figures = { expected, actual, quantity: { kind: 'amount', unit: profile.unit } } as const;
    return [{ rule: 'NUM-01', severity: 'error', cell, related: [], message, ...figures }];
  });

const checkLetters: LedgerCheck = ({ amounts }) =>
  amounts.flatMap(({ cell, value, reading }) => {
    if (reading.kind !== 'text' || !reading.lettersAsDigits) return [];
    const written = cellText(value);
    return [
      {
        rule: 'NUM-02',
        severity: 'error',
        cell,
        related: [],
        message: { rule: 'NUM-02', key: 'letters', values: { written } },
        expected: null,
        actual: written,
      },
    ];
  });

const checkSign: LedgerCheck = ({ amounts }, { profile: { unit } }) =>
  amounts.flatMap(({ cell, reading }) => {
    const value = amountOf(reading);
    if (value === null || value >= 0) return [];
    return [
      {
        rule: 'NUM-04',
        severity: 'error',
        cell,
        related: [],
        message: { rule: 'NUM-04', key: 'negative', values: { value, unit } },
        expected: null,
        actual: value,
        quantity: { kind: 'amount', unit },
      },
    ];
  });

const checkDecimals: LedgerCheck = ({ amounts }, { profile: { unit, decimals } }) =>
  amounts.flatMap(({ cell, reading }) => {
    const value = amountOf(reading);
    if (value === null) return [];
    const rounded = roundTo(value, decimals);
    if (Math.abs(value - rounded) < NOISE * Math.max(1, Math.abs(value))) return [];
    return [
      {
        rule: 'NUM-07',
        severity: 'warning',
        cell,
        related: [],
        message: { rule: 'NUM-07', key: 'amount', values: { value, rounded, unit } },
        expected: rounded,
        actual: value,
        quantity: { kind: 'amount', unit },
      },
    ];
  });

/** Amounts are numbers, not text; the sums still understand them. */
export const ledgerNum01: BookRule = {
  id: 'NUM-01',
  severity: 'error',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkText),
};

/** No letters as digits in amounts. */
export const ledgerNum02: BookRule = {
  id: 'NUM-02',
  severity: 'error',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkLetters),
};

/** No negative amount. */
export const ledgerNum04: BookRule = {
  id: 'NUM-04',
  severity: 'error',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkSign),
};

/** Amounts have no more decimals than the form allows. */
export const ledgerNum07: BookRule = {
  id: 'NUM-07',
  severity: 'warning',
  scope: 'cell',
  check: (book) => eachLedgerProgram(book, checkDecimals),
};
