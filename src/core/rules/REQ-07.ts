import { cellText, present } from '../facts/cells';
import { isAbsent, rowMissing } from '../facts/costs';
import { costChoice } from '../fix/figureFixes';
import { choicesFix } from '../fix/fixEdits';
import { programOf } from '../fix/places';
import { isFormText, medianHeadPrice } from '../facts/staff';
import type { Book } from '../book/Book';
import type { Hint } from '../hints/Hint';
import { hasDigits } from '../text/notation';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { clip, formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface NoCost {
  readonly written: string;
  /** The nil mark that stands for the cost; empty: it is blank. */
  readonly mark: string;
}
/** The cost as text: an amount in `unit`, or whatever stands there. */
interface NoText {
  readonly cost: string;
  readonly unit: string;
  /** What stands in the text instead of staff; empty: it is blank. */
  readonly written: string;
}

/** ヒト text and ヒト cost: both or neither. */
export const req07 = defineRule({
  id: 'REQ-07',
  severity: 'error',
  source: 'form',
  asks: {
    ja: 'ヒトの本文とコストは両方入っていますか',
    en: 'Are text and cost of people both there?',
  },
  messages: {
    noCost: worded(
      (v: NoCost) =>
        `本文には「${quote(v.written)}」とありますが、ヒトのコストが${v.mark === '' ? '空欄' : `「${v.mark}」`}です。`,
      (v) =>
        `The text says “${quote(v.written)}”, but the cost of people is ${v.mark === '' ? 'blank' : `“${v.mark}”`}.`,
      (v) => `${clip(withoutNote(v.written), 6)}なのに${v.mark === '' ? '空欄' : v.mark}`,
      (v) => `${clip(withoutNote(v.written), 6)}, yet ${v.mark === '' ? 'blank' : v.mark}`,
    ),
    noText: worded(
      (v: NoText) =>
        `ヒトのコストは${v.cost}${v.unit}ですが、ヒトの本文${v.written === '' ? 'が空欄です' : `「${quote(v.written)}」に人数がありません`}。`,
      (v) =>
        `The cost of people is ${v.cost}${v.unit}, but ${v.written === '' ? 'the text for people is blank' : `the text for people, “${quote(v.written)}”, names nobody`}.`,
      (v) => `コスト${v.cost}なのに${v.written === '' ? '空欄' : '人数なし'}`,
      (v) => `cost ${v.cost}, yet ${v.written === '' ? 'blank' : 'nobody'}`,
    ),
  },

  checkProgram(program, book) {
    const { unit } = book.profile;
    // Where the row is not there, neither is blank.
    if (rowMissing(program, ['people'], book.profile) !== null) return [];
    const { peopleText: text, people: cost } = program.fields;
    if (isUnknown(text.value) || isUnknown(cost.value)) return [];
    const written = cellText(text.value).trim();
    const hasCost = !isAbsent(program.costs.people);
    if (!hasCost && namesStaff(program, written) && cost.cell !== null) {
      const values = { written, mark: cellText(cost.value).trim() };
      const hint = estimateHint(program, book);
      return [{ cell: cost.cell, related: present(text.cell), key: 'noCost', values, hint }];
    }
    if (hasCost && isEmpty(program, written) && text.cell !== null && !isNobody(program)) {
      const values = { cost: figureText(cost.value), unit, written };
      return [{ cell: text.cell, related: present(cost.cell), key: 'noText', values }];
    }
    return [];
  },

  /** The estimate by what a head costs in the book. */
  fix(finding, book) {
    const program = programOf(finding, book);
    const estimate = program === null ? null : estimateOf(program, book);
    if (program === null || estimate === null || finding.message.key !== 'noCost') return null;
    const choice = costChoice(book, program, 'people', estimate.amount);
    return choicesFix(choice === null ? [] : [choice]);
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '職員数とコストのどちらかだけでは、人件費が正しいか確かめられません。',
          en: 'With only one of staff and cost there, nobody can tell whether the cost of people is right.',
        },
        good: [{ peopleText: '職員1.00人（正規1.00人）', people: 8 }],
        bad: [{ peopleText: '職員1.00人（正規1.00人）', people: null, total: 10 }],
      }
    : null,
});

/** The figure as a message shows it: a number with separators, anything else as written. */
function figureText(value: CellValue): string {
  return typeof value === 'number' ? formatNumber(value) : cellText(value);
}

/** A cost of 0 beside a text that names nobody says the same twice. */
function isNobody({ costs }: Program): boolean {
  return amountOf(costs.people) === 0;
}

function namesStaff({ staff }: Program, written: string): boolean {
  return staff.kind === 'text' && hasDigits(written) && staff.headline !== 0;
}

/** A text of one's own may say in words who works on it. */
function isEmpty({ staff }: Program, written: string): boolean {
  return staff.kind !== 'text' || isFormText(written);
}

function estimateHint(program: Program, book: Book): Hint | null {
  const estimate = estimateOf(program, book);
  return estimate === null ? null : { key: 'headEstimate', values: estimate };
}

/** ヒト from its text, at the book's median price per head; null where either is not known. */
function estimateOf(program: Program, book: Book) {
  const { staff } = program;
  const price = medianHeadPrice(program, book);
  if (price === null || staff.headline === null || staff.doubt !== null) return null;
  const amount = Math.round(price * staff.headline);
  return amount <= 0 ? null : { people: staff.headline, price, amount, unit: program.profile.unit };
}

/** 職員0.36人（正規） → 職員0.36人 */
function withoutNote(written: string): string {
  return written.replace(/[（(].*/s, '');
}
