/** Roughly how wide a line is at `size` pixels: kanji fill the em square, the rest about half. */
export function textWidth(text: string, size: number): number {
  let halves = 0;
  for (let i = 0; i < text.length; i++) halves += isWide(text.charCodeAt(i)) ? 2 : 1.1;
  return (halves * size) / 2;
}

/** From 〈 and ― upwards, but for half-width kana. */
function isWide(code: number): boolean {
  return code >= 0x2010 && !(code >= 0xff61 && code <= 0xff9f);
}
