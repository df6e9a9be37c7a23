import type { Events } from '../Events';
import type { Area } from '../../../core/address/area';
import type { ConditionalFormat } from '../model/ConditionalFormat';
import type { Sheet } from '../model/Sheet';
import type { Workbook } from '../model/Workbook';
import type { Operations } from '../Operations';
import type { CellsTarget, HostObject, ReferenceTable } from '../protocol/HostObject';
import type { Variants } from '../variants';
import { quoteSheet } from '../../../core/address/a1';
import { rangeAddress } from '../model/addresses';
import { HostError } from '../HostError';

/** What every object may reach; `make` breaks the circle between the classes. */
export interface Host {
  readonly workbook: Workbook;
  readonly operations: Operations;
  readonly events: Events;
  readonly references: ReferenceTable;
  /** Minor version of the ExcelApi 1.x that is played. */
  readonly apiVersion: number;
  /** How this Excel differs from others. */
  readonly variants: Variants;
  /** Sheets added by the request in hand. */
  readonly justAdded: Set<Sheet>;
  readonly make: Makers;
}

export interface Makers {
  worksheet(sheet: Sheet): HostObject;
  range(sheet: Sheet, area: Area): HostObject;
  rangeAreas(sheet: Sheet, areas: readonly Area[]): HostObject;
  conditionalFormats(sheet: Sheet, areas: readonly Area[]): HostObject;
  /** A rule in the list of the cells that were asked. */
  conditionalFormat(asked: CellsTarget, format: ConditionalFormat): HostObject;
  rangeFormat(sheet: Sheet, areas: readonly Area[]): HostObject;
}

/** What a `Range` stands for. */
export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** `Sheet1!A1:B2`; Excel quotes a sheet's name in an address only where it has to. */
export function fullAddress(sheet: Sheet, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name);
  return `${plain ? sheet.name : quoteSheet(sheet.name)}!${rangeAddress(area)}`;
}

/** @throws {HostError} while another workbook is in front, for what Excel does in its windows only */
export function requireFront(
  { workbook }: Host,
  code: 'GeneralException' | 'InvalidSelection' = 'GeneralException',
): void {
  if (workbook.isBehind) throw new HostError(code, 'Another workbook is in front.');
}

/** @throws {HostError} while a chart sheet is in view; which code Excel has for it is not documented */
export function requireWorksheetInView({ workbook }: Host): void {
  if (workbook.isChartInView) {
    throw new HostError('GeneralException', 'The sheet in view is no worksheet.');
  }
}
