import type { Area } from '../../core/address/Area';
import { parseAreas } from '../../core/address/parseAreas';
import type { KeptProgram } from '../../core/compare/compareYears';
import { sortChanges } from '../../core/compare/sortChanges';
import type { SummaryProgram } from '../../core/summary/SummarySource';
import type { Comparison } from '../summary/SummaryState';
import type { PaneWords } from '../words/words';
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
  const { comparison: own } = words.summary;
  const { changed, renamed, moved, settled } = sortChanges(comparison.years);
  const { added, gone } = comparison.years;
  const amount = (value: number | null): string =>
    value === null ? own.unknown : formatted(value);
  const row = (
    program: SummaryProgram,
    rest: Pick<ComparedRow, 'figures'> & Partial<ComparedRow>,
  ): ComparedRow => ({
    title: titleOf(program, words),
    place: placeOf(program, comparison),
    remarks: [],
    difference: null,
    ...rest,
  });
  const single = (program: SummaryProgram): Pick<ComparedRow, 'figures'> => ({
    figures: [{ label: '', text: amount(program.cost.total) }],
  });
  const cost = ({
    older,
    newer,
    change,
  }: KeptProgram): Partial<ComparedRow> & Pick<ComparedRow, 'figures'> => ({
    figures: [older, newer].map((one) => ({ label: '', text: amount(one.cost.total) })),
    difference: change === null || change === 0 ? null : signed(change),
  });
  const sections: readonly (readonly [SectionKey, readonly ComparedRow[]])[] = [
    ['changed', changed.map((kept) => row(kept.newer, cost(kept)))],
    [
      'renamed',
      renamed.map((kept) =>
        row(kept.newer, {
          ...cost(kept),
          remarks: [own.formerly(nameOf(kept.older, words)), own.likeness(percent(kept))],
        }),
      ),
    ],
    ['added', added.map((program) => row(program, single(program)))],
    ['gone', gone.map((program) => row(program, { ...single(program), place: null }))],
    [
      'moved',
      moved.map((kept) =>
        row(kept.newer, {
          ...cost(kept),
          remarks: [own.formerly(kept.older.policy || own.noPolicy)],
        }),
      ),
    ],
    [
      'settled',
      settled.map(({ older, newer, settled: by }) =>
        row(newer, {
          figures: [
            { label: own.budget, text: amount(older.budget) },
            { label: own.settlement, text: amount(newer.previous) },
          ],
          difference: by === null ? null : signed(by),
        }),
      ),
    ],
  ];
  return sections.flatMap(([key, rows]): ComparisonItem[] =>
    rows.length === 0
      ? []
      : [
          { kind: 'section', title: own.sections[key], count: rows.length },
          ...rows.map((one): ComparisonItem => ({ kind: 'row', row: one })),
        ],
  );
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

function placeOf({ sheet, cell }: SummaryProgram, { sheetIds }: Comparison): ComparedPlace | null {
  const sheetId = sheetIds.get(sheet);
  const [area] = parseAreas(cell);
  return sheetId === undefined || area === undefined
    ? null
    : { sheetId, area, text: `${sheet} ${cell}` };
}
