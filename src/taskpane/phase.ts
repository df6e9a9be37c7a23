/** How far the pane has come, for programs that press its buttons. */
export type Phase = 'ready' | 'working' | 'done' | 'failed';

export function setPhase(phase: Phase): void {
  document.documentElement.dataset['state'] = phase;
}
