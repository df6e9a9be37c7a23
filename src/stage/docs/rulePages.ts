import { toA1 } from '../../core/address/a1';
import { groupBy } from '../../core/collections/collections';
import { cellText } from '../../core/facts/cells';
import { type CellValue, isNoResult } from '../../core/snapshot/CellValue';
import type { Severity, Finding, RuleId } from '../../core/findings/Finding';
import type { Fix } from '../../core/fix/fixEdits';
import { fixOf } from '../../core/proposals/fixOf';
import type { Text } from '../../core/words/sentence';
import type { Rule } from '../../core/rules/Rule';
import { ruleSource, ruleWhy } from '../../core/rules/describeRule';
import type { CellKey, Example } from '../../core/rules/Example';
import { checkBook } from '../../core/rules/checkBook';
import { TEXT_KEYS } from '../../core/profile/blockFields';
import { titleOf } from '../../core/profile/Profile';
import { readBook } from '../../core/book/Book';
import { chiba } from '../../core/profiles/chiba';
import { renderMessage, RULES } from '../../core/rules';
import { type ExampleSheet, exampleSheet, type WholeCells } from './exampleSheet';

/** What the cells of an example hold, in the words of the pages; any other text has its title. */
const CELL_NAMES: { readonly [K in CellKey]?: string } = {
  file: 'ブックの名前',
  sheet: 'シートの名前',
  year: '年度',
  policyCode: '施策のコード',
  policyName: '施策の名称',
  titleRow: '表の見出し',
  costTitle: '見出し（コストの列）',
  sectionTitle: '見出し（所管課の列）',
  no: 'No.',
  isNew: '新規',
  name: '事務事業名',
  goal: '目標',
  content: '主な内容',
  peopleLabel: '行の表示（ヒト）',
  peopleText: 'ヒト（本文）',
  people: 'ヒト（コスト）',
  thingsLabel: '行の表示（モノ）',
  thingsText: 'モノ（本文）',
  things: 'モノ（コスト）',
  moneyLabel: '行の表示（カネ）',
  moneyText: 'カネ（本文）',
  money: 'カネ（コスト）',
  total: '合計',
  previousYear: '前年度決算額',
  results: '主な実績・効果',
  hidden: '所管課の下の行',
  analysis: '分析・評価',
  method: '手法（1つ目）',
  direction: '今後の方向性（1つ目）',
  method2: '手法（2つ目）',
  direction2: '今後の方向性（2つ目）',
  section: '所管課',
  sumName: '下の行の事務事業名の列',
  sumTotal: '下の行の合計の列',
};

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
  const good = checkExample(id, example, 'good');
  const bad = checkExample(id, example, 'bad');
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

