import type { jaRules } from './ja';

/** The Japanese locale is the form that every other locale must fill. */
export type RuleWords = typeof jaRules;
export type RuleId = keyof RuleWords;

/** A message of rule `R` as data; its sentence is made by the locale. */
export type MessageOf<R extends RuleId> = {
  [K in keyof RuleWords[R]['messages']]: RuleWords[R]['messages'][K] extends (
    values: infer V,
  ) => string
    ? { readonly rule: R; readonly key: K; readonly values: V }
    : never;
}[keyof RuleWords[R]['messages']];
export type Message = { [R in RuleId]: MessageOf<R> }[RuleId];

export type Language = 'ja' | 'en';
