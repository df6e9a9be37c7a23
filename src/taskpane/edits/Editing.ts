import { fixOf } from '../../core/proposals/fixOf';
import { planEdits } from '../../core/plan/planEdits';
import type { TotalAs } from '../../core/proposals/proposeTotal';
import { applyEdits } from '../../excel/edits/applyEdits';
import type { Listeners } from '../../excel/reading';
import { readAfresh } from '../session/readAfresh';
import type { Session } from '../session/Session';
import { work, type WorkEnd } from '../session/work';
import type { Settings } from '../state';
import { afterWriting } from './afterWriting';
import {
  tickable,
  type Preview,
  type PreviewCell,
  type PreviewGroup,
  type PreviewRow,
} from './Preview';
import { relativeA1 } from '../../core/address/a1';
import type { FormBook } from '../../core/book/FormBook';
import type { Proposal, CellFacts } from '../../core/proposals/Proposal';
import { renderProposal } from '../../core/proposals/ProposalReason';
import type { Language } from '../../core/words/Words';
import type { RuleId } from '../../core/rules/Finding';
import { programHead } from '../model/programHead';
import { paneWords } from '../words/words';
import { changedTexts } from './cellTexts';
import { cellKey } from '../../core/address/cellKey';
import type { CellRef } from '../../core/address/CellRef';
import type { FixChoice } from '../../core/fix/Fix';
import { fixSafely, type SafeEdit } from '../../core/proposals/fixSafely';
import type { CellEdit } from '../../core/plan/edits';
import { proposeFills } from '../../core/proposals/proposeFills';
import type { CheckedFinding } from '../../core/waivers/CheckedFinding';
import { readCellFacts } from '../../excel/edits/readCellFacts';
import type { Basis } from '../Basis';

const NOTHING_KNOWN: CellFacts = { isFormula: () => false, isInTable: () => false };

/** 補完 and fixes: what is offered, what is ticked, and 適用. */
export class Editing {
  /** What the preview shows. */
  private shown: { readonly offer: Offer; readonly changes: readonly Change[] } | null = null;
  /** How totals were written last. */
  private as: TotalAs = 'formula';

  constructor(private readonly session: Session) {}

  /** Checks afresh, then shows what can be filled. */
  fill(): Promise<void> {
    const { session } = this;
    return work(session, 'fill', 'reading', async (listeners, settings) => {
      const basis = await readAfresh(session, listeners, settings);
      session.setStage('proposing');
      this.open(await offerFills(basis, listeners));
      return 'done';
    });
  }

  /** Shows what one of a finding's ways to mend it would change. */
  fix(id: number, choice: number): Promise<void> {
    return work(this.session, 'fix', 'proposing', async (listeners) => {
      const { basis } = this.session;
      const finding = basis?.findings[id];
      if (basis === null || finding === undefined) return 'done';
      const fix = fixOf(finding, basis.book);
      const chosen = fix?.kind === 'choice' ? fix.choices[choice] : fix?.edits;
      if (chosen !== undefined) this.open(await offerFix(basis, finding, chosen, listeners));
      return 'done';
    });
  }

