import {
  bureauMail,
  byBureau,
  type Came,
  goesBack,
  type Returned,
  returnName,
} from '../../core/submissions/bureauReturns';
import { freeFileName } from '../../core/submissions/fileNames';
import { toReturn } from '../../core/submissions/returnItems';
import { submissionStatus } from '../../core/submissions/status';
import { toSubmission } from '../../core/submissions/Submission';
import { dateTimeLabel } from '../../core/words/format';
import { patchProblemText } from '../../files/patchProblemText';
import { type CheckedBytes, returnCopy } from '../../files/returnCopy';
import { nextTurn } from '../../excel/nextTurn';
import { newZip } from '../../files/zip/newZip';
import { wanted, type WorkEnd, type WorkListeners } from '../actions/work';
import type { Pane } from '../Pane';
import { openBook } from '../summary/readBook';
import { type AddedBook, readFiles } from '../summary/SummaryState';
import { RETURN_PANE_WORDS } from './returnPaneWords';
import { canSaveFiles, saveFile } from './saveFile';

/**
 * 差し戻しを保存: of the workbooks that were added what goes back to each bureau, as `hakaru return`
 * makes it, in one zip: marked copies with 指摘票, and the texts of mails. The workbooks count as the
 * list says.
 */
export async function saveReturns(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const { language } = pane.state;
  const words = RETURN_PANE_WORDS[language];
  if (!canSaveFiles()) return say(pane, words.cannotSave, 'failed');
  const books = readFiles(pane.state.summary);
  const isWanted = wanted();
  const parcel = new Parcel(pane);
  for (const [index, book] of books.entries()) {
    listeners.onProgress({ done: index, total: books.length });
    await nextTurn();
    await parcel.take(book);
    if (!isWanted()) return 'failed';
  }
  const sent = parcel.addMails();
  if (parcel.files.size > 0) saveFile(words.zip, newZip(parcel.files, new Date()));
  say(pane, words.saved(sent), 'done');
  for (const { file, why } of parcel.apart) say(pane, words.apart(file, why), 'done');
  for (const { name, why } of parcel.unread) say(pane, words.unread(name, why), 'done');
  return parcel.unread.length === 0 ? 'done' : 'failed';
}

function say<T>(pane: Pane, said: { readonly title: string; readonly text: string }, end: T): T {
  pane.notify(() => false, { kind: 'told', ...said });
  return end;
}

/** What goes back, in the making. */
class Parcel {
  readonly files = new Map<string, Uint8Array>();
  /** 指摘票 that are workbooks of their own, and why. */
  readonly apart: { readonly file: string; readonly why: string }[] = [];
  readonly unread: { readonly name: string; readonly why: string }[] = [];
  private readonly came: Came[] = [];

  constructor(private readonly pane: Pane) {}

  async take({ file, name, inRun }: AddedBook & { readonly kind: 'read' }): Promise<void> {
    const read = await openBook(file, this.pane, inRun?.setting ?? null);
    if ('why' in read) {
      this.unread.push({ name, why: read.why });
      return;
    }
    const { check, saved } = read;
    const own: Returned = {
      ...toReturn(name, check, this.pane.state.language),
      submission: toSubmission(name, saved, check),
    };
    const at = dateTimeLabel(new Date(saved));
    const back = goesBack(own) ? this.copyOf(read, own, file.name) : { copy: null, problem: null };
    this.came.push({ ...own, saved: at, ...back, isApart: back.problem !== null });
  }

  private copyOf(read: CheckedBytes, own: Returned, file: string): Pick<Came, 'copy' | 'problem'> {
    const { language } = this.pane.state;
    const at = dateTimeLabel(new Date());
    const made = returnCopy(read, own, { language, at, changes: null });
    const copy = this.add(returnName(file, made.problem !== null), made.bytes);
    const problem = made.problem === null ? null : patchProblemText(made.problem, language);
    if (problem !== null) this.apart.push({ file: copy, why: problem });
    return { copy, problem };
  }

  /** @returns how many bureaus get something back */
  addMails(): number {
    const submissions = this.came.map(({ submission }) => submission);
    const status = submissionStatus(submissions, [], null);
    const mails = byBureau(status, this.came, null).flatMap((one) => {
      const text = bureauMail(one, this.pane.state.language);
      return text === null ? [] : [{ bureau: one.status.bureau, text }];
    });
    for (const { bureau, text } of mails) {
      this.add(`${bureau}.txt`, new TextEncoder().encode(text));
    }
    return mails.length;
  }

  private add(wanted: string, bytes: Uint8Array): string {
    const name = freeFileName(wanted, this.files.keys());
    this.files.set(name, bytes);
    return name;
  }
}
