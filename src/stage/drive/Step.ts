/** What the drive can press. */
export const STEP_NAMES = [
  'check',
  'mark',
  'clear',
  'fill',
  'fix',
  'undo',
  'new',
  'summarize',
  'data',
  'waive',
  'unwaive',
  'validation',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** One press of a button and what it cost. */
export interface StepReport {
  readonly do: StepName;
  readonly roundTrips: number;
  readonly otherMessages: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly ms: number;
  /** What the pane said of what it did; of a check, the findings say it. */
  readonly said?: string;
  /** What the pane said when it could not do it. */
  readonly error?: string;
}

export function isStepName(text: string): text is StepName {
  return STEP_NAMES.some((name) => name === text);
}
