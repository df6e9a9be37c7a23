import type { Method, Profile } from '../profile/Profile';
import { skipSpaces } from '../readers/notation';
import { secondCode } from '../readers/secondCode';
import type { MethodLine } from '../records/Program';
import type { CellValue } from '../snapshot/CellValue';
import type { MessageOf } from '../words/Words';
import { cellText } from '../facts/cellText';
import { listedName } from '../facts/methodName';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  for (const line of program.methods) {
    const message = messageOf(line, book.profile);
    if (message === null) continue;
    found.push({
      rule: 'CODE-04',
      severity: 'warning',
      cell: line.cell,
      related: [],
      program: index,
      message,
      expected: message.values.expected,
      actual: message.values.written,
    });
  }
};

function messageOf({ value, reading }: MethodLine, profile: Profile): MessageOf<'CODE-04'> | null {
  if (reading.kind === 'blank' || reading.code === null) return null;
  const { code, writtenCode, label, labelCode } = reading;
  // Another code's label is CODE-02's.
  if (labelCode !== null && labelCode !== code) return null;
  const method = profile.methods.find((known) => known.code === code);
  if (method === undefined) return null;
  if (label === null) return message('codeAlone', value, method, method.label);
  if (isName(method, label)) {
    // Behind a code in another notation the space is CODE-03's.
    const joined = writtenCode === code && isJoined(value, code);
    return joined ? message('spelling', value, method, label) : null;
  }
  if (labelCode !== null) return message('spelling', value, method, listedName(method, label));
  return secondCode(reading) === null ? message('unknown', value, method, method.label) : null;
}

/** Whether no white space stands behind the code. */
function isJoined(value: CellValue, code: string): boolean {
  if (typeof value !== 'string') return false;
  const at = value.indexOf(code) + code.length;
  return skipSpaces(value, at) === at;
}

function isName(method: Method, label: string): boolean {
  return method.label === label || method.aliases.includes(label);
}

function message(
  key: MessageOf<'CODE-04'>['key'],
  value: CellValue,
  { code }: Method,
  name: string,
): MessageOf<'CODE-04'> {
  const values = { written: cellText(value), expected: `${code} ${name}` };
  return { rule: 'CODE-04', key, values };
}

/** Spelling of the label: the code's label or alias as in the list, with a space before it. */
export const code04: ProgramRule = {
  id: 'CODE-04',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
