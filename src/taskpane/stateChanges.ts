import type { SheetEdit } from '../excel/watchWorkbook';
import type { CheckResult } from './model/CheckResult';
import { isFolded, toggled, withFoldOf } from './model/folds';
import { withEdit } from './model/staleFindings';
import { resultOf, type OpenState } from './state';

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
