import path from 'node:path';
import { relativeA1 } from '../../src/core/address/a1';
import type { CellRef } from '../../src/core/address/CellRef';
import type { Book } from '../../src/core/book/Book';
import { checkBook } from '../../src/core/rules/checkBook';
import type { Fix } from '../../src/core/fix/fixEdits';
import { fixOf } from '../../src/core/proposals/fixOf';
import { briefOf, renderMessage } from '../../src/core/rules';
import type { Finding, Message, Quantity, Severity } from '../../src/core/findings/Finding';
import type { Reason } from '../../src/core/facts/reasons';
import type { Unverified } from '../../src/core/findings/Finding';
import type { Rule } from '../../src/core/rules/Rule';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import { brokenBy, waysOf } from './applied';
import { widthOf } from '../../src/core/words/format';
import { expectGolden, inBoth } from './golden';
import { bookOf, type ProgramCells } from './programs';

export const RULE_SENTENCES = path.join(__dirname, '../core/rules/sentences.txt');
export const RULE_BRIEFS = path.join(__dirname, '../core/rules/briefs.txt');

/** Full-width characters of a brief, and beside the one way to fix what is found. */
const BRIEF = 15;
const BRIEF_BESIDE_FIX = 11;

/** Cells, and what stands in them once a fix is applied; of another sheet than the first: `'乙'!E1`. */
interface After {
  readonly [cell: string]: CellValue;
}

/** A finding as a table of cases says it; what is left out is as the rule and the frame have it. */
interface ExpectedFinding {
  readonly at: string;
  readonly key: string;
  readonly values: object;
  readonly severity?: Severity;
  /** Left out: none. */
  readonly related?: readonly string[];
  /** Left out: null. */
  readonly expected?: number | string | null;
  readonly actual?: number | string | null;
  readonly quantity?: Quantity['kind'];
  /** The key of its second sentence. */
  readonly hint?: string;
  /** Left out: the first program. */
  readonly program?: number | null;
  /** What its safe fix leaves behind, or each way that the user may choose; left out: no fix. */
  readonly safe?: After;
  readonly choices?: readonly After[];
}

/** Cells in; findings, each with its fix, out. */
interface RuleCase {
  /** One program, or several, on the sheet that `bookOf` lays; or a whole book. */
  readonly cells: ProgramCells | readonly ProgramCells[] | Book;
  /** In the order of their cells; left out: the rule has nothing to say. */
  readonly found?: readonly ExpectedFinding[];
  /** What it could not understand whole, and why; left out: nothing. */
  readonly unverified?: readonly {
    readonly at: string;
    readonly key: Reason['key'];
    readonly what: string;
    /** Left out: the first program. */
    readonly program?: number | null;
  }[];
  /** What stands after a fix that should not, and why it cannot be helped is the case's name to say. */
  readonly leaves?: readonly string[];
}

/**
 * Tests a rule by a table: what it finds in the cells of each case, with its data, and what its fixes
 * leave behind. Each message needs a case; the sentences of the first one stand in the golden file.
 * @param others messages that not its own check says
 */
export function testRule(
  rule: Rule,
  cases: { readonly [name: string]: RuleCase },
  others: readonly Message[] = [],
): void {
  describe(rule.id, () => {
    const said = new Map(others.map((message) => [message.key, message]));
    const long: string[] = [];

    test.each(Object.entries(cases))(
      '%s',
      (_name, { cells, found = [], unverified = [], leaves = [] }) => {
        const book = toBook(cells);
        const all = checkBook(book);
        const own = all.findings.filter((finding) => finding.rule === rule.id);
        const doubts = all.unverified.filter((one) => one.rule === rule.id);
        for (const finding of own) {
          const { message } = finding;
          if (!said.has(message.key)) said.set(message.key, message);
          if (!isBrief(finding, book)) long.push(briefOf(message, 'ja'));
        }
        expect(own.map((finding) => seen(finding, book))).toEqual(
          found.map((one) => wanted(one, rule)),
        );
        expect(doubts.map((doubt) => doubted(doubt, book))).toEqual(
          unverified.map((one) => ({ program: 0, ...one })),
        );
        const broken = own.flatMap((finding) => {
          const fix = fixOf(finding, book);
          return fix === null ? [] : brokenBy(finding, book, fix);
        });
        expect(broken).toEqual(leaves);
      },
    );

    test('says each of its messages as the golden file has it', () => {
      expectGolden(
        RULE_SENTENCES,
        Object.keys(rule.messages),
        [...said].map(([key, message]) => [
          key,
          inBoth((language) => renderMessage(message, language)),
        ]),
        `${rule.id} `,
      );
    });

    test('says each of them in brief as the golden file has it, and short enough for a line', () => {
      expectGolden(
        RULE_BRIEFS,
        Object.keys(rule.messages),
        [...said].map(([key, message]) => [key, inBoth((language) => briefOf(message, language))]),
        `${rule.id} `,
      );
      expect(long).toEqual([]);
    });
  });
}

/** Whether a finding's line has place for what it says in brief, and for its fix where there is one. */
export function isBrief(finding: Finding, book: Book): boolean {
  const fix = fixOf(finding, book);
  const [way, ...others] = fix === null ? [] : waysOf(fix);
  const hasChip = way?.length === 1 && others.length === 0;
  const { message } = finding;
  return (
    widthOf(briefOf(message, 'ja')) <= (hasChip ? BRIEF_BESIDE_FIX : BRIEF) &&
    widthOf(briefOf(message, 'en')) <= BRIEF
  );
}

function toBook(cells: RuleCase['cells']): Book {
  if (isList(cells)) return bookOf(...cells);
  return 'snapshot' in cells ? cells : bookOf(cells);
}

function isList(cells: RuleCase['cells']): cells is readonly ProgramCells[] {
  return Array.isArray(cells);
}

function seen(finding: Finding, book: Book): object {
  const { severity, cell, related, program, message, expected, actual, quantity, hint } = finding;
  const names = book.snapshot.sheets.map((sheet) => sheet.name);
  const nameOf = (one: CellRef): string => relativeA1(one, 0, names);
  return {
    at: nameOf(cell),
    key: message.key,
    values: message.values,
    severity,
    related: related.map(nameOf),
    expected,
    actual,
    quantity: quantity?.kind,
    hint: hint?.key,
    program,
    ...fixed(fixOf(finding, book), nameOf),
  };
}

function doubted({ cell, program, reason }: Unverified, book: Book): object {
  const names = book.snapshot.sheets.map((sheet) => sheet.name);
  return { at: relativeA1(cell, 0, names), program, key: reason.key, ...reason.values };
}

function wanted(one: ExpectedFinding, rule: Rule): object {
  return {
    severity: rule.severity,
    related: [],
    expected: null,
    actual: null,
    quantity: undefined,
    hint: undefined,
    program: 0,
    ...one,
  };
}

function fixed(
  fix: Fix | null,
  nameOf: (cell: CellRef) => string,
): Pick<ExpectedFinding, 'safe' | 'choices'> {
  if (fix === null) return {};
  const ways = waysOf(fix).map((edits): After =>
    Object.fromEntries(
      edits.map(({ cell, after }) => [
        nameOf(cell),
        after.kind === 'value' ? after.value : after.formula,
      ]),
    ),
  );
  return fix.kind === 'safe' ? { safe: ways[0] ?? {} } : { choices: ways };
}
