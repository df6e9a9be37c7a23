import { HostError } from '../HostError';
import { type Area, WHOLE_SHEET, cellArea, sizedArea } from '../../../core/address/area';
import { parseAddress } from '../model/addresses';
import type { Sheet, SheetLayout } from '../model/Sheet';
import type { Arguments } from '../protocol/HostObject';
import { isJsonObject, type Json } from '../protocol/messages';
import { defineClass } from './defineClass';
import { requireText } from './formatLook';
import { requireFront, type Host } from './Host';

const PAPERS = ['A3', 'A4', 'B4', 'B5', 'Letter'];

export const pageLayout = defineClass<Sheet>({
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: (sheet) => sheet.layout.orientation,
      set: (sheet, value, host) => {
        if (value !== 'Portrait' && value !== 'Landscape') throw wrong('Portrait or Landscape');
        setLayout(sheet, host, { orientation: value });
      },
    },
    PaperSize: {
      get: (sheet) => sheet.layout.paper,
      set: (sheet, value, host) => {
        const paper = requireText(value);
        if (!PAPERS.includes(paper)) throw wrong(`One of ${PAPERS.join(', ')}.`);
        requirePrinter(host);
        setLayout(sheet, host, { paper });
      },
    },
    Zoom: {
      get: (sheet) => zoomOf(sheet.layout.pagesWide),
      set: (sheet, value, host) => {
        const wide = isJsonObject(value) ? (value['horizontalFitToPages'] ?? null) : value;
        if (typeof wide !== 'number') throw new HostError('ApiNotFound', 'Only fits are played.');
        requirePrinter(host);
        setLayout(sheet, host, { pagesWide: wide });
      },
    },
    CenterHorizontally: {
      get: (sheet) => sheet.layout.isCentred,
      set: (sheet, value, host) => {
        if (typeof value !== 'boolean') throw wrong('True or false.');
        setLayout(sheet, host, { isCentred: value });
      },
    },
  },
  navigations: { HeadersFooters: (sheet, host) => headersFooters(sheet, host) },
  objects: {
    GetPrintTitleRowsOrNullObject: (sheet, _, host) => {
      const rows = sheet.layout.titleRows;
      return rows === null
        ? null
        : host.make.range(sheet, { ...WHOLE_SHEET, top: rows.first, bottom: rows.last });
    },
  },
  calls: {
    SetPrintTitleRows: (sheet, args, host) => {
      const { top: first, bottom: last } = areaOf(args);
      setLayout(sheet, host, { titleRows: { first, last } });
    },
  },
});

const headersFooters = defineClass<Sheet>({
  name: 'HeaderFooterGroup',
  navigations: { DefaultForAllPages: (sheet, host) => headerFooter(sheet, host) },
});

const headerFooter = defineClass<Sheet>({
  name: 'HeaderFooter',
  properties: {
    CenterFooter: {
      get: (sheet) => sheet.layout.footer,
      set: (sheet, value, host) => {
        setLayout(sheet, host, { footer: requireText(value) });
      },
    },
  },
});

export const pageBreaks = defineClass<Sheet>({
  name: 'PageBreakCollection',
  items: (sheet, host) => sheet.layout.breaks.map((row) => pageBreak({ sheet, row }, host)),
  objects: {
    Add: (sheet, args, host) => {
      requirePrinter(host);
      const { top: row } = areaOf(args);
      const breaks = new Set([...sheet.layout.breaks, row]);
      setLayout(sheet, host, { breaks: [...breaks].sort((a, b) => a - b) });
      return pageBreak({ sheet, row }, host);
    },
  },
  calls: {
    GetCount: (sheet) => sheet.layout.breaks.length,
    RemovePageBreaks: (sheet, _, host) => {
      requirePrinter(host);
      setLayout(sheet, host, { breaks: [] });
    },
  },
});

const pageBreak = defineClass<{ readonly sheet: Sheet; readonly row: number }>({
  name: 'PageBreak',
  objects: {
    GetCellAfterBreak: ({ sheet, row }, _, host) => host.make.range(sheet, cellArea(row, 0)),
  },
});

export const freezePanes = defineClass<Sheet>({
  name: 'WorksheetFreezePanes',
  objects: {
    GetLocationOrNullObject: (sheet, _, host) => {
      requireFront(host);
      const { frozen } = sheet.layout;
      if (frozen === null) return null;
      const { rows, columns } = frozen;
      return host.make.range(sheet, sizedArea(0, 0, Math.max(rows, 1), Math.max(columns, 1)));
    },
  },
  calls: {
    FreezeAt: (sheet, args, host) => {
      const area = areaOf(args);
      freeze(sheet, host, { rows: area.bottom + 1, columns: area.right + 1 });
    },
    FreezeRows: (sheet, args, host) => {
      freeze(sheet, host, { rows: args.whole(0), columns: 0 });
    },
    FreezeColumns: (sheet, args, host) => {
      freeze(sheet, host, { rows: 0, columns: args.whole(0) });
    },
    Unfreeze: (sheet, _, host) => {
      freeze(sheet, host, null);
    },
  },
});

function freeze(sheet: Sheet, host: Host, frozen: SheetLayout['frozen']): void {
  requireFront(host);
  setLayout(sheet, host, { frozen });
}

export function setLayout(sheet: Sheet, host: Host, changed: Partial<SheetLayout>): void {
  host.operations.shape('addin', sheet, 'layout', () => {
    sheet.layout = { ...sheet.layout, ...changed };
  });
}

/** Without a printer Excel knows neither papers nor pages. */
function requirePrinter({ variants }: Host): void {
  if (variants.has('no-printer')) throw new HostError('GeneralException', 'There is no printer.');
}

/** A range, or the address of one. */
function areaOf(args: Arguments): Area {
  const area = args.cells(0)?.areas[0] ?? parseAddress(args.text(0))?.areas[0];
  if (area === undefined) throw wrong('A range is needed.');
  return area;
}

function zoomOf(pagesWide: number | null): Json {
  return pagesWide === null ? { scale: 100 } : { horizontalFitToPages: pagesWide };
}

function wrong(message: string): HostError {
  return new HostError('InvalidArgument', message);
}
