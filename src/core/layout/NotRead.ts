import type { CellRef } from '../address/CellRef';
import { fiscalYearLabel, quote } from '../words/format';
import { type Language, type MessageOf, type Messages, sentence } from '../words/sentence';

/** Why something was not read, and what to do. */
export const NOT_READ = {
  noHeader: sentence(
    (v: { cell: string }) =>
      `${v.cell} にヒト・モノ・カネの表示がありますが、様式の見出しが見つからないため、このシートは読んでいません。表の上に様式の見出しを入れてください。`,
    (v) =>
      `There are labels of people, things and money at ${v.cell}, but no titles of the form, so this sheet was not read. Please put the form's titles above the table.`,
  ),
  noForm: sentence<object>(
    () =>
      '様式の見出しが1つも見つからないため、このブックからは事業を読んでいません。別の様式のブックでないか確かめてください。',
    () =>
      'None of the form’s titles were found, so no program was read from this workbook. Please see whether it is of another form.',
  ),
  noFormSome: sentence(
    (v: { titles: string }) =>
      `様式の見出しが足りないため、このブックからは事業を読んでいません。見つかった見出しは次のとおりです：${v.titles}。足りない見出しを様式どおりに入れてください。`,
    (v) =>
      `There are too few of the form's titles, so no program was read from this workbook. Titles found: ${v.titles}. Please put in those that are missing.`,
  ),
  hidden: sentence<object>(
    () => '非表示のシートのため、検証も集計もしていません。',
    () => 'The sheet is hidden, so it is neither checked nor counted.',
  ),
  example: sentence<object>(
    () => '記入例のシートのため、検証も集計もしていません。',
    () => 'The sheet is an example, so it is neither checked nor counted.',
  ),
  unused: sentence<object>(
    () => '事業が記入されていないシートのため、検証も集計もしていません。',
    () => 'No program is filled in on the sheet, so it is neither checked nor counted.',
  ),
  skipped: sentence<object>(
    () => '除くように指定されたシートのため、検証も集計もしていません。',
    () => 'The sheet was left out as asked, so it is neither checked nor counted.',
  ),
  copy: sentence(
    (v: { sheet: string }) =>
      `シート「${quote(v.sheet)}」と同じ事業のため、検証も集計もしていません。「${quote(v.sheet)}」を数えています。`,
    (v) =>
      `It repeats the sheet “${quote(v.sheet)}”, which is counted; it is neither checked nor counted itself.`,
  ),
  double: sentence(
    (v: { file: string }) =>
      `同じ局・年度の「${quote(v.file)}」と同じ事業のため（二重提出）、集計に入れていません。「${quote(v.file)}」を数えています。`,
    (v) =>
      `It repeats “${quote(v.file)}” of the same bureau and year, which is counted; this one is not.`,
  ),
  same: sentence(
    (v: { file: string }) =>
      `「${quote(v.file)}」と内容が同じため（二重提出）、集計に入れていません。「${quote(v.file)}」を数えています。`,
    (v) => `It holds the same as “${quote(v.file)}”, which is counted; this one is not.`,
  ),
  otherYear: sentence(
    (v: { own: number; year: number }) =>
      `年度ちがい：${fiscalYearLabel(v.own)}の表のため、${fiscalYearLabel(v.year)}の集計に入れていません。`,
    (v) =>
      `Another fiscal year: its table is of ${String(v.own)}, so it is not counted for ${String(v.year)}.`,
  ),
} satisfies Messages;

export type NotReadReason = MessageOf<typeof NOT_READ>;

/** A sheet, or the whole workbook, that was not read. */
export interface NotRead {
  /** Index into the snapshot's sheets; null for the workbook. */
  readonly sheet: number | null;
  /** The first sign of the form; left out: none is pointed at. */
  readonly cell?: CellRef;
  readonly reason: NotReadReason;
}

/** The sentence of a reason. */
export function renderNotRead({ key, values }: NotReadReason, language: Language): string {
  // A reason comes with the values of its key.
  return NOT_READ[key][language](values as never);
}
