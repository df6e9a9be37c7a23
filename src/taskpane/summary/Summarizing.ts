import type { SummarySource } from '../../core/summary/SummarySource';
import { type SheetOutcome } from '../../excel/sheets/SheetOutcome';
import { writeSheet } from '../../excel/sheets/writeSheet';
import { writeSheets } from '../../excel/sheets/writeSheets';
import type { Session } from '../session/Session';
import { work, type WorkEnd } from '../session/work';
import { type Deed, resultOf } from '../state';
import { loadParts } from './loadParts';
import { lookAtWorkbook } from './lookAtWorkbook';
import { notMade, notWritten } from './notMade';
import { addedSources } from './SummaryState';

/** 集計, 全庁集計 and 機械判読可能な表: worksheets of our own, written anew in their place. */
export class Summarizing {
  constructor(private readonly session: Session) {}

  /** Four round trips: two to read, two to write. */
  summarize(): Promise<void> {
    const { session } = this;
    return work(session, 'summarize', 'reading', async (listeners, settings) => {
      const { planSheet, sourceOf, isSameContent } = await loadParts();
      const basis = await lookAtWorkbook(session, listeners, settings);
      const source = sourceOf(session.workbook, basis);
      const own = typeof source === 'string' ? null : source;
      const added = this.added();
      // Of the workbook in view at least the form must be one that can be added up.
      if (source === 'ledger' || (own === null && added.length === 0)) {
        return notMade(session, 'summarize', {
          reason: source === 'ledger' ? source : 'noPrograms',
        });
      }
      const others = own === null ? added : added.filter((one) => !isSameContent(one, own));
      const all = own === null ? others : [own, ...others];
      const stranger = all.find(({ unit }) => unit !== all[0]?.unit);
      if (stranger !== undefined) {
        return notMade(session, 'summarize', { reason: 'units', file: stranger.file });
      }
      session.setStage('summarizing');
      const plan = planSheet(own, others, settings.summaryAs);
      const ids = basis.reading.sheets.map(({ id }) => id);
      const outcome = await writeSheet(plan, ids, listeners);
      if (outcome.kind !== 'written') return notWritten(session, 'summarize', outcome);
      this.tellLeftOut(own, added, others);
      const programs = all.reduce((sum, one) => sum + one.programs.length, 0);
      const deed = others.length === 0 ? 'summarized' : 'summarizedAll';
      return this.did(outcome.isNew ? deed : `${deed}Again`, programs, outcome, plan.name);
    });
  }

  /** 機械判読可能な表 and its codes. */
  data(): Promise<void> {
    const { session } = this;
    return work(session, 'data', 'reading', async (listeners, settings) => {
      const { planData } = await loadParts();
      const basis = await lookAtWorkbook(session, listeners, settings);
      const plans = planData(session.workbook, basis);
      if (typeof plans === 'string') return notMade(session, 'data', { reason: plans });
      session.setStage('writingData');
      const ids = basis.reading.sheets.map(({ id }) => id);
      const outcomes = await writeSheets(plans, ids, listeners);
      const failed = outcomes.find((one) => one.kind !== 'written');
      if (failed !== undefined) return notWritten(session, 'data', failed);
      const last = outcomes.at(-1);
      if (last?.kind !== 'written') return 'failed';
      const programs = basis.book.programs.length;
      const deed = last.isNew ? 'wroteData' : 'wroteDataAgain';
      return this.did(deed, programs, last, plans.at(-1)?.name ?? last.name);
    });
  }

  private added(): SummarySource[] {
    const { state } = this.session.store;
    return state.kind === 'open' ? addedSources(state.summary) : [];
  }

  /** A file that holds what the workbook in view holds was counted once. */
  private tellLeftOut(
    own: SummarySource | null,
    added: readonly SummarySource[],
    taken: readonly SummarySource[],
  ): void {
    const twin = added.find((one) => !taken.includes(one));
    if (own === null || twin === undefined) return;
    this.session.store.update(({ notices }) => ({
      notices: [...notices, { kind: 'sameBook', file: twin.file }],
    }));
  }

  private did(
    deed: Deed,
    count: number,
    { name, isNew, isHidden }: Extract<SheetOutcome, { kind: 'written' }>,
    wanted: string,
  ): WorkEnd {
    this.session.store.update((state) => ({
      outcome: { kind: 'done', deed, count, result: resultOf(state) },
      notices: [
        ...state.notices,
        ...(isNew && name !== wanted ? [{ kind: 'otherName', wanted, name } as const] : []),
        ...(isHidden ? [{ kind: 'hiddenSheet', name } as const] : []),
      ],
    }));
    return 'done';
  }
}
