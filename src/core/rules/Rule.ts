import type { CellRef } from '../address/CellRef';
import type { Book } from '../book/Book';
import { finish, PIECES, type Steps } from '../collections/steps';
import type { Fix } from '../fix/fixEdits';
import type { Hint } from '../hints/Hint';
import type { Program } from '../records/Program';
import type { Language, MessageOf, Messages, Sentence, Text } from '../words/sentence';
import type { Example } from './Example';
import type { Bill } from '../findings/Bill';
import type { Finding, Message, Quantity, RuleId, Severity, Unverified } from '../findings/Finding';
import type { Reason } from '../facts/reasons';

export type { MessageOf } from '../words/sentence';

/**
 * What a rule says: the whole sentence, and what a list says of it in one line beside the cell and
 * its title: at most 15 full-width characters, 11 where the one fix stands beside it.
 */
export interface Worded<V extends object> extends Sentence<V> {
  readonly brief: Sentence<V>;
}

/** What a rule says by its key. */
interface RuleMessages extends Messages {
  readonly [key: string]: Worded<never>;
}

/** The sentence in Japanese and English, and both in brief. The first says what the values are. */
export function worded<V extends object>(
  ja: (values: V) => string,
  en: (values: V) => string,
  briefJa: (values: V) => string,
  briefEn: (values: V) => string,
): Worded<V> {
  return { ja, en, brief: { ja: briefJa, en: briefEn } };
}

/**
 * Where rules come from: the form itself; the rules of デジタル庁 on machine-readable administrative
 * data and of 総務省 on notation in statistical tables; the US DATA Act Broker, whose sum rules show
 * the variance; experience with 47,597 of the state's review sheets.
 */
export type RuleSource = 'form' | 'readability' | 'statistics' | 'broker' | 'reviews';

/** What a finding would have, and what is there; a number says what it counts. Left out: null. */
type Figures =
  | {
      readonly expected?: string | null;
      readonly actual?: string | null;
      readonly quantity?: undefined;
    }
  | {
      readonly expected?: number | string | null;
      readonly actual?: number | string | null;
      readonly quantity: Quantity;
    };

/** What a rule says of a cell. Everything else that a finding holds is filled in. */
export type Found<M extends RuleMessages> = MessageOf<M> &
  Figures & {
    /** Where it is anchored and marked. */
    readonly cell: CellRef;
    /** Other cells it concerns; left out: none. */
    readonly related?: readonly CellRef[];
    /** Left out: the rule's own. */
    readonly severity?: Severity;
    /** Index into the book's programs; left out: it is about the sheet or the book. */
    readonly program?: number | null;
    readonly hint?: Hint | null;
  };

/** What a rule had to check and could not understand whole; everything else is filled in. */
export interface Doubt {
  readonly cell: CellRef;
  readonly unverified: Reason;
  /** As of a finding. */
  readonly program?: number | null;
}

/** A finding of a rule with these messages. */
export type FindingOf<M extends RuleMessages> = Finding & { readonly message: MessageOf<M> };

/** What only the page on a rule says: why it is there, and how it is kept and broken. */
export interface About extends Example {
  readonly why: Text;
}

/** All there is to say of a rule, as its own file says it; it looks at a book or at program after program. */
type Definition<M extends RuleMessages> = Head<M> & (BookCheck<M> | ProgramCheck<M>);

/** What it sees; it changes nothing and never throws. */
interface BookCheck<M extends RuleMessages> {
  readonly check: (book: Book) => readonly (Found<M> | Doubt)[];
}

/** What it sees in one program, in reading order; the frame adds which one. */
interface ProgramCheck<M extends RuleMessages> {
  readonly checkProgram: (program: Program, book: Book) => readonly (Found<M> | Doubt)[];
}

interface Head<M extends RuleMessages> {
  readonly id: RuleId;
  /** Severity of what it finds unless the finding says otherwise. */
  readonly severity: Severity;
  readonly source: RuleSource;
  /** What it asks, as a clerk would. */
  readonly asks: Text;
  readonly messages: M;
  /**
   * Keys of the profile's fields without which it has nothing to ask. Left out: those of a form of
   * blocks; none: it asks every form.
   */
  readonly needs?: readonly string[];
  /**
   * How its finding can be fixed; null where nothing can be said. Never touches a cell that holds an
   * error. A formula is not to be seen from values: whoever applies a fix leaves such a cell alone.
   */
  readonly fix?: (finding: FindingOf<M>, book: Book) => Fix | null;
  /** The sum that its finding is about, line by line; null for one that is about none. */
  readonly bill?: (finding: FindingOf<M>, book: Book, language: Language) => Bill | null;
  /** `FOR_PAGES ? … : null` */
  readonly about: About | null;
}

