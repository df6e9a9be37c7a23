import { COLUMN_KEYS, type ColumnKey } from '../profile/blockFields';
import { type Profile, RESOURCE_KEYS, type ResourceKey } from '../profile/Profile';
import { isNil } from '../readers/nil';
import { isBlank, textOf } from '../snapshot/CellValue';
import type { Grid } from '../snapshot/Grid';
import type { Header, PolicyRow, Subtotal, SubtotalKind } from './Layout';
import { firstHitFrom, type SheetHits } from './titles';

/** Where a subtotal is named, and what it adds up. */
export interface SumName {
  readonly column: number;
  readonly text: string;
  /** null for what is of another year, or of a part: 前年度計. */
  readonly kind: SubtotalKind | null;
  /** ヒト計 is of one resource; null where it is of all. */
  readonly resource: ResourceKey | null;
}

/** A note behind the name, and what else is none of it. */
const BEHIND = /(?<=計)[(\[【].*$/;
const EDGES = /[\s()[\]【】〔〕「」『』]/g;
/** What names a subtotal wherever it stands; what stands in front of 計 says which. */
const NAMED =
  /^(?:(?:小|中|大|合|総|総合|施策|課|部|局|局合|区|区合|施策合|課合)?計|(?:sub-?|grand)?total)$/i;
/** What a row may add up that holds the costs of one program. */
const OWN = /^(?:(?:行政)?コスト)?[小合]?計$/;
const OTHER = /前年|昨年|前回|増減|比較|財源|再掲|^うち|[0-9元]年度|^[HR][0-9]/;
const COUNT = /(?<=計)[:：]?[0-9]{1,3}(?:事業|件|本)$/;
const CODE = /[0-9]{1,3}(?:-[0-9]{1,3}){1,3}/;
const KINDS: readonly (readonly [RegExp, SubtotalKind])[] = [
  [/施策[^課局区]*計$/, 'policy'],
  [/(?:課|室)合?計$/, 'section'],
  [/(?:局|区|部局)合?計$/, 'bureau'],
];

/** In one width, without a note, blanks and brackets. */
function sumName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(BEHIND, '')
    .replace(EDGES, '')
    .replace(COUNT, '')
    .replace(CODE, '');
}

/** Whether a text is the name of a subtotal and of nothing else: 施策計. */
export function isSumName(text: string): boolean {
  return NAMED.test(sumName(text));
}

/** Columns of a row that hold sums. */
const AMOUNTS = ['cost', 'total'] as const;
/** What a subtotal's row may hold beside its sums. */
const BESIDE: readonly ColumnKey[] = ['no', 'isNew', 'name', 'section', ...AMOUNTS];
const TEXTS = COLUMN_KEYS.filter((key) => !BESIDE.includes(key));

/** A column's sum: of one table and of the whole sheet so far, and since the last subtotal. */
interface Running {
  since: number;
  table: number;
  sheet: number;
}

/** Below this, differences come from the binary notation of decimals. */
const NOISE = 1e-6;

/** Knows the subtotals of a sheet by their names, or by what they add up to. */
export class Sums {
  private next = 0;
  private readonly running = new Map<number, Running>();
  /** Rows of a total that were added up: one alone is no sum. */
  private added = 0;
  /** Of these since the table began, or since the last subtotal of it. */
  private addedSince = 0;

  constructor(
    private readonly grid: Grid,
    private readonly hits: SheetHits,
  ) {}

  /** A table begins. */
  start({ columns }: Header): void {
    this.addedSince = 0;
    for (const key of AMOUNTS) {
      const column = columns[key];
      const known = column === undefined ? undefined : this.running.get(column);
      if (known !== undefined) known.table = 0;
    }
  }

  /** What names a subtotal on a row: asked of one row after another. */
  nameAt(
    row: number,
    label: ResourceKey | null,
    header: Header,
    policy: PolicyRow | null,
    profile: Profile,
  ): SumName | null {
    const { sums } = this.hits;
    while ((sums[this.next]?.row ?? Infinity) < row) this.next++;
    const last = lastColumn(header, policy);
    const isInside = label === 'things' || label === 'money';
    for (let at = this.next; at < sums.length; at++) {
      const hit = sums[at];
      if (hit?.row !== row || hit.column > last) break;
      const { column, text } = hit;
      const name = sumName(text);
      if (!NAMED.test(name) && (isInside || !this.isBare(row, column, header, profile))) continue;
      return toSum(column, text, resourceIn(text, profile));
    }
    return null;
  }

  /** What names a sum on a row asked for its name before, where ヒト, モノ and カネ or their texts stand. */
  innerAt(row: number, { columns, labelColumn }: Header): SumName | null {
    const { sums } = this.hits;
    for (let at = this.next; sums[at]?.row === row; at++) {
      const { column, text } = sums[at] ?? { column: -1, text: '' };
      const name = sumName(text);
      if (column !== labelColumn && column !== columns.resource) continue;
      if (NAMED.test(name) || OWN.test(name)) {
        return toSum(column, text, null);
      }
    }
    return null;
  }

  /** Whether No., 所管課 and texts are blank: what ends in 計 is then no program's name. */
  private isBare(row: number, column: number, { columns }: Header, profile: Profile): boolean {
    if (column !== columns.name && column !== columns.no) return false;
    const hasSum = AMOUNTS.some((key) => {
      const amounts = columns[key];
      return amounts !== undefined && typeof this.grid.at(row, amounts) === 'number';
    });
    if (!hasSum) return false;
    const others = [columns.section, ...TEXTS.map((key) => columns[key])];
    if (column === columns.name) others.push(columns.no);
    return others.every((other) => {
      if (other === undefined) return true;
      const text = textOf(this.grid.at(row, other));
      return text === null || isNil(text, profile);
    });
  }

  /** Whether a row holds nothing but its columns' sums. */
  isSum(row: number, header: Header): boolean {
    return this.holdsSums(row, header) && this.holdsNoText(row, header);
  }

  /** Whether a row's numbers are its columns' sums. */
  holdsSums(row: number, { columns }: Header): boolean {
    const { grid, running } = this;
    let found = false;
    for (const key of AMOUNTS) {
      const column = columns[key];
      const value = column === undefined ? null : grid.at(row, column);
      if (column === undefined || isBlank(value)) continue;
      const sums = running.get(column);
      if (typeof value !== 'number' || value === 0 || sums === undefined) return false;
      const fits = [sums.since, sums.table, sums.sheet].some((sum) => isNear(sum, value));
      if (!fits) return false;
      found = true;
    }
    return found && this.areSeveral(row, columns);
  }

  /**
   * Whether a sum at this row is of more than one program. Where the table has one alone, the parts of
   * its カネ may be what its ヒト and カネ are together: its sum has a total, too.
   */
  private areSeveral(row: number, { total }: Header['columns']): boolean {
    if (this.added < 2) return false;
    return this.addedSince > 1 || (total !== undefined && !this.grid.isBlankAt(row, total));
  }

  private holdsNoText(row: number, { columns, labelColumn }: Header): boolean {
    const { cost, total, ...others } = columns;
    return [...Object.values(others), labelColumn].every(
      (column) =>
        column === null || column === cost || column === total || this.grid.isBlankAt(row, column),
    );
  }

  /** A row of a program: its numbers are added up. */
  add(row: number, { columns }: Header): void {
    for (const key of AMOUNTS) {
      const column = columns[key];
      const value = column === undefined ? null : this.grid.at(row, column);
      if (column === undefined || typeof value !== 'number') continue;
      const sums = this.running.get(column) ?? { since: 0, table: 0, sheet: 0 };
      this.running.set(column, sums);
      sums.since += value;
      sums.table += value;
      sums.sheet += value;
      if (key !== 'total') continue;
      this.added++;
      this.addedSince++;
    }
  }

  /** A subtotal was read. */
  restart(): void {
    this.addedSince = 0;
    for (const sums of this.running.values()) sums.since = 0;
  }
}

/** Whether a name is that of a sum of all that stands above: one of a program's own costs, too. */
export function mayBeOwn(text: string): boolean {
  return OWN.test(sumName(text));
}

/** ヒト計, 計（ヒト） */
function resourceIn(text: string, { resources }: Profile): ResourceKey | null {
  const written = text.normalize('NFKC').replace(/\s/g, '');
  const key = RESOURCE_KEYS.find((one) =>
    resources[one].some((word) =>
      [`${word}計`, `${word}小計`, `${word}合計`, `計(${word})`].some((name) =>
        written.endsWith(name),
      ),
    ),
  );
  return key ?? null;
}

function toSum(column: number, text: string, resource: ResourceKey | null): SumName {
  const name = sumName(text);
  return { column, text: text.trim(), kind: OTHER.test(name) ? null : kindOf(name), resource };
}

function kindOf(name: string): SubtotalKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'open';
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < NOISE;
}

