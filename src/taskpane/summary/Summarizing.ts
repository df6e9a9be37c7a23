import type { SheetPlan } from '../../core/plan/SheetPlan';
import type { Unread } from '../../core/report/report';
import type { SummarySource } from '../../core/summary/SummarySource';
import type { Candidate } from '../../excel/sheets/askForSheets';
import type { WrittenSheet, FinishedSheet, SheetOutcome } from '../../excel/sheets/SheetOutcome';
import type { Basis } from '../Basis';
import type { SheetsOrigin } from '../edits/UndoStep';
import type { Session } from '../session/Session';
import { work, type WorkEnd } from '../session/work';
import { type Deed, type Notice, resultOf } from '../state';
import { loadParts } from '../loadParts';
import { lookAtWorkbook } from '../session/Checking';
import { addedSources, type NotMadeReason, unreadBooks, type SummaryTask } from './SummaryState';

/** 集計, 全庁集計 and 機械判読可能な表: worksheets of our own, written anew in their place. */
export class Summarizing {
  constructor(private readonly session: Session) {}

  /** Five round trips: two to read, three to write. */
  summarize(): Promise<void> {
    const { session } = this;
    return work(session, 'summarize', 'reading', async (listeners, settings) => {
      const lost = this.lost();
      // Whoever added a bureau's workbook must not get a total without it.
      if (lost.length > 0) return notMade(session, 'summarize', { reason: 'lost', files: lost });
      const { planSheet, sourceOf, isSameContent, headedSheets, writeSheet } = await loadParts();
      const basis = await lookAtWorkbook(session, listeners, settings);
      const own = sourceOf(session.workbook, basis);
      const added = this.added();
      if (own === 'noPrograms' && added.length === 0) {
        return notMade(session, 'summarize', { reason: own });
      }
      const others = own === 'noPrograms' ? added : added.filter((one) => !isSameContent(one, own));
      const all = own === 'noPrograms' ? others : [own, ...others];
      const stranger = strangerIn(all);
      if (stranger !== null) return notMade(session, 'summarize', stranger);
      session.setStage('summarizing');
      const isAll = others.length > 0;
      const plan = planSheet(all, isAll, settings.summaryAs, this.unread());
      const outcome = await writeSheet(
        plan,
        candidates(headedSheets(basis.book, plan), basis),
        listeners,
      );
      if (outcome.kind !== 'written') return notWritten(session, 'summarize', outcome);
      this.keep(isAll ? 'all' : 'summary', [outcome]);
      this.notifyLeftOut(added, others);
      const programs = all.reduce((sum, one) => sum + one.programs.length, 0);
      const deed = isAll ? 'summarizedAll' : 'summarized';
      return this.did(outcome.isNew ? deed : `${deed}Again`, programs, [outcome], [plan]);
    });
  }

  /** 機械判読可能な表 and its codes. */
  data(): Promise<void> {
    const { session } = this;
    return work(session, 'data', 'reading', async (listeners, settings) => {
      const { planData, headedSheets, writeSheets } = await loadParts();
      const basis = await lookAtWorkbook(session, listeners, settings);
      const plans = planData(session.workbook, basis);
      if (typeof plans === 'string') return notMade(session, 'data', { reason: plans });
      session.setStage('writingData');
      const wanted = plans.map((plan) => ({
        plan,
        candidates: candidates(headedSheets(basis.book, plan), basis),
      }));
      const outcomes = await writeSheets(wanted, listeners);
      const written = outcomes.filter((one) => one.kind === 'written');
      this.keep('data', written);
      const failed = outcomes.find((one) => one.kind !== 'written');
      if (failed !== undefined) {
        const end = notWritten(session, 'data', failed);
        this.notifyWritten(written);
        return end;
      }
      const programs = basis.book.programs.length;
      const isNew = written.at(-1)?.isNew === true;
      return this.did(isNew ? 'wroteData' : 'wroteDataAgain', programs, written, plans);
    });
  }

  /** What was written can be taken back, all of it or none. */
  private keep(origin: SheetsOrigin, written: readonly WrittenSheet[]): void {
    const { session } = this;
    for (const { sheetId } of written) session.ownSheets.add(sheetId);
    const sheets = written.flatMap(({ undo }) => undo ?? []);
    if (sheets.length > 0 && sheets.length === written.length) {
      session.keep({ kind: 'sheets', origin, sheets });
    }
  }

