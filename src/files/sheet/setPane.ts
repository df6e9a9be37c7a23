import { toA1 } from '../../core/address/a1';
import type { SheetPlan } from '../../core/plan/sheet';
import { childOf } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';

/** Keeps the plan's rows and columns in view; the rest of the view is the user's. */
export function setPane(edits: PartEdits, frozen: SheetPlan['frozen']): void {
  const view = childOf(edits.root, 'sheetViews')?.children.find(({ name }) => name === 'sheetView');
  if (view === undefined) return;
  const wanted = paneAttributes(frozen);
  const old = childOf(view, 'pane');
  const { xSplit = '0', ySplit = '0' } = old?.open.attributes ?? {};
  if (xSplit === (wanted?.xSplit ?? '0') && ySplit === (wanted?.ySplit ?? '0')) return;
  // A selection belongs to a pane.
  for (const child of view.children) {
    if (child.name === 'pane' || child.name === 'selection') edits.replace(child, '');
  }
  if (wanted !== null) {
    const { xSplit: x, ySplit: y, topLeftCell, activePane } = wanted;
    const { prefix } = edits;
    const splits = `${x === '0' ? '' : ` xSplit="${x}"`}${y === '0' ? '' : ` ySplit="${y}"`}`;
    const pane = `<${prefix}pane${splits} topLeftCell="${topLeftCell}" activePane="${activePane}" state="frozen"/>`;
    edits.append(view, `${pane}<${prefix}selection pane="${activePane}"/>`);
  }
}

function paneAttributes(frozen: SheetPlan['frozen']) {
  if (frozen === null || (frozen.rows === 0 && frozen.columns === 0)) return null;
  const { rows, columns } = frozen;
  const vertical = rows > 0 ? 'bottom' : 'top';
  return {
    xSplit: String(columns),
    ySplit: String(rows),
    topLeftCell: toA1({ row: rows, column: columns }),
    activePane: vertical + (columns > 0 ? 'Right' : 'Left'),
  };
}
