import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import { difference } from '../collections/arithmetic';
import { byKey } from '../collections/collections';
import type { Subtotal, SubtotalKind } from '../layout/Layout';
import { inUnit, type Profile, RESOURCE_KEYS } from '../profile/Profile';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { scopeOf } from '../records/readProgram';
import { textOf } from '../snapshot/CellValue';
import { foldName } from '../text/foldText';
import { convert, yenPer } from '../text/units';
import { isAbsent, isRowThere, partOf } from './costs';

/** Which programs a subtotal adds up. */
export type Basis = 'since' | 'policy' | 'section' | 'sheet' | 'book';

const KEYS = [...RESOURCE_KEYS, 'total'] as const;
type Key = (typeof KEYS)[number];

/** Sums of programs in the form's unit, column by column. Made once and never changed: one tally follows from another. */
export interface Tally {
  readonly count: number;
  readonly sums: { readonly [K in Key]: number };
  /** How many programs have an unknown amount there, and the last of them. */
  readonly unknown: { readonly [K in Key]: number };
  readonly last: { readonly [K in Key]: Program | null };
}

function each<T>(make: (key: Key) => T): { readonly [K in Key]: T } {
  return byKey(KEYS, make);
}

const EMPTY: Tally = {
  count: 0,
  sums: each(() => 0),
  unknown: each(() => 0),
  last: each(() => null),
};

function plus(tally: Tally, program: Program, profile: Profile): Tally {
  const [own, per] = [yenPer(program.profile.unit), yenPer(profile.unit)];
  const values = each((key) => {
    const value = valueOf(program, key);
    return value === null ? null : convert(value, own, per);
  });
  return {
    count: tally.count + 1,
    sums: each((key) => tally.sums[key] + (values[key] ?? 0)),
    unknown: each((key) => tally.unknown[key] + Number(values[key] === null)),
    last: each((key) => (values[key] === null ? program : tally.last[key])),
  };
}

/** What was added to `before` to make `all`. */
function minus(all: Tally, before: Tally): Tally {
  return {
    ...all,
    count: all.count - before.count,
    sums: each((key) => difference(all.sums[key], before.sums[key])),
    unknown: each((key) => all.unknown[key] - before.unknown[key]),
  };
}

/** What a program's cell adds to its column; null where that is not known. */
function valueOf(program: Program, key: Key): number | null {
  const reading = program.costs[key];
  if (key === 'total') {
    if (!isAbsent(reading)) return amountOf(reading);
    return RESOURCE_KEYS.every((part) => valueOf(program, part) === 0) ? 0 : null;
  }
  if (!isRowThere(program, key)) return null;
  if (!isAbsent(reading)) return amountOf(reading);
  // What only a text names stands in no cell of the column.
  const { value, from } = partOf(program, key, program.profile);
  return from === 'nothing' ? value : null;
}

/** A subtotal with the sums that it may stand for, the likeliest first. */
export interface PlacedSubtotal {
  readonly subtotal: Subtotal;
  /** The form as the subtotal's table has it. */
  readonly profile: Profile;
  readonly bases: readonly Candidate[];
}
type Candidate = readonly [basis: Basis, tally: Tally];

/** Walks once through programs and subtotals as they stand below each other. */
export function placedSubtotals(book: Book): PlacedSubtotal[] {
  const subtotals = book.layout.tables.flatMap((table) =>
    table.subtotals.map((subtotal) => ({
      subtotal,
      profile: table.unit === null ? book.profile : inUnit(book.profile, table.unit.name),
      scope: scopeOf(table),
      policy: table.policy?.code ?? '',
    })),
  );
  if (subtotals.length === 0) return [];
  const walk = new Walk(book);
  const placed = subtotals.map(({ subtotal, profile, scope, policy }) => {
    walk.to(subtotal.cell);
    return { subtotal, profile, scope, bases: walk.candidates(subtotal, scope, policy) };
  });
  walk.toEnd();
  // A total may stand above its programs, too.
  return placed.map(({ subtotal, profile, scope, bases }) => ({
    subtotal,
    profile,
    bases: [...bases, ...walk.wholes(subtotal, scope)],
  }));
}

/** Sums so far, by what they are of: each 局・区 and 年度 apart, but for what stands on a sheet. */
class Walk {
  private next = 0;
  private readonly tallies = new Map<string, Tally>();
  /** What was added up at the last subtotal: of any, of each kind and of each name. */
  private readonly before = new Map<string, Tally>();

  constructor(private readonly book: Book) {}

