import { toA1 } from '../../core/address/a1';
import type { SheetPlan } from '../../core/plan/sheet';
import { attributesXml } from '../xml/attributesXml';
import { childOf, type Element } from '../xml/outlineXml';
import type { PartEdits } from '../xml/PartEdits';

/** Keeps the plan's rows and columns in view; the rest of the view is the user's. */
export function setPane(edits: PartEdits, frozen: SheetPlan['frozen']): void {
  const view = childOf(edits.root, 'sheetViews')?.children.find(({ name }) => name === 'sheetView');
  if (view === undefined) return;
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (isFrozenAt(view, rows, columns)) return;
  // A selection belongs to a pane.
  for (const child of view.children) {
    if (child.name === 'pane' || child.name === 'selection') edits.replace(child, '');
  }
  if (rows === 0 && columns === 0) return;
  edits.prepend(view, paneXml(edits.prefix, rows, columns));
}

function isFrozenAt(view: Element, rows: number, columns: number): boolean {
  const { xSplit, ySplit } = childOf(view, 'pane')?.open.attributes ?? {};
  return Number(xSplit ?? 0) === columns && Number(ySplit ?? 0) === rows;
}

function paneXml(prefix: string, rows: number, columns: number): string {
  const pane = `${rows > 0 ? 'bottom' : 'top'}${columns > 0 ? 'Right' : 'Left'}`;
  const attributes = attributesXml({
    ...(columns > 0 ? { xSplit: String(columns) } : {}),
    ...(rows > 0 ? { ySplit: String(rows) } : {}),
    topLeftCell: toA1({ row: rows, column: columns }),
    activePane: pane,
    state: 'frozen',
  });
  return `<${prefix}pane${attributes}/><${prefix}selection pane="${pane}"/>`;
}
