import type { Format } from './ReportWriter';

/** One finding a line, with its file, and no other lines: a clean result is empty. */
export const ndjson: Format = ({ out }) => ({
  add({ report: { file, findings } }) {
    out(findings.map((finding) => `${JSON.stringify({ file, ...finding })}\n`).join(''));
  },
  end: () => undefined,
});
