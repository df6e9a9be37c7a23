import { positionKey } from '../../core/address/area';
import { BLANK, type HeldContent } from './model/Cell';
import type { Actor } from './model/Change';
import { recalculate, type CalculationOrder, type CalculationResults } from './model/recalculate';
import type { CellPlace, Sheet } from './model/Sheet';
import type { Workbook } from './model/Workbook';

/** Does an order: at once, or elsewhere and later. */
export type Calculate = (
  order: CalculationOrder,
) => CalculationResults | Promise<CalculationResults>;

/** Results are asked for that are yet to come: ask again after `done`. */
export class NotCalculated extends Error {
  override readonly name = 'NotCalculated';

  constructor(readonly done: Promise<void>) {
    super('The workbook is being calculated.');
  }
}

/** Calculates what depends on these cells; at once where the engine does. */
export function calculateChanged(
  workbook: Workbook,
  changed: readonly CellPlace[],
  calculate: Calculate,
): Set<Sheet> | Promise<Set<Sheet>> {
  const work = recalculate(workbook, changed);
  const proceed = (step: ReturnType<typeof work.next>): Set<Sheet> | Promise<Set<Sheet>> => {
    for (let now = step; ;) {
      if (now.done === true) return now.value;
      const results = calculate(now.value);
      if (results instanceof Promise) return results.then((late) => proceed(work.next(late)));
      now = work.next(results);
    }
  };
  return proceed(work.next([]));
}

/** Puts calculating off until results are looked at, or until all edits of a batch are made. */
export class Calculation {
  private changed: CellPlace[] = [];
  private readonly awaited = new Map<string, Awaited>();
  private readonly calculated = new Map<Sheet, Actor>();
  private actor: Actor = 'addin';
  private runs = 0;
  private pending: Promise<void> | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly calculate: Calculate,
  ) {}

  /** How often formulas were calculated. */
  get count(): number {
    return this.runs;
  }

  /** Notes cells with another content. */
  note(actor: Actor, places: readonly CellPlace[]): void {
    this.actor = actor;
    for (const place of places) this.changed.push(place);
  }

  /** Brings every result up to date; returns what to wait for, null where all is done. */
  run(): Promise<void> | null {
    if (this.pending !== null || this.changed.length === 0) return this.pending;
    const { changed } = this;
    this.changed = [];
    const outcome = calculateChanged(this.workbook, changed, this.calculate);
    if (!(outcome instanceof Promise)) {
      this.finish(outcome);
      return null;
    }
    this.pending = outcome.then((sheets) => {
      this.pending = null;
      this.finish(sheets);
      // What was changed meanwhile is calculated too before anybody goes on.
      return this.run() ?? undefined;
    });
    return this.pending;
  }

  /** What a cell holds now, with the result that the next calculation gives it. */
  contentOf(place: CellPlace): () => HeldContent {
    const content = contentAt(place);
    if (content.formula === null) return () => content;
    const awaited: Awaited = { place, content: null };
    this.awaited.set(keyOf(place), awaited);
    return () => {
      void this.run();
      return awaited.content ?? BLANK;
    };
  }

  /** Whether a cell's result is asked for and yet to come. */
  isAwaited(place: CellPlace): boolean {
    return this.awaited.size > 0 && this.awaited.has(keyOf(place));
  }

  /** The sheets with new results, each notified of once. */
  take(): readonly (readonly [Sheet, Actor])[] {
    const taken = [...this.calculated];
    this.calculated.clear();
    return taken;
  }

  private finish(sheets: ReadonlySet<Sheet>): void {
    if (sheets.size > 0) this.runs += 1;
    for (const sheet of sheets) this.calculated.set(sheet, this.actor);
    for (const one of this.awaited.values()) one.content = contentAt(one.place);
    this.awaited.clear();
  }
}

/** A formula cell whose result somebody will ask for. */
interface Awaited {
  readonly place: CellPlace;
  content: HeldContent | null;
}

function keyOf(place: CellPlace): string {
  return `${place.sheet.id} ${positionKey(place)}`;
}

/** What a cell holds as it stands. */
export function contentAt({ sheet, row, column }: CellPlace): HeldContent {
  const cell = sheet.cell(row, column);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null };
}
