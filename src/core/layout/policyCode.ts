const DASH = '[-‐‑‒–—―−－ーｰ─━]';
const NUMBER = '[0-9０-９]{1,3}';
const SPACE = '\\s*';
const CODE = new RegExp(
  `^[(（【〔「]?(${[NUMBER, NUMBER, NUMBER].join(SPACE + DASH + SPACE)})(?![0-9０-９]|${DASH})[)）】〕」:：.．、,]?`,
);

/** A 施策 code at the start of a text. */
export interface CodeReading {
  /** In the form `4-3-4`. */
  readonly code: string;
  /** As written. */
  readonly written: string;
  /** What follows it, trimmed. */
  readonly rest: string;
}

/** Reads `4-3-4`, also with full-width digits and other dashes; null where none leads the text. */
export function readPolicyCode(text: string): CodeReading | null {
  const found = CODE.exec(text);
  const written = found?.[1];
  if (found === null || written === undefined) return null;
  const numbers = written.normalize('NFKC').match(/\d+/g) ?? [];
  return {
    code: numbers.map(Number).join('-'),
    written,
    rest: text.slice(found[0].length).trim(),
  };
}
