import { bureausOf, type ListedReport } from '../../core/report/buildFileReport';
import type { FindingReport, Unread } from '../../core/report/report';
import { ruleOf, isRuleId } from '../../core/rules';
import { CLI_WORDS, type CliWords } from '../words/cliWords';
import { pageScript } from './htmlScript';
import { type Markup, markup, NOTHING, OPEN, page, tableSection } from './htmlPage';
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

/** Of more files each is closed until somebody asks. */
const MOST_OPEN = 3;

/** What is kept of a file until the names of all are known. */
interface FilePart {
  readonly file: string;
  readonly row: (name: string, id: string) => Markup;
  readonly section: (name: string, id: string, isOpen: boolean) => Markup;
}

/** One self-contained page to send around: figures first, then every finding. */
export const html: Format = (context) => {
  const words = CLI_WORDS[context.language];
  const { isQuiet = false } = context;
  const quiet = { ...words, page: { ...words.page, nothingFound: words.page.noError } };
  const files: FilePart[] = [];
  const all: Counts = { error: 0, warning: 0, info: 0 };
  const byRule = new Map<string, Counts>();
  const bureaus = new Set<string>();
  return {
    add(checked) {
      const { report } = checked;
      files.push({
        file: report.file,
        row: fileRow(report),
        section: fileSection(checked, isQuiet ? quiet : words),
      });
      addTo(all, report.findings);
      countByRule(byRule, report);
      for (const bureau of sheetBureaus(report).values()) bureaus.add(bureau);
    },
    end({ files: count, programs, waived, unverified }, notRead) {
      const facts = [words.page.facts(count, programs)];
      if (waived > 0) facts.push(words.text.waivedCount(waived));
      if (unverified > 0) facts.push(words.text.unverified(unverified));
      const nameOf = shownNames([...files, ...notRead].map(({ file }) => file));
      const isOpen = files.length <= MOST_OPEN;
      const rows = files.map(({ file, row }, index) => row(nameOf(file), idOf(index)));
      const sections = files.map(({ file, section }, index) =>
        section(nameOf(file), idOf(index), isOpen),
      );
      const rules = rulesOf(byRule, context);
      const hasFindings = rules.length > 0 || waived > 0;
      const body = [
        tiles(all, waived, words),
        unread(notRead, nameOf, words),
        rows.length > 1 ? fileTable(rows, words) : NOTHING,
        ruleTable(rules, words),
        hasFindings ? filterBar(rules, [...bureaus], words) : NOTHING,
        markup`<div class="files">${sections}</div>
<div class="arranged" hidden></div>
`,
      ];
      const parts = {
        title: words.page.title,
        facts: facts.join(' · '),
        body,
        script: pageScript(),
      };
      context.out(page(context, words, parts));
    },
  };
};

function idOf(index: number): string {
  return `f${index + 1}`;
}

const ABSOLUTE = /^(?:[A-Za-z]:)?[\\/]/;

/** Names as they say something to whoever gets the page: without the folders that all of them are in. */
function shownNames(names: readonly string[]): (name: string) => string {
  const [first = '', ...others] = names.filter((name) => ABSOLUTE.test(name));
  let common = first;
  for (const name of others) while (!name.startsWith(common)) common = common.slice(0, -1);
  const folder = common.replace(/[^\\/]*$/, '').length;
  return (name) => (ABSOLUTE.test(name) ? name.slice(folder) : name);
}

function fileRow(report: ListedReport): FilePart['row'] {
  const { fiscalYear, programs, findings } = report;
  const bureau = bureausOf(report);
  const counts = countCells(countBySeverity(findings));
  return (name, id) =>
    markup`<tr><td><a href="#${id}">${name}</a></td><td>${bureau ?? ''}</td><td class="n">${fiscalYear ?? ''}</td><td class="n">${programs.length}</td>${counts}</tr>
`;
}

function fileTable(rows: readonly Markup[], { page: words, text }: CliWords): Markup {
  const head = markup`<th>${words.file}</th><th>${words.bureau}</th><th class="n">${words.year}</th><th class="n">${words.programs}</th>${countTitles(text)}`;
  return tableSection(words.byFile, [head], rows);
}

function countByRule(byRule: Map<string, Counts>, { findings }: ListedReport): void {
  for (const finding of findings) {
    if (finding.waived !== null) continue;
    addTo(
      getOrInsert(byRule, finding.rule, () => ({ error: 0, warning: 0, info: 0 })),
      [finding],
    );
  }
}

/** A rule that found something. */
interface FoundRule {
  readonly rule: string;
  readonly asks: string;
  readonly counts: Counts;
}

/** Gravest and most frequent first. */
function rulesOf(
  byRule: ReadonlyMap<string, Counts>,
  { language }: WriterContext,
): readonly FoundRule[] {
  const sorted = [...byRule].sort(
    ([, a], [, b]) => b.error - a.error || b.warning - a.warning || b.info - a.info,
  );
  return sorted.map(([rule, counts]) => {
    const asks = isRuleId(rule) ? ruleOf(rule).asks[language] : '';
    return { rule, asks, counts };
  });
}

