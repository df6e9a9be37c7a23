import type { Area } from '../../core/address/area';
import type { CellRef } from '../../core/address/CellRef';
import { toExcelProblem } from '../../excel/ExcelProblem';
import { selectCell } from '../../excel/selectCell';
import { type Notice, resultOf } from '../state';
import type { Session } from './Session';

/** Selects a cell of what was checked last. */
export async function selectInExcel(session: Session, cell: CellRef): Promise<void> {
  const sheet = resultOf(session.store.state)?.sheets[cell.sheet];
  if (sheet === undefined) return;
  const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  await selectArea(session, sheet.id, area, false);
}

/** Selects cells in Excel; hidden ones only when they are asked for a second time. */
export async function selectArea(
  session: Session,
  sheetId: string,
  area: Area,
  evenIfHidden: boolean,
): Promise<void> {
  const notWaiting = (): void => undefined;
  try {
    const by = await selectCell(sheetId, area, evenIfHidden, notWaiting);
    session.store.update(({ notices }) => {
      const others = notices.filter((one) => !isAboutSelection(one));
      if (by === null) return others.length === notices.length ? {} : { notices: others };
      const selectAnyway = (): void => void selectArea(session, sheetId, area, true);
      return { notices: [...others, { kind: 'hidden', by, selectAnyway }] };
    });
  } catch (error) {
    session.report('select', toExcelProblem(error));
  }
}

function isAboutSelection(notice: Notice): boolean {
  return notice.kind === 'hidden' || (notice.kind === 'problem' && notice.task === 'select');
}
