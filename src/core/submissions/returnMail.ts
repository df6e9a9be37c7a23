import { countBy } from '../collections/collections';
import { ruleOf } from '../rules';
import type { Language } from '../words/sentence';
import { itemProgram, type Return, type ReturnChanges, type ReturnItem } from './returnItems';
import { RETURN_WORDS, type ReturnWords } from './returnWords';

/** So many kinds of findings are named in a mail, and so many changes. */
const MOST_RULES = 5;
const MOST_CHANGES = 20;

/** A workbook that came in, and the file that goes back; null where nothing is to be mended. */
export interface MailedReturn extends Return {
  /** When it was saved, as it shall read. */
  readonly saved: string;
  readonly copy: string | null;
  /** The file is 指摘票 alone: the workbook takes no sheet. */
  readonly isApart: boolean;
}

export interface ReturnMail {
  readonly bureau: string;
  readonly returns: readonly MailedReturn[];
  /** Sentences on workbooks of the bureau that do not count. */
  readonly remarks: readonly string[];
  /** null where nothing is known of an earlier time. */
  readonly changes: ReturnChanges | null;
}

/** The text of the mail that goes to a bureau with its workbooks; until when is left to be filled in. */
export function returnMail(
  { bureau, returns, remarks, changes }: ReturnMail,
  language: Language,
): string {
  const words = RETURN_WORDS[language];
  const { mail } = words;
  const year = returns.find(({ fiscalYear }) => fiscalYear !== null)?.fiscalYear ?? null;
  const copies = returns.flatMap(({ copy, isApart }) => (isApart ? [] : (copy ?? [])));
  const slips = returns.flatMap(({ copy, isApart }) => (isApart ? (copy ?? []) : []));
  return [
    mail.subject(bureau, year === null ? '' : words.year(year)),
    '',
    mail.to(bureau),
    '',
    ...mail.opening,
    '',
    ...returns.flatMap((one) => received(one, words, language)),
    '',
    ...mail.request(copies, slips),
    ...(remarks.length === 0 ? [] : ['', mail.others, ...remarks.map((one) => `・${one}`)]),
    ...(changes === null ? [] : ['', mail.changes, ...changed(changes, words)]),
    '',
    ...mail.closing,
    '',
  ].join('\n');
}

function received(
  { file, programs, saved, items, copy }: MailedReturn,
  { mail, counts }: ReturnWords,
  language: Language,
): string[] {
  if (copy === null) return [mail.received(file, programs, saved), mail.clean];
  const errors = items.filter(({ severity }) => severity === 'error').length;
  const most = [...countBy(items.map(({ rule }) => rule))]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_RULES);
  return [
    mail.received(file, programs, saved),
    mail.found(counts(errors, items.length - errors)),
    ...most.map(([rule, count]) => mail.most(ruleOf(rule).asks[language], count)),
  ];
}

function changed({ mended, fresh, kept }: ReturnChanges, words: ReturnWords): string[] {
  const { mail } = words;
  return [
    `　${words.changes(mended.length, fresh.length, kept.length).trim()}`,
    ...changeLines(mail.mended, mended),
    ...changeLines(mail.fresh, fresh),
  ];
}

function changeLines(title: string, items: readonly ReturnItem[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - MOST_CHANGES;
  return [
    `　${title}`,
    ...items.slice(0, MOST_CHANGES).map((item) => `　　${itemLine(item)}`),
    ...(more > 0 ? [`　　… +${String(more)}`] : []),
  ];
}

/** An item in one line: its program, what the form calls its cell, and what was said. */
export function itemLine(item: ReturnItem): string {
  const place = item.program === null ? `${item.sheet} ${item.cell}` : itemProgram(item);
  return [place, item.word, item.rule].filter(Boolean).join(' ');
}
