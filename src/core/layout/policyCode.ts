const DASH = '[-‐‑‒–—―−－ーｰ─━]';
const NUMBER = '[0-9０-９]{1,3}';
const SPACE = '\\s*';
const CODE = new RegExp(
  `^[■◆●○◎▼・]?${SPACE}[(（【〔「]?(${[NUMBER, NUMBER, NUMBER].join(SPACE + DASH + SPACE)})(?![0-9０-９]|${DASH})[)）】〕」:：.．、,]?`,
);

/** Most texts are names: their first character shows it. */
const OPENING = /^[0-9０-９(（【〔「■◆●○◎▼・]/;
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

/** Serial numbers of 2001-01-01 and of 2030-01-01: Excel takes 1-1-1 to 29-12-31 for these. */
const FIRST_DATE = 36892;
const END_DATE = 47484;
const DAY = 86_400_000;

/** The day of a serial number. */
export function dayOf(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY);
}

/** The code that a date was typed as: 2004/3/4 was 4-3-4; null where it cannot have been one. */
export function codeOfDate(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < FIRST_DATE || serial >= END_DATE) return null;
  const day = dayOf(serial);
  return [day.getUTCFullYear() - 2000, day.getUTCMonth() + 1, day.getUTCDate()].join('-');
}
