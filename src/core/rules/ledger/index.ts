import type { BookRule } from '../OldRule';
import { ledgerCode01, ledgerCode02, ledgerCode03 } from './codes';
import { ledgerReq03, ledgerReq04 } from './numbering';
import { ledgerNum01, ledgerNum02, ledgerNum04, ledgerNum07 } from './numbers';
import { ledgerReq01, ledgerReq02, ledgerReq06 } from './required';
import { ledgerStr01 } from './STR-01';
import { ledgerSum01 } from './SUM-01';

/** Every rule for ledgers, in the order of the form's list; ids mean the same in every form. */
export const LEDGER_RULES: readonly BookRule[] = [
  ledgerStr01,
  ledgerReq01,
  ledgerReq02,
  ledgerReq03,
  ledgerReq04,
  ledgerReq06,
  ledgerNum01,
  ledgerNum02,
  ledgerNum04,
  ledgerNum07,
  ledgerSum01,
  ledgerCode01,
  ledgerCode02,
  ledgerCode03,
];
