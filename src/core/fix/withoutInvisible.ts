import { type OddCharacter, replaceInvisible } from '../readers/oddCharacters';

const LINE_BREAK = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
const SPACES = '\t\u00a0';
const LOST = '\ufffd';
const JOINER = '\u200d';
const JOINED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const JOINING = /^\p{Extended_Pictographic}/u;
/** An emoji takes two units, and so may its end. */
const EMOJI = 2;

/** A kana and the mark that stands apart from it. */
const APART = /[ぁ-ゖァ-ヺ][゛゜ﾞﾟ]|[ぁ-ゞァ-ヾ][\u3099\u309a]/g;
const MARKS = new Map([
  ['゛', '\u3099'],
  ['ﾞ', '\u3099'],
  ['゜', '\u309a'],
  ['ﾟ', '\u309a'],
]);

/**
 * A text without characters that nobody sees, its meaning kept: line breaks are LF, tabs and
 * no-break spaces a space, marks one with their kana. What cannot be mended stays.
 */
export function withoutInvisible(text: string): string {
  const lines = text.replace(LINE_BREAK, '\n');
  return replaceInvisible(lines, (odd) => meant(lines, odd)).replace(APART, composed);
}

/** Only the pair is composed: elsewhere in the text that would change other characters. */
function composed(pair: string): string {
  const mark = pair.charAt(1);
  const whole = (pair.charAt(0) + (MARKS.get(mark) ?? mark)).normalize('NFC');
  return whole.length === 1 ? whole : pair;
}

function meant(text: string, { at, character }: OddCharacter): string {
  if (SPACES.includes(character)) return ' ';
  const isMark = character.length > 1 || /[\u3099\u309a]/.test(character);
  return isMark || character === LOST || joinsEmoji(text, at) ? character : '';
}

function joinsEmoji(text: string, at: number): boolean {
  return (
    text.charAt(at) === JOINER &&
    JOINED.test(text.slice(Math.max(0, at - EMOJI), at)) &&
    JOINING.test(text.slice(at + 1, at + 1 + EMOJI))
  );
}
