import type { Severity } from '../../core/findings/Finding';
import type { FindingReport } from '../../core/report/report';
import { quoteSheet } from '../../core/address/a1';
import { RULES } from '../../core/rules';
import { ruleWhy } from '../../core/rules/describeRule';
import type { Language } from '../../core/words/sentence';
import { jsonText } from './json';
import type { Format } from './ReportWriter';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: { readonly [S in Severity]: 'error' | 'warning' | 'note' } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const INDEX = new Map<string, number>(RULES.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0, one run; results are written as their files come. */
export const sarif: Format = ({ language, version, out }) => {
  const driver = { name: 'Hakaru', semanticVersion: version, rules: rules(language) };
  const head = { $schema: SCHEMA, version: '2.1.0' };
  // The run is left open: its results follow one by one, and how it went comes last.
  const open = `${JSON.stringify(head).slice(0, -1)},"runs":[{`;
  out(`${open}"tool":${JSON.stringify({ driver })},"language":"${language}","results":[`);
  let separator = '\n';
  const notRead: { file: string; sheet: string | null; reason: string }[] = [];
  return {
    add({ report }) {
      notRead.push(...report.notRead.map((one) => ({ file: report.file, ...one })));
      for (const finding of report.findings) {
        out(separator + jsonText(result(finding, report)));
        separator = ',\n';
      }
    },
    end(_summary, unread) {
      const invocation = {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: [
          ...unread.map(({ file, reason }) => notification('error', file, reason)),
          ...notRead.map(({ file, sheet, reason }) =>
            notification('note', file, sheet === null ? reason : `${sheet}: ${reason}`),
          ),
        ],
      };
      out(`\n],"invocations":[${jsonText(invocation)}]}]}\n`);
    },
  };
};

function notification(level: 'error' | 'note', file: string, text: string): object {
  return { level, message: { text }, locations: [{ physicalLocation: artifact(file) }] };
}

function rules(language: Language): object[] {
  return RULES.map((rule) => ({
    id: rule.id,
    shortDescription: { text: rule.asks[language] },
    help: { text: ruleWhy(rule, language) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  }));
}

function result(finding: FindingReport, { file }: { readonly file: string }): object {
  const { rule, severity, sheet, cell, related, program, message, hint, waived } = finding;
  const { expected, actual, difference, quantity, unit } = finding;
  return {
    ruleId: rule,
    ruleIndex: INDEX.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: hint === null ? message : `${message} ${hint}` },
    locations: [location(file, sheet, cell)],
    relatedLocations: related.map((other, id) => ({ id, ...relatedLocation(file, sheet, other) })),
    suppressions: waived === null ? [] : [{ kind: 'inSource', justification: waived.reason }],
    properties: { program, expected, actual, difference, quantity, unit },
  };
}

/** Of a cell, with its sheet above it. */
function location(file: string, sheet: string, cell: string): object {
  return {
    physicalLocation: artifact(file),
    logicalLocations: [
      { name: cell, fullyQualifiedName: `${quoteSheet(sheet)}!${cell}`, kind: 'cell' },
      { name: sheet, fullyQualifiedName: quoteSheet(sheet), kind: 'sheet' },
    ],
  };
}

/** An address that may carry another sheet's name: `'局''s'!A1`. */
function relatedLocation(file: string, sheet: string, address: string): object {
  const [, quoted, cell] = /^'(.*)'!([A-Z]+\d+)$/s.exec(address) ?? [];
  if (quoted === undefined || cell === undefined) return location(file, sheet, address);
  return location(file, quoted.replaceAll("''", "'"), cell);
}

function artifact(file: string): object {
  return { artifactLocation: { uri: toUri(file) } };
}

/** A relative reference for a relative path, a file URI for an absolute one. */
function toUri(file: string): string {
  const parts = file.split(process.platform === 'win32' ? /[\\/]/ : '/');
  const encoded = parts.map(encodeURIComponent).join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
