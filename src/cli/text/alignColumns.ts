import { displayWidth, padColumns } from './width';

/** Rows of texts as lines, each column as wide as its widest text; one without a place stands left. */
export function alignColumns(
  rows: readonly (readonly string[])[],
  places: readonly ('left' | 'right')[],
): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(text));
    });
  }
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        if (places[column] !== 'right') return padColumns(text, width);
        return ' '.repeat(width - displayWidth(text)) + text;
      })
      .join('  ')
      .trimEnd(),
  );
}