/** The cells that an example speaks of, and those that are found fault with. */
function shownKeys({ good, bad }: Example, { findings }: CheckedExample): CellKey[] {
  const shown = new Set([
    ...[...good, ...bad].flatMap(Object.keys),
    ...findings.map(({ key }) => key),
  ]);
  const known = new Set([...Object.keys(CELL_NAMES), ...TEXT_KEYS]);
  return [...known].filter((key): key is CellKey => shown.has(key));
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
    return `<tr><th scope="row">${CELL_NAMES[key] ?? titleOf(chiba, key)}</th>${cells.join('')}</tr>`;
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

/** What may be done, and what that does, in both languages. */
const FIX_WORDS = {
  safe: {
    ja: '意味を変えずに直せるので、まとめて修正できます。直すと、次のようになります。',
    en: 'It can be fixed without changing what is meant, also in bulk. Afterwards it reads:',
  },
  choice: {
    ja: '次の候補が示されます。内容を確かめ、選んで修正します。',
    en: 'It is offered to you. Check what is right before you choose:',
  },
  choices: {
    ja: '次の候補が示されます。内容を確かめ、どれかを選んで修正します。',
    en: 'These are offered to you. Check what is right before you choose one:',
  },
  none: {
    ja: '何が正しいかはセルの値からは分からないため、候補は示しません。資料を確かめて、入力し直してください。',
    en: 'The values do not say what is right, so nothing is offered. Please check your papers and enter it again.',
  },
} satisfies { readonly [kind: string]: Text };

function fixSection(fix: ExampleFix | null, isOfSeveral: boolean): string {
  if (fix === null) return fixWords('none');
  const { kind, ways } = fix;
  const tables = ways.map((cells, index) => {
    const title = ways.length > 1 ? `<caption>候補${index + 1}</caption>` : '';
    const rows = cells.map(({ program, key, cell, after }) => {
      const name = key === null ? cell : (CELL_NAMES[key] ?? titleOf(chiba, key));
      const place = isOfSeveral && key !== null ? `${name}（事業${program + 1}）` : name;
      return `<tr><th scope="row">${place}</th><td class="fixed">${after}</td></tr>`;
    });
    return `<table>${title}<tbody>${rows.join('')}</tbody></table>`;
  });
  const words = fixWords(kind === 'choice' && ways.length > 1 ? 'choices' : kind);
  return [words, ...tables].join('\n      ');
}

function fixWords(kind: keyof typeof FIX_WORDS): string {
  const { ja, en } = FIX_WORDS[kind];
  return `<p>${ja}</p>\n      <p lang="en">${en}</p>`;
}

/** Text as it stands in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES.get(character) ?? character);
}

/** A finding of the rule in an example, and which of its cells it is about. */
interface ExampleFinding {
  readonly severity: Finding['severity'];
  readonly sentence: string;
  readonly program: number;
  readonly key: CellKey;
}

/** How the engine would fix an example. */
interface ExampleFix {
  readonly kind: Fix['kind'];
  /** Each way to fix it, as the cells that it changes and what stands there then. */
  readonly ways: readonly (readonly {
    readonly program: number;
    /** null for a cell that no example speaks of. */
    readonly key: CellKey | null;
    /** A1. */
    readonly cell: string;
    /** As the page shows it. */
    readonly after: string;
  }[])[];
}

/** One side of an example as the engine sees it. */
interface CheckedExample {
  readonly programs: readonly WholeCells[];
  /** Of the rule that the example is about. */
  readonly findings: readonly ExampleFinding[];
  /** Of the first finding; null where nothing is offered. */
  readonly fix: ExampleFix | null;
}

/** Checks one side of a rule's example with the real engine. */
export function checkExample(rule: RuleId, example: Example, side: 'good' | 'bad'): CheckedExample {
  const sheet = exampleSheet(example[side], example.others ?? 0);
  const book = readBook(sheet.snapshot, chiba, sheet.settings);
  const own = checkBook(book).findings.filter((finding) => finding.rule === rule);
  const findings = own.flatMap(({ cell, severity, message }) => {
    const place = sheet.keyAt(cell);
    return place === null ? [] : [{ severity, sentence: renderMessage(message, 'ja'), ...place }];
  });
  const [first] = own;
  const fix = first === undefined ? null : fixOf(first, book);
  return { programs: sheet.programs, findings, fix: fix === null ? null : exampleFix(fix, sheet) };
}

function exampleFix(fix: Fix, sheet: ExampleSheet): ExampleFix {
  const ways = fix.kind === 'safe' ? [fix.edits] : fix.choices;
  return {
    kind: fix.kind,
    ways: ways.map((edits) =>
      edits.map(({ cell, after }) => ({
        ...(sheet.keyAt(cell) ?? { program: 0, key: null }),
        cell: toA1(cell),
        after: shown(after.kind === 'value' ? after.value : after.formula),
      })),
    ),
  };
}

/** The pages on all rules by file name, SUM-01.html, and their list. The build puts them beside the pane. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = RULES.map((rule) => [`${rule.id}.html`, rulePage(rule)] as const);
  return new Map([[INDEX, indexPage()], ...pages]);
}
