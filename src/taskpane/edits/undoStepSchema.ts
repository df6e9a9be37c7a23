import { SEVERITIES } from '../../core/findings/Finding';
import * as z from '../../core/schema/zod';
import { waiverSchema } from '../../core/waivers/Waiver';
import type { UndoStep } from './UndoStep';

const count = z.int().check(z.nonnegative());
const area = z.object({ top: count, left: count, bottom: count, right: count });
const content = z.union([z.string(), z.number(), z.boolean()]);
const there = z.object({
  formula: content,
  value: content,
  valueType: z.string(),
  numberFormat: z.string(),
});
/** When it was taken, in milliseconds since 1970. */
const at = count;
const place = { sheetId: z.string(), sheetName: z.string() };

const editsSchema = z.object({
  kind: z.literal('edits'),
  at,
  origin: z.enum(['fill', 'fix', 'mend']),
  count,
  entry: z.object({
    cells: z.array(
      z.object({
        ...place,
        cell: z.object({ sheet: count, row: count, column: count }),
        before: there,
        after: there,
      }),
    ),
    areas: z.array(z.object({ ...place, sheet: count, area })),
  }),
});

const marksSchema = z.object({
  kind: z.literal('marks'),
  at,
  before: z.array(
    z.object({
      sheetId: z.string(),
      marks: z.array(z.object({ severity: z.enum(SEVERITIES), areas: z.string() })),
    }),
  ),
});

const validationsSchema = z.object({
  kind: z.literal('validations'),
  at,
  placed: z.array(
    z.object({
      sheetId: z.string(),
      validations: z.array(
        z.object({
          areas: z.array(area),
          rule: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('list'), entries: z.array(z.string()) }),
            z.object({ kind: z.literal('whole'), min: z.number(), max: z.number() }),
          ]),
          prompt: z.nullable(z.object({ title: z.string(), message: z.string() })),
          alert: z.object({
            style: z.enum(['stop', 'warning', 'information']),
            title: z.string(),
            message: z.string(),
          }),
        }),
      ),
    }),
  ),
});

const sheetsSchema = z.object({
  kind: z.literal('sheets'),
  at,
  origin: z.enum(['summary', 'all', 'data', 'return', 'form']),
  sheets: z.array(
    z.object({
      ...place,
      owner: z.string(),
      area,
      prints: z.array(z.string()),
      charts: z.array(z.string()),
      former: z.nullable(
        z.object({
          owned: area,
          contents: z.array(z.array(z.nullable(content))),
          looks: z.object({
            area,
            looks: z.array(z.object({ numberFormat: z.string(), format: z.looseObject({}) })),
            cells: z.array(z.array(count)),
            merges: z.array(area),
            heights: z.array(z.nullable(z.number())),
            widths: z.array(z.number()),
          }),
        }),
      ),
    }),
  ),
});

const waiversSchema = z.object({
  kind: z.literal('waivers'),
  at,
  before: z.array(waiverSchema),
  after: z.array(waiverSchema),
});

/** A step as it is kept beside the workbook: one schema for each kind. */
export const undoStepSchema: z.ZodMiniType<UndoStep> = z.discriminatedUnion('kind', [
  editsSchema,
  marksSchema,
  validationsSchema,
  sheetsSchema,
  waiversSchema,
]);
