import type { SummaryDeed } from './summary/SummaryState';

/** What the pane does for the user, as far as it can fail. */
export type Task =
  | 'check'
  | 'clear'
  | 'mark'
  | 'select'
  | 'watch'
  | 'waive'
  | 'restore'
  | 'fill'
  | 'fix'
  | 'apply'
  | 'undo'
  | 'type'
  | 'validate'
  | 'create'
  | 'sample'
  | 'summarize'
  | 'data'
  | 'return'
  | 'addBooks'
  | 'compare';

/** What is going on while it works. */
export type Stage =
  | 'reading'
  | 'checking'
  | 'marking'
  | 'clearing'
  | 'waiving'
  | 'proposing'
  | 'applying'
  | 'undoing'
  | 'validating'
  | 'creating'
  | 'opening'
  | 'summarizing'
  | 'writingData'
  | 'returning'
  | 'readingFiles';

/** Parts of the pane that are loaded apart. */
export type PartName = 'check' | 'later';

/** What was done. */
export type Deed =
  | 'cleared'
  | 'nothingToMend'
  | 'filled'
  | 'fixed'
  | 'mended'
  | 'undoneFill'
  | 'undoneFix'
  | 'undoneMend'
  | 'partUndone'
  | 'undoneMarks'
  | 'undoneValidations'
  | 'undoneSheets'
  | 'undoneWaivers'
  | 'waived'
  | 'restored'
  | 'validated'
  | 'nothingToValidate'
  /** 入力規則 and a new form are for programs in blocks. */
  | 'onlyBlocks'
  | 'created'
  | 'sampled'
  | SummaryDeed;
