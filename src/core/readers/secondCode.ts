import type { MethodReading } from './method';
import { readMethodCode } from './methodCode';

const CIRCLED = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;
/** A bracket of a few words: without a limit, many that open and never close would be read anew. */
const ASIDE = /[（(［[][^（(［[）)］\]]{0,80}[）)］\]]/g;
const SEPARATOR = /^\s*[、，,・･／/＋+&＆～〜~]\s*/;

/** A code that stands behind another in one cell. */
export interface SecondCode {
  readonly text: string;
  /** Its offset in the first code's label. */
  readonly start: number;
}

/** The second code of a method cell: `① 調達改革、② 課題抑制`, `6、8`, one on each line; null without. */
export function secondCode(reading: MethodReading): string | null {
  return findSecondCode(reading)?.text ?? null;
}

/** The second code with where it stands; null without one. */
export function findSecondCode(reading: MethodReading): SecondCode | null {
  if (reading.kind === 'blank' || reading.writtenCode === null) return null;
  // A label that is in the list holds nothing else.
  if (reading.label === null || reading.labelCode !== null) return null;
  // Blanks of the same length: what is found stands where it stood.
  const label = reading.label.replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const circled = CIRCLED.exec(label);
  if (circled !== null) return { text: circled[0], start: circled.index };
  for (const { 0: line, index } of label.matchAll(/[^\r\n]+/g)) {
    const lead = index === 0 ? SEPARATOR.exec(line) : /^\s*/.exec(line);
    if (lead === null) continue;
    const code = readMethodCode(line.slice(lead[0].length).trim());
    if (code !== null) return { text: code.text, start: index + lead[0].length };
  }
  return null;
}