function ruleTable(rules: readonly FoundRule[], { page: words, text }: CliWords): Markup {
  const rows = rules.map(
    ({ rule, asks, counts }) =>
      markup`<tr><td class="rule">${rule}</td><td>${asks}</td>${countCells(counts)}</tr>
`,
  );
  const head = markup`<th>${words.rule}</th><th>${words.asks}</th>${countTitles(text)}`;
  return tableSection(words.byRule, [head], rows, false);
}

/** Shown by the page's script, without which there is nothing that it could do. */
function filterBar(
  rules: readonly FoundRule[],
  bureaus: readonly string[],
  { page: words }: CliWords,
): Markup {
  const { bar } = words;
  const option = (value: string, title: string) =>
    markup`<option value="${value}">${title}</option>`;
  const select = (name: string, label: string, options: readonly Markup[]) =>
    markup`<label>${label} <select name="${name}">${options}</select></label>
`;
  const hasBureaus = bureaus.length > 1;
  const ways = [
    option('file', bar.file),
    option('rule', bar.rule),
    option('severity', bar.severity),
    ...(hasBureaus ? [option('bureau', bar.bureau)] : []),
  ];
  return markup`<form class="bar" aria-label="${bar.label}" data-count="${bar.count}" hidden>
${select('by', bar.by, ways)}${select('order', bar.order, [
    option('sheet', bar.sheetOrder),
    option('severity', bar.severityOrder),
  ])}${select('rule', words.rule, [
    option('', bar.all),
    ...rules.map(({ rule, asks }) => option(rule, `${rule} ${asks}`)),
  ])}${
    hasBureaus
      ? select('bureau', words.bureau, [
          option('', bar.all),
          ...bureaus.map((bureau) => option(bureau, bureau)),
        ])
      : markup`<input type="hidden" name="bureau" value="">`
  }<label>${bar.search} <input type="search" name="search"></label>
<span class="buttons"><button type="button" name="open">${bar.open}</button>
<button type="button" name="close">${bar.close}</button>
<button type="reset">${bar.reset}</button></span>
<output data-some="${bar.some}" data-none="${bar.none}"></output>
</form>
`;
}

function unread(
  notRead: readonly Unread[],
  nameOf: (name: string) => string,
  { text: words }: CliWords,
): Markup {
  if (notRead.length === 0) return NOTHING;
  const lines = notRead.map(
    ({ file, reason }) => markup`<li><b>${nameOf(file)}</b> ${reason}</li>`,
  );
  return markup`<section class="unread">
<h2>${words.unread}</h2>
<ul>${lines}</ul>
</section>
`;
}

/** All findings of a file, by sheet and program. */
function fileSection(checked: CheckedFile, words: CliWords): FilePart['section'] {
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
  const bureaus = sheetBureaus(report);
  const sheets = groupBySheet(checked).map(
    ({ sheet, groups }) => markup`
<section class="sheet" data-name="${sheet}" data-bureau="${bureaus.get(sheet) ?? ''}">
<h3><span class="of">${page.sheet}</span>${sheet}</h3>
${groups.map((group) => groupBlock(group, words))}</section>`,
  );
  const counts = countBySeverity(report.findings);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => markup`${badge(severity, text, counts[severity])} `,
  );
  const body = markup`${remarks.map((remark) => markup`<p class="remark">${remark}</p>`)}${sheets}${unverifiedList(report, words)}`;
  return (name, id, isOpen) => markup`
<details class="file" id="${id}"${isOpen ? OPEN : NOTHING}>
<summary><h2>${name}</h2><span class="facts">${facts.join(' · ')}</span><span class="counts">${found}</span></summary>
${body}
</details>
`;
}

/** Whose each sheet is that has findings: its own form's, else the workbook's. */
function sheetBureaus(report: ListedReport): ReadonlyMap<string, string> {
  const whole = bureausOf(report);
  const sheets = new Set(report.findings.map(({ sheet }) => sheet));
  return new Map(
    [...sheets].flatMap((sheet) => {
      const own = report.forms.filter((form) => form.sheet === sheet && form.bureau !== null);
      const bureau = own[0]?.bureau ?? whole;
      return bureau === null ? [] : [[sheet, bureau]];
    }),
  );
}

/** What could not be verified, closed until somebody asks. */
function unverifiedList({ unverified }: ListedReport, { text: words }: CliWords): Markup {
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
<li class="finding ${look}" data-rule="${rule}">${badge(severity, text)}<span class="cell">${cell}</span>
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

/** A severity by shape, word and colour, and how often. */
function badge(severity: Severity, words: CliWords['text'], count?: number): Markup {
  const often = count === undefined ? NOTHING : markup` ${count}`;
  return markup`<span class="badge ${severity}">${SHAPES[severity]}${words.severities[severity]}${often}</span>`;
}

/** Tiles with the figures of all files: each shows its findings, or leaves them out. */
function tiles(counts: Counts, waived: number, { text: words, page }: CliWords): Markup {
  const tile = (look: string, title: Markup, count: number): Markup => {
    const none = count === 0 ? markup` is-none` : NOTHING;
    return markup`<li class="tile ${look}${none}"><label><input type="checkbox" value="${look}" checked>${title}<b>${count}</b></label></li>`;
  };
  const all = SEVERITIES.map((severity) =>
    tile(severity, badge(severity, words), counts[severity]),
  );
  if (waived > 0)
    all.push(tile('waived', markup`<span class="badge">${page.waived}</span>`, waived));
  return markup`<ul class="tiles">${all}</ul>`;
}
