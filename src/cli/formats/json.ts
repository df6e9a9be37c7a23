import type { Format } from './ReportWriter';

/** What JSON may hold as it is, and a screen may not. */
const BARE_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON in which every control character is escaped: nothing of the data is lost, and none steers a screen. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    BARE_CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Findings or programs that are made into one text: that of all would take a gigabyte. */
const AT_ONCE = 100;

/** One document of the reports' schema, indented; it is written as it comes. */
export const json: Format = ({ out }) => {
  let separator = '';
  out('{\n  "version": 2,\n  "files": [');
  return {
    add({ report }) {
      out(`${separator}\n    {`);
      separator = '';
      for (const [key, value] of Object.entries(report)) {
        out(`${separator}\n      "${key}": `);
        if (key === 'programs') writeList(report.programs, out);
        else if (Array.isArray(value)) writeList(value, out);
        else out(indented(value, 3));
        separator = ',';
      }
      out('\n    }');
    },
    end(summary, unread) {
      const end = separator === '' ? ']' : '\n  ]';
      out(
        `${end},\n  "unread": ${indented(unread, 1)},\n  "summary": ${indented(summary, 1)}\n}\n`,
      );
    },
  };
};

/** A list of a file's report, some at a time. */
function writeList(
  list: Pick<readonly unknown[], 'length' | 'at'>,
  out: (text: string) => void,
): void {
  if (list.length === 0) {
    out('[]');
    return;
  }
  for (let at = 0; at < list.length; at += AT_ONCE) {
    const length = Math.min(AT_ONCE, list.length - at);
    const some = indented(
      Array.from({ length }, (_, index) => list.at(at + index)),
      3,
    );
    out(at === 0 ? '[' : ',');
    // By itself: put together with what stands before it, all of it would be copied.
    out(some.slice(1, some.lastIndexOf('\n')));
  }
  out('\n      ]');
}

/** A value as it stands inside so many others, its first line without what stands before it. */
function indented(value: unknown, depth: number): string {
  let outer = value;
  let head = depth * 2;
  let tail = 0;
  for (let at = 0; at < depth; at++) {
    outer = [outer];
    head += at * 2 + 2;
    tail += at * 2 + 2;
  }
  const text = jsonText(outer, 2);
  return text.slice(head, text.length - tail);
}

/** One finding a line, with its file, then a line for each sheet and file that was not read: a clean result is empty. */
export const ndjson: Format = ({ out }) => ({
  add({ report: { file, findings, notRead } }) {
    for (let at = 0; at < findings.length; at += AT_ONCE) {
      const some = findings.slice(at, at + AT_ONCE);
      out(some.map((finding) => line({ file, ...finding })).join(''));
    }
    out(notRead.map((one) => line({ file, ...one })).join(''));
  },
  end: (_summary, unread) => out(unread.map(line).join('')),
});

function line(value: object): string {
  return `${jsonText(value)}\n`;
}
