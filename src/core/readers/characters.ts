/** What a character can be; a character may be several of these. */
export const BULLET = 1;
/** Stands around a name and is no part of it. */
export const EDGE = 2;
/** May stand between a phrase and its figure: colon, は, 約, opening bracket, sign. */
export const LEAD = 4;
/** Ends a word. */
export const BOUNDARY = 8;
/** Stands between kinds of staff. */
export const BREAK = 16;
export const SPACE = 32;

// One table, because a search in a string for every character of every text is what costs most.
const KINDS = new Uint8Array(0x10000);

function put(characters: string, kind: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    KINDS[code] = (KINDS[code] ?? 0) | kind;
  }
}

const BULLETS = '・•∙·･⋅●○〇◯◦*＊※';
put(BULLETS, BULLET);
put(`${BULLETS}、，,；;／/（）()】〔〕［］[]：:＝=…‥`, EDGE);
put('：:＝=はが約計（(△▲-‐–−－', LEAD);
put('（）()【】「」〔〕［］[]〈〉<>、。，,．.・／/；;：:※→', BOUNDARY);
put('（）()、，,・･／/＋+；;', BREAK);
put(' \t\n\v\f\r\u3000\u00a0', SPACE | LEAD | EDGE | BOUNDARY);

/** Whether a character code is of a kind; none is at the end of a text, where the code is NaN. */
export function isKind(code: number, kind: number): boolean {
  return ((KINDS[code] ?? 0) & kind) !== 0;
}
