import { columnName } from '../address/a1';
import type { SummaryForm } from './SummarySource';
import { PARTS_TITLE } from './summaryTitles';

/** A column of a summary; the amounts that make the total have the keys of their form. */
export type SummaryColumn =
  | 'bureau'
  | 'policy'
  | 'name'
  | 'section'
  | 'methods'
  | 'count'
  | 'isNew'
  | FigureKey
  | 'share'
  | 'place';

/** A column of figures. */
export type FigureKey =
  | 'heads'
  | PartKey
  | 'total'
  /** 内訳の和. */
  | 'parts'
  | 'previous'
  | 'change'
  | 'errors';
/** One of the parts of the total. */
export type PartKey = `part:${string}`;

interface Column {
  readonly key: SummaryColumn;
  /** Over the list of programs, and over tables of groups where that is another. */
  readonly title: string;
  readonly groupTitle?: string;
  /** In digits of the default font; together they fill A4 landscape. */
  readonly width: number;
}

/** The columns of a table, in which figures of one kind are aligned with those of the tables below. */
export class SummaryColumns {
  private readonly places: ReadonlyMap<SummaryColumn, number>;
  /** The parts of the total, with their titles. */
  readonly parts: readonly { readonly key: PartKey; readonly title: string }[];
  readonly figures: readonly FigureKey[];

  /** @param headHeight points of the titles */
  private constructor(
    readonly list: readonly Column[],
    readonly headHeight: number,
  ) {
    this.places = new Map(list.map(({ key }, index) => [key, index]));
    this.parts = list.flatMap(({ key, title }) => (isPart(key) ? [{ key, title }] : []));
    this.figures = list.flatMap(({ key }) => (isFigure(key) ? [key] : []));
  }

  /**
   * Of the list of programs. Several workbooks add 局 and where each program stands.
   * @param lead what leads the titles of amounts, or the sheet would be read as one more of its form
   */
  static ofPrograms(
    hasBureaus: boolean,
    { titles, parts, total, isNew, heads, previous }: SummaryForm,
    hasMethods: boolean,
    lead: string | null,
  ): SummaryColumns {
    const when = (is: boolean, ...columns: readonly Column[]): readonly Column[] =>
      is ? columns : [];
    const width = lead === null ? 9 : 13;
    const titled = (title: string): string => (lead === null ? title : `${lead}\n${title}`);
    const list: readonly Column[] = [
      ...when(hasBureaus, { key: 'bureau', title: '局', width: 12 }),
      { key: 'policy', title: titles.policy, width: 20 },
      { key: 'name', title: titles.name, width: 30 },
      { key: 'section', title: titles.section, width: 16 },
      ...when(hasMethods, { key: 'methods', title: '手法', width: 9 }),
      { key: 'count', title: 'No.', groupTitle: '事業数', width: 7 },
      ...when(isNew, { key: 'isNew', title: '新規', width: 6 }),
      ...when(heads, { key: 'heads', title: '人', width: 10 }),
      ...parts.map(({ key, title }): Column => ({
        key: `part:${key}`,
        title: titled(title),
        width,
      })),
      { key: 'total', title: titled(total), width: width + 1 },
      { key: 'parts', title: titled(PARTS_TITLE), width },
      { key: 'share', title: '構成比', width: 8 },
      ...when(
        previous,
        { key: 'previous', title: '前年度\n決算額', width: 11 },
        { key: 'change', title: '増減', width: 9 },
      ),
      { key: 'errors', title: 'エラー', width: 7 },
      ...when(hasBureaus, { key: 'place', title: '場所', width: 36 }),
    ];
    return new SummaryColumns(list, lead === null ? 30 : 64);
  }

  /** Of tables of groups: the columns of figures behind some that a group's label is as wide as. */
  forGroups(labels: readonly number[]): SummaryColumns {
    const texts = (['policy', 'name', 'section'] as const).flatMap((key, index): Column[] => {
      const width = labels[index];
      return width === undefined ? [] : [{ key, title: '', width }];
    });
    const figures = this.list.slice(this.at('count'), this.at('errors') + 1);
    return new SummaryColumns([...texts, ...figures], this.headHeight);
  }

  /** -1 for a column that the form has no use for. */
  at(key: SummaryColumn): number {
    return this.places.get(key) ?? -1;
  }

  letters(key: SummaryColumn): string {
    return columnName(this.at(key));
  }

  width(key: SummaryColumn): number {
    return this.list[this.at(key)]?.width ?? 0;
  }

  /** Of the columns in front of the figures. */
  get labelEnd(): number {
    return this.at('count') - 1;
  }

  get last(): number {
    return this.list.length - 1;
  }

  get widths(): readonly number[] {
    return this.list.map(({ width }) => width);
  }
}

export function isPart(key: SummaryColumn): key is PartKey {
  return key.startsWith('part:');
}

/** The key of the form's column. */
export function partName(key: PartKey): string {
  return key.slice('part:'.length);
}

function isFigure(key: SummaryColumn): key is FigureKey {
  return isPart(key) || ['heads', 'total', 'parts', 'previous', 'change', 'errors'].includes(key);
}
