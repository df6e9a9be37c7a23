/** A part of the pane: its element, and how it follows the state. */
export interface View<State> {
  readonly element: HTMLElement;
  update(state: State): void;
}
