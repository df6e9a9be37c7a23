import * as z from '../../core/schema/zod';
import { undoStepSchema } from '../edits/undoStepSchema';
import { settingsSchema } from '../keptSettings';

export const keptPaneSchema = z.object({
  /** Its name: workbooks that were never saved may share an address. */
  workbook: z.string(),
  settings: settingsSchema,
  /** There was a list. */
  isChecked: z.boolean(),
  /** Names of the files that were added. */
  books: z.array(z.string()),
  open: z.nullable(z.enum(['preview', 'comparison'])),
  /** The latest last. */
  steps: z.array(z.object({ step: undoStepSchema, isMoved: z.boolean() })),
  /** Older steps that found no room. */
  oldest: z.int().check(z.nonnegative()),
  /** How far each sheet went when it was last read, by its id. */
  extents: z.record(z.string(), z.string()),
});

/** What of a pane is there again when it is loaded anew. */
export type KeptPane = z.infer<typeof keptPaneSchema>;
