import { referenceColumn } from './reference';

const AMPERSAND = 38;
const BLANK = 32;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUOTE = 34;
const SLASH = 47;
const ZERO = 48;
const BRACKET = 93;
const RETURN = 13;
const R = 114;
const S = 115;
const T = 116;

const OWN_TEXT = '<is><t';
const OWN_TEXT_END = '</t></is>';
const PRESERVED = ' xml:space="preserve">';

/** Digits that make a whole number exactly. */
const MOST_DIGITS = 9;

/**
 * Reads a cell as most writers write it: `<c r="B4" s="2" t="s"><f>…</f><v>12</v></c>`, with any of
 * its parts missing. Whatever else stands in a cell (entities, other attributes, texts of its own)
 * is left to the reader of XML, so that nothing is taken here that it would not take. Most cells are
 * blank or hold the number of a shared text: no text is made of what is not asked for.
 */
export class CellSkimmer {
  /** As of referenceColumn; undefined where the cell has no reference. */
  column: number | undefined;
  type: string | undefined;
  /** Whether there is a `v`. */
  hasContent = false;
  /** Whether there is a text of its own in its place. */
  hasOwnText = false;
  isFormula = false;
  /** What the `v` says where it is a whole number in digits alone; -1 for anything else. */
  whole = -1;
  private text = '';
  private contentStart = 0;
  private contentEnd = 0;
  private styleStart = 0;
  /** 0 where there is no style. */
  private styleEnd = 0;

  get style(): string | undefined {
    return this.styleEnd === 0 ? undefined : this.text.slice(this.styleStart, this.styleEnd);
  }

  /** Of the `v`, or of a text of its own, whatever the type. */
  get content(): string {
    return this.text.slice(this.contentStart, this.contentEnd);
  }

  /** Returns the place behind a cell that begins at a place; the same where there is none to be read here. */
  read(text: string, at: number): number {
    if (!text.startsWith('<c', at)) return at;
    this.text = text;
    this.column = this.type = undefined;
    this.contentStart = this.contentEnd = this.styleEnd = 0;
    this.hasContent = this.hasOwnText = this.isFormula = false;
    this.whole = -1;
    let here = this.attributes(text, at + 2);
    if (here < 0) return at;
    if (text.charCodeAt(here) === SLASH) {
      return text.charCodeAt(here + 1) === GREATER ? here + 2 : at;
    }
    if (text.charCodeAt(here) !== GREATER) return at;
    here += 1;
    if (text.startsWith('<f>', here)) {
      here = plainEnd(text, here + 3);
      if (!text.startsWith('</f>', here)) return at;
      here += 4;
      this.isFormula = true;
    }
    here = this.readValue(text, here);
    return here >= 0 && text.startsWith('</c>', here) ? here + 4 : at;
  }

  /** Returns the place behind a `v` or a text of its own, if there is one; -1 where it is unusual. */
  private readValue(text: string, at: number): number {
    if (text.startsWith('<v>', at)) {
      const end = this.readContent(text, at + 3);
      return text.startsWith('</v>', end) ? end + 4 : -1;
    }
    if (!text.startsWith(OWN_TEXT, at)) return at;
    const start = behindTextTag(text, at + OWN_TEXT.length);
    const end = start < 0 ? -1 : plainEnd(text, start);
    if (end < 0 || !text.startsWith(OWN_TEXT_END, end)) return -1;
    this.contentStart = start;
    this.contentEnd = end;
    this.hasOwnText = true;
    return end + OWN_TEXT_END.length;
  }

  /** Returns the place behind it. */
  private readContent(text: string, at: number): number {
    let end = at;
    let whole = 0;
    for (let digit = text.charCodeAt(end) - ZERO; digit >= 0 && digit <= 9;) {
      whole = whole * 10 + digit;
      digit = text.charCodeAt(++end) - ZERO;
    }
    if (text.charCodeAt(end) !== LESS) end = plainEnd(text, end);
    else if (end > at && end - at <= MOST_DIGITS) this.whole = whole;
    this.contentStart = at;
    this.contentEnd = end;
    this.hasContent = true;
    return end;
  }

  /** Returns the place behind them; a negative one where something is unusual about them. */
  private attributes(text: string, at: number): number {
    let here = at;
    while (text.charCodeAt(here) === BLANK) {
      const name = text.charCodeAt(here + 1);
      if (text.charCodeAt(here + 2) !== EQUALS || text.charCodeAt(here + 3) !== QUOTE) return -1;
      const start = here + 4;
      let end = start;
      while (isWordCharacter(text.charCodeAt(end))) end += 1;
      if (text.charCodeAt(end) !== QUOTE) return -1;
      if (name === R && this.column === undefined) this.column = referenceColumn(text, start, end);
      else if (name === S && this.styleEnd === 0) {
        this.styleStart = start;
        this.styleEnd = end;
      } else if (name === T && this.type === undefined) this.type = typeIn(text, start, end);
      else return -1;
      here = end + 1;
    }
    return here;
  }
}

/** The place behind the start tag of a text, as most are written, whose name ends at a place; -1 behind another. */
export function behindTextTag(text: string, at: number): number {
  if (text.charCodeAt(at) === GREATER) return at + 1;
  return text.startsWith(PRESERVED, at) ? at + PRESERVED.length : -1;
}

/** Most types are that of a shared text. */
function typeIn(text: string, start: number, end: number): string {
  return end === start + 1 && text.charCodeAt(start) === S ? 's' : text.slice(start, end);
}

/** Where a text ends that stands for itself: at a tag, or at what would have to be looked at. */
export function plainEnd(text: string, at: number): number {
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    const isPlain = code !== LESS && code !== AMPERSAND && code !== BRACKET && code !== RETURN;
    // Behind the end of the text there is NaN.
    if (!isPlain || !(code >= 0)) return end;
  }
}

/** Digits and Latin letters. */
export function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
