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
    ...pagingWrites(target, plan),
  ];
}

/** What repeats and breaks on paper: it follows the rows of the plan, also where they are written anew. */
export function pagingWrites(target: SheetTarget, { print }: SheetPlan): Write[] {
  const { titleRows, breaks } = print;
  return [
    () => {
      if (titleRows === null) return;
      const rows = `$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
      target.sheet().pageLayout.setPrintTitleRows(rows);
    },
    () => {
      if (breaks.length === 0) return;
      const { horizontalPageBreaks } = target.sheet();
      horizontalPageBreaks.removePageBreaks();
      for (const row of breaks) horizontalPageBreaks.add(`A${String(row + 1)}`);
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

function setUpPage({ pageLayout }: Excel.Worksheet, { print }: SheetPlan): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
}