/** Names stand in the first columns, or where 施策 does. */
function lastColumn({ columns, labelColumn }: Header, policy: PolicyRow | null): number {
  const name = columns.name ?? (columns.goal ?? labelColumn ?? columns.resource ?? 0) - 1;
  return policy === null ? name : Math.max(name, policy.codeCell.column - 1);
}

type Labels = ReadonlyMap<ResourceKey, number>;

/** The rows of ヒト, モノ and カネ that belong to a subtotal: from its own to the next ヒト. */
export function labelsBelow(
  row: number,
  endRow: number,
  header: Header,
  grid: Grid,
  { resources }: SheetHits,
): Labels {
  const labels = new Map<ResourceKey, number>();
  const { no, name } = header.columns;
  for (let at = firstHitFrom(resources, row); at < resources.length; at++) {
    const hit = resources[at];
    if (hit === undefined || hit.row >= endRow || labels.has(hit.key)) break;
    if (hit.column !== header.labelColumn) continue;
    const isOwn =
      hit.row === row ||
      (labels.size > 0 &&
        hit.key !== 'people' &&
        [no, name].every((column) => column === undefined || grid.isBlankAt(hit.row, column)));
    if (!isOwn) break;
    labels.set(hit.key, hit.row);
  }
  return labels;
}

