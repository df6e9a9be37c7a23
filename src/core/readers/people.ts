/** What a ヒト text says: `職員5.34人（正規3.14人、非常勤1.8人、嘱託0.4人）`. */
export interface PeopleReading {
  readonly kind: 'blank' | 'nil' | 'text';
  /** 人, the figure in front of the parenthesis. */
  readonly headline: number | null;
  /** Kinds in the parenthesis; `count` is null for a kind without a number (`（正規）`). */
  readonly kinds: readonly { readonly name: string; readonly count: number | null }[];
}
