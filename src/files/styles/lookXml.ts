import type { Look } from '../../core/plan/sheet';

/** Children of a font as Excel orders them. */
const FONT_ORDER = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];

/**
 * A font with the look's face, size and colour.
 * @param base children of the font that it is made from, by name
 */
export function fontXml(prefix: string, base: ReadonlyMap<string, string>, look: Look): string {
  const children = new Map(base);
  const set = (name: string, isSet: boolean | undefined) => {
    if (isSet === true) children.set(name, `<${prefix}${name}/>`);
    if (isSet === false) children.delete(name);
  };
  set('b', look.bold);
  set('i', look.italic);
  set('u', look.underline);
  if (look.size !== undefined) children.set('sz', `<${prefix}sz val="${look.size}"/>`);
  if (look.color !== undefined) children.set('color', colorXml(prefix, 'color', look.color));
  const ordered = FONT_ORDER.map((name) => children.get(name) ?? '');
  return `<${prefix}font>${ordered.join('')}</${prefix}font>`;
}

export function fillXml(prefix: string, color: string): string {
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid">${colorXml(prefix, 'fgColor', color)}` +
    `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
  );
}

export function borderXml(prefix: string, line: string, color: string | undefined): string {
  const inner =
    color === undefined ? `<${prefix}color auto="1"/>` : colorXml(prefix, 'color', color);
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${prefix}${side} style="${line}">${inner}</${prefix}${side}>`,
  );
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** Attributes of the alignment that a look asks for. */
export function alignmentOf(look: Look): Record<string, string> {
  const { horizontal, vertical, wrap, indent } = look;
  return {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical: vertical === 'middle' ? 'center' : vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap ? '1' : '0' }),
    ...(indent === undefined ? {} : { indent: String(indent) }),
  };
}

function colorXml(prefix: string, name: string, color: string): string {
  return `<${prefix}${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}
