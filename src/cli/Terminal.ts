/** Where the command line reads from and writes to. */
export interface Terminal {
  readonly cwd: string;
  /** Whether the result goes to a screen that shows colours. */
  readonly color: boolean;
  /** The result, and nothing else. */
  out(text: string): void;
  err(text: string): void;
}
