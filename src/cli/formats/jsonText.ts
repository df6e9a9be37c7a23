import type { ProgramRecord } from '../../core/records/ProgramRecord';
import type { CliWords } from '../words/cliWords';

/** What JSON may hold as it is, and a screen may not. */
const BARE_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON in which every control character is escaped: nothing of the data is lost, and none steers a screen. */
export function jsonText(value: object, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    BARE_CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** 施策, No. and name of a program; the sheet as a whole where it is null. */
export function programTitle(program: ProgramRecord | null, words: CliWords['text']): string {
  if (program === null) return words.wholeSheet;
  const { policy, no, name } = program;
  return [policy.code ?? words.noPolicy, words.number(no), name ?? words.noName].join(' ');
}
