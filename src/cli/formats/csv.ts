import type { FindingReport } from '../../core/report/report';
import { withoutControls } from '../../core/words/format';
import { CLI_WORDS } from '../words/cliWords';
import type { CheckedFile, Format } from './ReportWriter';

/** Without it Excel takes UTF-8 for the system's own encoding. */
export const BOM = '\ufeff';
/** What a spreadsheet may take for a formula, also in full width. */
export const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

type Value = string | number | null;

/** One finding a row, then one for each sheet and file that was not read, for spreadsheets: UTF-8 with a byte order mark, CRLF. */
export const csv: Format = ({ language, out }) => {
  const { columns, unread: notRead } = CLI_WORDS[language].table;
  const { severities } = CLI_WORDS[language].text;
  out(BOM + csvRow(Object.values(columns)));
  const none = (count: number): null[] => new Array<null>(count).fill(null);
  const nameRow = (file: string, sheet: string | null, reason: string): string =>
    csvRow([file, sheet, ...none(2), notRead, ...none(3), reason, ...none(5)]);
  return {
    add(checked) {
      const rows = checked.report.findings.map((finding, index) =>
        csvRow(values(finding, index, checked, severities)),
      );
      const { file, notRead: sheets } = checked.report;
      const others = sheets.map(({ sheet, reason }) => nameRow(file, sheet, reason));
      out([...rows, ...others].join(''));
    },
    end(_summary, unread) {
      out(unread.map(({ file, reason }) => nameRow(file, null, reason)).join(''));
    },
  };
};

/** In the order of the columns. */
function values(
  finding: FindingReport,
  index: number,
  { report, owners }: CheckedFile,
  severities: { readonly [S in FindingReport['severity']]: string },
): Value[] {
  const { sheet, cell, rule, severity, program, message, expected, actual, related } = finding;
  const owner = owners[index] ?? null;
  const name = owner === null ? null : (report.programs.at(owner)?.name ?? null);
  return [
    report.file,
    sheet,
    cell,
    rule,
    severities[severity],
    program?.policy ?? null,
    program?.no ?? null,
    name,
    message,
    finding.hint,
    expected,
    actual,
    related.join(' '),
    finding.waived?.reason ?? null,
    finding.unit,
  ];
}

export function csvRow(fields: readonly Value[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** Numbers as they are; text so that no spreadsheet computes it. */
function field(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = withoutControls(value);
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

/** A text between quotes where it would not stand without them. */
export function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
