import { toA1 } from '../address/a1';
import type { Book } from '../book/Book';
import type { Check } from '../check';
import { groupBy } from '../collections/collections';
import { cellAt } from '../facts/cells';
import { cellWord } from '../facts/cellWords';
import type { Finding, RuleId } from '../findings/Finding';
import { waysOf } from '../fix/fixEdits';
import { fixLabel } from '../fix/fixLabel';
import { renderHint } from '../hints/Hint';
import { fixOf } from '../proposals/fixOf';
import { programRef } from '../records/Program';
import { renderMessage } from '../rules';
import { textOf } from '../snapshot/CellValue';
import { foldName } from '../text/foldText';
import { waiverKey } from '../waivers/waiverKey';
import type { Language } from '../words/sentence';
import { RETURN_WORDS } from './returnWords';

/** An error or a warning that a bureau has to see to. */
export interface ReturnItem {
  readonly rule: RuleId;
  readonly severity: 'error' | 'warning';
  /** Whose it is, as its form says; null where it does not. */
  readonly bureau: string | null;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** What the form calls the cell: 合計; null where it is of no field. */
  readonly word: string | null;
  /** null of the sheet or the workbook. */
  readonly program: {
    readonly policy: string | null;
    readonly no: number | null;
    readonly name: string | null;
  } | null;
  /** The field that it stands in, in terms that do not change when rows move. */
  readonly field: string;
  readonly sentence: string;
  readonly mend: string;
}

/** A workbook as it goes back. */
export interface Return {
  readonly file: string;
  /** As its form says; null where it does not. */
  readonly bureau: string | null;
  readonly fiscalYear: number | null;
  /** Those that count. */
  readonly programs: number;
  /** As one reads the workbook. */
  readonly items: readonly ReturnItem[];
  /** Those that somebody chose to live with. */
  readonly waived: readonly ReturnItem[];
  /** How many findings are but information. */
  readonly infos: number;
}

/**
 * What goes back of a checked workbook: of programs that count.
 * @param check made with what the run says of the workbook
 */
export function toReturn(file: string, { book, findings }: Check, language: Language): Return {
  const { programs, layout } = book;
  const own = findings.filter(
    ({ program }) => program === null || programs[program]?.isCounted === true,
  );
  const items = own.flatMap((finding) => {
    const { severity, waived } = finding;
    if (severity === 'info') return [];
    return [{ isWaived: waived !== null, item: toItem(finding, severity, book, language) }];
  });
  const counted = programs.filter(({ isCounted }) => isCounted);
  return {
    file,
    bureau: (counted[0] ?? layout.heading).bureau,
    fiscalYear: book.fiscalYear,
    programs: counted.length,
    items: items.flatMap(({ isWaived, item }) => (isWaived ? [] : [item])),
    waived: items.flatMap(({ isWaived, item }) => (isWaived ? [item] : [])),
    infos: own.filter(({ severity, waived }) => severity === 'info' && waived === null).length,
  };
}

function toItem(
  finding: Finding,
  severity: ReturnItem['severity'],
  book: Book,
  language: Language,
): ReturnItem {
  const { rule, cell, program, message } = finding;
  const own = program === null ? undefined : book.programs[program];
  return {
    ...{ rule, severity, cell: toA1(cell) },
    bureau: bureauOf(finding, book),
    sheet: book.snapshot.sheets[cell.sheet]?.name ?? '',
    word: cellWord(finding, book, language),
    program: own === undefined ? null : { ...programRef(own), name: textOf(own.fields.name.value) },
    field: waiverKey(finding, book).column,
    sentence: renderMessage(message, language),
    mend: mendText(finding, severity, book, language),
  };
}

/** That of its program, else of its sheet. */
function bureauOf({ program, cell }: Finding, { programs, layout }: Book): string | null {
  const own = program === null ? undefined : programs[program];
  if (own !== undefined) return own.bureau;
  const table = layout.tables.find(({ header }) => header.sheet === cell.sheet);
  return (table?.heading ?? layout.heading).bureau;
}

/** The ways there are; where nobody but the clerk can say, what to look at. */
function mendText(
  finding: Finding,
  severity: ReturnItem['severity'],
  book: Book,
  language: Language,
): string {
  const words = RETURN_WORDS[language];
  const { hint, cell, program } = finding;
  const fix = fixOf(finding, book);
  const choices = fix === null ? [] : waysOf(fix);
  const ways = choices.map((choice) => fixLabel(choice, finding, book, language));
  const what = cellWord(finding, book, language) ?? words.theCell;
  const isBlankThere = cellAt(book, cell.sheet, cell.row, cell.column) === null;
  const check = severity === 'error' ? words.check : words.checkWarning;
  const look = isBlankThere && program !== null ? words.fillIn : check;
  return [
    ways.length === 0 ? look(what) : ways.join(words.or) + words.end,
    hint === undefined ? '' : renderHint(hint, language),
  ]
    .filter(Boolean)
    .join(language === 'ja' ? '' : ' ');
}

/** What became of a bureau's findings since an earlier time. */
export interface ReturnChanges {
  readonly mended: readonly ReturnItem[];
  readonly fresh: readonly ReturnItem[];
  readonly kept: readonly ReturnItem[];
}

/** How two are known for the same, the surest way first: by rule, program and field, never by the cell. */
const IDENTITIES: readonly ((item: ReturnItem) => readonly unknown[] | null)[] = [
  (item) => [...programOf(item), item.sentence],
  programOf,
  ({ program }) => (program?.name ? [program.policy, foldName(program.name)] : null),
  ({ program }) => (program?.name ? [foldName(program.name)] : null),
  ({ program }) => (typeof program?.no === 'number' ? [program.policy, program.no] : null),
];

function programOf({ program }: ReturnItem): readonly unknown[] {
  return program === null ? [] : [program.policy, program.no, foldName(program.name ?? '')];
}

/** What was mended since, what is new, and what still stands. What was waived since is neither. */
export function returnChanges(
  earlier: readonly ReturnItem[],
  now: readonly Pick<Return, 'items' | 'waived'>[],
): ReturnChanges {
  const standing = now.flatMap(({ items }) => items);
  let before = earlier;
  let left = [...standing, ...now.flatMap(({ waived }) => waived)];
  for (const identity of IDENTITIES) {
    const key = (item: ReturnItem): string | null => {
      const parts = identity(item);
      return parts === null ? null : JSON.stringify([item.rule, item.field, ...parts]);
    };
    const byKey = groupBy(before, key);
    const met = new Set<ReturnItem>();
    left = left.filter((item) => {
      const own = key(item);
      const found = own === null ? undefined : byKey.get(own)?.shift();
      if (found !== undefined) met.add(found);
      return found === undefined;
    });
    before = before.filter((item) => !met.has(item));
  }
  const fresh = new Set(left);
  return {
    mended: before,
    fresh: standing.filter((item) => fresh.has(item)),
    kept: standing.filter((item) => !fresh.has(item)),
  };
}

/** 施策, No. and name of an item's program; '' where it is of none. */
export function itemProgram({ program }: ReturnItem): string {
  if (program === null) return '';
  const no = program.no === null ? '' : `No.${String(program.no)}`;
  return [program.policy, no, program.name].filter(Boolean).join(' ');
}
