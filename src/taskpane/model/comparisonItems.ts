import type { Area } from '../../core/address/area';
import { parseAreas } from '../../core/address/a1';
import type { KeptProgram } from '../../core/compare/compareYears';
import { sortChanges } from '../../core/compare/sortChanges';
import type { SummaryProgram } from '../../core/summary/SummarySource';
import type { Comparison } from '../summary/SummaryState';
import type { PaneWords } from '../words/paneWords';
import { formatted, signed } from './toFigures';

type SectionKey = keyof PaneWords['summary']['comparison']['sections'];

/** Where a program of this workbook stands. */
export interface ComparedPlace {
  readonly sheetId: string;
  readonly area: Area;
  /** As it is read out: sheet and cell. */
  readonly text: string;
}

/** A program of either year, ready to be shown. */
export interface ComparedRow {
  readonly title: string;
  /** null where it is gone. */
  readonly place: ComparedPlace | null;
  /** What was otherwise last year, in words. */
  readonly remarks: readonly string[];
  /** Texts that stand there as last year, each with its cell. */
  readonly texts: readonly Pick<ComparedRow, 'title' | 'place'>[];
  /** One figure where there is but one year, else from which to which. */
  readonly figures: readonly { readonly label: string; readonly text: string }[];
  /** null where one of them is not known, or it is none. */
  readonly difference: string | null;
}

export type ComparisonItem =
  | { readonly kind: 'section'; readonly title: string; readonly count: number }
  | { readonly kind: 'row'; readonly row: ComparedRow };

/** The comparison as a vertical list, what costs something first; sections without a row are left out. */
export function comparisonItems(comparison: Comparison, words: PaneWords): ComparisonItem[] {
  const { sections } = words.summary.comparison;
  const { changed, renamed, moved, settled, repeated } = sortChanges(comparison.years);
  const { added, gone } = comparison.years;
  const rows = new RowMaker(comparison, words);
  const listed: readonly (readonly [SectionKey, readonly ComparedRow[]])[] = [
    ['changed', changed.map((kept) => rows.kept(kept, []))],
    ['renamed', renamed.map((kept) => rows.renamed(kept))],
    ['added', added.map((program) => rows.added(program))],
    ['gone', gone.map((program) => rows.gone(program))],
    ['moved', moved.map((kept) => rows.moved(kept))],
    ['settled', settled.map((kept) => rows.settled(kept))],
    ['repeated', repeated.map((kept) => rows.repeated(kept))],
  ];
  return listed.flatMap(([key, own]): ComparisonItem[] =>
    own.length === 0
      ? []
      : [
          { kind: 'section', title: sections[key], count: countOf(own) },
          ...own.map((row): ComparisonItem => ({ kind: 'row', row })),
        ],
  );
}

/** Programs; of those whose texts stand as last year, the texts. */
function countOf(rows: readonly ComparedRow[]): number {
  return rows.reduce((sum, { texts }) => sum + Math.max(1, texts.length), 0);
}

/** Makes the rows of a comparison. */
class RowMaker {
  private readonly own;

  constructor(
    private readonly comparison: Comparison,
    private readonly words: PaneWords,
  ) {
    this.own = words.summary.comparison;
  }

  kept({ older, newer, change }: KeptProgram, remarks: readonly string[]): ComparedRow {
    return {
      title: titleOf(newer, this.words),
      place: placeOf(newer, newer.cell, this.comparison),
      remarks,
      texts: [],
      figures: [older, newer].map(({ cost }) => this.amount('', cost.total)),
      difference: change === null || change === 0 ? null : signed(change, this.own.minus),
    };
  }

  renamed(kept: KeptProgram): ComparedRow {
    const name = nameOf(kept.older, this.words);
    return this.kept(kept, [this.own.formerly(name), this.own.likeness(percent(kept))]);
  }

  /** Of no figures: what stands there is text. */
  repeated(kept: KeptProgram): ComparedRow {
    const { older, newer } = kept;
    const former = older.sheet === newer.sheet ? '' : `${older.sheet} `;
    const texts = kept.repeated.map((one) => ({
      title: this.own.repeatedText(this.own.texts[one.field], one.newer, former + one.older),
      place: placeOf(newer, one.newer, this.comparison),
    }));
    return { ...this.kept(kept, []), texts, figures: [], difference: null };
  }

  moved(kept: KeptProgram): ComparedRow {
    return this.kept(kept, [this.own.formerly(kept.older.policy || this.own.noPolicy)]);
  }

  settled(kept: KeptProgram): ComparedRow {
    const { older, newer, settled } = kept;
    return {
      ...this.kept(kept, []),
      figures: [
        this.amount(this.own.budget, older.budget),
        this.amount(this.own.settlement, newer.previous),
      ],
      difference: settled === null ? null : signed(settled, this.own.minus),
    };
  }

  added(program: SummaryProgram): ComparedRow {
    const place = placeOf(program, program.cell, this.comparison);
    return { ...this.gone(program), place };
  }

  gone(program: SummaryProgram): ComparedRow {
    return {
      title: titleOf(program, this.words),
      place: null,
      remarks: [],
      texts: [],
      figures: [this.amount('', program.cost.total)],
      difference: null,
    };
  }

  private amount(label: string, value: number | null): ComparedRow['figures'][number] {
    return { label, text: value === null ? this.own.unknown : formatted(value) };
  }
}

/** Rounded down: a name that differs is never alike to the hundredth. */
function percent({ likeness }: KeptProgram): number {
  return Math.floor(likeness * 100);
}

function titleOf(program: SummaryProgram, words: PaneWords): string {
  const { policyCode, no } = program;
  return [policyCode, no === null ? null : words.list.no(no), nameOf(program, words)]
    .filter((part) => part !== null)
    .join(' · ');
}

function nameOf({ name }: SummaryProgram, words: PaneWords): string {
  return name === '' ? words.list.unnamed : name.replaceAll(/\s+/g, '');
}

/** A cell of a program; null where it is in the other workbook. */
function placeOf(
  { sheet }: SummaryProgram,
  cell: string,
  { sheetIds }: Comparison,
): ComparedPlace | null {
  const sheetId = sheetIds.get(sheet);
  const [area] = parseAreas(cell);
  return sheetId === undefined || area === undefined
    ? null
    : { sheetId, area, text: `${sheet} ${cell}` };
}
