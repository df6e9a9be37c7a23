import { jsonText } from './jsonText';
import type { Format } from './ReportWriter';

/** One finding a line, with its file, then a line for each that was not read: a clean result is empty. */
export const ndjson: Format = ({ out }) => ({
  add({ report: { file, findings } }) {
    out(findings.map((finding) => line({ file, ...finding })).join(''));
  },
  end: (_summary, unread) => out(unread.map(line).join('')),
});

function line(value: object): string {
  return `${jsonText(value)}\n`;
}
