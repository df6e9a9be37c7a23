const DASH = '[-‐‑‒–—―−－ーｰ─━]';
const NUMBER = '[0-9０-９]{1,3}';
const SPACE = '\\s*';
const CODE = new RegExp(
  `^[(（【〔「]?(${[NUMBER, NUMBER, NUMBER].join(SPACE + DASH + SPACE)})(?![0-9０-９]|${DASH})[)）】〕」:：.．、,]?`,
);

/** Most texts are names: their first character shows it. */
const OPENING = /^[0-9０-９(（【〔「]/;
const PLAIN = /^[1-9]\d*-[1-9]\d*-[1-9]\d*$/;

/** A 施策 code at the start of a text. */
export interface CodeReading {
  /** Written `4-3-4`. */
  readonly code: string;
  /** As written. */
  readonly written: string;
  /** What follows it, trimmed. */
  readonly rest: string;
}

/** Reads `4-3-4`, also with full-width digits and other dashes; null where none leads the text. */
export function readPolicyCode(text: string): CodeReading | null {
  if (!OPENING.test(text)) return null;
  const found = CODE.exec(text);
  const written = found?.[1];
  if (found === null || written === undefined) return null;
  return {
    code: PLAIN.test(written) ? written : plainCode(written),
    written,
    rest: text.slice(found[0].length).trim(),
  };
}

function plainCode(written: string): string {
  const numbers = written.normalize('NFKC').match(/\d+/g) ?? [];
  return numbers.map(Number).join('-');
}
