import type { ErrorCode } from '../HostError';
import * as z from '../../../core/schema/zod';

// A request that is refused says what is wrong with it.
z.config(z.locales.en());

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

const json: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    z.array(json),
    z.record(z.string(), json),
  ]),
);

/** Values of arguments may be as large as a sheet, so they are only looked at when they are used. */
const value = z.custom<Json>((input: unknown) => input !== undefined);

const argumentInfo = z.object({
  Arguments: z.nullish(z.array(value)),
  ReferencedObjectPathIds: z.nullish(z.array(json)),
});

const queryInfo = z.object({
  Select: z.nullish(z.array(z.string())),
  Expand: z.nullish(z.array(z.string())),
  Top: z.nullish(z.int().check(z.nonnegative())),
  Skip: z.nullish(z.int().check(z.nonnegative())),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.nullish(z.number()),
  ArgumentInfo: z.nullish(argumentInfo),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number(),
  ArgumentInfo: z.nullish(argumentInfo),
  QueryInfo: z.nullish(queryInfo),
  RecursiveQueryInfo: z.nullish(z.object({ MaxDepth: z.number(), Queries: z.unknown() })),
  ObjectState: z.nullish(value),
});

const envelope = z.object({
  id: z.number(),
  flags: z.number(),
  message: z.object({
    url: z.string(),
    body: z.object({
      Actions: z.array(action),
      ObjectPaths: z.record(z.string(), objectPath),
    }),
  }),
});

export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type QueryInfo = z.infer<typeof queryInfo>;
export type ObjectPath = z.infer<typeof objectPath>;
export type Action = z.infer<typeof action>;
export type Request = z.infer<typeof envelope>;

/** What a message turned out to be; `id` is null where not even that could be read. */
type ParsedRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly id: number | null; readonly reason: string };

/** Reads one message of the pane; never throws. */
export function parseRequest(text: string): ParsedRequest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, id: null, reason: String(error) };
  }
  const parsed = envelope.safeParse(data);
  if (parsed.success) return { ok: true, request: parsed.data };
  const id = z.object({ id: z.number() }).safeParse(data);
  return { ok: false, id: id.success ? id.data.id : null, reason: z.prettifyError(parsed.error) };
}
