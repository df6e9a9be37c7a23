import type { FindingReport } from '../../../core/report/fileReport';
import type { CheckedFile } from '../../CheckedFile';
import type { CliWords } from '../../words/cliWords';
import { type FindingGroup, groupFindings } from '../groupFindings';
import { groupTitle } from '../groupTitle';
import { badge } from './counts';
import { type Markup, markup, NOTHING } from './Markup';

/** All findings of a file, by sheet and program. */
export function fileSection(checked: CheckedFile, id: string, words: CliWords): Markup {
  const { report } = checked;
  const { text, page } = words;
  const facts = [
    report.bureau,
    report.fiscalYear === null ? null : text.year(report.fiscalYear),
    report.note === null ? text.programs(report.programs.length) : null,
  ].filter((fact) => fact !== null);
  const silence = report.note ?? (report.findings.length === 0 ? page.nothingFound : null);
  const remarks = [...(silence === null ? [] : [silence]), ...report.remarks];
  const sheets = groupFindings(checked).map(
    ({ sheet, groups }) => markup`
<h3><span class="of">${page.sheet}</span>${sheet}</h3>
${groups.map((group) => groupBlock(group, words))}`,
  );
  return markup`
<section class="file" id="${id}">
<h2>${report.file}</h2>
<p class="facts">${facts.join(' · ')}</p>
${remarks.map((remark) => markup`<p class="remark">${remark}</p>`)}${sheets}
</section>
`;
}

function groupBlock({ program, findings }: FindingGroup, words: CliWords): Markup {
  return markup`<section class="group">
<h4>${groupTitle(program, words.text)}</h4>
<ul class="findings">${findings.map((finding) => findingItem(finding, words))}</ul>
</section>
`;
}

function findingItem(finding: FindingReport, { text, page }: CliWords): Markup {
  const { severity, cell, rule, message, hint, related, waived } = finding;
  const beside =
    related.length === 0
      ? NOTHING
      : markup`<span class="beside">${page.related} ${related.join(' ')}</span>`;
  const clue = hint === null ? NOTHING : markup`<span class="hint">${hint}</span>`;
  const reason =
    waived === null ? NOTHING : markup`<span class="beside">${text.waived(waived.reason)}</span>`;
  const look = waived === null ? severity : 'waived';
  return markup`
<li class="finding ${look}">${badge(severity, text)}<span class="cell">${cell}</span>
<span class="message">${message}${clue}${beside}${reason}</span>
<span class="rule">${rule}</span></li>`;
}
