import { cellKey, type CellRef } from '../address/CellRef';
import { type Book, type BookSettings, bookSteps } from '../book/Book';
import { checkSteps, type Check, readCheckSteps } from '../check';
import { finish, type Steps } from '../collections/steps';
import { type CellEdit, withEdits } from '../plan/edits';
import type { Profile } from '../profile/Profile';
import type { RuleSettings, RuleId } from '../findings/Finding';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { CheckedFinding } from '../waivers/Waiver';
import type { StoredPart } from '../waivers/readWaivers';
import { ruleOf, RULES } from '../rules';
import { readsAlike, type ReadTogether, readTogether, type WantedFix } from './readsAlike';

/** More rounds than one text has ever faults that hide each other. */
const MOST_ROUNDS = 40;

export interface SafeFixOptions {
  readonly settings?: RuleSettings;
  /** Which sheets count; left out: as in what is checked already. */
  readonly sheets?: BookSettings;
  /** The workbook's parts of our namespace, with what was waived. */
  readonly stored?: readonly StoredPart[];
  /** Only findings of these rules; left out: of all. */
  readonly rules?: readonly RuleId[];
  /** What a check with these settings has found in the snapshot, where that is known already. */
  readonly checked?: Pick<Check, 'book' | 'findings'>;
  /** Formulas are never overwritten; a snapshot shows their results alone. */
  readonly isFormula: (cell: CellRef) => boolean;
}

/** A cell as it would be when all is fixed, and the findings that its edit fixes. */
export interface SafeEdit {
  readonly edit: CellEdit;
  readonly findings: readonly CheckedFinding[];
}

export interface SafeFixes {
  /** One a cell, in the order of the sheets; `before` is what the snapshot holds. */
  readonly edits: readonly SafeEdit[];
  /** Findings left alone because a formula stands in a cell that would change. */
  readonly formulas: readonly CheckedFinding[];
}

/**
 * All that can be fixed without changing what is meant, fixed in memory and checked again until
 * nothing safe is left. Cells that a waived finding rests on stay as they are: whoever waived it
 * wanted it so.
 */
export function fixSafely(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  options: SafeFixOptions,
): SafeFixes {
  return finish(safeFixSteps(snapshot, profile, options));
}

/** `fixSafely` in steps. */
export function* safeFixSteps(
  snapshot: WorkbookSnapshot,
  profile: Profile,
  options: SafeFixOptions,
): Steps<SafeFixes> {
  const fixed = new Fixed(options);
  const { settings, stored } = options;
  let checked: Pick<Check, 'book' | 'findings'> =
    options.checked ?? (yield* checkSteps(snapshot, profile, settings, stored, options.sheets));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { book, findings } = checked;
    for (const { waived, cell, related } of findings) {
      if (waived !== null) fixed.keep([cell, ...related]);
    }
    const wanted = yield* wantedFixes(checked, options);
    const together = yield* readTogether(wanted, book);
    const edits = yield* takeAlike(wanted, together, book, fixed);
    if (edits.length === 0) break;
    fixed.endRound();
    const next = yield* editedBook(edits, together, book);
    checked = yield* readCheckSteps(next, settingsAfter(options), stored);
  }
  return fixed.result();
}

interface FindingFix extends WantedFix {
  readonly finding: CheckedFinding;
}

/** The fixes that the rules take for safe. */
function* wantedFixes(
  { book, findings }: Pick<Check, 'book' | 'findings'>,
  options: SafeFixOptions,
): Steps<readonly FindingFix[]> {
  const wanted: FindingFix[] = [];
  for (const finding of findings) {
    if (finding.waived !== null || !isAsked(finding, options)) continue;
    const fix = ruleOf(finding.rule).fix?.(finding, book) ?? null;
    if (fix?.kind === 'safe') wanted.push({ finding, edits: fix.edits });
    if (fix !== null) yield;
  }
  return wanted;
}

