import type * as returns from '../returnPart';
import { PartMissing } from '../missingPart';
import type { Pane } from '../Pane';
import type { WorkEnd, WorkListeners } from '../actions/work';

/**
 * What goes back to bureaus takes what writes workbooks along: it is loaded when it is first wanted.
 * @throws PartMissing; another try may succeed
 */
async function loadReturns(): Promise<typeof returns> {
  try {
    return await import(/* webpackChunkName: "returns" */ '../returnPart');
  } catch (cause) {
    throw new PartMissing('later', { cause });
  }
}

/** 指摘票を作る. */
export async function writeReturn(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  return (await loadReturns()).writeReturn(pane, listeners);
}

/** 差し戻しを保存. */
export async function saveReturns(pane: Pane, listeners: WorkListeners): Promise<WorkEnd> {
  return (await loadReturns()).saveReturns(pane, listeners);
}