  /** Shows all that can safely be mended: of a finding's rule, or of every rule. */
  fixAll(id: number | null): Promise<void> {
    return work(this.session, 'fix', 'proposing', async (listeners) => {
      const { basis } = this.session;
      if (basis === null) return 'done';
      const rule = id === null ? undefined : basis.findings[id]?.rule;
      this.open(await offerSafeFixes(basis, rule === undefined ? null : [rule], listeners));
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
    const changes = shown.offer.propose(as);
    this.shown = { offer: shown.offer, changes };
    session.store.update(({ preview }) => {
      if (preview === null) return {};
      const { ticked } = preview;
      return { preview: { ...toPreview(shown.offer, changes, as, session.language), ticked } };
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
    const { basis, origin } = shown.offer;
    const chosen = shown.changes.filter((change) => ticked.has(changeKey(change)));
    const plan = planEdits(basis.book, chosen.flat());
    const outcome = await applyEdits(basis.reading, plan, listeners);
    if (outcome.kind === 'applied') {
      this.cancel();
      session.keep({ kind: 'edits', origin, count: chosen.length, entry: outcome.undo });
    }
    const deed = origin === 'fill' ? 'filled' : 'fixed';
    return afterWriting(
      session,
      'apply',
      outcome,
      { deed, count: chosen.length },
      listeners,
      settings,
    );
  }

  private open(offer: Offer): void {
    const { session, as } = this;
    const changes = offer.propose(as);
    this.shown = { offer, changes };
    const { origin } = offer;
    session.store.update((state) => {
      if (changes.length > 0) {
        return { preview: toPreview(offer, changes, as, session.language) };
      }
      const deed = origin === 'fill' ? 'nothingToFill' : 'nothingToFix';
      const { outcome } = state;
      return outcome.kind === 'none'
        ? {}
        : { outcome: { kind: 'done', deed, count: 0, result: outcome.result } };
    });
  }
}

/** An offer in words, by program; ticked is what the offer ticks beforehand. */
function toPreview(
  { origin, basis: { book }, facts }: Offer,
  changes: readonly Change[],
  as: TotalAs,
  language: Language,
): Preview {
  const groups = new Map<string, { head: Omit<PreviewGroup, 'rows'>; rows: PreviewRow[] }>();
  const isLocked = (change: Change): boolean => change.some(({ cell }) => facts.isFormula(cell));
  for (const change of changes) {
    const [{ program, cell }] = change;
    const head = programHead(program, cell.sheet, book, paneWords[language]);
    const group = groups.get(head.key) ?? { head, rows: [] };
    groups.set(head.key, group);
    group.rows.push(toRow(change, isLocked(change), book, language));
  }
  const ticked = changes.filter((change) => change[0].isTicked && !isLocked(change));
  const hasTotals = changes.some(([{ kind }]) => kind === 'total' || kind === 'correction');
  return {
    origin,
    as: hasTotals ? as : null,
    groups: [...groups.values()].map(({ head, rows }) => ({ ...head, rows })),
    ticked: new Set(ticked.map(changeKey)),
  };
}

function toRow(
  change: Change,
  isLocked: boolean,
  { profile, snapshot }: FormBook,
  language: Language,
): PreviewRow {
  const [first] = change;
  const { cell, isEstimate } = first;
  const names = snapshot.sheets.map(({ name }) => name);
  return {
    key: changeKey(change),
    cells: change.map((one) => toCell(one, relativeA1(one.cell, cell.sheet, names), profile.unit)),
    why: renderProposal(first, language),
    isEstimate,
    isLocked,
  };
}

function toCell(
  { kind, cell, before, after }: Proposal,
  address: string,
  unit: string,
): PreviewCell {
  const [now, then] = changedTexts(before, after);
  return {
    cell,
    address,
    now,
    then,
    unit: kind === 'fix' ? '' : unit,
    formula: after.kind === 'formula' ? after.formula : null,
  };
}

/** Changes as a key: that of their cells. */
function changeKey(change: readonly { readonly cell: CellRef }[]): string {
  return change.map(({ cell }) => cellKey(cell)).join(' ');
}

/** Changes that are made together or not at all, such as all the cells of one fix. */
type Change = readonly [Proposal, ...Proposal[]];

/** What could be changed, and what it rests on. */
interface Offer {
  readonly origin: 'fill' | 'fix';
  readonly basis: Basis;
  readonly facts: CellFacts;
  readonly propose: (as: TotalAs) => readonly Change[];
}

/**
 * What 補完 offers: one round trip where it offers anything, one more where there are tables.
 * @throws ExcelProblem
 */
async function offerFills(basis: Basis, listeners: Pick<Listeners, 'onWaiting'>): Promise<Offer> {
  const all = proposeFills(basis.book, 'value', NOTHING_KNOWN);
  const facts = await askFacts(basis, all, listeners);
  const propose = (as: TotalAs): readonly Change[] =>
    proposeFills(basis.book, as, facts).map((one): Change => [one]);
  return { origin: 'fill', basis, facts, propose };
}

/**
 * What one way to mend a finding would change: one round trip.
 * @throws ExcelProblem
 */
async function offerFix(
  basis: Basis,
  finding: CheckedFinding,
  [first, ...others]: FixChoice,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const change: Change = [
    toProposal(first, finding),
    ...others.map((edit) => toProposal(edit, finding)),
  ];
  const facts = await askFacts(basis, change, listeners);
  return { origin: 'fix', basis, facts, propose: () => [change] };
}

/**
 * What can be mended without changing what is meant, of some rules or of all: one round trip where
 * there is anything.
 * @throws ExcelProblem
 */
async function offerSafeFixes(
  basis: Basis,
  rules: readonly RuleId[] | null,
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<Offer> {
  const fixes = (isFormula: (cell: CellRef) => boolean): readonly Change[] =>
    joined(
      fixSafely(basis.reading.snapshot, basis.book.profile, {
        stored: basis.waivers.parts,
        isFormula,
        ...(rules === null ? {} : { rules }),
      }).edits,
    );
  const all = fixes(() => false);
  const facts = await askFacts(basis, all.flat(), listeners);
  const left = all.flat().filter(({ cell }) => facts.isFormula(cell));
  // Without what is left alone the others may be mended otherwise.
  const changes =
    left.length === 0 ? all : [...fixes(facts.isFormula), ...left.map((one): Change => [one])];
  return { origin: 'fix', basis, facts, propose: () => changes };
}

/** Edits that mend the same finding are one change. */
function joined(edits: readonly SafeEdit[]): readonly Change[] {
  const groupOf = new Map<CheckedFinding, SafeEdit[]>();
  const groups = new Set<SafeEdit[]>();
  for (const edit of edits) {
    const group = [edit];
    for (const known of new Set(edit.findings.map((one) => groupOf.get(one)))) {
      if (known === undefined) continue;
      group.unshift(...known);
      groups.delete(known);
    }
    groups.add(group);
    for (const one of group.flatMap(({ findings }) => findings)) groupOf.set(one, group);
  }
  return [...groups].flatMap((group): Change[] => {
    const [first, ...others] = group.flatMap(({ edit, findings: [finding] }) =>
      finding === undefined ? [] : [toProposal(edit, finding)],
    );
    return first === undefined ? [] : [[first, ...others]];
  });
}

function toProposal({ cell, before, after }: CellEdit, finding: CheckedFinding): Proposal {
  const { program, message } = finding;
  return {
    kind: 'fix',
    program,
    cell,
    before,
    after,
    isTicked: true,
    isEstimate: false,
    isForTable: false,
    reason: { key: 'fix', values: { message } },
  };
}

async function askFacts(
  { reading }: Basis,
  proposals: readonly Proposal[],
  listeners: Pick<Listeners, 'onWaiting'>,
): Promise<CellFacts> {
  if (proposals.length === 0) return NOTHING_KNOWN;
  const cells = proposals.map(({ cell }) => cell);
  return readCellFacts(reading, cells, listeners);
}
