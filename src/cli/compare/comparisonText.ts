import type { KeptProgram, YearComparison } from '../../core/compare/compareYears';
import { sortChanges } from '../../core/compare/sortChanges';
import type { SummaryProgram, SummarySource } from '../../core/summary/SummarySource';
import { formatAmount, formatNumber } from '../../core/words/format';
import type { Language } from '../../core/words/Words';
import { alignColumns } from '../text/alignColumns';
import { printable } from '../../core/words/printable';
import { textStyle } from '../text/TextStyle';
import type { Terminal } from '../Terminal';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import type { Compared } from './Compared';

type Words = CliWords['compare'];
type Rows = readonly (readonly string[])[];

const NOT_KNOWN = '—';

/** The comparison for people to read; every line ends with a line feed. */
export function comparisonText(
  { older, newer, comparison }: Compared,
  language: Language,
  { color }: Pick<Terminal, 'color'>,
): string {
  const { compare: words, text, gather } = CLI_WORDS[language];
  const { bold } = textStyle(language, color);
  const { kept, total } = comparison;
  const change = signed(Number((total.newer - total.older).toFixed(6)), words);
  const facts = ({ file, bureau, fiscalYear, programs }: SummarySource, sum: number): string[] => [
    printable(file),
    printable(bureau ?? NOT_KNOWN),
    fiscalYear === null ? NOT_KNOWN : text.year(fiscalYear),
    gather.programs(programs.length),
    formatAmount(sum, ` ${newer.unit}`),
  ];
  const lines = alignColumns(
    [
      [words.older, ...facts(older, total.older), ''],
      [words.newer, ...facts(newer, total.newer), change],
    ],
    ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
  );
  for (const { title, rows, places } of sections(comparison, words)) {
    lines.push('', bold(`${title} (${rows.length})`));
    for (const line of alignColumns(rows, places)) lines.push(`  ${line}`);
  }
  const same = kept.filter(({ older: a, newer: b }) => a.cost.total === b.cost.total).length;
  return [...lines, '', words.kept(kept.length, same), ''].join('\n');
}

interface Section {
  readonly title: string;
  readonly rows: Rows;
  readonly places: readonly ('left' | 'right')[];
}

function sections(comparison: YearComparison, words: Words): Section[] {
  const change = ({ older, newer, change: by }: KeptProgram): string[] => [
    amount(older.cost.total),
    '→',
    amount(newer.cost.total),
    by === null ? '' : signed(by, words),
  ];
  const only = (program: SummaryProgram): string[] => [
    ...nameOf(program, words),
    amount(program.cost.total),
  ];
  const { added, gone } = comparison;
  const { changed, renamed, moved, settled } = sortChanges(comparison);
  return [
    {
      title: words.changed,
      rows: changed.map((one) => [...nameOf(one.newer, words), ...change(one)]),
      places: ['left', 'left', 'left', 'right', 'left', 'right', 'right'],
    },
    {
      title: words.renamed,
      rows: renamed.map((one) => [
        ...nameOf(one.newer, words),
        words.formerly(printable(one.older.name)),
        words.likeness(Math.round(one.likeness * 100)),
        ...change(one),
      ]),
      places: ['left', 'left', 'left', 'left', 'right', 'right', 'left', 'right', 'right'],
    },
    {
      title: words.moved,
      rows: moved.map(({ older, newer }) => [
        ...nameOf(newer, words),
        words.formerly(printable(older.policy === '' ? NOT_KNOWN : older.policy)),
      ]),
      places: [],
    },
    { title: words.added, rows: added.map(only), places: ['left', 'left', 'left', 'right'] },
    { title: words.gone, rows: gone.map(only), places: ['left', 'left', 'left', 'right'] },
    {
      title: words.settled,
      rows: settled.map(({ older, newer, settled: by }) => [
        ...nameOf(newer, words),
        words.settlement(amount(newer.previous)),
        words.budget(amount(older.budget)),
        by === null ? '' : signed(by, words),
      ]),
      places: ['left', 'left', 'left', 'right', 'right', 'right'],
    },
  ];
}

function nameOf({ policyCode, no, name }: SummaryProgram, words: Words): string[] {
  return [
    printable(policyCode ?? NOT_KNOWN),
    no === null ? NOT_KNOWN : `No.${no}`,
    name === '' ? words.noName : printable(name),
  ];
}

function amount(value: number | null): string {
  return value === null ? NOT_KNOWN : formatNumber(value);
}

function signed(change: number, words: Words): string {
  if (change === 0) return '±0';
  return (change < 0 ? words.minus : '+') + formatNumber(Math.abs(change));
}
