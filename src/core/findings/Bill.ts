import type { CellRef } from '../address/CellRef';
import { difference } from '../collections/arithmetic';

/** A figure of a sum, in words of one language. */
interface Figure {
  readonly label: string;
  /** Where it stands, or should; null for what stands in no cell. */
  readonly cell: CellRef | null;
  /** null where nothing stands there, or nobody can tell what it is worth. */
  readonly value: number | null;
  /** What it rests on: 職員2.10人, 歳出予算額69百万円; null where nothing says so. */
  readonly source: string | null;
  /** Its cell is blank: the value is what its text says. */
  readonly isFromText: boolean;
}

/** One that is added, what they come to, or what the form states instead. */
export interface BillLine extends Figure {
  readonly role: 'part' | 'sum' | 'stated';
}

/** A sum line by line: the parts, what they come to, and what is stated. */
export interface Bill {
  /** The year-block that it is of. */
  readonly period: string | null;
  /** Of all figures: 百万円, 人. */
  readonly unit: string;
  readonly lines: readonly BillLine[];
  /** What is stated less the sum; null where one of them is not known. */
  readonly difference: number | null;
}

/** What a rule knows of a sum; left out: nothing. */
interface Drawn {
  readonly period?: string | null;
  readonly unit: string;
  readonly parts: readonly (Pick<Figure, 'label' | 'cell' | 'value'> & Partial<Figure>)[];
  readonly sum: Pick<Figure, 'label' | 'value'>;
  readonly stated: Pick<Figure, 'label' | 'cell' | 'value'>;
}

const NOTHING = { source: null, isFromText: false };

/** One part alone is no sum, and has no line of its own for that. */
export function toBill({ period = null, unit, parts, sum, stated }: Drawn): Bill {
  const lines = parts.map((part): BillLine => ({ ...NOTHING, role: 'part', ...part }));
  if (lines.length !== 1) lines.push({ ...NOTHING, role: 'sum', cell: null, ...sum });
  lines.push({ ...NOTHING, role: 'stated', ...stated });
  const isKnown = sum.value !== null && stated.value !== null;
  return {
    period,
    unit,
    lines,
    difference: isKnown ? difference(stated.value, sum.value) : null,
  };
}
