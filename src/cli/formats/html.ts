import { bureausOf } from '../../core/report/buildFileReport';
import type { FileReport, FindingReport, Unread } from '../../core/report/report';
import { ruleOf, isRuleId } from '../../core/rules';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { type Markup, markup, NOTHING, page, tableSection } from './htmlPage';
import {
  type Format,
  type WriterContext,
  type CheckedFile,
  type FindingGroup,
  groupBySheet,
  programTitle,
} from './ReportWriter';
import { type Severity, SEVERITIES } from '../../core/findings/Finding';
import { getOrInsert } from '../../core/collections/collections';

const circle = markup`<circle cx="8" cy="8" r="7"/>`;
const shape = (body: Markup): Markup =>
  markup`<svg viewBox="0 0 16 16" aria-hidden="true">${body}</svg>`;
const SHAPES: { readonly [S in Severity]: Markup } = {
  error: shape(markup`${circle}<path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6"/>`),
  warning: shape(markup`<path class="body" d="M8 1.2 15.2 14.4H.8Z"/><path d="M8 6v4m0 1.6v1.2"/>`),
  info: shape(markup`${circle}<path d="M8 4v1.4m0 2v4.8"/>`),
};

/** One self-contained page to send around: figures first, then every finding. */
export const html: Format = (context) => {
  const words = CLI_WORDS[context.language];
  const fileRows: Markup[] = [];
  const sections: Markup[] = [];
  const all: Counts = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, Counts>();
  return {
    add(checked) {
      const { report } = checked;
      const id = `f${fileRows.length + 1}`;
      fileRows.push(fileRow(report, id));
      sections.push(fileSection(checked, id, words));
      addTo(all, report.findings);
      countByRule(byRule, report);
    },
    end({ files, programs, waived, unverified }, notRead) {
      const facts = [words.page.facts(files, programs)];
      if (waived > 0) facts.push(words.text.waivedCount(waived));
      if (unverified > 0) facts.push(words.text.unverified(unverified));
      const overview = [fileTable(fileRows, words), ruleTable(byRule, context, words)];
      const body = [tiles(all, words.text), unread(notRead, words), ...overview, ...sections];
      context.out(
        page(context, words, {
          title: words.page.title,
          facts: facts.join(' · '),
          body,
        }),
      );
    },
  };
};

function fileRow(report: FileReport, id: string): Markup {
  const { file, fiscalYear, programs, findings } = report;
  const bureau = bureausOf(report);
  return markup`<tr><td><a href="#${id}">${file}</a></td><td>${bureau ?? ''}</td><td class="n">${fiscalYear ?? ''}</td><td class="n">${programs.length}</td>${countCells(countBySeverity(findings))}</tr>
`;
}

function fileTable(rows: readonly Markup[], { page: words, text }: CliWords): Markup {
  const head = markup`<th>${words.file}</th><th>${words.bureau}</th><th class="n">${words.year}</th><th class="n">${words.programs}</th>${countTitles(text)}`;
  return tableSection(words.byFile, [head], rows);
}

function countByRule(byRule: Map<string, Counts>, { findings }: FileReport): void {
  for (const finding of findings) {
    if (finding.waived !== null) continue;
    addTo(
      getOrInsert(byRule, finding.rule, () => ({ error: 0, warning: 0, info: 0 })),
      [finding],
    );
  }
}

/** The rules that found something, gravest and most frequent first. */
function ruleTable(
  byRule: ReadonlyMap<string, Counts>,
  { language }: WriterContext,
  { page: words, text }: CliWords,
): Markup {
  const sorted = [...byRule].sort(
    ([, a], [, b]) => b.error - a.error || b.warning - a.warning || b.info - a.info,
  );
  const rows = sorted.map(([rule, counts]) => {
    const asks = isRuleId(rule) ? ruleOf(rule).asks[language] : '';
    return markup`<tr><td class="rule">${rule}</td><td>${asks}</td>${countCells(counts)}</tr>
`;
  });
  const head = markup`<th>${words.rule}</th><th>${words.asks}</th>${countTitles(text)}`;
  return tableSection(words.byRule, [head], rows);
}

