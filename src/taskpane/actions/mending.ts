import { type CellRef, isSameCell } from '../../core/address/CellRef';
import { relativeA1 } from '../../core/address/a1';
import type { FixChoice } from '../../core/fix/fixEdits';
import { allTicked, type BulkItem } from '../../core/proposals/bulk';
import { cellWord } from '../../core/facts/cellWords';
import type { Language } from '../../core/words/sentence';
import { fixOf } from '../../core/proposals/fixOf';
import type { TotalAs } from '../../core/proposals/proposeTotals';
import { applyEdits } from '../../excel/edits/applyEdits';
import type { EditPlan } from '../../core/plan/edits';
import {
  type Offer,
  offerBulk,
  offerFix,
  plannedBulk,
  planOfFix,
  type OfferOf,
} from '../edits/offers';
import { tickable } from '../edits/Preview';
import type { EditsOrigin } from '../edits/UndoStep';
import { applyOffered } from '../forms/forms';
import { applyNextYear } from '../forms/nextYear';
import type { Basis } from '../Basis';
import { changedTexts } from '../../core/fix/fixLabel';
import type { Pane } from '../Pane';
import type { ListState, Said } from '../state';
import type { Deed } from '../tasks';
import { afterWriting } from './afterWriting';
import { readAfresh, selectMoved, settingOf } from './checking';
import type { WorkEnd, WorkListeners } from './work';

/**
 * Shows all that can be put right at once; reads afresh where nothing was read, or it is out of date.
 * @param only of which sort the ticks are to be; null for all
 */
export async function mend(
  pane: Pane,
  only: 'fill' | 'fix' | null,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const { basis: known, edits, totalsAs } = pane.state;
  const basis = known === null || edits.length > 0 ? await readAfresh(pane, listeners) : known;
  listeners.onStage('proposing');
  const offer = await offerBulk(basis, totalsAs, only, settingOf(pane), listeners);
  listeners.onStage('proposing');
  if (offer === null) return pane.did('nothingToMend', 0);
  pane.update({ offer });
  return 'done';
}

/**
 * One of a finding's ways to fix it: of one cell it is written at once, of several it is shown first.
 * @param key of the finding
 */
export async function fix(
  pane: Pane,
  key: string,
  choice: number,
  listeners: WorkListeners,
): Promise<WorkEnd> {
  const { basis } = pane.state;
  const id = basis?.result.findings.find((one) => one.key === key)?.id;
  const finding = id === undefined ? undefined : basis?.findings[id];
  if (basis === null || finding === undefined) return 'done';
  const found = fixOf(finding, basis.book);
  const edits = found?.kind === 'choice' ? found.choices[choice] : found?.edits;
  if (edits === undefined) return 'done';
  if (edits.length > 1) {
    const offer = await offerFix(basis, finding, edits, settingOf(pane), listeners);
    listeners.onStage('proposing');
    pane.update({ offer });
    return 'done';
  }
  pane.updateList({ current: key });
  const mended = mendedLine(pane, key, edits);
  const said = saidOf(basis, finding.cell, edits, pane.state.language);
  return write(pane, planOfFix({ basis, edits }), 'fix', said, listeners, mended);
}

/** The line as it stays in the list for a while. */
function mendedLine({ state }: Pane, key: string, [edit]: FixChoice): ListState['mended'] {
  const groups = state.basis?.result.groups ?? [];
  const group = groups.find(({ findings }) => findings.some((one) => one.key === key));
  const finding = group?.findings.find((one) => one.key === key);
  if (group === undefined || finding === undefined) return null;
  const [, then] = changedTexts(edit.before, edit.after);
  return { finding, group, then: isSameCell(edit.cell, finding.cell) ? then : '' };
}

function saidOf({ book }: Basis, anchor: CellRef, [edit]: FixChoice, language: Language): Said {
  const names = book.snapshot.sheets.map(({ name }) => name);
  const [, then] = changedTexts(edit.before, edit.after);
  const word = cellWord({ cell: edit.cell, program: null }, book, language) ?? '';
  const place = `${word} ${relativeA1(edit.cell, anchor.sheet, names)}`.trim();
  return { deed: 'fixed', count: 1, cell: { address: place, then } };
}

