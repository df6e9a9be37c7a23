import { type CellRef, isSameCell } from '../../core/address/CellRef';
import { type Severity, SEVERITIES } from '../../core/findings/Finding';
import { alikeKey, foldAlike } from '../../core/findings/foldAlike';
import type { NotReadReason } from '../../core/layout/NotRead';
import type { Locked, SheetReading } from '../../excel/reading';
import type { SheetEdit, SheetEvent } from '../../excel/watchWorkbook';
import { contains, firstCell } from '../../core/address/area';

/** A figure, ready to be read. */
export interface Figure {
  readonly text: string;
  /** 百万円, 人; empty for texts, blanks and numbers without one. */
  readonly unit: string;
}

/** Expected and actual figures; with their difference where both are numbers. */
export interface Figures {
  /** null where nobody can say what would be right: that is not a blank cell. */
  readonly expected: Figure | null;
  readonly actual: Figure;
  readonly difference: Figure | null;
}

/** A sum: its parts, what they make, and what stands in its place. */
export interface BillView {
  readonly label: string;
  readonly lines: readonly {
    readonly kind: 'part' | 'sum' | 'stated';
    readonly label: string;
    readonly cell: { readonly cell: CellRef; readonly address: string } | null;
    /** Where the figure comes from. */
    readonly source: string;
    readonly figure: string;
  }[];
}

/** A finding as the list shows it; what is read of it is worked out then. */
export interface FindingView {
  /** Position in the check's findings. */
  readonly id: number;
  /** Its rule and its cell: what it is known by over further checks. */
  readonly key: string;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly address: string;
  /** What the form calls the cell, in a short word; '' for none. */
  readonly column: string;
  /** The sentence in a few words. */
  readonly brief: string;
  readonly sentence: string;
  /** A second sentence, for the opened finding. */
  readonly hint: string | null;
  readonly rule: { readonly id: string; readonly question: string };
  readonly figures: Figures | null;
  /** A sum, line by line; null where it is none. */
  readonly bill: BillView | null;
  /** Why it was waived; null where it stands. */
  readonly waived: { readonly reason: string } | null;
  readonly related: readonly { readonly cell: CellRef; readonly address: string }[];
  /** First and last row of its program; null for a finding of the sheet or the book. */
  readonly rows: { readonly sheet: number; readonly first: number; readonly last: number } | null;
}

/** What a group is made of: a key shared by its findings, and its title. */
export interface GroupHead {
  readonly key: string;
  readonly title: string;
  /** Sheet's name, where more than one was read. */
  readonly sheet: string | null;
}

/** Findings of one program, or of a sheet as a whole. */
export interface GroupView extends GroupHead {
  readonly findings: readonly FindingView[];
}

/** As one reads the workbook: of a sheet first what concerns it as a whole, then row by row. */
export function byPlace(a: FindingView, b: FindingView): number {
  return (
    a.cell.sheet - b.cell.sheet ||
    Number(a.rows !== null) - Number(b.rows !== null) ||
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column ||
    a.id - b.id
  );
}

/** What the filters distinguish, gravest first. */
export const KINDS = [...SEVERITIES, 'waived'] as const;
export type Kind = (typeof KINDS)[number];

/** A waived finding counts as nothing else. */
export function kindOf({ severity, waived }: Pick<FindingView, 'severity' | 'waived'>): Kind {
  return waived === null ? severity : 'waived';
}

/** Alike findings that are left out of the list until they are asked for. */
export interface Fold {
  readonly key: string;
  /** Name of their rule. */
  readonly question: string;
  readonly count: number;
}

