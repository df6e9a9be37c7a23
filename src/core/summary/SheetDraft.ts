import type { Area } from '../address/area';
import type { CellContent } from '../plan/edits';
import {
  ListedCells,
  type Look,
  type PlannedCell,
  type PlannedLook,
  MAX_ROW_HEIGHT,
  type SheetPlan,
} from '../plan/SheetPlan';
import { getOrInsert } from '../collections/collections';

/** What a cell may be given: a text or number as it is, or a content. */
export type Draft = string | number | CellContent;

/** A sheet in the making. */
export class SheetDraft {
  private readonly own: PlannedCell[] = [];
  private listed: ListedCells | null = null;
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();
  private readonly areas = new Map<Look, Area[]>();

  put(row: number, column: number, content: Draft): void {
    this.own.push({ row, column, content: toContent(content) });
  }

  /**
   * The rows of a list, in which nothing else is put; its contents are made when they are wanted.
   * @param contentsOf columns and contents of an entry's row
   */
  list<T>(
    top: number,
    entries: readonly T[],
    contentsOf: (entry: T, index: number) => readonly (readonly [number, Draft])[],
  ): void {
    this.listed = new ListedCells(this.own, top, function* () {
      for (const [index, entry] of entries.entries()) {
        yield contentsOf(entry, index).map(
          ([column, content]) => [column, toContent(content)] as const,
        );
      }
    });
  }

  get cells(): SheetPlan['cells'] {
    return this.listed ?? this.own;
  }

  /** One text over several columns. */
  merge(row: number, from: number, to: number): void {
    if (to > from) this.merges.push({ top: row, left: from, bottom: row, right: to });
  }

  look(look: Look, top: number, left: number, bottom: number, right: number): void {
    getOrInsert(this.areas, look, () => []).push({ top, left, bottom, right });
  }

  /** In the order in which each look was first used. */
  get looks(): readonly PlannedLook[] {
    return [...this.areas].map(([look, areas]) => ({ areas, look }));
  }
}

function toContent(content: Draft): CellContent {
  return typeof content === 'object' ? content : { kind: 'value', value: content };
}

/** A live formula with what it comes to now. */
export function formula(text: string, result: number | string): CellContent {
  const whole = `=${text}`;
  // Whoever asks for a character has its pieces joined: many thousands of formulas would keep theirs.
  whole.charCodeAt(0);
  return { kind: 'formula', formula: whole, result };
}

/** Points of one line of a text of 10 points. */
const LINE = 15;
/** Points above and below: lines that touch their borders are hard to read. */
const MARGIN = 4;

/** A text with the width of its column, in digits of the default font. */
export type Fitted = readonly [text: string, width: number];

/** Points that a row needs for its longest text, wrapped, as far as a row can have them. */
export function rowHeight(texts: readonly Fitted[]): number {
  return Math.min(MAX_ROW_HEIGHT, MARGIN + LINE * Math.max(1, ...texts.map(linesOf)));
}

/** A Japanese character is about two digits wide at the most; lines end early where words do. */
function linesOf([text, width]: Fitted): number {
  let lines = 0;
  let digits = 0;
  const endLine = (): void => {
    lines += digits <= width ? 1 : Math.ceil((digits * 1.1) / width);
    digits = 0;
  };
  for (const character of text) {
    if (character === '\n') endLine();
    else digits += character < '\u0100' ? 1 : 2;
  }
  endLine();
  return lines;
}
