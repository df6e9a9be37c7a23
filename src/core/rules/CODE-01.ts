import type { Profile } from '../profile/Profile';
import type { MethodReading } from '../readers/method';
import type { Message } from '../words/Words';
import { cellText } from '../facts/cellText';
import { codeRange, methodName } from '../facts/methodName';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  for (const { cell, value, reading } of program.methods) {
    if (reading.kind === 'blank' || reading.code !== null) continue;
    const offer = methodName(reading.labelCode, book.profile);
    found.push({
      rule: 'CODE-01',
      severity: 'error',
      cell,
      related: [],
      program: index,
      message: messageOf(reading, offer, cellText(value), book.profile),
      expected: offer,
      actual: cellText(value),
    });
  }
};

function messageOf(
  reading: Exclude<MethodReading, { kind: 'blank' }>,
  offer: string | null,
  text: string,
  profile: Profile,
): Message {
  const codes = codeRange(profile);
  if (reading.writtenCode === null) {
    return offer === null
      ? { rule: 'CODE-01', key: 'noCode', values: { written: text, codes } }
      : { rule: 'CODE-01', key: 'noCodeWithOffer', values: { written: text, offer } };
  }
  const written = reading.writtenCode;
  return offer === null
    ? { rule: 'CODE-01', key: 'unknown', values: { written, codes } }
    : { rule: 'CODE-01', key: 'unknownWithOffer', values: { written, codes, offer } };
}

/** The code is in the list; a label alone has none, and its code is offered. */
export const code01: ProgramRule = {
  id: 'CODE-01',
  severity: 'error',
  scope: 'cell',
  checkProgram: check,
};
