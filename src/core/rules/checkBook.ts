import type { Book } from '../book/Book';
import { finish, type Steps } from '../collections/steps';
import type { Profile } from '../profile/Profile';
import { elsewhereFindings } from './elsewhere';
import { RULES } from './index';
import {
  type Finding,
  type RuleSettings,
  type Unverified,
  withSeverities,
} from '../findings/Finding';
import { inOrder } from '../findings/order';
import type { Rule, Seen } from './Rule';

/**
 * What all rules see in a book, in the order of the workbook; at most one finding a rule,
 * program and cell: the first that the rule names; and one thing unverified a rule and
 * program. Rules that are off are not asked.
 * @param settings what the user sets; it counts more than what the form sets
 */
export function checkBook(book: Book, settings: RuleSettings = {}): Seen {
  return finish(bookCheckSteps(book, settings));
}

/** `checkBook` in steps. */
export function* bookCheckSteps(book: Book, settings: RuleSettings): Steps<Seen> {
  const all: RuleSettings = { ...book.profile.rules, ...settings };
  const seen: Seen[] = [];
  for (const rule of rulesFor(book.profile)) {
    if (all[rule.id] === 'off') continue;
    seen.push(yield* rule.steps(book));
    yield;
  }
  const others = elsewhereFindings(book).filter(({ rule }) => all[rule] !== 'off');
  const sorted = inOrder([...seen.flatMap(({ findings }) => findings), ...others]);
  yield;
  const once = sorted.filter((finding, index) => !repeats(finding, sorted[index - 1]));
  const unverified = inOrder(seen.flatMap((one) => oneAProgram(one.unverified)));
  return { findings: withSeverities(once, all), unverified };
}

/** The first that a rule names of each program. */
function oneAProgram(unverified: readonly Unverified[]): readonly Unverified[] {
  const named = new Set<number>();
  return unverified.filter(({ program }) => {
    if (program === null) return true;
    const isFirst = !named.has(program);
    named.add(program);
    return isFirst;
  });
}

/** The rules that have something to ask of a form. */
export function rulesFor({ fields }: Pick<Profile, 'fields'>): readonly Rule[] {
  const keys = new Set(fields.map(({ key }) => key));
  return RULES.filter(({ needs }) => needs.every((key) => keys.has(key)));
}

function repeats(finding: Finding, before: Finding | undefined): boolean {
  if (before === undefined) return false;
  const { sheet, row, column } = before.cell;
  return (
    before.rule === finding.rule &&
    before.program === finding.program &&
    row === finding.cell.row &&
    column === finding.cell.column &&
    sheet === finding.cell.sheet
  );
}