  /** Of several sheets the first was written before the next failed. */
  private notifyWritten([first]: readonly WrittenSheet[]): void {
    if (first === undefined) return;
    this.session.store.update(({ notices }) => ({
      notices: [...notices, { kind: 'onlyCodes', name: first.name }],
    }));
  }

  private lost(): string[] {
    const { state } = this.session.store;
    const added = state.kind === 'open' ? state.summary.added : [];
    return added.flatMap(({ kind, name }) => (kind === 'lost' ? [name] : []));
  }

  private added(): SummarySource[] {
    const { state } = this.session.store;
    return state.kind === 'open' ? addedSources(state.summary) : [];
  }

  private unread(): Unread[] {
    const { state } = this.session.store;
    return state.kind === 'open' ? unreadBooks(state.summary) : [];
  }

  /** A file that holds what the workbook in view holds was counted once. */
  private notifyLeftOut(added: readonly SummarySource[], taken: readonly SummarySource[]): void {
    const twin = added.find((one) => !taken.includes(one));
    if (twin === undefined) return;
    this.session.store.update(({ notices }) => ({
      notices: [...notices, { kind: 'sameBook', file: twin.file }],
    }));
  }

  private did(
    deed: Deed,
    count: number,
    sheets: readonly WrittenSheet[],
    plans: readonly SheetPlan[],
  ): WorkEnd {
    const added = sheets.flatMap((sheet, index) => sheetNotices(sheet, plans[index]?.name));
    this.session.store.update((state) => ({
      outcome: { kind: 'done', deed, count, result: resultOf(state) },
      notices: [...state.notices, ...added],
    }));
    return 'done';
  }
}

/** The first workbook whose figures cannot be added to those of the first; null where all can. */
function strangerIn([first, ...others]: readonly SummarySource[]): NotMadeReason | null {
  const stranger = others.find(
    ({ unit, form }) => unit !== first?.unit || form.id !== first.form.id,
  );
  if (stranger === undefined) return null;
  return { reason: stranger.unit === first?.unit ? 'otherForm' : 'units', file: stranger.file };
}

function sheetNotices(sheet: WrittenSheet, wanted = sheet.name): Notice[] {
  const { name, isNew, isHidden } = sheet;
  return [
    ...(isNew && name !== wanted ? [{ kind: 'otherName', wanted, name } as const] : []),
    ...(isHidden ? [{ kind: 'hiddenSheet', name } as const] : []),
    ...(sheet.undo === null ? [{ kind: 'lasting', name } as const] : []),
    ...missingNotices(sheet),
  ];
}

/** The sheets that may be a plan's own by what they hold. */
function candidates(headed: readonly number[], { reading }: Basis): Candidate[] {
  return headed.flatMap((index): Candidate[] => {
    const [sheet, known] = [reading.snapshot.sheets[index], reading.sheets[index]];
    if (sheet === undefined || known === undefined) return [];
    const { origin, values } = sheet;
    const width = values.reduce((most, { length }) => Math.max(most, length), 0);
    return [{ id: known.id, rows: origin.row + values.length, columns: origin.column + width }];
  });
}

/** Reports that nothing was made, and why. */
export function notMade(session: Session, task: SummaryTask, why: NotMadeReason): WorkEnd {
  return notify(session, [{ kind: 'notSummarized', task, why }]);
}

/** Reports what became of a sheet that was not written. */
function notWritten(
  session: Session,
  task: 'summarize' | 'data',
  outcome: Exclude<SheetOutcome, { kind: 'written' }>,
): WorkEnd {
  if (outcome.kind !== 'refused') return notify(session, [{ ...outcome, task }]);
  return notify(
    session,
    outcome.refusals.map((why) => ({ kind: 'notSummarized', task, why })),
  );
}

/** Says what a sheet has to do without. */
export function missingNotices(sheet: FinishedSheet): Notice[] {
  return sheet.missing.length === 0 ? [] : [{ kind: 'missing', sheet }];
}

function notify(session: Session, added: readonly Notice[]): WorkEnd {
  session.store.update(({ notices }) => ({ notices: [...notices, ...added] }));
  return 'failed';
}
