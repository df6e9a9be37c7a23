import { Events } from '../Events';
import type { Operations } from '../Operations';
import { ReferenceTable } from '../protocol/HostObject';
import type { Variants } from '../variants';
import { conditionalFormat } from './conditionalFormatObject';
import { conditionalFormats } from './conditionalFormats';
import type { Host } from './Host';
import { range } from './rangeObject';
import { rangeAreas } from './rangeAreas';
import { rangeFormat } from './rangeFormat';
import { worksheet } from './worksheetObject';

/** Ties the classes together over one workbook. */
export function createHost(operations: Operations, apiVersion: number, variants: Variants): Host {
  const host: Host = {
    workbook: operations.workbook,
    operations,
    apiVersion,
    variants,
    events: new Events(variants.has('web')),
    references: new ReferenceTable(),
    justAdded: new Set(),
    make: {
      worksheet: (sheet) => worksheet(sheet, host),
      range: (sheet, area) => range({ sheet, area }, host),
      rangeAreas: (sheet, areas) => rangeAreas({ sheet, areas }, host),
      conditionalFormats: (sheet, areas) => conditionalFormats({ sheet, areas }, host),
      conditionalFormat: ({ sheet, areas }, format) =>
        conditionalFormat({ sheet, areas, format }, host),
      rangeFormat: (sheet, areas) => rangeFormat({ sheet, areas }, host),
    },
  };
  return host;
}
