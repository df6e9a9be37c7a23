import type { Format } from './ReportWriter';

/** What JSON may hold as it is, and a screen may not. */
const BARE_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON in which every control character is escaped: nothing of the data is lost, and none steers a screen. */
export function jsonText(value: object, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    BARE_CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One document of the reports' schema, indented; files are written as they come. */
export const json: Format = ({ out }) => {
  let separator = '';
  out('{\n  "version": 2,\n  "files": [');
  return {
    add({ report }) {
      out(`${separator}\n${indented(report, '    ')}`);
      separator = ',';
    },
    end(summary, unread) {
      const end = separator === '' ? ']' : '\n  ]';
      const rest = Object.entries({ unread, summary }).map(
        ([key, value]) => `\n  "${key}": ${indented(value, '  ').trimStart()}`,
      );
      out(`${end},${rest.join(',')}\n}\n`);
    },
  };
};

/** JSON holds no line feeds but those of its own indentation. */
function indented(value: object, by: string): string {
  return by + jsonText(value, 2).replaceAll('\n', `\n${by}`);
}

const AT_ONCE = 1_000;

/** One finding a line, with its file, then a line for each sheet and file that was not read: a clean result is empty. */
export const ndjson: Format = ({ out }) => ({
  add({ report: { file, findings, notRead } }) {
    // So many at a time: of 200,000 findings the whole text would take half a gigabyte.
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
