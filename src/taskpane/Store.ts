import { type OpenState, type PaneState, resultOf, type Notice } from './state';
import type { SheetEdit } from '../excel/watchWorkbook';
import { type CheckResult, isFolded, toggled, withFoldOf, withEdit } from './model/CheckResult';

/** Holds the state and notifies when it changes. */
export class Store {
  private readonly listeners: ((state: PaneState) => void)[] = [];

  constructor(private current: PaneState) {}

  get state(): PaneState {
    return this.current;
  }

  /** Passes the state on now and whenever it changes. */
  follow(listener: (state: PaneState) => void): void {
    this.listeners.push(listener);
    listener(this.current);
  }

  /** Changes an open pane; one that cannot be used stays so. */
  update(change: (state: OpenState) => Partial<OpenState>): void {
    const { current } = this;
    if (current.kind !== 'open') return;
    this.current = { ...current, ...change(current) };
    for (const listener of this.listeners) listener(this.current);
  }
}

type StateChange = Partial<OpenState>;

/** Another result in place of the one that is shown. */
export function withResult({ outcome }: OpenState, result: CheckResult): StateChange {
  return outcome.kind === 'none' ? {} : { outcome: { ...outcome, result } };
}

/** What is shown, after an edit. */
export function withEdited(state: OpenState, edit: SheetEdit): StateChange {
  const result = resultOf(state);
  return result === null ? {} : withResult(state, withEdit(result, edit));
}

/** Opens a finding, and the fold that holds it. */
export function withCurrent(state: OpenState, id: number): StateChange {
  const result = resultOf(state);
  if (result === null) return {};
  return { current: id, unfolded: withFoldOf(result.folds, state.unfolded, id) };
}

/** Opens a fold or closes it, and the opened finding with it where it goes. */
export function withFoldToggled(state: OpenState, key: string): StateChange {
  const result = resultOf(state);
  if (result === null) return {};
  const unfolded = toggled(state.unfolded, key);
  const { current } = state;
  const isGone = current !== null && isFolded(result.folds, unfolded, current);
  return { unfolded, current: isGone ? null : current };
}

/** The notices with `notice`, if any, in place of the old ones of its sort. */
export function withNotice(
  notices: readonly Notice[],
  isOld: (notice: Notice) => boolean,
  notice: Notice | null,
): Notice[] {
  const others = notices.filter((one) => !isOld(one));
  return notice === null ? others : [...others, notice];
}

export function isAboutForm({ kind }: Notice): boolean {
  return kind === 'form';
}
