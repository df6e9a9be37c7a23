import { type Language, type MessageOf, type Messages, sentence } from '../words/sentence';

/** Something as it is written in the sheet. */
interface Named {
  readonly what: string;
}

/** What can keep a rule from understanding a cell whole: the same few reasons for all rules. */
export const REASONS = {
  partUnknown: sentence(
    (v: Named) => `「${v.what}」の値が分からないため、計算を確かめられませんでした。`,
    (v) => `The value of “${v.what}” is not known, so the calculation could not be verified.`,
  ),
  rowMissing: sentence(
    (v: Named) => `「${v.what}」の行が見つからないため、計算を確かめられませんでした。`,
    (v) => `There is no row “${v.what}”, so the calculation could not be verified.`,
  ),
  notUnderstood: sentence(
    (v: Named) => `「${v.what}」の読み方が一通りに決まらないため、確かめられませんでした。`,
    (v) => `“${v.what}” can be read in more than one way, so this could not be verified.`,
  ),
  twoFigures: sentence(
    (v: Named) => `「${v.what}」に数値が二つあり、どちらか分からないため、確かめられませんでした。`,
    (v) => `“${v.what}” holds two figures, and which one counts is not known.`,
  ),
  noResult: sentence(
    (v: Named) => `「${v.what}」の数式に計算結果が保存されていないため、確かめられませんでした。`,
    (v) =>
      `The formula of “${v.what}” was saved without its result, so this could not be verified.`,
  ),
  errorValue: sentence(
    (v: Named) => `「${v.what}」がエラー値のため、確かめられませんでした。`,
    (v) => `“${v.what}” is an error value, so this could not be verified.`,
  ),
} satisfies Messages;

export type Reason = MessageOf<typeof REASONS>;

/** The sentence of a reason. */
export function renderReason({ key, values }: Reason, language: Language): string {
  return REASONS[key][language](values);
}
