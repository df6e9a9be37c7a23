import type { ErrorCode } from '../HostError';

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface ErrorBody {
  readonly Code: ErrorCode;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** Body of an answer; results before a failing action stand beside its error. */
export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorBody;
}

/** The answer to message `id` as the runtime takes it. */
export function responseText(id: number, body: ResponseBody): string {
  return JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } });
}

/** An answer that the runtime refuses the whole batch with. */
export function refusalText(
  id: number,
  status: number,
  error: { readonly code: string; readonly message: string },
): string {
  const body = JSON.stringify({ error });
  return JSON.stringify({ id, type: 1, message: { statusCode: status, headers: {}, body } });
}

/**
 * One event entry: number, target (`''`, `Workbook` or a sheet's id) and the handler's arguments,
 * asked for when it is sent.
 */
export interface EventEntry {
  readonly type: number;
  readonly target: string;
  readonly args: () => Json;
}

export function eventText(entries: readonly EventEntry[]): string {
  return JSON.stringify({
    type: 3,
    message: {
      entries: entries.map((entry) => ({
        messageCategory: 65536,
        messageType: entry.type,
        targetId: entry.target,
        message: JSON.stringify(entry.args()),
        isRemoteOverride: false,
      })),
    },
  });
}

/** `rowIndex` → `RowIndex`; names that already stand as the wire has them stay. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `RowIndex` → `rowIndex`, as the add-in writes it and as errors name it. */
export function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
