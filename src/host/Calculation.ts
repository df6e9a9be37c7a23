import { BLANK, type CellContent } from './model/Cell';
import type { Actor } from './model/Change';
import { placeKey, type CellPlace } from './model/ReaderIndex';
import { recalculate } from './model/recalculate';
import type { Sheet } from './model/Sheet';
import type { Workbook } from './model/Workbook';

/** A formula cell whose result somebody will ask for. */
interface Awaited {
  readonly place: CellPlace;
  content: CellContent | null;
}

/** Puts calculating off until results are looked at, or until all edits of a batch are made. */
export class Calculation {
  private changed: CellPlace[] = [];
  private readonly awaited = new Map<string, Awaited>();
  private readonly calculated = new Map<Sheet, Actor>();
  private actor: Actor = 'addin';
  private runs = 0;

  constructor(private readonly workbook: Workbook) {}

  /** How often formulas were calculated. */
  get count(): number {
    return this.runs;
  }

  /** Notes cells with another content. */
  note(actor: Actor, places: readonly CellPlace[]): void {
    this.actor = actor;
    for (const place of places) this.changed.push(place);
  }

  /** Brings every result up to date. */
  run(): void {
    if (this.changed.length === 0) return;
    const { changed } = this;
    this.changed = [];
    const sheets = recalculate(this.workbook, changed);
    if (sheets.size > 0) this.runs += 1;
    for (const sheet of sheets) this.calculated.set(sheet, this.actor);
    for (const one of this.awaited.values()) one.content = contentAt(one.place);
    this.awaited.clear();
  }

  /** What a cell holds now, with the result that the next calculation gives it. */
  contentOf(place: CellPlace): () => CellContent {
    const content = contentAt(place);
    if (content.formula === null) return () => content;
    const awaited: Awaited = { place, content: null };
    this.awaited.set(keyOf(place), awaited);
    return () => {
      this.run();
      return awaited.content ?? BLANK;
    };
  }

  /** Whether a cell's result is asked for and yet to come. */
  isAwaited(place: CellPlace): boolean {
    return this.awaited.size > 0 && this.awaited.has(keyOf(place));
  }

  /** The sheets with new results, each told of once. */
  take(): readonly (readonly [Sheet, Actor])[] {
    const taken = [...this.calculated];
    this.calculated.clear();
    return taken;
  }
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet.id} ${placeKey(row, column)}`;
}

/** What a cell holds as it stands. */
export function contentAt({ sheet, row, column }: CellPlace): CellContent {
  const cell = sheet.cell(row, column);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null };
}
