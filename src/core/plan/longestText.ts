/** Excel's own limit for the text of a cell, in characters. */
export const LONGEST_TEXT = 32_767;