function unread(notRead: readonly Unread[], { text: words }: CliWords): Markup {
  if (notRead.length === 0) return NOTHING;
  const lines = notRead.map(({ file, reason }) => markup`<li><b>${file}</b> ${reason}</li>`);
  return markup`<section class="unread">
<h2>${words.unread}</h2>
<ul>${lines}</ul>
</section>
`;
}

/** All findings of a file, by sheet and program. */
function fileSection(checked: CheckedFile, id: string, words: CliWords): Markup {
  const { report } = checked;
  const { text, page } = words;
  const facts = [
    bureausOf(report),
    report.fiscalYear === null ? null : text.year(report.fiscalYear),
    report.note === null ? text.programs(report.programs.length) : null,
  ].filter((fact) => fact !== null);
  const silence = report.note ?? (report.findings.length === 0 ? page.nothingFound : null);
  const notRead = report.notRead.map(({ sheet, reason }) =>
    sheet === null ? reason : `${sheet}: ${reason}`,
  );
  const remarks = [...(silence === null ? [] : [silence]), ...report.remarks, ...notRead];
  const sheets = groupBySheet(checked).map(
    ({ sheet, groups }) => markup`
<h3><span class="of">${page.sheet}</span>${sheet}</h3>
${groups.map((group) => groupBlock(group, words))}`,
  );
  return markup`
<section class="file" id="${id}">
<h2>${report.file}</h2>
<p class="facts">${facts.join(' · ')}</p>
${remarks.map((remark) => markup`<p class="remark">${remark}</p>`)}${sheets}${unverifiedList(report, words)}
</section>
`;
}

/** What could not be verified, closed until somebody asks. */
function unverifiedList({ unverified }: FileReport, { text: words }: CliWords): Markup {
  if (unverified.length === 0) return NOTHING;
  const items = unverified.map(
    ({ rule, sheet, cell, reason }) => markup`
<li><b>${sheet} ${cell}</b> ${reason} <span class="rule">${rule}</span></li>`,
  );
  return markup`
<details class="unverified"><summary>${words.unverified(unverified.length)}</summary>
<ul>${items}</ul>
</details>`;
}

function groupBlock({ program, findings }: FindingGroup, words: CliWords): Markup {
  return markup`<section class="group">
<h4>${programTitle(program, words.text)}</h4>
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

/** How many findings of each severity; those waived count for nothing. */
type Counts = { [S in Severity]: number };

function countBySeverity(findings: readonly FindingReport[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  addTo(counts, findings);
  return counts;
}

function addTo(counts: Counts, findings: readonly FindingReport[]): void {
  for (const { severity, waived } of findings) if (waived === null) counts[severity] += 1;
}

/** Three cells of a table; nothing is said in grey. */
function countCells(counts: Counts): readonly Markup[] {
  return SEVERITIES.map((severity) =>
    counts[severity] === 0
      ? markup`<td class="n none">0</td>`
      : markup`<td class="n ${severity}">${counts[severity]}</td>`,
  );
}

function countTitles(words: CliWords['text']): readonly Markup[] {
  return SEVERITIES.map((severity) => markup`<th class="n">${words.severities[severity]}</th>`);
}

/** A severity by shape, word and colour. */
function badge(severity: Severity, words: CliWords['text']): Markup {
  return markup`<span class="badge ${severity}">${SHAPES[severity]}${words.severities[severity]}</span>`;
}

/** Tiles with the figures of all files. */
function tiles(counts: Counts, words: CliWords['text']): Markup {
  const tile = (severity: Severity): Markup => {
    const none = counts[severity] === 0 ? markup` is-none` : NOTHING;
    return markup`<li class="tile ${severity}${none}">${badge(severity, words)}<b>${counts[severity]}</b></li>`;
  };
  return markup`<ul class="tiles">${SEVERITIES.map(tile)}</ul>`;
}
