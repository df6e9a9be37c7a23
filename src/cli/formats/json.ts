import { jsonText } from './jsonText';
import type { Format } from './ReportWriter';

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
