import type { Events } from '../Events';
import type { Area } from '../../../core/address/area';
import type { ConditionalFormat } from '../model/ConditionalFormat';
import type { Sheet } from '../model/Sheet';
import type { Workbook } from '../model/Workbook';
import type { Operations } from '../Operations';
import type { CellsTarget } from '../protocol/CellsTarget';
import type { HostObject } from '../protocol/HostObject';
import type { ReferenceTable } from '../protocol/ReferenceTable';
import type { Variants } from '../variants';

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
