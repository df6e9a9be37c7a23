import type { SheetPlan } from '../../core/plan/sheet';
import type { Write } from '../writeBatch';
import type { SheetTarget } from './SheetTarget';

/** How a new sheet stands in the window and on paper; later that is the user's. */
export function pageWrites(target: SheetTarget, plan: SheetPlan): Write[] {
  return [
    () => {
      freeze(target.sheet(), plan);
    },
    () => {
      setUpPage(target.sheet(), plan);
    },
  ];
}

function freeze(sheet: Excel.Worksheet, { frozen, gridlines }: SheetPlan): void {
  sheet.showGridlines = gridlines;
  if (frozen === null) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setUpPage(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.titleRows !== null) {
    const { first, last } = print.titleRows;
    pageLayout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
}
