import { readResultYears } from '../readers/resultYears';
import type { YearMention } from '../readers/yearMentions';
import type { ProgramCheck, ProgramRule } from './OldRule';

const check: ProgramCheck = (program, index, book, found) => {
  const { fiscalYear } = book.layout.form;
  const { value } = program.fields.results;
  if (fiscalYear === null || typeof value !== 'string') return;
  const years = readResultYears(value);
  const fault = faultIn(years, fiscalYear);
  const { cell } = program.fields.results;
  if (fault === null || cell === null) return;
  const { key, mention } = fault;
  const written = value.slice(mention.span.start, mention.span.end);
  found.push({
    rule: 'YEAR-02',
    severity: 'warning',
    cell,
    related: [],
    program: index,
    message: { rule: 'YEAR-02', key, values: { written, fiscalYear, due: fiscalYear - 1 } },
    expected: fiscalYear - 1,
    actual: mention.year,
    quantity: { kind: 'fiscalYear' },
  });
};

/** A year later than the sheet's; else the latest of years of which none is the one before it. */
function faultIn(
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

/** 実績 speaks of the year before the sheet's, and of none later than the sheet's. */
export const year02: ProgramRule = {
  id: 'YEAR-02',
  severity: 'warning',
  scope: 'cell',
  checkProgram: check,
};
