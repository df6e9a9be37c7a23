import type { FormRecord } from '../../core/records/FormRecord';
import type { CliWords } from '../words/cliWords';

/** 施策, No. and name of a program; the sheet as a whole where it is null. */
export function programTitle(program: FormRecord | null, words: CliWords['text']): string {
  if (program === null) return words.wholeSheet;
  const { policy, no, name } = program;
  return [policy.code ?? words.noPolicy, words.number(no), name ?? words.noName].join(' ');
}
