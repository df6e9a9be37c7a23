import * as z from '../../schema/zod';

const text = z.string().nullable();
const byTitle = z.record(z.string(), text);

/** A program (事務事業) of a ledger: texts, codes and amounts by the titles of its form. */
export const ledgerRecordSchema = z.strictObject({
  sheet: z.string(),
  policy: z.strictObject({ code: z.null(), name: text }),
  no: z.number().int().nullable(),
  name: text,
  section: text,
  texts: byTitle,
  codes: byTitle,
  /** In the form's unit, once a year-block and once for those that stand there once. */
  amounts: z.array(
    z.strictObject({
      /** As the form titles the year-block; null outside of one. */
      period: text,
      year: z.number().int().nullable(),
      /** null where the cell is blank, nil or no amount. */
      values: z.record(z.string(), z.number().nullable()),
      /** A1 addresses. */
      cells: z.record(z.string(), z.string()),
    }),
  ),
  /** A1 addresses of texts and codes. */
  cells: z.record(z.string(), z.string()),
});
export type LedgerRecord = z.infer<typeof ledgerRecordSchema>;
