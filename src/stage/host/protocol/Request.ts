import * as z from '../../../core/schema/zod';
import type { Json } from './messages';

const json: z.ZodType<Json> = z.lazy(() =>
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
const value = z.custom<Json>((input) => input !== undefined);

const argumentInfo = z.object({
  Arguments: z.array(value).nullish(),
  ReferencedObjectPathIds: z.array(json).nullish(),
});

const queryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Top: z.number().int().nonnegative().nullish(),
  Skip: z.number().int().nonnegative().nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string(),
  ObjectPathId: z.number(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
  RecursiveQueryInfo: z.object({ MaxDepth: z.number(), Queries: z.unknown() }).nullish(),
  ObjectState: value.nullish(),
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
export type ParsedRequest =
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