/** The rows right below a subtotal that hold a cost and nothing that says whose; of more, the first. */
function unlabelledBelow(
  row: number,
  endRow: number,
  { columns, labelColumn }: Header,
  grid: Grid,
): number[] {
  const { cost, no, name, section } = columns;
  const rows: number[] = [];
  if (cost === undefined) return rows;
  for (let at = row + 1; at < endRow && rows.length < RESOURCE_KEYS.length; at++) {
    if (typeof grid.at(at, cost) !== 'number') break;
    const isNamed = [no, name, section, labelColumn ?? undefined].some(
      (column) => column !== undefined && !grid.isBlankAt(at, column),
    );
    if (isNamed) break;
    rows.push(at);
  }
  return rows;
}

/**
 * Where the costs of a subtotal without labels stand: in its row, or those of ヒト, モノ and カネ in its row
 * and the two below it. null where there is no telling.
 */
function costRows(
  row: number,
  endRow: number,
  header: Header,
  grid: Grid,
): readonly (readonly [ResourceKey | 'cost', number])[] | null {
  const below = unlabelledBelow(row, endRow, header, grid);
  const { cost, total } = header.columns;
  if (below.length === 0 || cost === undefined || total === undefined) return [['cost', row]];
  const [own, sum] = [grid.at(row, cost), grid.at(row, total)];
  if (typeof own !== 'number' || own === sum) return [['cost', row]];
  const rows = [row, ...below];
  const all = rows.reduce((added, at) => added + Number(grid.at(at, cost)), 0);
  if (typeof sum !== 'number' || rows.length !== RESOURCE_KEYS.length || !isNear(all, sum)) {
    return null;
  }
  return RESOURCE_KEYS.map((key, i) => [key, rows[i] ?? row] as const);
}

/** What stands in a subtotal's columns. */
export function readSums(
  row: number,
  endRow: number,
  labels: Labels,
  resource: ResourceKey | null,
  header: Header,
  grid: Grid,
): Subtotal['sums'] {
  const { columns } = header;
  const sums: Subtotal['sums'][number][] = [];
  const add = (key: Subtotal['sums'][number]['key'], at: number, column?: number): void => {
    if (column === undefined) return;
    sums.push({ key, cell: grid.ref(at, column), value: grid.at(at, column) });
  };
  if (resource !== null) add(resource, row, columns.cost);
  else if (labels.size === 0) {
    for (const [key, at] of costRows(row, endRow, header, grid) ?? []) add(key, at, columns.cost);
  }
  for (const [key, at] of labels) add(key, at, columns.cost);
  add('total', row, columns.total);
  return sums.filter(({ value }) => !isBlank(value));
}
