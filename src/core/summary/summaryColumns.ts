import { columnName } from '../address/a1';

/** Every table of a summary stands in the same columns, so that figures of one kind are aligned. */
const OWN = [
  'policy',
  'name',
  'section',
  'methods',
  'count',
  'isNew',
  'heads',
  'people',
  'things',
  'money',
  'total',
  'share',
  'previous',
  'change',
  'errors',
] as const;
export type SummaryColumn = (typeof OWN)[number] | 'bureau' | 'place';

/** In digits of the default font; together they fill A4 landscape. */
const WIDTHS: { readonly [K in SummaryColumn]: number } = {
  bureau: 12,
  policy: 20,
  name: 30,
  section: 16,
  methods: 9,
  count: 7,
  isNew: 6,
  heads: 8,
  people: 9,
  things: 9,
  money: 9,
  total: 10,
  share: 8,
  previous: 11,
  change: 9,
  errors: 7,
  place: 28,
};

/** Which columns a summary has; several workbooks add 局 and where each program stands. */
export class SummaryColumns {
  readonly keys: readonly SummaryColumn[];

  constructor(readonly hasBureaus: boolean) {
    this.keys = hasBureaus ? ['bureau', ...OWN, 'place'] : OWN;
  }

  at(key: SummaryColumn): number {
    return this.keys.indexOf(key);
  }

  letters(key: SummaryColumn): string {
    return columnName(this.at(key));
  }

  width(key: SummaryColumn): number {
    return WIDTHS[key];
  }

  get last(): number {
    return this.keys.length - 1;
  }

  get widths(): readonly number[] {
    return this.keys.map((key) => WIDTHS[key]);
  }
}
