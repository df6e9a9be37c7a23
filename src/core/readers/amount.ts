/** What a cost cell says, in the profile's unit. */
export type AmountReading =
  | { readonly kind: 'blank' }
  /** A nil mark such as —. */
  | { readonly kind: 'nil' }
  | { readonly kind: 'number'; readonly value: number }
  /** Text that is understood as an amount: `1,539`, `１，５３９`, `10百万円`, `O円`. */
  | { readonly kind: 'text'; readonly value: number; readonly lettersAsDigits: boolean }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'error'; readonly error: string };

/** The amount to calculate with; null where there is none. */
export function amountOf(reading: AmountReading): number | null {
  return reading.kind === 'number' || reading.kind === 'text' ? reading.value : null;
}
