import { readResultYears } from '../readers/resultYears';
import type { YearMention } from '../readers/yearMentions';
import { clip, fiscalYearLabel, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Years by their 西暦. */
interface WrongYear {
  readonly written: string;
  /** The sheet's. */
  readonly fiscalYear: number;
  /** That of the results: the one before. */
  readonly due: number;
}

/** 実績 speaks of the year before the sheet's, and of none later than the sheet's. */
export const year02 = defineRule({
  id: 'YEAR-02',
  severity: 'warning',
  source: 'reviews',
  asks: {
    ja: '実績は前年度のものですか',
    en: 'Are the results of the year before?',
  },
  messages: {
    later: worded(
      (v: WrongYear) =>
        `実績に「${quote(v.written)}」とあります。このシートの年度、${fiscalYearLabel(v.fiscalYear)}より後です。`,
      (v) =>
        `The results speak of “${quote(v.written)}”, later than the sheet's year, ${fiscalYearLabel(v.fiscalYear)}.`,
      (v) => `先の年度「${clip(v.written, 7)}」`,
      (v) => `later: ${clip(v.written, 7)}`,
    ),
    notBefore: worded(
      (v: WrongYear) =>
        `実績の最も新しい年は「${quote(v.written)}」です。前年度、${fiscalYearLabel(v.due)}の実績を確かめてください。`,
      (v) =>
        `The latest year of the results is “${quote(v.written)}”. Check those of the year before the sheet's, ${fiscalYearLabel(v.due)}.`,
      (v) => `最新は「${clip(v.written, 7)}」`,
      (v) => `latest: ${clip(v.written, 7)}`,
    ),
  },

  checkProgram({ fields, fiscalYear }) {
    const { cell, value } = fields.results;
    if (fiscalYear === null || cell === null || typeof value !== 'string') return [];
    const wrong = wrongOf(readResultYears(value), fiscalYear);
    if (wrong === null) return [];
    const { year, span } = wrong.mention;
    const due = fiscalYear - 1;
    return [
      {
        cell,
        key: wrong.key,
        values: { written: value.slice(span.start, span.end), fiscalYear, due },
        expected: due,
        actual: year,
        quantity: { kind: 'fiscalYear' },
      },
    ];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '実績は前年度までのものを書きます。古い年のままだと、前の年のシートの写しが残っているおそれがあります。',
          en: 'Results are those of last year. Older ones may have been left over from an earlier sheet.',
        },
        good: [{ results: '平成28年度 利用者30人' }],
        bad: [{ results: '平成26年度 利用者30人' }],
      }
    : null,
});

/** A year later than the sheet's; else the latest of years of which none is the one before it. */
function wrongOf(
  years: readonly YearMention[],
  fiscalYear: number,
): { key: 'later' | 'notBefore'; mention: YearMention } | null {
  let latest: YearMention | null = null;
  for (const mention of years) {
    if (mention.year > fiscalYear) return { key: 'later', mention };
    if (latest === null || mention.year > latest.year) latest = mention;
  }
  if (latest === null || years.some(({ year }) => year === fiscalYear - 1)) return null;
  return { key: 'notBefore', mention: latest };
}
