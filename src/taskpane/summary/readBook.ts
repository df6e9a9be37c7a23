import { type RunSetting, toRunBook } from '../../core/book/RunBook';
import { type Check, checkWorkbook } from '../../core/check';
import { leanSource, type SummarySource } from '../../core/summary/SummarySource';
import { toSummarySource } from '../../core/summary/toSummarySource';
import { chooseProfile } from '../../core/profiles/chooseProfile';
import { FileProblem } from '../../files/FileProblem';
import { readWorkbookFile } from '../../files/readXlsx';
import { fileProblemText } from '../../files/problemText';
import { profilesOf } from '../Basis';
import type { Pane } from '../Pane';
import type { ChosenFile, ReadFile } from './SummaryState';

/** A checked workbook as a summary takes it in, or why it cannot. */
export function sourceOf(file: string, check: Check): SummarySource | 'noPrograms' {
  return check.book.programs.length === 0 ? 'noPrograms' : toSummarySource(file, check);
}

/** Whether two workbooks hold the same programs with the same findings, whatever their names. */
export function isSameContent(a: SummarySource, b: SummarySource): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(source: SummarySource): string {
  return JSON.stringify({ ...leanSource(source), file: '' });
}

/** A workbook's file as a summary takes it in, or why it cannot. */
export type ReadBook =
  ({ readonly kind: 'read' } & ReadFile) | { readonly kind: 'refused'; readonly why: string };

/**
 * Reads and checks a file that the user chose. Never throws: what is wrong with it is reported.
 * @param run what the others of its run say of it
 */
export async function readBook(
  file: ChosenFile,
  { state: { settings, language }, words }: Pane,
  run: RunSetting | null = null,
): Promise<ReadBook> {
  const { form, everySheet } = settings;
  const { refused } = words.summary;
  const bytes = await bytesOf(file);
  if (bytes === null) return { kind: 'refused', why: refused.unreadable };
  try {
    const { snapshot, waivers, modified } = readWorkbookFile(bytes);
    const profile = chooseProfile(snapshot, profilesOf(form));
    const sheets = run === null ? { everySheet } : { everySheet, run };
    const check = checkWorkbook(snapshot, profile, {}, waivers, sheets);
    const source = sourceOf(file.name, check);
    if (typeof source === 'string') return { kind: 'refused', why: refused[source] };
    const saved = modified ?? file.lastModified;
    const inRun = toRunBook(file.name, saved, check.book);
    return { kind: 'read', file, source, run: inRun };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { kind: 'refused', why: fileProblemText(error, language) };
  }
}

/** null where the browser may not read it: it was moved, or another program holds it. */
async function bytesOf(file: ChosenFile): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
