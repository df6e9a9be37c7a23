import { type Area, cellArea, isSameArea } from '../../core/address/area';
import type { CellRef } from '../../core/address/CellRef';
import { toExcelProblem } from '../../excel/ExcelProblem';
import { selectCell } from '../../excel/selectCell';
import type { SheetEvent } from '../../excel/watchWorkbook';
import type { Pane } from '../Pane';
import { type Notice, resultOf } from '../state';

/** Selects the cell of a finding, known by its key. */
export async function selectFinding(pane: Pane, key: string): Promise<void> {
  const finding = resultOf(pane.state)?.findings.find((one) => one.key === key);
  if (finding !== undefined) await selectOne(pane, finding.cell);
}

/** Selects a cell of what was checked last. */
export async function selectOne(pane: Pane, { sheet, row, column }: CellRef): Promise<void> {
  const known = resultOf(pane.state)?.sheets[sheet];
  if (known !== undefined) await selectArea(pane, known.id, cellArea(row, column), false);
}

/** Excel may take so long to tell of a selection. */
const LATE_MS = 2_000;

/** Whether it was we who selected this; it is told of once. */
export function isOwnSelection(pane: Pane, { sheetId, areas }: SheetEvent): boolean {
  const now = performance.now();
  const [area] = areas;
  const recent = pane.state.selected.filter(({ until }) => until > now);
  const own = recent.find(
    (one) => one.sheetId === sheetId && area !== undefined && isSameArea(one.area, area),
  );
  const left = recent.filter((one) => one !== own);
  if (left.length !== pane.state.selected.length) pane.update({ selected: left });
  return own !== undefined;
}

/** Selects cells in Excel; hidden ones only when they are asked for a second time. */
export async function selectArea(
  pane: Pane,
  sheetId: string,
  area: Area,
  evenIfHidden: boolean,
): Promise<void> {
  const notWaiting = (): void => undefined;
  const until = performance.now() + LATE_MS;
  pane.update(({ selected }) => ({ selected: [...selected, { sheetId, area, until }] }));
  try {
    const by = await selectCell(sheetId, area, evenIfHidden, notWaiting);
    const selectAnyway = (): void => void selectArea(pane, sheetId, area, true);
    pane.notify(isAboutSelection, by === null ? null : { kind: 'hidden', by, selectAnyway });
  } catch (error) {
    pane.report('select', toExcelProblem(error));
  }
}

function isAboutSelection(notice: Notice): boolean {
  return notice.kind === 'hidden' || (notice.kind === 'problem' && notice.task === 'select');
}
