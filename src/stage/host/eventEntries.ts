import type { Events } from './Events';
import { areasAddress, rangeAddress } from './model/addresses';
import type { HeldContent } from './model/Cell';
import type { Change } from './model/Change';
import type { RowMove } from './model/movedRows';
import type { Json, JsonObject, EventEntry } from './protocol/messages';
import { plainValue, valueType } from './objects/rangeRead';
import { sizedArea, MAX_COLUMNS } from '../../core/address/area';

/** The set from which on an edit says what triggered it, and what stood there. */
export const EVENT_TRIGGERS = 14;

/** The events that a change means to the add-in, for the targets it registered by now. */
export function eventEntries(change: Change, events: Events, apiVersion: number): EventEntry[] {
  if (!events.areHeard) return [];
  const entries = describe(change, apiVersion < EVENT_TRIGGERS).flatMap(({ type, args, late }) =>
    [args.worksheetId, 'Workbook']
      .filter((target) => events.count(type, target) > 0)
      .map((target) => ({ type, target, args: () => ({ ...args, ...late?.() }) })),
  );
  // Excel's oldest selection event has no registration: it is always sent.
  return change.kind === 'selection'
    ? [...entries, { type: 2, target: '', args: () => ({}) }]
    : entries;
}

interface Described {
  readonly type: number;
  readonly args: JsonObject & { readonly worksheetId: string };
  /** What is known once results are. */
  readonly late?: () => JsonObject;
}

/** What Excel raises no event for. */
const SILENT = [
  'visibility',
  'customXml',
  'conditionalFormats',
  'numberFormats',
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

function describe(change: Change, isOld: boolean): Described[] {
  if (isSilent(change)) return [];
  const worksheetId = change.sheet.id;
  const source = change.actor === 'coauthor' ? 'Remote' : 'Local';
  switch (change.kind) {
    case 'cells':
      return [cellsEvent(change, isOld)];
    case 'rows':
      return [{ type: 10, args: { ...changedArgs(change, isOld), ...rowsArgs(change.move) } }];
    case 'calculated':
      return [{ type: 16, args: { worksheetId } }];
    case 'selection': {
      const address = areasAddress(change.areas);
      return [{ type: 14, args: { worksheetId, address, isInsideTable: false } }];
    }
    case 'activated':
      return activationEvents(change);
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

function changedArgs({ sheet, actor }: Change, isOld: boolean): Described['args'] {
  return {
    worksheetId: sheet.id,
    source: actor === 'coauthor' ? 'Remote' : 'Local',
    ...(isOld ? {} : { triggerSource: actor === 'addin' ? 'ThisLocalAddin' : 'Unknown' }),
    shiftDirection: 'None',
  };
}

function cellsEvent(change: Extract<Change, { kind: 'cells' }>, isOld: boolean): Described {
  const { area, before, after } = change;
  const args = {
    ...changedArgs(change, isOld),
    address: rangeAddress(area),
    changeType: 'RangeEdited',
  };
  if (isOld || before === null || after === null) return { type: 10, args };
  return {
    type: 10,
    args: { ...args, ...details(before, 'Before') },
    late: () => details(after(), 'After'),
  };
}

function activationEvents({
  sheet,
  previous,
}: Extract<Change, { kind: 'activated' }>): Described[] {
  const activated = { type: 11, args: { worksheetId: sheet.id } };
  return previous === null
    ? [activated]
    : [{ type: 12, args: { worksheetId: previous.id } }, activated];
}

function rowsArgs({ row, count }: RowMove): JsonObject {
  const rows = sizedArea(row, 0, Math.abs(count), MAX_COLUMNS);
  return { address: rangeAddress(rows), changeType: count > 0 ? 'RowInserted' : 'RowDeleted' };
}

function details(content: HeldContent, when: 'Before' | 'After'): Record<string, Json> {
  return {
    [`value${when}`]: plainValue(content.value),
    [`valueType${when}`]: valueType(content.value),
  };
}
