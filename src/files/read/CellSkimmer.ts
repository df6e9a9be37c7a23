const AMPERSAND = 38;
const BLANK = 32;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUOTE = 34;
const SLASH = 47;
const BRACKET = 93;
const RETURN = 13;
const R = 114;
const S = 115;
const T = 116;

/**
 * Reads a cell as most writers write it: `<c r="B4" s="2" t="s"><f>…</f><v>12</v></c>`, with any of
 * its parts missing. Whatever else stands in a cell (entities, other attributes, texts of its own)
 * is left to the reader of XML, so that nothing is taken here that it would not take.
 */
export class CellSkimmer {
  reference: string | undefined;
  type: string | undefined;
  style: string | undefined;
  /** Of the `v`, whatever the type. */
  content = '';
  /** Whether there is a `v`. */
  hasContent = false;
  isFormula = false;

  /** Returns the place behind a cell that begins at a place; the same where there is none to be read here. */
  read(text: string, at: number): number {
    if (!text.startsWith('<c', at)) return at;
    this.reference = this.type = this.style = undefined;
    this.content = '';
    this.hasContent = false;
    this.isFormula = false;
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
    if (text.startsWith('<v>', here)) {
      const end = plainEnd(text, here + 3);
      if (!text.startsWith('</v>', end)) return at;
      this.content = text.slice(here + 3, end);
      this.hasContent = true;
      here = end + 4;
    }
    return text.startsWith('</c>', here) ? here + 4 : at;
  }

  /** Returns the place behind them; a negative one where something is unusual about them. */
  private attributes(text: string, at: number): number {
    let here = at;
    while (text.charCodeAt(here) === BLANK) {
      const name = text.charCodeAt(here + 1);
      if (text.charCodeAt(here + 2) !== EQUALS || text.charCodeAt(here + 3) !== QUOTE) return -1;
      let end = here + 4;
      while (isWordCharacter(text.charCodeAt(end))) end += 1;
      if (text.charCodeAt(end) !== QUOTE) return -1;
      const value = text.slice(here + 4, end);
      if (name === R && this.reference === undefined) this.reference = value;
      else if (name === S && this.style === undefined) this.style = value;
      else if (name === T && this.type === undefined) this.type = value;
      else return -1;
      here = end + 1;
    }
    return here;
  }
}

/** Where a text ends that stands for itself: at a tag, or at what would have to be looked at. */
function plainEnd(text: string, at: number): number {
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    const isPlain = code !== LESS && code !== AMPERSAND && code !== BRACKET && code !== RETURN;
    // Behind the end of the text there is NaN.
    if (!isPlain || !(code >= 0)) return end;
  }
}

/** Digits and Latin letters. */
function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
