/** A text in each language. */
export type Text = { readonly [L in Language]: string };

/** One sentence in each language, of the values that are given with its key. */
export type Sentence<V extends object> = { readonly [L in Language]: (values: V) => string };

/** Sentences by their key. */
export interface Messages {
  readonly [key: string]: Sentence<never>;
}

/** The Japanese first: it says what the values are. */
export function sentence<V extends object>(
  ja: (values: V) => string,
  en: (values: V) => string,
): Sentence<V> {
  return { ja, en };
}

/** One of these sentences as data. */
export type MessageOf<M extends Messages> = {
  [K in keyof M & string]: {
    readonly key: K;
    readonly values: M[K] extends Sentence<infer V> ? V : never;
  };
}[keyof M & string];

export type Language = 'ja' | 'en';
