import { groupBy } from '../../core/collections/collections';
import {
  cellName,
  checkExample,
  type CheckedExample,
  type ExampleFix,
  howToFix,
  shownKeys,
} from '../../core/examples/checkExample';
import { cellText } from '../../core/facts/cells';
import type { Severity } from '../../core/findings/Finding';
import { RULES } from '../../core/rules';
import { ruleSource, ruleWhy } from '../../core/rules/describeRule';
import type { CellKey, Example } from '../../core/rules/Example';
import type { Rule } from '../../core/rules/Rule';
import { type CellValue, isNoResult } from '../../core/snapshot/CellValue';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** As strict as the pane's: one style sheet of the same origin, and nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";
const SEVERITIES: { readonly [S in Severity]: string } = {
  error: 'エラー',
  warning: '警告',
  info: '情報',
};

/** A Japanese page: one style sheet, no script. */
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <link rel="stylesheet" href="rule.css" />
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}

/** What a rule asks, why, an example kept, one broken and how that is fixed, its source. */
function rulePage(rule: Rule): string {
  const { id, severity, asks, about } = rule;
  const name = escapeHtml(asks.ja);
  const example: Example = about ?? { good: [], bad: [] };
  const good = checkExample(id, example, 'good', 'ja');
  const bad = checkExample(id, example, 'bad', 'ja');
  const keys = shownKeys(example, bad);
  return page(
    `${id} ${name}`,
    `${wayBack(rule)}
    <main>
      <p class="rule"><span class="id">${id}</span> ${badge(severity)}</p>
      <h1>${name}</h1>
      <h2>理由</h2>
      <p>${escapeHtml(ruleWhy(rule, 'ja'))}</p>
      <h2>良い例</h2>
      ${table(good, keys)}
      <p class="verdict">指摘はありません。</p>
      <h2>直す例</h2>
      ${table(bad, keys)}
      ${bad.findings.map(verdict).join('\n      ')}
      <h2>直し方 <span lang="en">How to fix it</span></h2>
      ${fixSection(bad.fix, bad.programs.length > 1)}
      <h2>出典</h2>
      <p>${escapeHtml(ruleSource(rule, 'ja'))}</p>
    </main>`,
  );
}

/** To the list of all rules, and to those beside this one in it. */
function wayBack(rule: Rule): string {
  const at = RULES.indexOf(rule);
  const link = (other: Rule | undefined, words: (id: string) => string): string =>
    other === undefined ? '' : `<a href="${other.id}.html">${words(other.id)}</a>`;
  const beside = [
    link(RULES[at - 1], (id) => `← ${id}`),
    link(RULES[at + 1], (id) => `${id} →`),
  ].filter((one) => one !== '');
  return `<nav aria-label="規則"><a href="${INDEX}">規則の一覧</a> ${beside.join(' ')}</nav>`;
}

const INDEX = 'index.html';

/** What the rules of a family are about. */
const FAMILIES: { readonly [family: string]: string } = {
  STR: '表のつくり',
  REQ: '入っているべきもの',
  NUM: '数の書き方',
  SUM: '足し算',
  UNIT: '単位',
  PREV: '前年度との関係',
  CODE: '改善・改革の手法',
  YEAR: '年度',
  CHAR: '文字',
  XREF: '重なり',
};

/** Every rule with what it asks, family by family. */
function indexPage(): string {
  const families = groupBy(RULES, ({ id }) => id.slice(0, id.indexOf('-')));
  const sections = [...families].map(([family, rules]) => {
    const items = rules.map(
      ({ id, severity, asks }) =>
        `<li><a href="${id}.html"><span class="id">${id}</span> ${escapeHtml(asks.ja)}</a> ${badge(severity)}</li>`,
    );
    return `<h2>${FAMILIES[family] ?? family}</h2>
      <ul>${items.join('')}</ul>`;
  });
  return page(
    '規則の一覧',
    `<main>
      <h1>規則の一覧</h1>
      <p>検証で確かめることは、次の${String(RULES.length)}の問いです。</p>
      ${sections.join('\n      ')}
    </main>`,
  );
}

function badge(severity: Severity): string {
  return `<span class="badge ${severity}">${SEVERITIES[severity]}</span>`;
}

function table({ programs, findings }: CheckedExample, keys: readonly CellKey[]): string {
  const heads = programs.map((_, index) => `<th scope="col">事業${index + 1}</th>`).join('');
  const head = programs.length > 1 ? `<thead><tr><td></td>${heads}</tr></thead>` : '';
  const rows = keys.map((key) => {
    const cells = programs.map((program, index) => {
      const found = findings.find((one) => one.key === key && one.program === index);
      const mark = found === undefined ? '' : ` class="found-${found.severity}"`;
      return `<td${mark}>${shown(program[key])}</td>`;
    });
    return `<tr><th scope="row">${cellName(key)}</th>${cells.join('')}</tr>`;
  });
  return `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
}

function shown(value: CellValue): string {
  if (value === null) return '<span class="blank">空欄</span>';
  if (isNoResult(value)) return '<span class="blank">結果のない数式</span>';
  return escapeHtml(cellText(value)).replaceAll('\n', '<br />');
}

function verdict({ severity, sentence }: CheckedExample['findings'][number]): string {
  return `<p class="verdict">${badge(severity)} ${escapeHtml(sentence)}</p>`;
}

function fixSection(fix: ExampleFix | null, isOfSeveral: boolean): string {
  if (fix === null) return fixWords(null);
  const { ways } = fix;
  const tables = ways.map((cells, index) => {
    const title = ways.length > 1 ? `<caption>候補${index + 1}</caption>` : '';
    const rows = cells.map(({ program, key, cell, after }) => {
      const name = key === null ? cell : cellName(key);
      const place = isOfSeveral && key !== null ? `${name}（事業${program + 1}）` : name;
      return `<tr><th scope="row">${place}</th><td class="fixed">${shown(after)}</td></tr>`;
    });
    return `<table>${title}<tbody>${rows.join('')}</tbody></table>`;
  });
  return [fixWords(fix), ...tables].join('\n      ');
}

function fixWords(fix: ExampleFix | null): string {
  const { ja, en } = howToFix(fix);
  return `<p>${ja}</p>\n      <p lang="en">${en}</p>`;
}

/** Text as it stands in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}

/** The pages on all rules by file name, SUM-01.html, and their list. The build puts them beside the pane. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = RULES.map((rule) => [`${rule.id}.html`, rulePage(rule)] as const);
  return new Map([[INDEX, indexPage()], ...pages]);
}