/** 適用: writes what is ticked; all of it or nothing. */
export async function apply(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  const { offer } = pane.state;
  if (offer === null || offer.preview.ticked.size === 0) return 'done';
  if (offer.kind === 'validations') return applyOffered(pane, offer, listeners);
  if (offer.kind === 'next') return applyNextYear(pane, offer, listeners);
  if (offer.kind === 'fix') {
    const said = { deed: 'fixed', count: 1, cell: null } as const;
    return write(pane, planOfFix(offer), 'fix', said, listeners, null);
  }
  const ticked = offer.items.filter(({ isTicked }) => isTicked);
  const origin = originOf(ticked);
  const said = { deed: DEEDS[origin], count: ticked.length, cell: null };
  return write(pane, offer.plan, origin, said, listeners, null);
}

const DEEDS: { readonly [O in EditsOrigin]: Deed } = {
  fill: 'filled',
  fix: 'fixed',
  mend: 'mended',
};

function originOf(items: readonly BulkItem[]): EditsOrigin {
  const fixes = items.filter(({ reason }) => reason.key === 'fix').length;
  return fixes === 0 ? 'fill' : fixes === items.length ? 'fix' : 'mend';
}

async function write(
  pane: Pane,
  plan: EditPlan,
  origin: EditsOrigin,
  said: Said,
  listeners: WorkListeners,
  mended: ListState['mended'],
): Promise<WorkEnd> {
  const before = pane.state;
  const basis =
    before.offer !== null && 'basis' in before.offer ? before.offer.basis : before.basis;
  if (basis === null) return 'done';
  pane.setStage('applying');
  const outcome = await applyEdits(basis.reading, plan, listeners);
  if (outcome.kind === 'written') {
    pane.update({ offer: null });
    pane.keep({ kind: 'edits', origin, count: said.count, entry: outcome.undo });
  }
  const end = await afterWriting(pane, 'apply', outcome, said, listeners, mended);
  await selectMoved(pane, before);
  return end;
}

export function tick(pane: Pane, key: string): void {
  retick(pane, (ticked) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    return next;
  });
}

export function tickAll(pane: Pane, isTicked: boolean): void {
  const { offer } = pane.state;
  if (offer === null) return;
  if (offer.kind === 'bulk' && isTicked) replan(pane, offer, { toggled: everything(pane, offer) });
  else if (offer.kind === 'bulk') {
    const beforehand = offer.items.filter((item) => item.isTicked);
    const toggled = beforehand.reduce(toggledBy, offer.toggled);
    replan(pane, offer, { toggled });
  } else {
    const keys = isTicked ? tickable(offer.preview).map(({ key }) => key) : [];
    retick(pane, () => new Set(keys));
  }
}

/** What a tick adds can be ticked as well, until nothing comes any more. */
function everything(pane: Pane, offer: OfferOf<'bulk'>): ReadonlySet<string> {
  let { toggled, items } = offer;
  for (;;) {
    const next = allTicked({ items, plan: offer.plan }, toggled);
    if (next.size === toggled.size && [...next].every((key) => toggled.has(key))) return next;
    toggled = next;
    ({ items } = plannedBulk(offer.basis, offer.bulk, toggled, offer.as, settingOf(pane)));
  }
}

function toggledBy(toggled: ReadonlySet<string>, { key }: BulkItem): ReadonlySet<string> {
  const next = new Set(toggled);
  if (!next.delete(key)) next.add(key);
  return next;
}

function retick(pane: Pane, change: (ticked: ReadonlySet<string>) => ReadonlySet<string>): void {
  const { offer } = pane.state;
  if (offer === null) return;
  const { preview } = offer;
  const ticked = change(preview.ticked);
  if (offer.kind === 'bulk') {
    const changed = offer.items.filter(({ key, isTicked }) => isTicked !== ticked.has(key));
    replan(pane, offer, { toggled: changed.reduce(toggledBy, offer.toggled) });
  } else {
    const changed: Offer = { ...offer, preview: { ...preview, ticked } };
    pane.update({ offer: changed });
  }
}

/** The same cells, filled by formula or by value; what is ticked stays so. */
export function setTotalsAs(pane: Pane, as: TotalAs): void {
  pane.update({ totalsAs: as });
  const { offer } = pane.state;
  if (offer?.kind === 'bulk') replan(pane, offer, { as });
}

function replan(
  pane: Pane,
  offer: OfferOf<'bulk'>,
  change: Partial<Pick<OfferOf<'bulk'>, 'toggled' | 'as'>>,
): void {
  const { toggled, as } = { ...offer, ...change };
  pane.update({ offer: plannedBulk(offer.basis, offer.bulk, toggled, as, settingOf(pane)) });
}
