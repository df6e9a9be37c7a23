import type { Book } from '../../core/book/Book';
import { freeSheetName } from '../../core/plan/freeSheetName';
import { chooseOwnSheet, headedSheets } from '../../core/plan/ownSheet';
import { planSummary, SUMMARY_NAME, type SummaryOptions } from '../../core/summary/planSummary';
import { SUMMARY_SHEET } from '../../core/summary/summaryNames';
import type { SummarySource } from '../../core/summary/SummarySource';
import { patchXlsx } from '../../files/patchXlsx';
import { readSheetNames } from '../../files/sheet/readSheetNames';

export interface WithSummary {
  readonly bytes: Uint8Array;
  /** Name of its sheet where it could not have the usual one; null where it has, or had one before. */
  readonly otherName: string | null;
}

/**
 * A workbook's bytes with its summary: behind its sheets, or in place of ours.
 * @throws {PatchProblem} where the file cannot take the sheet
 */
export function addSummary(
  bytes: Uint8Array,
  book: Book,
  source: SummarySource,
  options: Pick<SummaryOptions, 'as' | 'at'>,
): WithSummary {
  const wanted = { ...options, name: SUMMARY_SHEET, hasBureaus: false, unread: [] };
  const plan = planSummary([source], wanted);
  const { all, named } = readSheetNames(bytes, SUMMARY_NAME);
  const headed = headedSheets(book, plan).map((index) => {
    const name = book.snapshot.sheets[index]?.name ?? '';
    return { name, area: named.find(({ sheet }) => sheet === name)?.area ?? null };
  });
  const ours = chooseOwnSheet(plan, headed);
  const sheet = ours?.name ?? freeSheetName(SUMMARY_SHEET, all);
  const at = ours === null ? 'end' : { replace: ours.name };
  const placed = { plan: { ...plan, name: sheet }, at } as const;
  // The user's own formulas may speak of the cells of the sheet that was there.
  return {
    bytes: patchXlsx(bytes, [], { sheets: [placed], recalculate: ours !== null }),
    otherName: ours === null && sheet !== SUMMARY_SHEET ? sheet : null,
  };
}
