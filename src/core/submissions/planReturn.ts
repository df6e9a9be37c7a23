import { MARK_STYLES } from '../plan/marks';
import type { Look, SheetPlan } from '../plan/SheetPlan';
import { Grid } from '../snapshot/Grid';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import { cellLink, draftEntries, type ListColumn } from '../summary/draftList';
import { type Draft, rowHeight, SheetDraft } from '../summary/SheetDraft';
import { SUMMARY_LOOKS } from '../summary/summaryFigures';
import { RETURN_TITLE } from '../summary/summaryTitles';
import type { Language } from '../words/sentence';
import { FIRST_ROW, HEAD_ROW, returnFrame } from './returnFrame';
import { itemProgram, type Return, type ReturnChanges, type ReturnItem } from './returnItems';
import { RETURN_WORDS, type ReturnWords } from './returnWords';

/** By this hidden name the worksheet is known again. */
const RETURN_NAME = 'hakaru.return';

/** More than these nobody answers on a sheet; the cells are marked all the same. */
const MOST_ITEMS = 2_000;
const { text, centred, link, head, title: titleLook, fact } = SUMMARY_LOOKS;
const ANSWER = { ...text, fill: '#FFFDF0', vertical: 'top' } as const satisfies Look;

const SEVERITY_COLUMN = 1;
/** As the cells are marked. */
const SEVERITY_LOOKS = {
  error: { fill: MARK_STYLES.error.fill, color: MARK_STYLES.error.color, bold: true },
  warning: { fill: MARK_STYLES.warning.fill, color: MARK_STYLES.warning.color },
} as const satisfies { readonly [S in ReturnItem['severity']]: Look };

export interface ReturnOptions {
  readonly language: Language;
  /** When it is made, as it shall read. */
  readonly at: string;
  /** Where the workbook is, seen from the sheet; null: in the same one. */
  readonly linkTo: string | null;
  /** What was answered before, by `answerKey`. */
  readonly answers: ReadonlyMap<string, string>;
  /** null where nothing is known of an earlier time. */
  readonly changes: ReturnChanges | null;
}

/** What a column shows of an item. */
interface Column extends ListColumn<ReturnItem> {
  readonly key: keyof ReturnWords['columns'];
}

/** 指摘票: what a bureau has to see to in a workbook, a row each, with a link and a place to answer. */
export function planReturn(own: Return, options: ReturnOptions): SheetPlan {
  const words = RETURN_WORDS[options.language];
  const draft = new SheetDraft();
  const columns = columnsOf(options, words);
  const right = columns.length - 1;
  const room = columns.reduce((sum, { width }) => sum + width, 0);
  const facts = [factsOf(own, options, words), taskOf(own, options, words)];
  draft.put(0, 0, RETURN_TITLE);
  draft.look(titleLook, 0, 0, 0, 0);
  draft.heights.set(0, 28);
  facts.forEach((line, index) => {
    draft.put(1 + index, 0, line);
    draft.merge(1 + index, 0, right);
    draft.look(fact, 1 + index, 0, 1 + index, right);
    draft.heights.set(1 + index, rowHeight([[line, room]]));
  });
  columns.forEach(({ key }, column) => draft.put(HEAD_ROW, column, words.columns[key]));
  draft.look(head, HEAD_ROW, 0, HEAD_ROW, right);
  const shown = own.items.slice(0, MOST_ITEMS);
  draftEntries(draft, columns, shown, FIRST_ROW);
  shown.forEach(({ severity }, index) => {
    const row = FIRST_ROW + index;
    draft.look(SEVERITY_LOOKS[severity], row, SEVERITY_COLUMN, row, SEVERITY_COLUMN);
  });
  const rest = own.items.length - shown.length;
  const note = rest > 0 ? words.more(rest) : shown.length === 0 ? words.nothing : null;
  const bottom = HEAD_ROW + shown.length + (note === null ? 0 : 1);
  if (note !== null) draft.put(bottom, 0, note);
  const { cells, looks, merges, heights } = draft;
  const area = { top: 0, left: 0, bottom, right };
  return {
    name: RETURN_TITLE,
    ...{ cells, looks, merges, rowHeights: heights },
    columnWidths: columns.map(({ width }) => width),
    frozen: { rows: FIRST_ROW, columns: 0 },
    gridlines: false,
    ...returnFrame(shown.length, right),
    validations: [],
    owned: { name: RETURN_NAME, area, heading: { top: 0, left: 0, bottom: 0, right: 0 } },
  };
}

function columnsOf(
  { linkTo, answers, changes }: ReturnOptions,
  words: ReturnWords,
): readonly Column[] {
  const fresh = new Set(changes?.fresh);
  return [
    { key: 'number', width: 5, look: centred, of: (_, index) => index + 1 },
    {
      key: 'severity',
      width: 8,
      look: { ...centred, wrap: true },
      of: (item) => words.severity[item.severity] + (fresh.has(item) ? `\n${words.fresh}` : ''),
    },
    { key: 'rule', width: 9, look: centred, of: ({ rule }) => rule },
    { key: 'place', width: 17, look: link, of: (item) => linkOf(linkTo, item) },
    { key: 'program', width: 22, look: text, of: (item) => itemProgram(item) || null },
    { key: 'sentence', width: 42, look: text, of: ({ sentence }) => sentence },
    { key: 'mend', width: 28, look: text, of: ({ mend }) => mend || null },
    { key: 'answer', width: 22, look: ANSWER, of: (item) => answers.get(answerKey(item)) ?? null },
  ];
}

function factsOf(
  { bureau, fiscalYear, file, programs }: Return,
  { at }: ReturnOptions,
  words: ReturnWords,
): string {
  const year = fiscalYear === null ? '' : words.year(fiscalYear);
  return [bureau ?? '', year, file, words.programs(programs), words.made(at)]
    .filter(Boolean)
    .join(words.gap);
}

function taskOf({ items, infos }: Return, { changes }: ReturnOptions, words: ReturnWords): string {
  const errors = items.filter(({ severity }) => severity === 'error').length;
  return [
    words.counts(errors, items.length - errors) + words.end,
    words.task,
    infos === 0 ? '' : words.infos(infos),
    changes === null
      ? ''
      : words.changes(changes.mended.length, changes.fresh.length, changes.kept.length),
  ].join('');
}

/** To the cell, named by its place and what it is. */
function linkOf(linkTo: string | null, item: ReturnItem): Draft {
  const place = [`${item.sheet}!${item.cell}`, item.word].filter(Boolean).join(' ');
  return cellLink(linkTo ?? '', item, place);
}

/** An answer holds as long as the same is said of the same program. */
function answerKey(item: ReturnItem): string {
  return JSON.stringify([item.rule, itemProgram(item), item.sentence]);
}

/** What was answered on the sheets that went back before, wherever they stand in a workbook. */
export function answersIn({ sheets }: WorkbookSnapshot): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const at = { rule: 2, program: 4, sentence: 5, answer: 7 };
  for (const [index, sheet] of sheets.entries()) {
    const grid = new Grid(sheet, index);
    const textAt = (row: number, column: number): string => grid.textAt(row, column) ?? '';
    if (textAt(0, 0) !== RETURN_TITLE) continue;
    for (let row = FIRST_ROW; row < grid.endRow; row += 1) {
      const answer = textAt(row, at.answer);
      const [rule, program, sentence] = [at.rule, at.program, at.sentence].map((column) =>
        textAt(row, column),
      );
      if (answer !== '') found.set(JSON.stringify([rule, program, sentence]), answer);
    }
  }
  return found;
}
