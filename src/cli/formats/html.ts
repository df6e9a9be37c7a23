import type { FileReport } from '../../core/report/fileReport';
import { ruleName } from '../../core/words/render';
import { isRuleId } from '../../core/words/isRuleId';
import type { Unread } from '../../core/report/report';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { addTo, countBySeverity, countCells, type Counts, countTitles, tiles } from './html/counts';
import { fileSection } from './html/fileSection';
import { type Markup, markup, NOTHING } from './html/Markup';
import { page, tableSection } from './html/page';
import type { Format, WriterContext } from './ReportWriter';

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
    end({ files, programs, waived }, notRead) {
      const facts = [words.page.facts(files, programs)];
      if (waived > 0) facts.push(words.text.waivedCount(waived));
      const overview = [fileTable(fileRows, words), ruleTable(byRule, context, words)];
      const body = [tiles(all, words.text), unread(notRead, words), ...overview, ...sections];
      context.out(page(context, words, { facts: facts.join(' · '), body }));
    },
  };
};

function fileRow(report: FileReport, id: string): Markup {
  const { file, bureau, fiscalYear, programs, findings } = report;
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
    const counts = byRule.get(finding.rule) ?? { error: 0, warning: 0, info: 0 };
    addTo(counts, [finding]);
    byRule.set(finding.rule, counts);
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
    const asks = isRuleId(rule) ? ruleName(rule, language) : '';
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
