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
