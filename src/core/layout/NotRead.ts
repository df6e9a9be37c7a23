import type { CellRef } from '../address/CellRef';
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
