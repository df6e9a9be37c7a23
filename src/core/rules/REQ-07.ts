import { cellText, present } from '../facts/cells';
import { isAbsent, rowMissing } from '../facts/costs';
import { amountOf } from '../readers/amount';
import type { Program } from '../records/Program';
import { type CellValue, isUnknown } from '../snapshot/CellValue';
import { formatNumber, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, sentence } from './Rule';

interface NoCost {
  readonly written: string;
}
/** The cost as text: an amount in `unit`, or whatever stands there. */
interface NoText {
  readonly cost: string;
  readonly unit: string;
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
    noCost: sentence(
      (v: NoCost) => `本文には「${quote(v.written)}」とありますが、ヒトのコストが空欄です。`,
      (v) => `The text says "${quote(v.written)}", but the cost of people is blank.`,
    ),
    noText: sentence(
      (v: NoText) => `ヒトのコストは${v.cost}${v.unit}ですが、ヒトの本文が空欄です。`,
      (v) => `The cost of people is ${v.cost}${v.unit}, but the text for people is blank.`,
    ),
  },

  checkProgram(program, { profile }) {
    const { unit } = profile;
    // Where the row is not there, neither is blank.
    if (rowMissing(program, ['people'], profile) !== null) return [];
    const { peopleText: text, people: cost } = program.fields;
    if (isUnknown(text.value) || isUnknown(cost.value)) return [];
    const hasText = program.staff.kind === 'text';
    const hasCost = !isAbsent(program.costs.people);
    if (hasText && !hasCost && cost.cell !== null) {
      const written = cellText(text.value);
      return [{ cell: cost.cell, related: present(text.cell), key: 'noCost', values: { written } }];
    }
    if (hasCost && !hasText && text.cell !== null && !isNobody(program)) {
      const values = { cost: figureText(cost.value), unit };
      return [{ cell: text.cell, related: present(cost.cell), key: 'noText', values }];
    }
    return [];
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
