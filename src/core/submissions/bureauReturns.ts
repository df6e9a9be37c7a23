import { foldName } from '../text/foldText';
import type { Language } from '../words/sentence';
import { stemOf } from './bureauNames';
import { type Return, type ReturnChanges, returnChanges, type ReturnItem } from './returnItems';
import { type MailedReturn, returnMail } from './returnMail';
import { type BureauStatus, renderRemark, type SubmissionStatus } from './status';
import type { Submission } from './Submission';
import { RETURN_TITLE } from '../summary/summaryTitles';

/** A workbook that was read. */
export interface Returned extends Return {
  readonly submission: Submission;
}

/** A workbook that was read, and the file that goes back of it. */
export interface Came extends Returned, MailedReturn {
  /** What stood in the way of the sheet in its copy. */
  readonly problem: string | null;
}

/** A bureau, its workbooks that count, and what became of its findings. */
export interface BureauReturn {
  readonly status: BureauStatus;
  readonly returns: readonly Came[];
  readonly changes: ReturnChanges | null;
}

/** Whether a copy of it goes back: it counts, and something is to be mended. */
export function goesBack({ submission, items }: Returned): boolean {
  return items.length > 0 && submission.bureaus.some(({ outcome }) => outcome === 'counted');
}

/**
 * What the file is to be called that goes back.
 * @param isApart whether it is 指摘票 alone, for the workbook takes no sheet
 */
export function returnName(file: string, isApart: boolean): string {
  return isApart ? `${stemOf(file)}-${RETURN_TITLE}.xlsx` : file;
}

/** What was to be mended earlier, by the folded name of its bureau. */
interface EarlierItems {
  readonly items: ReadonlyMap<string, readonly ReturnItem[]>;
}

/**
 * What goes back by bureaus.
 * @param earlier null where nothing is known of an earlier time
 */
export function byBureau(
  { bureaus }: SubmissionStatus,
  came: readonly Came[],
  earlier: EarlierItems | null,
): readonly BureauReturn[] {
  const byFile = new Map(came.map((one) => [one.submission.file, one]));
  return bureaus.map((status) => {
    const returns = status.files.flatMap(({ file, outcome }) => {
      const one = outcome === 'counted' ? byFile.get(file) : undefined;
      if (one === undefined) return [];
      const own = partOf(one, status.bureau);
      return [own.items.length === 0 ? { ...own, copy: null } : own];
    });
    const before = earlier?.items.get(foldName(status.bureau));
    const isKnown = before !== undefined && returns.length > 0;
    const changes = isKnown ? returnChanges(before, returns) : null;
    return { status, returns, changes };
  });
}

/** Of a workbook of several bureaus what is one bureau's; nothing goes back to one without anything. */
export function partOf<T extends Returned>(came: T, bureau: string): T {
  if (came.submission.bureaus.length < 2) return came;
  const isOwn = (item: ReturnItem): boolean =>
    foldName(item.bureau ?? came.bureau ?? '') === foldName(bureau);
  const [items, waived] = [came.items.filter(isOwn), came.waived.filter(isOwn)];
  const own = came.submission.bureaus.find(
    (one) => foldName(one.bureau ?? '') === foldName(bureau),
  );
  const programs = own?.programs ?? 0;
  return { ...came, items, waived, programs };
}

/** The mail that goes to a bureau with its copies; null where none goes back to it. */
export function bureauMail(
  { status, returns, changes }: BureauReturn,
  language: Language,
): string | null {
  if (returns.every(({ copy }) => copy === null)) return null;
  const remarks = status.remarks.map((remark) => renderRemark(remark, language));
  return returnMail({ bureau: status.bureau, returns, remarks, changes }, language);
}
