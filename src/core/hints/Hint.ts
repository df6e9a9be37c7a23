import type { hints } from '../words/ja/hints';

/** The Japanese locale is the form that every other locale must fill. */
export type HintWords = typeof hints;

/** A second sentence as data: which cell explains a clash best, where the figures point to one. */
export type Hint = {
  [K in keyof HintWords]: HintWords[K] extends (values: infer V) => string
    ? { readonly key: K; readonly values: V }
    : never;
}[keyof HintWords];
