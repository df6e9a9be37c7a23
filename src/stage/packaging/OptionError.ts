/** A fault in what the user typed, said in words for the user. */
export class OptionError extends Error {}
