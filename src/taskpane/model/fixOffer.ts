import { relativeA1 } from '../../core/address/a1';
import type { FixChoice } from '../../core/fix/fixEdits';
import { fixOf } from '../../core/proposals/fixOf';
import type { CellRef } from '../../core/address/CellRef';
import type { CheckedFinding } from '../../core/waivers/Waiver';
import type { Basis } from '../Basis';
import type { PaneWords } from '../words/paneWords';
import type { CellContent } from '../../core/plan/edits';
import { type CellValue, isError } from '../../core/snapshot/CellValue';
import { formatNumber } from '../../core/words/format';
import { differingParts } from '../../core/text/similarity';

/** How an opened finding can be fixed. */
export interface FixOffer {
  /** One where it keeps the meaning, else the user's to choose from. */
  readonly choices: readonly string[];
  /** How many findings of the same rule can be fixed at once, this one included; 0 for none. */
  readonly alike: number;
}

/** null where there is none, or where the finding was waived. */
export function fixOfferOf(
  { book, findings }: Pick<Basis, 'book' | 'findings'>,
  id: number,
  words: PaneWords,
): FixOffer | null {
  const finding = findings[id];
  if (finding?.waived !== null) return null;
  const fix = fixOf(finding, book);
  if (fix === null) return null;
  const names = book.snapshot.sheets.map(({ name }) => name);
  const label = (choice: FixChoice): string => choiceLabel(choice, finding.cell, names, words);
  if (fix.kind === 'choice') return { choices: fix.choices.map(label), alike: 0 };
  const alike = findings.filter(
    (other) => other.rule === finding.rule && isSafe(other, book),
  ).length;
  return { choices: [label(fix.edits)], alike };
}

/** How many findings can be fixed without changing what is meant. */
export function countSafe(findings: readonly CheckedFinding[], book: Basis['book']): number {
  return findings.filter((finding) => isSafe(finding, book)).length;
}

function isSafe(finding: CheckedFinding, book: Basis['book']): boolean {
  return finding.waived === null && fixOf(finding, book)?.kind === 'safe';
}

/** What would stand in the finding's cell; in others, with their address or how many they are. */
function choiceLabel(
  choice: FixChoice,
  anchor: CellRef,
  names: readonly string[],
  words: PaneWords,
): string {
  const thens = choice.map(({ before, after }) => changedTexts(before, after)[1]);
  const [same = ''] = thens;
  if (choice.length > 1 && thens.every((then) => then === same)) {
    const text = same === '' ? words.fixes.clear : words.fixes.one(same);
    return words.fixes.cells(text, choice.length);
  }
  const parts = choice.map(({ cell }, index) => {
    const then = thens[index] ?? '';
    const isHere =
      cell.sheet === anchor.sheet && cell.row === anchor.row && cell.column === anchor.column;
    const text = then === '' ? words.fixes.clear : words.fixes.one(then);
    return isHere ? text : words.fixes.there(relativeA1(cell, anchor.sheet, names), text);
  });
  return parts.join(words.notices.comma);
}

/** Kept around what differs, so that its place is known. */
const CONTEXT = 6;
/** Texts up to this length are shown whole. */
const SHORT = 24;

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
  return changedPart(textOf(before), textOf(after.kind === 'formula' ? after.result : after.value));
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return isError(value) ? value.error : '';
}
