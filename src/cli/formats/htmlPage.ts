import type { Language } from '../../core/words/sentence';
import type { CliWords } from '../words/cliWords';
import type { WriterContext } from './ReportWriter';

/** HTML as it stands; every other text is escaped where it is put in. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | readonly Markup[];

/** Markup whose inserted texts are escaped: markup`<p>${text}</p>`. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = strings.map((text, index) => {
    const part = parts[index];
    return part === undefined ? text : text + sourceOf(part);
  });
  return new Markup(source.join(''));
}

export const NOTHING = new Markup('');
/** Of details. */
export const OPEN = new Markup(' open');

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(({ source }) => source).join('');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also without the control characters that turn text around or that HTML forbids. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      '',
    );
}

/** The page's looks: a sheet of paper, light or dark as the reader's system is, and for printing. */
const STYLE = new Markup(`
:root{--paper:#fff;--back:#f6f7f6;--ink:#1d211f;--ink-2:#5a625d;--line:#dfe3e0;--soft:#f1f4f2;
--accent:#0f703b;--error:#b10e1c;--warning:#8a3707;--info:#0c4a7a;
--error-fill:#fde7e9;--warning-fill:#fff0d6;--info-fill:#e6f0fa}
@media screen and (prefers-color-scheme:dark){:root{--paper:#222624;--back:#191c1a;--ink:#eef1ef;
--ink-2:#a9b2ad;--line:#3a403c;--soft:#2b302d;--accent:#70c494;--error:#f1a3a7;--warning:#f7b267;
--info:#96c6fa;--error-fill:#4a2528;--warning-fill:#463019;--info-fill:#1f3347}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:8rem}
[hidden]{display:none!important}
body{margin:0 auto;padding:2.5rem 1.5rem 3rem;max-width:60rem;background:var(--back);color:var(--ink);
font:15px/1.7 "Segoe UI","Yu Gothic UI","Meiryo","Hiragino Sans",sans-serif;
line-break:strict;overflow-wrap:anywhere}
h1,h2,h3,h4,p,ul,form{margin:0;padding:0}
ul{list-style:none}
h1{font-size:1.7rem;line-height:1.35;font-weight:600;letter-spacing:.02em}
h2{font-size:1.1rem;font-weight:600;line-height:1.5}
h3{margin:1.25rem 0 .5rem;font-size:.95rem;font-weight:600}
h4{padding:.4rem .9rem;font-size:.9rem;font-weight:600;background:var(--soft)}
.of{margin-right:.6em;padding:.1em .55em;border-radius:3px;background:var(--soft);color:var(--ink-2);
font-size:.78rem;font-weight:400}
.facts,footer{color:var(--ink-2);font-size:.88rem}
header{margin-bottom:1.25rem;padding-left:.9rem;border-left:4px solid var(--accent)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin-bottom:1.25rem}
.tile label{display:flex;align-items:center;gap:.6em;padding:.6rem 1rem;cursor:pointer;
border:1px solid var(--line);border-radius:8px;background:var(--paper)}
.tile input{margin:0;width:1rem;height:1rem;accent-color:var(--accent)}
.tile label:has(input:not(:checked)){background:none}
.tile label:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
.tile input:focus-visible{outline:none}
body:has(.tile.error input:not(:checked)) .finding.error,
body:has(.tile.warning input:not(:checked)) .finding.warning,
body:has(.tile.info input:not(:checked)) .finding.info,
body:has(.tile.waived input:not(:checked)) .finding.waived{display:none}
.tile b{margin-left:auto;font-size:1.9rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
.tile.error b{color:var(--error)}.tile.warning b{color:var(--warning)}.tile.info b{color:var(--info)}
.tile.is-none b{color:var(--ink-2);font-weight:400}
.bar{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem;
margin:0 -.5rem 1.25rem;padding:.7rem .5rem;border-bottom:1px solid var(--line);background:var(--back);
font-size:.88rem}
.bar label{display:inline-flex;align-items:center;gap:.4em;color:var(--ink-2);white-space:nowrap}
.bar select,.bar input,.bar button{font:inherit;color:var(--ink);background:var(--paper);
border:1px solid var(--ink-2);border-radius:4px;padding:.2rem .5rem;min-height:2rem}
.bar select{max-width:15rem}
.bar input[type=search]{width:11rem}
.bar button{cursor:pointer}
.bar button:hover{background:var(--soft)}
.bar :is(select,input,button):focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.buttons{display:inline-flex;gap:.5rem;flex-wrap:wrap}
.bar output{margin-left:auto;color:var(--ink-2);font-variant-numeric:tabular-nums}
main>section,.file,.overview{margin-bottom:1.25rem;padding:1.1rem 1.25rem 1.25rem;border:1px solid var(--line);
border-radius:8px;background:var(--paper)}
summary{cursor:pointer}
:is(.file,.overview)>summary{display:grid;grid-template-columns:1rem 1fr auto;gap:0 .5rem;align-items:center;list-style:none}
:is(.file,.overview)>summary::-webkit-details-marker{display:none}
:is(.file,.overview)>summary::before{content:"";width:.5em;height:.5em;border:solid var(--ink-2);border-width:0 2px 2px 0;
transform:rotate(-45deg);grid-row:1}
:is(.file,.overview)[open]>summary::before{transform:rotate(45deg)}
:is(.file,.overview)>summary:focus-visible{outline:2px solid var(--accent);outline-offset:4px;border-radius:4px}
:is(.file,.overview)>summary h2{grid-column:2}
.file>summary .facts{grid-column:2}
.file>summary .counts{grid-column:3;grid-row:1/span 2;display:inline-flex;gap:.35rem;flex-wrap:wrap}
:is(.arranged .file,.overview)>summary .facts{grid-column:3;grid-row:1}
.file:not([open]){margin-bottom:.5rem;padding-block:.7rem}
.unread{border-left:4px solid var(--error)}
.unread li,.unverified li{margin-top:.35rem}
.unverified{margin-top:.75rem}
table{width:100%;margin-top:.6rem;border-collapse:collapse;font-size:.9rem}
th{padding:.3rem .6rem;border-bottom:1px solid var(--ink-2);color:var(--ink-2);font-weight:400;
font-size:.82rem;text-align:left;white-space:nowrap}
td{padding:.4rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child td{border-bottom:0}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.n.none{color:var(--ink-2);opacity:.6}
.n.error,.state.error{color:var(--error);font-weight:600}
.n.warning,.state.warning{color:var(--warning);font-weight:600}
.n.info{color:var(--info)}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
td.rule,.state,.whole{white-space:nowrap}
.remark{margin-top:.5rem}
.group{margin-top:.6rem;border:1px solid var(--line);border-radius:6px;overflow:hidden}
.finding{display:grid;grid-template-columns:5.4rem 3.6rem 1fr auto;gap:0 .6rem;align-items:baseline;
padding:.5rem .9rem;border-top:1px solid var(--line);font-size:.92rem}
.badge{display:inline-flex;align-items:center;gap:.4em;justify-self:start;padding:.05em .55em .05em .45em;
border-radius:99px;font-size:.8rem;white-space:nowrap}
.badge svg{width:.95em;height:.95em;fill:currentColor;stroke:none}
.badge svg path{stroke:var(--paper);stroke-width:1.8;stroke-linecap:round;fill:none}
.badge svg path.body{fill:currentColor;stroke:none}
.badge.error{background:var(--error-fill);color:var(--error)}
.badge.warning{background:var(--warning-fill);color:var(--warning)}
.badge.info{background:var(--info-fill);color:var(--info)}
.cell{font-weight:600;font-variant-numeric:tabular-nums}
.rule{color:var(--ink-2);font-size:.8rem}
.hint{display:block}
.beside,.where{display:block;color:var(--ink-2);font-size:.82rem}
.waived .message,.waived .cell{color:var(--ink-2)}
.waived .badge{background:none;color:var(--ink-2);text-decoration:line-through}
footer{padding-left:.9rem}
@media (max-width:40rem){body{padding:1.25rem .75rem}
.tiles{grid-template-columns:repeat(3,1fr);gap:.5rem}.tile label{flex-wrap:wrap;padding:.5rem .6rem;gap:0 .35em}
.tile b{width:100%;margin:0;font-size:1.6rem}
main>section,.file,.overview{padding:.9rem}.overview{overflow-x:auto}
.bar{position:static}.bar label{width:100%;justify-content:space-between}
.bar select,.bar input[type=search]{flex:1;max-width:16rem;min-width:0}.bar output{margin:0;width:100%}
.file>summary{grid-template-columns:1rem 1fr}.file>summary .counts{grid-column:2;grid-row:auto;margin-top:.25rem}
.arranged .file>summary .facts{grid-column:2;grid-row:auto}
.overview td:not(.rule,.n){min-width:8rem}
.finding{grid-template-columns:auto 1fr auto}.message{grid-column:1/-1}}
@media print{@page{margin:14mm}body{max-width:none;padding:0;background:none;font-size:9.5pt}
main>section,.file,.overview{padding:0;border:0;margin-bottom:8mm}
.bar,.tile input,summary::before{display:none!important}
details::details-content{content-visibility:visible;height:auto}
:is(.file,.overview)>summary{grid-template-columns:0 1fr auto;gap:0}
.files>.file+.file{break-before:page}.finding,tr,.tile{break-inside:avoid}h2,h3,h4{break-after:avoid}
.badge,h4,.of{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}}
`);