/** What is folded in the list of a check. */
export interface Folds {
  /** By the key of the finding that they stand behind. */
  readonly behind: ReadonlyMap<string, Fold>;
  /** The key of its fold, by the key of each finding left out. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Keys of the folds that are open. */
export type Unfolded = ReadonlySet<string>;

/** What is folded of findings in the order of the list. */
export function foldsOf(groups: readonly GroupView[]): Folds {
  const behind = new Map<string, Fold>();
  const keys = new Map<string, string>();
  const findings = groups.flatMap((group) => group.findings);
  for (const [{ key: last, rule }, leftOut] of foldAlike(findings, keyOf)) {
    const [first] = leftOut;
    if (first === undefined) continue;
    const key = keyOf(first);
    behind.set(last, { key, question: rule.question, count: leftOut.length });
    for (const one of leftOut) keys.set(one.key, key);
  }
  return { behind, keys };
}

function keyOf({ rule, severity, waived }: FindingView): string {
  return alikeKey(rule.id, severity, waived !== null);
}

/** Whether a finding is left out of the list. */
export function isFolded({ keys }: Folds, unfolded: Unfolded, finding: string): boolean {
  const key = keys.get(finding);
  return key !== undefined && !unfolded.has(key);
}

/** What a rule had to check and could not understand. */
export interface UnverifiedView {
  readonly cell: CellRef;
  readonly address: string;
  /** Of the rule. */
  readonly rule: string;
  /** Name of the rule. */
  readonly question: string;
  readonly reason: string;
}

/** A sheet that was not read, or counts for nothing. */
export interface NotReadView {
  readonly key: NotReadReason['key'];
  readonly sheet: string;
  readonly reason: string;
  /** The sheet that counts in its place. */
  readonly of: string | null;
}

/** What a check found, ready to be shown. */
export interface CheckResult {
  /** Hours and minutes, as the language writes them. */
  readonly time: string;
  readonly programs: number;
  /** The rules that were checked, in their order. */
  readonly rules: readonly { readonly id: string; readonly question: string }[];
  /** In the order of the snapshot's sheets. */
  readonly sheets: readonly SheetReading[];
  readonly counts: { readonly [K in Kind]: number };
  /** Why nothing can be waived in this workbook; null where it can. */
  readonly locked: Locked;
  /** By program, in the order of the sheets. */
  readonly groups: readonly GroupView[];
  /** By id. */
  readonly findings: readonly FindingView[];
  readonly unverified: readonly UnverifiedView[];
  readonly notRead: readonly NotReadView[];
  /** There is no table of a form. */
  readonly isEmpty: boolean;
  /** Hidden sheets and examples were taken in. */
  readonly everySheet: boolean;
  /** How many changes まとめて直す would tick beforehand. */
  readonly fixable: number;
  /** Something was edited since. */
  readonly isStale: boolean;
  /** Ids of the findings that an edit concerns. */
  readonly stale: ReadonlySet<number>;
}

/** What of an edit matters here; who made it does not. */
export type Edit = Pick<SheetEdit, 'sheetId' | 'areas' | 'moved'>;

/** The result after an edit: what the edit concerns is no longer sure. */
export function withEdit(result: CheckResult, edit: Edit): CheckResult {
  const sheet = result.sheets.findIndex((one) => one.id === edit.sheetId);
  if (sheet < 0) return result;
  const stale = new Set(result.stale);
  for (const finding of result.findings) {
    if (concerns(edit, sheet, finding)) stale.add(finding.id);
  }
  return { ...result, isStale: true, stale };
}

/** An edit concerns a finding when it touches one of its cells or the rows of its program. */
function concerns(edit: Edit, sheet: number, finding: FindingView): boolean {
  const cells = [finding.cell, ...finding.related.map((one) => one.cell)];
  const { rows } = finding;
  if (edit.moved) return cells.some((cell) => cell.sheet === sheet) || rows?.sheet === sheet;
  return edit.areas.some(
    (area) =>
      cells.some((cell) => cell.sheet === sheet && contains(area, cell)) ||
      (rows?.sheet === sheet && area.top <= rows.last && area.bottom >= rows.first),
  );
}

/**
 * The finding to bring forward when a cell is selected: the current one where it is anchored there,
 * else the gravest that stands. null where nothing is anchored in the selection's top left cell.
 */
export function findingAtSelection(
  result: CheckResult,
  current: string | null,
  { sheetId, areas }: SheetEvent,
): string | null {
  const sheet = result.sheets.findIndex((one) => one.id === sheetId);
  const first = areas[0];
  if (sheet < 0 || first === undefined) return null;
  const corner = { sheet, ...firstCell(first) };
  const there = result.groups
    .flatMap((group) => group.findings)
    .filter(({ cell }) => isSameCell(cell, corner));
  const standing = there.filter(({ waived }) => waived === null);
  const gravest = SEVERITIES.flatMap((severity) =>
    standing.filter((one) => one.severity === severity),
  )[0];
  return there.find(({ key }) => key === current)?.key ?? gravest?.key ?? null;
}
