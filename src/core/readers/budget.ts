/** A piece of the text, as offsets into it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An amount that a text names. */
export interface NamedAmount {
  /** Converted to the profile's unit. */
  readonly value: number;
  readonly span: Span;
  /** The unit as understood: 百万円, 千円, 円 …; null where none is written. */
  readonly unit: string | null;
  /** False for `83百万`: the unit is cut off before 円. */
  readonly unitWhole: boolean;
  /** `O円`, `l2`. */
  readonly lettersAsDigits: boolean;
}

/** What a カネ text or a previous year's text says: `歳出予算額75百万円（うち一般財源64百万円）【主なもの】…`. */
export interface BudgetReading {
  /** `blank`, a nil mark, prose with or without amounts. */
  readonly kind: 'blank' | 'nil' | 'text';
  /** 歳出予算額 or 歳出決算額, whichever leads the text; null when neither is named. */
  readonly phrase: 'budget' | 'settlement' | null;
  /** The amount behind the phrase. */
  readonly amount: NamedAmount | null;
  /** うち一般財源. */
  readonly general: NamedAmount | null;
  /** Items below 【主なもの】 that carry an amount. */
  readonly items: readonly { readonly name: string; readonly amount: NamedAmount }[];
  /** Every amount in the text, the above included, in order. */
  readonly amounts: readonly NamedAmount[];
}