  /** Takes the programs that stand above a cell. */
  to({ sheet, row }: Pick<CellRef, 'sheet' | 'row'>): void {
    const { programs, profile } = this.book;
    for (let one = programs[this.next]; one !== undefined; one = programs[++this.next]) {
      if (one.sheet > sheet || (one.sheet === sheet && one.block.firstRow > row)) return;
      const policy = one.policy?.code ?? '';
      const section = sectionOf(one);
      for (const key of [
        one.scope,
        `sheet ${one.sheet}`,
        `sheet ${one.sheet} ${one.scope}`,
        `policy ${policy} ${one.scope}`,
        `policy ${policy} ${one.sheet} ${one.scope}`,
        `section ${section} ${one.scope}`,
        `section ${section} ${one.sheet} ${one.scope}`,
      ]) {
        this.tallies.set(key, plus(this.of(key), one, profile));
      }
    }
  }

  toEnd(): void {
    this.to({ sheet: Infinity, row: 0 });
  }

  /** What a subtotal may stand for by what stands above it. */
  candidates(
    { kind, label, cell: { sheet } }: Subtotal,
    scope: string,
    policy: string,
  ): readonly Candidate[] {
    const section = sectionOf(this.book.programs[this.next - 1]);
    const all = this.of(scope);
    const marks = {
      any: `any ${scope}`,
      kind: `kind ${kind} ${scope}`,
      label: `label ${foldName(label)} ${scope}`,
    };
    const since = (mark: string): Candidate => [
      'since',
      minus(all, this.before.get(mark) ?? EMPTY),
    ];
    const policies: readonly Candidate[] = [
      ['policy', this.of(`policy ${policy} ${sheet} ${scope}`)],
      ['policy', this.of(`policy ${policy} ${scope}`)],
    ];
    const sections: readonly Candidate[] = [
      ['section', this.of(`section ${section} ${sheet} ${scope}`)],
      ['section', this.of(`section ${section} ${scope}`)],
    ];
    const onSheet = this.onSheet(sheet, scope);
    const byKind: { readonly [K in SubtotalKind]: readonly Candidate[] } = {
      policy: policies,
      section: [...sections, since(marks.kind), ...onSheet],
      bureau: [['book', all], since(marks.kind), ...onSheet],
      open: [since(marks.any), ...policies, ...onSheet, ['book', all], since(marks.label)],
    };
    for (const mark of Object.values(marks)) this.before.set(mark, all);
    return byKind[kind];
  }

  wholes({ kind, cell: { sheet } }: Subtotal, scope: string): readonly Candidate[] {
    if (kind === 'policy' || kind === 'section') return [];
    return [...this.onSheet(sheet, scope), ['book', this.of(scope)]];
  }

  /** The bureau's on a sheet, and all of it. */
  private onSheet(sheet: number, scope: string): readonly Candidate[] {
    return [
      ['sheet', this.of(`sheet ${sheet} ${scope}`)],
      ['sheet', this.of(`sheet ${sheet}`)],
    ];
  }

  private of(key: string): Tally {
    return this.tallies.get(key) ?? EMPTY;
  }
}

function sectionOf(program: Program | undefined): string {
  return foldName(textOf(program?.section.value ?? null) ?? '');
}

/** A column of a subtotal, and the table that it stands in. */
interface SubtotalColumn {
  readonly key: Subtotal['sums'][number]['key'];
  readonly cell: CellRef;
  readonly scope: string;
  readonly policy: string;
}

/** What a cell adds up as a part of a subtotal; null for any other cell. */
export function subtotalAt(cell: CellRef, { layout }: Book): SubtotalColumn | null {
  for (const table of layout.tables) {
    for (const { sums } of table.header.sheet === cell.sheet ? table.subtotals : []) {
      const sum = sums.find((one) => isSameCell(one.cell, cell));
      if (sum === undefined) continue;
      return { key: sum.key, cell, scope: scopeOf(table), policy: table.policy?.code ?? '' };
    }
  }
  return null;
}

/** Programs that a subtotal may add up by this basis: each list, down to the last, may be the one. */
export function addedUp(
  { cell: { sheet, row }, scope, policy }: SubtotalColumn,
  basis: Basis,
  count: number,
  { programs }: Book,
): (readonly Program[])[] {
  const isAbove = (one: Program) =>
    one.sheet < sheet || (one.sheet === sheet && one.block.firstRow <= row);
  const own = programs.filter((one) => one.scope === scope);
  const above = own.filter(isAbove);
  const isHere = (one: Program) => one.sheet === sheet;
  if (basis === 'since') return [above.slice(-count)];
  if (basis === 'book') return [above, own];
  if (basis === 'sheet') {
    const here = programs.filter(isHere);
    return [above.filter(isHere), here.filter(isAbove), own.filter(isHere), here];
  }
  const last = sectionOf(programs.filter(isAbove).at(-1));
  const of = above.filter((one) =>
    basis === 'policy' ? (one.policy?.code ?? '') === policy : sectionOf(one) === last,
  );
  return [of.filter(isHere), of];
}

/** What a program adds to these columns together, in this unit. */
export function addendOf(program: Program, keys: readonly Key[], unit: string): number {
  const sum = keys.reduce((all, key) => all + (valueOf(program, key) ?? 0), 0);
  return difference(convert(sum, yenPer(program.profile.unit), yenPer(unit)), 0);
}
