import type { ProgramRecord } from '../../core/records/ProgramRecord';
import type { CliWords } from '../words/cliWords';

/** 施策, No. and name of a program; the sheet as a whole where it is null. */
export function programTitle(program: ProgramRecord | null, words: CliWords['text']): string {
  if (program === null) return words.wholeSheet;
  const { policy, no, name } = program;
  return [policy.code ?? words.noPolicy, words.number(no), name ?? words.noName].join(' ');
}
