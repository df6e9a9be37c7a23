import { relativeA1 } from '../address/a1';
import type { Book } from '../book/Book';
import { cellWord } from '../facts/cellWords';
import type { Finding } from '../findings/Finding';
import type { CellContent, CellEdit } from '../plan/edits';
import { type CellValue, isError } from '../snapshot/CellValue';
import { differingParts } from '../text/similarity';
import { formatNumber } from '../words/format';
import type { Language } from '../words/sentence';
import type { FixChoice } from './fixEdits';

/** Kept around what differs, so that its place is known. */
const CONTEXT = 6;
/** Texts up to this length are shown whole. */
const SHORT = 24;
/** Of more cells a button says how many they are. */
const MOST_NAMED = 3;

/** Two texts as far as they differ, with a little of what stands around; short ones whole. */
export function changedPart(before: string, after: string): readonly [string, string] {
  if ([...before].length <= SHORT && [...after].length <= SHORT) {
    return [visible(before), visible(after)];
  }
  const [now, then] = differingParts(before, after, CONTEXT);
  return [visible(now), visible(then)];
}

/** What cannot be seen is named: a line end by its sign, other characters by their number. */
export function visible(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll(/[\p{Cc}\p{Cf}\u00a0\ufffd]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** What stands in a cell and what would, as they are shown; '' for blank. */
export function changedTexts(before: CellValue, after: CellContent): readonly [string, string] {
  return changedPart(shownText(before), shownText(contentOf(after)));
}

type Anchor = Pick<Finding, 'cell' | 'program' | 'hint'>;

/** What a button says that fixes a finding in this way: 合計を96にする. */
export function fixLabel(
  choice: FixChoice,
  finding: Anchor,
  book: Book,
  language: Language,
): string {
  const label = labelOf(choice, finding, book, language);
  if (finding.hint?.key !== 'headEstimate') return label;
  return label + (language === 'ja' ? '（推計）' : ' (an estimate)');
}

function labelOf(choice: FixChoice, finding: Anchor, book: Book, language: Language): string {
  const [first] = choice;
  const [, then] = changedTexts(first.before, first.after);
  const count = choice.length;
  if (count > 1 && choice.every((edit) => changedTexts(edit.before, edit.after)[1] === then)) {
    const all = quoted(first, language);
    return language === 'ja'
      ? `${then === '' ? '空欄' : all}にする（${String(count)}セル）`
      : `${then === '' ? 'Clear' : `Make it ${all} in`} ${String(count)} cells`;
  }
  if (count > MOST_NAMED) {
    return language === 'ja' ? `${String(count)}セルを直す` : `Change ${String(count)} cells`;
  }
  const named = namesOf(choice, finding, book, language);
  return language === 'ja' ? inJapanese(choice, named) : inEnglish(choice, named);
}

/** What each cell is called; with its address where two are called alike. */
function namesOf(
  choice: FixChoice,
  { cell: { sheet }, program }: Anchor,
  book: Book,
  language: Language,
): readonly string[] {
  const sheets = book.snapshot.sheets.map(({ name }) => name);
  const words = choice.map(({ cell }) => cellWord({ cell, program }, book, language));
  return choice.map(({ cell }, index) => {
    const word = words[index] ?? null;
    const address = relativeA1(cell, sheet, sheets);
    if (word === null) return address;
    return words.indexOf(word) === words.lastIndexOf(word) ? word : `${word} ${address}`;
  });
}

function inJapanese(choice: FixChoice, names: readonly string[]): string {
  const parts = choice.map((edit, index) => {
    const then = isCleared(edit) ? '空欄' : quoted(edit, 'ja');
    return `${names[index] ?? ''}を${then}に`;
  });
  return `${parts.join('、')}する`;
}

function inEnglish(choice: FixChoice, names: readonly string[]): string {
  const parts = choice.map((edit, index) => {
    const name = names[index] ?? '';
    return isCleared(edit) ? `clear ${name}` : `set ${name} to ${quoted(edit, 'en')}`;
  });
  const sentence = parts.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function isCleared({ after }: CellEdit): boolean {
  return shownText(contentOf(after)) === '';
}

/** A number as it is; a text in quotation marks, as far as it differs. */
function quoted({ before, after }: CellEdit, language: Language): string {
  const [, then] = changedTexts(before, after);
  if (typeof contentOf(after) === 'number') return then;
  return language === 'ja' ? `「${then}」` : `“${then}”`;
}

function contentOf(after: CellContent): CellValue {
  return after.kind === 'formula' ? after.result : after.value;
}

function shownText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return isError(value) ? value.error : '';
}
