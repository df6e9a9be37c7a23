import * as z from '../../core/schema/zod';

const file = z.strictObject({
  /** Below the folder, with slashes. */
  path: z.string(),
  size: z.number(),
  /** In hexadecimal. */
  sha256: z.string(),
});
export type ListedFile = z.infer<typeof file>;

export const CONTENTS_FILE = 'files.json';

/** What a package holds: by it the check page knows what must arrive, and the next package what is stale. */
export const contentsSchema = z.strictObject({
  version: z.string(),
  /** Where it was made for, without a slash at the end. */
  address: z.string(),
  /** Whether office.js comes with it or from Microsoft. */
  office: z.enum(['own', 'cdn']),
  /** What the pane is made of. */
  files: z.array(file),
  /** What the server and the administrator need: settings, guide, registry file. */
  beside: z.array(file),
});
export type Contents = z.infer<typeof contentsSchema>;
