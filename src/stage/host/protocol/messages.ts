import type { ErrorCode } from '../HostError';
import type { Json } from './jsonValue';

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
