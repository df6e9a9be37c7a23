import { fixOf } from '../../core/proposals/fixOf';
import type { Proposal } from '../../core/proposals/Proposal';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import type { Listeners } from '../../excel/reading';
import { readAfresh } from '../session/Checking';
import type { Session } from '../session/Session';
import { work, type WorkEnd } from '../session/work';
import type { Settings } from '../state';
import { loadParts, type Parts } from '../loadParts';
import type { Offer } from './offers';
import { tickable } from './Preview';

/** 補完 and fixes: what is offered, what is ticked, and 適用. */
export class Editing {
  /** What the preview shows. */
  private shown: {
    readonly offer: Offer;
    readonly proposals: readonly Proposal[];
    readonly parts: Parts;
  } | null = null;
  /** How totals were written last. */
  private as: TotalAs = 'formula';

  constructor(private readonly session: Session) {}

  /** Checks afresh, then shows what can be filled. */
  fill(): Promise<void> {
    const { session } = this;
    return work(session, 'fill', 'reading', async (listeners, settings) => {
      const basis = await readAfresh(session, listeners, settings);
      session.setStage('proposing');
      const parts = await loadParts();
      this.open(await parts.offerFills(basis, listeners), parts);
      return 'done';
    });
  }

  /** Shows what one of a finding's ways to fix it would change. */
  fix(id: number, choice: number): Promise<void> {
    return work(this.session, 'fix', 'proposing', async (listeners) => {
      const { basis } = this.session;
      const finding = basis?.findings[id];
      if (basis === null || finding === undefined) return 'done';
      const fix = fixOf(finding, basis.book);
      const chosen = fix?.kind === 'choice' ? fix.choices[choice] : fix?.edits;
      if (chosen === undefined) return 'done';
      const parts = await loadParts();
      this.open(await parts.offerFix(basis, finding, chosen, listeners), parts);
      return 'done';
    });
  }

  /** Shows all that can safely be fixed: of a finding's rule, or of every rule. */
  fixAll(id: number | null): Promise<void> {
    return work(this.session, 'fix', 'proposing', async (listeners) => {
      const { basis } = this.session;
      if (basis === null) return 'done';
      const rule = id === null ? undefined : basis.findings[id]?.rule;
      const parts = await loadParts();
      const rules = rule === undefined ? null : [rule];
      this.open(await parts.offerSafeFixes(basis, rules, listeners), parts);
      return 'done';
    });
  }

  tick(key: string): void {
    this.session.store.update(({ preview }) => {
      if (preview === null) return {};
      const ticked = new Set(preview.ticked);
      if (!ticked.delete(key)) ticked.add(key);
      return { preview: { ...preview, ticked } };
    });
  }

  tickAll(isTicked: boolean): void {
    this.session.store.update(({ preview }) => {
      if (preview === null) return {};
      const keys = isTicked ? tickable(preview).map(({ key }) => key) : [];
      return { preview: { ...preview, ticked: new Set(keys) } };
    });
  }

  /** The same cells, filled by formula or by value; what is ticked stays so. */
  setTotalsAs(as: TotalAs): void {
    this.as = as;
    const { shown, session } = this;
    if (shown === null) return;
    const { offer, parts } = shown;
    const proposals = offer.propose(as);
    this.shown = { offer, proposals, parts };
    session.store.update(({ preview }) => {
      if (preview === null) return {};
      const { ticked } = preview;
      return { preview: { ...parts.toPreview(offer, proposals, as, session.language), ticked } };
    });
  }

  cancel(): void {
    this.shown = null;
    this.session.store.update(() => ({ preview: null }));
  }

  /** Writes what is ticked; all of it or nothing. */
  apply(): Promise<void> {
    return work(this.session, 'apply', 'applying', (listeners, settings) =>
      this.write(listeners, settings),
    );
  }

  private async write(listeners: Listeners, settings: Settings): Promise<WorkEnd> {
    const { shown, session } = this;
    const { state } = session.store;
    if (shown === null || state.kind !== 'open' || state.preview === null) return 'done';
    const { ticked } = state.preview;
    const { offer, parts, proposals } = shown;
    const { basis, origin } = offer;
    const chosen = proposals.filter((one) => ticked.has(parts.proposalKey(one)));
    const edits = chosen.flatMap((one) => one.edits);
    const plan = parts.planEdits(basis.book, edits);
    const outcome = await parts.applyEdits(basis.reading, plan, listeners);
    if (outcome.kind === 'written') {
      this.cancel();
      session.keep({ kind: 'edits', origin, count: chosen.length, entry: outcome.undo });
    }
    const deed = origin === 'fill' ? 'filled' : 'fixed';
    return parts.afterWriting(
      session,
      'apply',
      outcome,
      { deed, count: chosen.length },
      listeners,
      settings,
    );
  }

  private open(offer: Offer, parts: Parts): void {
    const { session, as } = this;
    const proposals = offer.propose(as);
    this.shown = { offer, proposals, parts };
    const { origin } = offer;
    session.store.update((state) => {
      if (proposals.length > 0) {
        return { preview: parts.toPreview(offer, proposals, as, session.language) };
      }
      const deed = origin === 'fill' ? 'nothingToFill' : 'nothingToFix';
      const { outcome } = state;
      return outcome.kind === 'none'
        ? {}
        : { outcome: { kind: 'done', deed, count: 0, result: outcome.result } };
    });
  }
}
