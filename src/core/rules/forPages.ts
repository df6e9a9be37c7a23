/**
 * Whether what only the pages on the rules say is there. The build of the pane puts `false` in this
 * file's place, so that it does not weigh on the pane.
 */
export const FOR_PAGES = true as boolean;
