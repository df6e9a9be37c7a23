import type { CellEdit } from '../plan/edits';

/** One way to mend what a finding saw: usually one edit. */
export type FixChoice = readonly [CellEdit, ...CellEdit[]];

/**
 * How a finding can be mended. `safe` (A) keeps the meaning and may be applied in bulk; `choice`
 * (P) is the user's to choose.
 */
export type Fix =
  | { readonly kind: 'safe'; readonly edits: FixChoice }
  | { readonly kind: 'choice'; readonly choices: readonly [FixChoice, ...FixChoice[]] };