/** The parts of the page, below its title. */
interface PageParts {
  readonly title: string;
  readonly facts: string;
  readonly body: readonly Markup[];
  /** What runs in the page, with the hash by which its policy lets it. */
  readonly script?: Script;
}

/** A script that stands in the page. */
export interface Script {
  readonly source: Markup;
  readonly hash: string;
}

/** One page that needs nothing beside it, and may load nothing. */
export function page(
  { language, version, now }: Omit<WriterContext, 'out'>,
  { page: words }: CliWords,
  { title, facts, body, script }: PageParts,
): string {
  const policy = script === undefined ? '' : `; script-src '${script.hash}'`;
  const behind =
    script === undefined
      ? NOTHING
      : markup`<script>${script.source}</script>
`;
  return `<!doctype html>\n${
    markup`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="facts"><time datetime="${now.toISOString()}">${moment(now, language)}</time> · ${facts}</p>
</header>
<main>
${body}</main>
<footer>${words.foot(version)}</footer>
${behind}</body>
</html>
`.source
  }`;
}

function moment(now: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(now);
}

/** A table that folds behind its heading; none where it has no rows. */
export function tableSection(
  title: string,
  head: readonly Markup[],
  rows: readonly Markup[],
  isOpen = true,
): Markup {
  if (rows.length === 0) return NOTHING;
  return markup`<details class="overview"${isOpen ? OPEN : NOTHING}>
<summary><h2>${title}</h2><span class="facts">${rows.length}</span></summary>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</details>
`;
}
