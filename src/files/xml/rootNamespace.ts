/** What may stand in front of the root element. */
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--(?:[^-]|-(?!-))*-->)/;
const ROOT = /^<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

/** The namespace of an XML text's root element; empty where it has none or cannot be seen. */
export function rootNamespace(xml: string): string {
  let rest = xml.replace(/^\ufeff/, '');
  for (let found = PROLOGUE.exec(rest); found !== null; found = PROLOGUE.exec(rest)) {
    rest = rest.slice(found[0].length);
  }
  const root = ROOT.exec(rest);
  const attribute = root?.[1] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  const attributes = root?.[2] ?? '';
  for (const [, name, quoted = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (name === attribute) return quoted.slice(1, -1);
  }
  return '';
}
