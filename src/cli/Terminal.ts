/** Where the command line reads from and writes to. */
export interface Terminal {
  readonly cwd: string;
  /** Whether the result goes to a screen that shows colours. */
  readonly color: boolean;
  /** Whether messages go to a screen on which a line may be written anew. */
  readonly isScreen: boolean;
  /** Script of a worker thread that checks files; null where all is to be done in this one. */
  readonly workerFile: string | null;
  /** The result, and nothing else. */
  out(text: string): void;
  err(text: string): void;
  now(): Date;
}
