import type { CellRef } from '../../core/address/CellRef';
import type { PaneWords } from '../words/paneWords';
import { el } from './el';

/** A cell's address, which selects the cell. */
export function cellLink(
  { cell, address }: { readonly cell: CellRef; readonly address: string },
  words: PaneWords,
  handlers: { select(cell: CellRef): void },
): HTMLElement {
  const link = el(
    'button',
    'cell-link',
    { type: 'button', 'aria-label': words.list.selectCell(address) },
    address,
  );
  link.addEventListener('click', () => handlers.select(cell));
  return link;
}
