import { escapeXml } from './escapeXml';

/** New values by attribute; null takes one away. */
export interface AttributeChanges {
  readonly [name: string]: string | null;
}

/** Attributes as they stand in a start tag, each with a space in front. */
export function attributesXml(attributes: AttributeChanges): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${attributeValue(value)}"`))
    .join('');
}

/** White space other than a blank would be read back as one. */
function attributeValue(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
