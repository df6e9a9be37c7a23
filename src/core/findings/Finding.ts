import type { CellRef } from '../address/CellRef';
import type { Reason } from '../facts/reasons';
import type { Hint } from '../hints/Hint';

/** SUM-01: its family and its number there. */
export type RuleId =
  `${'STR' | 'REQ' | 'NUM' | 'SUM' | 'UNIT' | 'PREV' | 'CODE' | 'CHAR' | 'YEAR' | 'XREF'}-${number}`;

/** A sentence as data: the rule's `key` one, of these values. */
export interface Message {
  readonly rule: RuleId;
  readonly key: string;
  readonly values: object;
}

/** Gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the figures of a finding count. */
export type Quantity =
  | { readonly kind: 'amount'; readonly unit: string }
  /** 人; a year by its number; how many years; a No. */
  | { readonly kind: 'people' | 'fiscalYear' | 'years' | 'number' };

/** What a finding would have, and what is there. A number says what it counts; a text says it itself. */
export type FoundFigures =
  | {
      readonly expected: string | null;
      readonly actual: string | null;
      readonly quantity?: undefined;
    }
  | {
      readonly expected: number | string | null;
      readonly actual: number | string | null;
      readonly quantity: Quantity;
    };

/** A finding but for its figures. */
export interface FindingHead {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where it is anchored and marked. */
  readonly cell: CellRef;
  /** Other cells it concerns. */
  readonly related: readonly CellRef[];
  /** Index into the book's programs; null for a finding of the sheet or the book. */
  readonly program: number | null;
  readonly message: Message;
  /** Second sentence, where the figures point to what explains it best. */
  readonly hint?: Hint;
}

/** One thing a rule saw. Plain data: it may be cloned, sent to a worker, written as JSON. */
export type Finding = FindingHead & FoundFigures;

/**
 * What a rule had to check and could not understand whole: neither right nor wrong. Never fails a
 * check.
 */
export interface Unverified {
  readonly rule: RuleId;
  readonly cell: CellRef;
  /** Index into the book's programs; null for one of the sheet or the book. */
  readonly program: number | null;
  readonly reason: Reason;
}

/**
 * Actual less expected, without the noise of binary decimals; null where one of them is no number,
 * and for numbers that only name something.
 */
export function differenceOf({ expected, actual, quantity }: FoundFigures): number | null {
  if (quantity === undefined || quantity.kind === 'number') return null;
  const isNumeric = typeof expected === 'number' && typeof actual === 'number';
  return isNumeric ? Number((actual - expected).toFixed(6)) : null;
}

/** What a rule counts as, instead of what it says itself; `off`: it finds nothing. */
export type RuleSetting = 'off' | Severity;

/** Settings by rule; a rule that is not named stays as it is. */
export type RuleSettings = { readonly [id in RuleId]?: RuleSetting };

/**
 * Findings with the severities that are set, also where the rule alone would call some of them
 * milder or graver.
 */
export function withSeverities(
  findings: readonly Finding[],
  settings: RuleSettings,
): readonly Finding[] {
  if (Object.keys(settings).length === 0) return findings;
  return findings.map((finding) => {
    const severity = settings[finding.rule];
    return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
  });
}
