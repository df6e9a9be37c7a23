import type { FormPolicy } from '../../core/form/planForm';
import { readPolicyCode } from '../../core/layout/policyCode';
import { readYearCell } from '../../core/readers/fiscalYear';
import { UsageError } from '../UsageError';
import type { CliWords } from '../words/cliWords';

type Words = CliWords['form'];
export type NamedPolicy = Pick<FormPolicy, 'code' | 'name'>;

/** Programs of one 施策: more than any has, and no slip of the finger. */
const MOST_PROGRAMS = 300;
/** 西暦 of four digits: any other is a slip. */
const FIRST_YEAR = 1000;

/** @throws {UsageError} where it is no number of programs */
export function programCount(text: string, words: Words): number {
  const count = Number(text);
  if (!/^\d{1,4}$/.test(text) || count < 1 || count > MOST_PROGRAMS) {
    throw new UsageError(words.badPrograms(text, MOST_PROGRAMS));
  }
  return count;
}

/**
 * Adds `4-3-4 NAME` to the 施策; without a name it is left to be written.
 * @throws {UsageError} without a code, or where the code is there already: one has its No. once
 */
export function addPolicy(
  text: string,
  before: readonly NamedPolicy[],
  words: Words,
): readonly NamedPolicy[] {
  const reading = readPolicyCode(text.trim());
  if (reading === null) throw new UsageError(words.badPolicy(text));
  const { code, rest } = reading;
  if (before.some((one) => one.code === code)) throw new UsageError(words.samePolicy(code));
  return [...before, { code, name: rest === '' ? null : rest }];
}

/** @throws {UsageError} where it is no year */
export function yearOption(text: string, words: Words): number {
  const reading = readYearCell(text);
  const isAlone = reading?.before === '' && reading.after === '';
  if (!isAlone || reading.year < FIRST_YEAR) throw new UsageError(words.badYear(text));
  return reading.year;
}