/** The edits of those after which everything reads alike, as far as they can be made in this round. */
function* takeAlike(
  wanted: readonly FindingFix[],
  together: ReadTogether | null,
  book: Book,
  fixed: Fixed,
): Steps<readonly CellEdit[]> {
  const edits: CellEdit[] = [];
  for (const fix of wanted) {
    const isAlike = together?.alike.has(fix) === true;
    // To read rows again takes the longest.
    if (!isAlike) yield;
    if (isAlike || readsAlike(fix, book)) edits.push(...fixed.take(fix.finding, fix.edits));
  }
  return edits;
}

/** The book with these edits: read already where they are all that were made together. */
function* editedBook(
  edits: readonly CellEdit[],
  together: ReadTogether | null,
  { snapshot, profile, settings }: Book,
): Steps<Book> {
  const isRead =
    edits.length === together?.edits.length &&
    edits.every((edit, index) => edit === together.edits[index]);
  if (isRead) return together.book;
  return yield* bookSteps(withEdits(snapshot, edits), profile, settings);
}

/** Once something is fixed, what cannot be fixed counts only where it may be waived. */
function settingsAfter({ settings = {}, stored = [] }: SafeFixOptions): RuleSettings {
  if (stored.length > 0) return settings;
  const others = RULES.filter(({ fix }) => fix === null);
  return { ...settings, ...Object.fromEntries(others.map(({ id }) => [id, 'off'] as const)) };
}

function isAsked({ rule }: CheckedFinding, { rules }: SafeFixOptions): boolean {
  return rules === undefined || rules.includes(rule);
}

/** What was fixed in all rounds. */
class Fixed {
  private readonly cells = new Map<string, SafeEdit>();
  /** Contents that each cell has had: none comes back, or two rules could go on for ever. */
  private readonly had = new Map<string, Set<unknown>>();
  private readonly kept = new Set<string>();
  private readonly formulas = new Map<string, CheckedFinding>();
  private readonly ofRound = new Set<string>();

  constructor(private readonly options: SafeFixOptions) {}

  keep(cells: readonly CellRef[]): void {
    for (const cell of cells) this.kept.add(cellKey(cell));
  }

  endRound(): void {
    this.ofRound.clear();
  }

  /** The edits of a fix, if all of them can be made in this round; else none. */
  take(finding: CheckedFinding, edits: readonly CellEdit[]): readonly CellEdit[] {
    const keys = edits.map(({ cell }) => cellKey(cell));
    if (keys.some((key) => this.kept.has(key) || this.ofRound.has(key))) return [];
    if (edits.some(({ cell }) => this.options.isFormula(cell))) {
      this.formulas.set(`${finding.rule} ${cellKey(finding.cell)}`, finding);
      return [];
    }
    if (edits.some((edit) => this.had.get(cellKey(edit.cell))?.has(contentOf(edit)) === true)) {
      return [];
    }
    for (const edit of edits) this.add(finding, edit);
    return edits;
  }

  private add(finding: CheckedFinding, edit: CellEdit): void {
    const key = cellKey(edit.cell);
    const known = this.cells.get(key);
    this.cells.set(key, {
      edit: { ...edit, before: known?.edit.before ?? edit.before },
      findings: [...(known?.findings ?? []), finding],
    });
    const had = this.had.get(key) ?? new Set<unknown>([edit.before]);
    this.had.set(key, had.add(contentOf(edit)));
    this.ofRound.add(key);
  }

  result(): SafeFixes {
    const edits = [...this.cells.values()].sort(({ edit: { cell: a } }, { edit: { cell: b } }) =>
      a.sheet === b.sheet ? a.row - b.row || a.column - b.column : a.sheet - b.sheet,
    );
    return { edits, formulas: [...this.formulas.values()] };
  }
}

function contentOf({ after }: CellEdit): unknown {
  return after.kind === 'value' ? after.value : after.formula;
}
