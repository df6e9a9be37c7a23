import type { Events } from './Events';
import { areaAddress, areasAddress } from './model/Area';
import type { CellContent } from './model/Cell';
import type { Change } from './model/Change';
import type { Json, JsonObject } from './protocol/Json';
import type { EventEntry } from './protocol/messages';
import { plainValue, valueType } from './objects/cellValues';

/** The events that a change means to the add-in, for the targets it registered. */
export function eventEntries(change: Change, events: Events): EventEntry[] {
  if (!events.enabled) return [];
  const entries = describe(change).flatMap(({ type, args }) =>
    [args.worksheetId, 'Workbook']
      .filter((target) => events.count(type, target) > 0)
      .map((target) => ({ type, target, args })),
  );
  // Excel's oldest selection event has no registration: it is always sent.
  return change.kind === 'selection' ? [...entries, { type: 2, target: '', args: {} }] : entries;
}

interface Described {
  readonly type: number;
  readonly args: JsonObject & { readonly worksheetId: string };
}

/** What Excel tells nobody of. */
const SILENT = [
  'visibility',
  'customXml',
  'conditionalFormats',
  'look',
  'layout',
  'validations',
  'charts',
  'names',
  'moved',
] as const;

function isSilent(change: Change): change is Extract<Change, { kind: (typeof SILENT)[number] }> {
  return SILENT.some((kind) => kind === change.kind);
}

function describe(change: Change): Described[] {
  if (isSilent(change)) return [];
  const worksheetId = change.sheet.id;
  const source = 'Local';
  switch (change.kind) {
    case 'cells':
      return [{ type: 10, args: cellsArgs(change) }];
    case 'calculated':
      return [{ type: 16, args: { worksheetId } }];
    case 'selection': {
      const address = areasAddress(change.areas);
      return [{ type: 14, args: { worksheetId, address, isInsideTable: false } }];
    }
    case 'activated':
      return [
        { type: 12, args: { worksheetId: change.previous.id } },
        { type: 11, args: { worksheetId } },
      ];
    case 'added':
      return [{ type: 13, args: { worksheetId, source } }];
    case 'deleted':
      return [{ type: 15, args: { worksheetId, source } }];
    case 'protection': {
      const isProtected = change.sheet.protection !== null;
      return [{ type: 24, args: { worksheetId, source, isProtected } }];
    }
    case 'renamed': {
      const names = { nameBefore: change.before, nameAfter: change.sheet.name };
      return [{ type: 25, args: { worksheetId, source, ...names } }];
    }
  }
}

function cellsArgs(change: Extract<Change, { kind: 'cells' }>): Described['args'] {
  return {
    worksheetId: change.sheet.id,
    address: areaAddress(change.area),
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: change.actor === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
    ...(change.before === null ? {} : details(change.before, 'Before')),
    ...(change.after === null ? {} : details(change.after, 'After')),
  };
}

function details(content: CellContent, when: 'Before' | 'After'): Record<string, Json> {
  return {
    [`value${when}`]: plainValue(content.value),
    [`valueType${when}`]: valueType(content.value),
  };
}
