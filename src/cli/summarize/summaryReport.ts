import type { SummarySource } from '../../core/summary/SummarySource';
import { formatAmount } from '../../core/words/format';
import { alignColumns } from '../text/alignColumns';
import { printable } from '../../core/words/printable';
import type { CliWords } from '../words/cliWords';

/** Programs and cost of each bureau and in all, and where they were written. */
export function summaryReport(
  {
    sources,
    otherName,
  }: { readonly sources: readonly SummarySource[]; readonly otherName: string | null },
  output: string,
  words: CliWords['gather'],
): string {
  const unit = sources[0]?.unit ?? '';
  const bureaus = new Map<string, Tally>();
  for (const source of sources) {
    const name = source.bureau ?? source.file;
    bureaus.set(name, tally([source], bureaus.get(name)));
  }
  const line = (name: string, { programs, cost }: Tally): string[] => [
    printable(name),
    words.programs(programs),
    formatAmount(Number(cost.toFixed(6)), ` ${unit}`),
  ];
  const rows = [...bureaus].map(([name, one]) => line(name, one));
  const all = bureaus.size > 1 ? [line(words.total, tally(sources))] : [];
  const lines = alignColumns([...rows, ...all], ['left', 'right', 'right']);
  const other = otherName === null ? [] : [words.otherSheet(printable(otherName))];
  return [...lines, '', words.summarized(printable(output)), ...other, ''].join('\n');
}

interface Tally {
  readonly programs: number;
  readonly cost: number;
}

function tally(sources: readonly SummarySource[], before: Tally = { programs: 0, cost: 0 }): Tally {
  return sources.reduce(
    (sum, { programs }) => ({
      programs: sum.programs + programs.length,
      cost: programs.reduce((cost, program) => cost + (program.cost.total ?? 0), sum.cost),
    }),
    before,
  );
}
