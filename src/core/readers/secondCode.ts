import type { MethodReading } from './method';
import { readMethodCode } from './methodCode';

const CIRCLED = /[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;
/** A bracket of a few words: without a limit, many that open and never close would be read anew. */
const ASIDE = /[（(［[][^（(［[）)］\]]{0,80}[）)］\]]/g;
const SEPARATOR = /^[、，,・･／/＋+&＆～〜~]\s*/;

/** The second code of a method cell: `① 調達改革、② 課題抑制`, `6、8`, one on each line; null without. */
export function secondCode(reading: MethodReading): string | null {
  if (reading.kind === 'blank' || reading.writtenCode === null) return null;
  // A label that is in the list holds nothing else.
  if (reading.label === null || reading.labelCode !== null) return null;
  const label = reading.label.replace(ASIDE, '');
  const circled = CIRCLED.exec(label);
  if (circled !== null) return circled[0];
  const [first = '', ...lines] = label.split(/[\r\n]+/);
  if (SEPARATOR.test(first)) {
    const code = readMethodCode(first.replace(SEPARATOR, ''));
    if (code !== null) return code.text;
  }
  for (const line of lines) {
    const code = readMethodCode(line.trim());
    if (code !== null) return code.text;
  }
  return null;
}
