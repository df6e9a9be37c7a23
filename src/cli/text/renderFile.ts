import { toA1 } from '../../core/address/a1';
import type { Finding } from '../../core/findings/Finding';
import { renderMessage } from '../../core/words/render';
import type { CheckedFile } from '../CheckedFile';
import { groupFindings, type FindingGroup } from './groupFindings';
import { printable } from './printable';
import type { TextStyle } from './TextStyle';
import { displayWidth, padColumns } from './width';

/** A file's findings by sheet and program; every line ends with a line feed. */
export function renderFile(checked: CheckedFile, style: TextStyle): string {
  const { note, findings } = checked.report;
  const lines = [headline(checked, style)];
  if (note !== null) lines.push(`  ${note}`);
  else if (findings.length === 0) lines.push(`  ${style.words.nothingFound}`);
  for (const { sheet, groups } of groupFindings(checked)) {
    lines.push('', `  ${style.bold(printable(sheet))}`);
    for (const group of groups) lines.push(...groupLines(group, style));
  }
  return `${lines.join('\n')}\n\n`;
}

function headline({ report }: CheckedFile, { words, bold }: TextStyle): string {
  const facts = [
    report.bureau,
    report.fiscalYear === null ? null : words.year(report.fiscalYear),
    report.note === null ? words.programs(report.programs.length) : null,
  ].filter((fact) => fact !== null);
  return [bold(printable(report.file)), ...facts.map(printable)].join('  ');
}

function groupLines({ program, findings }: FindingGroup, style: TextStyle): string[] {
  const { words } = style;
  const title =
    program === null
      ? words.wholeSheet
      : [
          program.policy.code ?? words.noPolicy,
          words.number(program.no),
          program.name ?? words.noName,
        ].join(' ');
  const widest = Math.max(...findings.map(({ cell }) => toA1(cell).length));
  return [
    `    ${style.title(printable(title))}`,
    ...findings.map((finding) => findingLine(finding, widest, style)),
  ];
}

const LONGEST_RULE = 'STR-01'.length + 1;

function findingLine(finding: Finding, widestCell: number, style: TextStyle): string {
  const { words, language } = style;
  const { severity } = finding;
  const label = Math.max(...Object.values(words.severities).map(displayWidth));
  return [
    '    ',
    style.severity[severity](padColumns(words.severities[severity], label)),
    padColumns(toA1(finding.cell), widestCell),
    padColumns(finding.rule, LONGEST_RULE),
    printable(renderMessage(finding.message, language)),
  ].join('  ');
}
