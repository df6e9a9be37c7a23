import { RULES, ruleOf } from '../../../src/core/rules';
import { ruleSource, ruleWhy } from '../../../src/core/rules/describeRule';
import { checkBook } from '../../../src/core/rules/checkBook';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { cellText } from '../../../src/core/facts/cells';
import type { CellEdit } from '../../../src/core/plan/edits';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { brokenBy, waysOf } from '../../support/applied';
import { checkExample } from '../../../src/core/examples/checkExample';
import { escapeHtml, rulePages } from '../../../src/stage/docs/rulePages';
import type { Example } from '../../../src/core/rules/Example';
import { exampleSheet } from '../../../src/core/examples/exampleSheet';

const PAGES = rulePages();

test('there is a page on every rule, and a list of them', () => {
  expect([...PAGES.keys()]).toEqual(['index.html', ...RULES.map(({ id }) => `${id}.html`)]);
});

test('the list leads to every page by what its rule asks, and every page back', () => {
  const list = PAGES.get('index.html') ?? '';
  for (const { id, asks } of RULES) {
    expect(list).toContain(`<a href="${id}.html"><span class="id">${id}</span> ${asks.ja}</a>`);
    expect(PAGES.get(`${id}.html`)).toContain('<a href="index.html">規則の一覧</a>');
  }
  const links = [...list.matchAll(/href="([A-Z][^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(RULES.map(({ id }) => `${id}.html`));
  expect(list).not.toMatch(/<h2>[A-Z]+</);
});

test('a page leads to the rules beside its own', () => {
  const [first, second, third] = RULES.map(({ id }) => id);
  const page = PAGES.get(`${second ?? ''}.html`) ?? '';
  expect(page).toContain(`<a href="${first ?? ''}.html">← ${first ?? ''}</a>`);
  expect(page).toContain(`<a href="${third ?? ''}.html">${third ?? ''} →</a>`);
  expect(PAGES.get(`${first ?? ''}.html`)).not.toContain('←');
});

describe.each(RULES.map(({ id }) => [id] as const))('%s', (id) => {
  const example: Example = ruleOf(id).about ?? { good: [], bad: [] };

  test('the good example draws no finding of any rule', () => {
    const { snapshot, settings } = exampleSheet(example.good, example.others ?? 0);
    expect(checkBook(readBook(snapshot, chiba, settings)).findings.map(({ rule }) => rule)).toEqual(
      [],
    );
  });

  test('the bad example draws its finding once, at a cell that the page shows', () => {
    const { snapshot, settings } = exampleSheet(example.bad, example.others ?? 0);
    const own = checkBook(readBook(snapshot, chiba, settings)).findings.filter(
      ({ rule }) => rule === id,
    );
    expect(own).toHaveLength(1);
    const { findings } = checkExample(id, example, 'bad', 'ja');
    expect(findings).toHaveLength(1);
    const page = PAGES.get(`${id}.html`) ?? '';
    expect(page.match(/class="found-/g)).toHaveLength(1);
    for (const { sentence } of findings) expect(page).toContain(escapeHtml(sentence));
  });

  test('its page shows what stands there once the bad example is fixed, and that is no fault', () => {
    const { snapshot, settings } = exampleSheet(example.bad, example.others ?? 0);
    const book = readBook(snapshot, chiba, settings);
    const finding = checkBook(book).findings.find(({ rule }) => rule === id);
    if (finding === undefined) throw new Error(`No finding of ${id}`);
    const fix = fixOf(finding, book);
    const [, after = ''] = (PAGES.get(`${id}.html`) ?? '').split('<h2>直し方');
    const cells = (after.match(/<td class="fixed">.*?<\/td>/gs) ?? []).map(textOf);
    const ways = fix === null ? [] : waysOf(fix);
    expect(cells).toEqual(ways.flat().map(({ after: content }) => contentOf(content)));
    expect(after).toContain(
      fix === null ? '候補は示しません' : fix.kind === 'safe' ? 'まとめて修正' : '候補が示されます',
    );
    expect(after).toContain('<p lang="en">');
    if (fix !== null) expect(brokenBy(finding, book, fix)).toEqual([]);
  });

  test('its page asks, gives the reason and names the source in the words of the rule', () => {
    const page = PAGES.get(`${id}.html`) ?? '';
    for (const text of [
      ruleOf(id).asks.ja,
      ruleWhy(ruleOf(id), 'ja'),
      ruleSource(ruleOf(id), 'ja'),
    ]) {
      expect(page).toContain(escapeHtml(text));
    }
    expect(page).not.toMatch(/<script|<style|\bstyle=|\bon\w+=|https?:/);
  });
});

/** What a cell of the page shows. */
function textOf(cell: string): string {
  const text = cell.replaceAll('<br />', '\n').replace(/<[^>]*>/g, '');
  return text === '空欄' ? '' : text;
}

function contentOf(content: CellEdit['after']): string {
  return escapeHtml(content.kind === 'value' ? cellText(content.value) : content.formula);
}

test('what an example holds is never taken for markup', () => {
  expect(escapeHtml('<b>"A"&B</b>')).toBe('&lt;b&gt;&quot;A&quot;&amp;B&lt;/b&gt;');
});
