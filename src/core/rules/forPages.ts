/**
 * Whether what only the pages on the rules say is there. The build of the pane puts `false` in this
 * file's place, so that it does not add to the pane's size.
 */
export const FOR_PAGES = true as boolean;
