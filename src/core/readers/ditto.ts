/** The marks and words that stand for what stands above, alone, several of them or in brackets. */
const DITTO =
  /^[（(「]?(?:[〃〟″"”“々仝ゝヽ〻]+|\/\/|同上|同前|同じ|同課|同|上(?:記)?[にと]同じ)[）)」。]?$/;
const LONGEST = 10;

/** Whether a text says that it is the same as above: 〃, 同上, 〟, ″, 々, 同じ. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST && DITTO.test(text.replace(/\s/g, ''));
}
