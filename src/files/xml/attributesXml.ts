import { escapeXml } from './escapeXml';

/** Attributes as they stand in a start tag, each with a space in front. */
export function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${attributeValue(value)}"`)
    .join('');
}

/** White space other than a blank would be read back as one. */
function attributeValue(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
