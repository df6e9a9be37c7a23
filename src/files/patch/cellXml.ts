import type { CellValue } from '../../core/snapshot/CellValue';
import { escapeXml } from '../xml/escapeXml';
import { encodeEscapes } from './encodeEscapes';

/** Attributes that say how the old content is read; every other one stays. */
const OF_CONTENT = ['t', 'vm', 'cm'];

/**
 * A cell element. A text becomes an inline string, so it is never taken for a formula and no
 * other part has to change.
 * @param prefix of the spreadsheet namespace, with its colon
 * @param attributes of the cell as it was; its style stays
 * @param formula the `f` element as it shall stand; empty for none
 */
export function cellXml(
  prefix: string,
  attributes: Readonly<Record<string, string>>,
  formula: string,
  value: CellValue,
): string {
  const kept = Object.entries(attributes)
    .filter(([name]) => !OF_CONTENT.includes(name))
    .map(([name, text]) => ` ${name}="${escapeXml(text)}"`)
    .join('');
  const { type, content } = contentXml(prefix, formula !== '', value);
  const inner = formula + content;
  const start = `<${prefix}c${kept}${type === '' ? '' : ` t="${type}"`}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${prefix}c>`;
}

function contentXml(
  prefix: string,
  isResult: boolean,
  value: CellValue,
): { type: string; content: string } {
  const v = (text: string) => `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  if (value === null) return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: v(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', content: v(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', content: v(value.error) };
  if (isResult) return { type: 'str', content: v(encodeEscapes(value)) };
  const text = escapeXml(encodeEscapes(value));
  const t = `<${prefix}t xml:space="preserve">${text}</${prefix}t>`;
  return { type: 'inlineStr', content: `<${prefix}is>${t}</${prefix}is>` };
}
