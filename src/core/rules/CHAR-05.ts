import { cellAt } from '../facts/cells';
import { oddTexts } from '../facts/oddTexts';
import { alikeEdits } from '../fix/fixEdits';
import { quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type MessageOf, worded } from './Rule';

/**
 * Control characters but tab and line break, no-break space, characters without width, the sign of a lost one, and ﾞ ﾟ
 * that stand apart from their full-width kana.
 */
const INVISIBLE =
  /[\0-\x08\x0b-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd\u3099\u309a]|[ぁ-ゖァ-ヺ][゛゜ﾞﾟ]/;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g');

const NO_BREAK_SPACE = '\u00a0';
const LOST = '\ufffd';

/** A character with the few in front of it, so that a clerk finds it. */
interface Behind {
  readonly before: string;
}

interface Apart {
  /** The kana and its mark. */
  readonly written: string;
}

interface Invisible extends Behind {
  /** U+200B. */
  readonly code: string;
}

const messages = {
  noBreakSpace: worded(
    (v: Behind) => `${behind(v)}に特殊な空白（U+00A0）があります。ふつうの空白に直してください。`,
    (v) =>
      `There is a no-break space (U+00A0) ${behindInEnglish(v)}. Please make it a plain space.`,
    () => '特殊な空白',
    () => 'no-break space',
  ),
  lost: worded(
    (v: Behind) =>
      `${behind(v)}に、読めなくなった文字（U+FFFD）があります。元の文字を入れ直してください。`,
    (v) =>
      `There is a character that was lost (U+FFFD) ${behindInEnglish(v)}. Please enter it again.`,
    () => '読めなくなった文字',
    () => 'a lost character',
  ),
  carriageReturn: worded(
    (v: Behind) => `${behind(v)}に、余分な改行の文字（U+000D）があります。取り除いてください。`,
    (v) => `There is a needless carriage return (U+000D) ${behindInEnglish(v)}. Please remove it.`,
    () => '余分な改行の文字',
    () => 'carriage return',
  ),
  apart: worded(
    (v: Apart) =>
      `「${v.written}」は濁点（半濁点）が別の文字になっています。1文字で書き直してください。`,
    (v) =>
      `The voicing mark of “${v.written}” is a character of its own. Please write both as one.`,
    (v) => `濁点が別の文字「${v.written}」`,
    (v) => `voicing mark apart: ${v.written}`,
  ),
  invisible: worded(
    (v: Invisible) =>
      `${behind(v)}に、目に見えない文字（${v.code}）があります。取り除いてください。`,
    (v) => `There is an invisible character (${v.code}) ${behindInEnglish(v)}. Please remove it.`,
    (v) => `見えない文字（${v.code}）`,
    (v) => `invisible ${v.code}`,
  ),
};

function behind({ before }: Behind): string {
  const seen = quote(before);
  return seen === '' ? '文の先頭' : `「${seen}」の後ろ`;
}

function behindInEnglish({ before }: Behind): string {
  const seen = quote(before);
  return seen === '' ? 'at the start of the text' : `behind “${seen}”`;
}

/** No control character, U+200B, U+FFFD, no-break space, decomposed ﾞ, or carriage return. */
export const char05 = defineRule({
  id: 'CHAR-05',
  severity: 'warning',
  source: 'readability',
  asks: {
    ja: '目に見えない文字が入っていませんか',
    en: 'Are texts free of invisible characters?',
  },
  messages,

  check(book) {
    return oddTexts(book).unusual.flatMap(({ cell, program, text }) => {
      const odd = INVISIBLE.exec(text);
      if (odd === null) return [];
      const before = text.slice(Math.max(0, odd.index - 4), odd.index);
      return [{ cell, program, ...messageOf(odd[0], before) }];
    });
  },

  /**
   * Every odd character of the cell: line breaks become LF, no-break spaces a space, a mark
   * that stands apart joins its kana, what has no width goes. A lost character (U+FFFD), and a mark
   * that joins nothing, only a person can decide.
   */
  fix(finding, book) {
    const { sheet, row, column } = finding.cell;
    const text = cellAt(book, sheet, row, column);
    if (typeof text !== 'string') return null;
    const fixed = withoutInvisible(text);
    const first = INVISIBLE.exec(text);
    const left = INVISIBLE.exec(fixed);
    // What the finding speaks of would still be there.
    if (first?.index === left?.index && first?.[0] === left?.[0]) return null;
    const edits = alikeEdits(finding, book, fixed);
    return edits === null ? null : { kind: 'safe', edits };
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '見えない文字が混ざると、同じ語でも検索や照合で一致しなくなり、ほかのシステムで読み込めないこともあります。',
          en: 'With invisible characters inside, equal words no longer match in searches and comparisons, and other systems may fail to read the text.',
        },
        good: [{ section: '情報 システム課' }],
        bad: [{ section: '情報\u00a0システム課' }],
      }
    : null,
});

function messageOf(character: string, before: string): MessageOf<typeof messages> {
  if (character === NO_BREAK_SPACE) return { key: 'noBreakSpace', values: { before } };
  if (character === LOST) return { key: 'lost', values: { before } };
  if (character === '\r') return { key: 'carriageReturn', values: { before } };
  if (character.length === 2) return { key: 'apart', values: { written: character } };
  if (MARK.test(character)) {
    return { key: 'apart', values: { written: before.slice(-1) + character } };
  }
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { key: 'invisible', values: { before, code: `U+${code}` } };
}

const LINE_BREAK = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
const JOINER = '\u200d';
const JOINED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const JOINING = /^\p{Extended_Pictographic}/u;
/** An emoji takes two units, and so may its end. */
const EMOJI = 2;

const MARK = /[\u3099\u309a]/;
/** A kana and the mark that stands apart from it. */
const APART = /[ぁ-ゖァ-ヺ][゛゜ﾞﾟ]|[ぁ-ゞァ-ヾ][\u3099\u309a]/g;
const MARKS = new Map([
  ['゛', '\u3099'],
  ['ﾞ', '\u3099'],
  ['゜', '\u309a'],
  ['ﾟ', '\u309a'],
]);

/** A text without characters that nobody sees, its meaning kept. What cannot be fixed stays. */
function withoutInvisible(text: string): string {
  const lines = text.replace(LINE_BREAK, '\n');
  return lines
    .replace(EVERY_INVISIBLE, (character, at: number) => meant(lines, at, character))
    .replace(APART, composed);
}

/** Only the pair is composed: elsewhere in the text that would change other characters. */
function composed(pair: string): string {
  const mark = pair.charAt(1);
  const whole = (pair.charAt(0) + (MARKS.get(mark) ?? mark)).normalize('NFC');
  return whole.length === 1 ? whole : pair;
}

function meant(text: string, at: number, character: string): string {
  if (character === NO_BREAK_SPACE) return ' ';
  const isMark = character.length > 1 || MARK.test(character);
  return isMark || character === LOST || joinsEmoji(text, at) ? character : '';
}

function joinsEmoji(text: string, at: number): boolean {
  return (
    text.charAt(at) === JOINER &&
    JOINED.test(text.slice(Math.max(0, at - EMOJI), at)) &&
    JOINING.test(text.slice(at + 1, at + 1 + EMOJI))
  );
}
