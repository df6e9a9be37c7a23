/** In the place of src/core/rules/forPages.ts in the pane. */
export const FOR_PAGES = false;
