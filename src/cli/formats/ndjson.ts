import { jsonText } from './jsonText';
import type { Format } from './ReportWriter';

const AT_ONCE = 1_000;

/** One finding a line, with its file, then a line for each that was not read: a clean result is empty. */
export const ndjson: Format = ({ out }) => ({
  add({ report: { file, findings } }) {
    // So many at a time: of 200,000 findings the whole text would take half a gigabyte.
    for (let at = 0; at < findings.length; at += AT_ONCE) {
      const some = findings.slice(at, at + AT_ONCE);
      out(some.map((finding) => line({ file, ...finding })).join(''));
    }
  },
  end: (_summary, unread) => out(unread.map(line).join('')),
});

function line(value: object): string {
  return `${jsonText(value)}\n`;
}
