/** What a No. cell says. `notation` is true where a number is meant but not written as one (`１`, `1.`). */
export type NumberReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly notation: boolean }
  /** No positive integer. */
  | { readonly kind: 'invalid' };
