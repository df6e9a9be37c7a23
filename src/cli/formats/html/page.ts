import type { Language } from '../../../core/words/Words';
import type { CliWords } from '../../words/cliWords';
import type { WriterContext } from '../ReportWriter';
import { type Markup, markup, NOTHING } from './Markup';
import { STYLE } from './style';

/** The parts of the page, below its title. */
export interface PageParts {
  readonly facts: string;
  readonly body: readonly Markup[];
}

/** One page that needs nothing beside it, and may load nothing. */
export function page(
  { language, version, now }: WriterContext,
  { page: words }: CliWords,
  { facts, body }: PageParts,
): string {
  return `<!doctype html>\n${
    markup`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${words.title}</h1>
<p class="facts"><time datetime="${now.toISOString()}">${moment(now, language)}</time> · ${facts}</p>
</header>
<main>
${body}</main>
<footer>${words.foot(version)}</footer>
</body>
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

/** A table with a heading; none where it has no rows. */
export function tableSection(
  title: string,
  head: readonly Markup[],
  rows: readonly Markup[],
): Markup {
  if (rows.length === 0) return NOTHING;
  return markup`<section class="overview">
<h2>${title}</h2>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}
