import {
  renderSummary,
  renderUnread,
  textStyle,
  type TextStyle,
  displayWidth,
  padColumns,
} from '../text/TextStyle';
import {
  type Format,
  type CheckedFile,
  groupBySheet,
  type FindingGroup,
  type SheetGroup,
  programTitle,
} from './ReportWriter';
import { alikeKey, foldAlike } from '../../core/findings/foldAlike';
import { bureausOf, type ListedReport } from '../../core/report/buildFileReport';
import type { FindingReport } from '../../core/report/report';
import { printable } from '../../core/words/format';

const LONGEST_RULE = 'STR-01'.length + 1;

/** For reading on a terminal. */
export const text: Format = ({ language, color, isQuiet = false, out }) => {
  const own = textStyle(language, color);
  const { noError } = own.words;
  const style = isQuiet ? { ...own, words: { ...own.words, nothingFound: noError } } : own;
  return {
    add: (checked) => out(renderFile(checked, style)),
    end: (summary, unread) => {
      const missing = renderUnread(unread, style).trimStart();
      if (missing !== '') out(`${missing}\n`);
      out(renderSummary(summary, unread, style));
    },
  };
};

/** A file's findings by sheet and program; every line ends with a line feed. */
export function renderFile(checked: CheckedFile, style: TextStyle): string {
  const { note, remarks, findings, notRead } = checked.report;
  const lines = [headline(checked, style)];
  if (note !== null) lines.push(`  ${note}`);
  else if (findings.length === 0) lines.push(`  ${style.words.nothingFound}`);
  for (const remark of remarks) lines.push(`  ${printable(remark)}`);
  for (const { sheet, reason } of notRead) {
    lines.push(`  ${printable(sheet === null ? reason : `${sheet}: ${reason}`)}`);
  }
  const sheets = groupBySheet(checked);
  const listed = listedOf(sheets);
  for (const { sheet, groups } of sheets) {
    const ofSheet = groups.flatMap((group) => groupLines(group, listed, style));
    if (ofSheet.length > 0) lines.push('', `  ${style.bold(printable(sheet))}`, ofSheet.join('\n'));
  }
  if (listed.size < findings.length) lines.push('', `  ${style.words.folded}`);
  lines.push(...unverifiedLines(checked.report, style));
  return `${lines.join('\n')}\n\n`;
}

/** What could not be verified, under its own heading; of many alike the first. */
function unverifiedLines({ unverified }: ListedReport, { words, bold }: TextStyle): string[] {
  if (unverified.length === 0) return [];
  const lines = [...foldAlike(unverified, ({ rule }) => rule)].flatMap(([one, leftOut]) => {
    const { rule, sheet, cell, reason } = one;
    const line = `    ${rule}  ${printable(sheet)} ${cell}  ${printable(reason)}`;
    return leftOut.length === 0 ? [line] : [line, `    ${rule}  ${words.more(leftOut.length)}`];
  });
  return ['', `  ${bold(words.unverified(unverified.length))}`, ...lines];
}

function headline({ report }: CheckedFile, { words, bold }: TextStyle): string {
  const facts = [
    bureausOf(report),
    report.fiscalYear === null ? null : words.year(report.fiscalYear),
    report.note === null ? words.programs(report.programs.length) : null,
  ].filter((fact) => fact !== null);
  return [bold(printable(report.file)), ...facts.map(printable)].join('  ');
}

/** The findings that are listed, each with those alike that are left out behind it. */
type Listed = ReadonlyMap<FindingReport, readonly FindingReport[]>;

function listedOf(sheets: readonly SheetGroup[]): Listed {
  const findings = sheets.flatMap(({ groups }) => groups.flatMap((group) => group.findings));
  return foldAlike(findings, ({ rule, severity, waived }) =>
    alikeKey(rule, severity, waived !== null),
  );
}

function groupLines(
  { program, findings }: FindingGroup,
  listed: Listed,
  style: TextStyle,
): string[] {
  const widest = findings.reduce((width, { cell }) => Math.max(width, cell.length), 0);
  const lines: string[] = [];
  for (const finding of findings) {
    const leftOut = listed.get(finding);
    if (leftOut === undefined) continue;
    lines.push(findingLine(finding, finding.cell, sentence(finding, style), widest, style));
    if (finding.hint !== null) lines.push(hintLine(finding.hint, widest, style));
    if (leftOut.length > 0) {
      lines.push(findingLine(finding, '', style.words.more(leftOut.length), widest, style));
    }
  }
  if (lines.length === 0) return [];
  return [`    ${style.title(printable(programTitle(program, style.words)))}`, ...lines];
}

function sentence({ message, waived }: FindingReport, { words }: TextStyle): string {
  return waived === null ? message : `${message} ${words.waived(waived.reason)}`;
}

/** A hint, in line with the sentence above it. */
function hintLine(hint: string, widestCell: number, { words }: TextStyle): string {
  const label = Math.max(...Object.values(words.severities).map(displayWidth));
  return [
    '    ',
    ...[label, widestCell, LONGEST_RULE].map((width) => ' '.repeat(width)),
    printable(hint),
  ].join('  ');
}

function findingLine(
  { rule, severity }: FindingReport,
  cell: string,
  text: string,
  widestCell: number,
  { words, severity: paints }: TextStyle,
): string {
  const label = Math.max(...Object.values(words.severities).map(displayWidth));
  return [
    '    ',
    paints[severity](padColumns(words.severities[severity], label)),
    padColumns(cell, widestCell),
    padColumns(rule, LONGEST_RULE),
    printable(text),
  ].join('  ');
}
