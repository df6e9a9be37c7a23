/** One line of the report: a ratio of two medians, and what it should be. */
export interface Result {
  readonly what: string;
  readonly programs: number;
  /** Milliseconds, unless the label says otherwise. */
  readonly time: number;
  readonly against: string;
  readonly otherTime: number;
  /** null where nothing is promised. */
  readonly target: { readonly below: number; readonly inclusive: boolean } | null;
}

function ratioOf({ time, otherTime }: Result): number {
  return time / otherTime;
}

/** yes, NO, or a dash where nothing is promised. */
function verdictOf(result: Result): string {
  if (result.target === null) return '–';
  const { below, inclusive } = result.target;
  const ratio = ratioOf(result);
  return ratio < below || (inclusive && ratio === below) ? 'yes' : 'NO';
}

const HEAD = ['what', 'programs', 'ms', 'against', 'ms', 'ratio', 'target', 'reached'];

function cellsOf(result: Result): string[] {
  const { target } = result;
  return [
    result.what,
    String(result.programs),
    result.time.toFixed(1),
    result.against,
    result.otherTime.toFixed(1),
    `${ratioOf(result).toFixed(2)} x`,
    target === null ? '–' : `${target.inclusive ? '<=' : '<'} ${target.below} x`,
    verdictOf(result),
  ];
}

/** The results as a table of plain text. */
export function formatResults(results: readonly Result[]): string {
  const lines = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [text[0], rule, ...text.slice(1)].join('\n');
}