/** What a rule sees in a book, in the order in which it looked. */
export interface Seen {
  readonly findings: readonly Finding[];
  readonly unverified: readonly Unverified[];
}

/** A rule as everybody else sees it. */
export interface Rule extends Omit<Head<RuleMessages>, 'fix' | 'bill' | 'needs'> {
  readonly needs: readonly string[];
  check(book: Book): Seen;
  /** `check` in steps. */
  steps(book: Book): Steps<Seen>;
  /** null for a rule whose findings only the user can answer. */
  readonly fix: ((finding: Finding, book: Book) => Fix | null) | null;
  /** null for a rule that adds nothing up. */
  readonly bill: ((finding: Finding, book: Book, language: Language) => Bill | null) | null;
}

/** A rule that still says which messages it has. */
export interface RuleWith<M extends RuleMessages> extends Rule {
  readonly messages: M;
}

/** A rule's message for what its own check cannot see, but who looks at several workbooks can. */
export function toMessage<M extends RuleMessages>(
  { id }: RuleWith<M>,
  { key, values }: MessageOf<M>,
): Message {
  return { rule: id, key, values };
}

/** Only a form of blocks has ヒト, モノ and カネ. */
const OF_BLOCKS = ['resource'];

/** Most findings: one list for all of them. */
const NO_CELLS: readonly CellRef[] = [];

/** The book as a program's table has it: its amounts are in the unit of that. */
function inItsUnit(book: Book, program: Program | undefined): Book {
  if (program === undefined || program.profile === book.profile) return book;
  return { ...book, profile: program.profile };
}

/** What a rule sees in a book, program after program where that is how it looks. */
function* lookAt<M extends RuleMessages>(
  book: Book,
  definition: Definition<M>,
  toFinding: (found: Found<M>, program?: number) => Finding,
): Steps<Seen> {
  const { id } = definition;
  const findings: Finding[] = [];
  const unverified: Unverified[] = [];
  const add = (one: Found<M> | Doubt, index?: number): void => {
    if (!('unverified' in one)) findings.push(toFinding(one, index));
    else {
      const { cell, unverified: reason, program = index ?? null } = one;
      unverified.push({ rule: id, cell, program, reason });
    }
  };
  if ('check' in definition) for (const one of definition.check(book)) add(one);
  else {
    for (let start = 0; start < book.programs.length; start += PIECES) {
      checkPrograms(book, start, start + PIECES, definition, add);
      yield;
    }
  }
  return { findings, unverified };
}

/** Every rule asks every program: V8 makes nothing fast of a loop that yields. */
function checkPrograms<M extends RuleMessages>(
  book: Book,
  start: number,
  end: number,
  { checkProgram }: ProgramCheck<M>,
  add: (one: Found<M> | Doubt, index: number) => void,
): void {
  const { programs } = book;
  for (let index = start; index < end; index++) {
    const program = programs[index];
    if (program === undefined) return;
    const found = checkProgram(program, inItsUnit(book, program));
    // Mostly nothing.
    if (found.length > 0) for (const one of found) add(one, index);
  }
}

/** Makes a rule of what its file says. */
export function defineRule<M extends RuleMessages>(definition: Definition<M>): RuleWith<M> {
  const { id, severity, source, asks, messages, needs = OF_BLOCKS, fix, bill, about } = definition;
  const toFinding = (found: Found<M>, program = found.program ?? null): Finding => {
    const { cell, related = NO_CELLS, key, values, hint } = found;
    const figures =
      found.quantity === undefined
        ? { expected: found.expected ?? null, actual: found.actual ?? null }
        : {
            expected: found.expected ?? null,
            actual: found.actual ?? null,
            quantity: found.quantity,
          };
    return {
      rule: id,
      severity: found.severity ?? severity,
      cell,
      related,
      program,
      message: { rule: id, key, values },
      ...figures,
      ...(hint === null || hint === undefined ? {} : { hint }),
    };
  };
  const steps = (book: Book): Steps<Seen> => lookAt(book, definition, toFinding);
  return {
    id,
    severity,
    source,
    asks,
    messages,
    needs,
    about,
    check: (book) => finish(steps(book)),
    steps,
    fix: forOwn(fix),
    bill: forOwn(bill),
  };
}

/** What a rule can say of a finding: it comes back to the rule that made it, whose messages it carries. */
function forOwn<M extends RuleMessages, More extends readonly unknown[], T>(
  say: ((finding: FindingOf<M>, book: Book, ...more: More) => T) | undefined,
): ((finding: Finding, book: Book, ...more: More) => T) | null {
  if (say === undefined) return null;
  return (finding, book, ...more) => {
    const program = finding.program === null ? undefined : book.programs[finding.program];
    return say(finding as FindingOf<M>, inItsUnit(book, program), ...more);
  };
}
