export type Direction = 'up' | 'down' | 'left' | 'right';

/** What a key asks of the grid. */
export type GridKey =
  | Travel
  | { readonly does: 'turn'; readonly direction: 1 | -1 }
  | { readonly does: 'edit' | 'clear' | 'type' };

/** A key that moves the selection. */
export type Travel =
  | { readonly does: 'move'; readonly direction: Direction }
  | { readonly does: 'extend'; readonly direction: Direction }
  | Leap;

/** By more than one cell. */
export type Leap =
  | { readonly does: 'page'; readonly direction: 1 | -1 }
  | { readonly does: 'edge'; readonly edge: 'rowStart' | 'rowEnd' | 'first' | 'last' };

/** Excel's keys: alone, with Shift, with Ctrl (⌘). */
const ALONE: { readonly [key: string]: GridKey | undefined } = {
  ArrowUp: { does: 'move', direction: 'up' },
  ArrowDown: { does: 'move', direction: 'down' },
  ArrowLeft: { does: 'move', direction: 'left' },
  ArrowRight: { does: 'move', direction: 'right' },
  Tab: { does: 'move', direction: 'right' },
  Enter: { does: 'move', direction: 'down' },
  Home: { does: 'edge', edge: 'rowStart' },
  End: { does: 'edge', edge: 'rowEnd' },
  PageUp: { does: 'page', direction: -1 },
  PageDown: { does: 'page', direction: 1 },
  F2: { does: 'edit' },
  Delete: { does: 'clear' },
  Backspace: { does: 'clear' },
};
const SHIFTED: { readonly [key: string]: GridKey | undefined } = {
  ArrowUp: { does: 'extend', direction: 'up' },
  ArrowDown: { does: 'extend', direction: 'down' },
  ArrowLeft: { does: 'extend', direction: 'left' },
  ArrowRight: { does: 'extend', direction: 'right' },
  Tab: { does: 'move', direction: 'left' },
  Enter: { does: 'move', direction: 'up' },
};
const COMMANDS: { readonly [key: string]: GridKey | undefined } = {
  Home: { does: 'edge', edge: 'first' },
  End: { does: 'edge', edge: 'last' },
  PageUp: { does: 'turn', direction: -1 },
  PageDown: { does: 'turn', direction: 1 },
};

type Stroke = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What the key asks for; null where it means nothing here. */
export function gridKey(event: Stroke): GridKey | null {
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return COMMANDS[event.key] ?? null;
  const known = (event.shiftKey ? SHIFTED : ALONE)[event.key];
  if (known !== undefined) return known;
  // A character, or a key that an input method takes.
  return event.key.length === 1 || event.key === 'Process' ? { does: 'type' } : null;
}
