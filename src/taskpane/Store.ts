import type { OpenState, PaneState } from './state';

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
