import * as z from '../schema/zod';
import { waiverSchema, type Waiver } from './Waiver';

/** Namespace of our custom XML parts. A shape that this one cannot read gets another number. */
export const WAIVER_NAMESPACE = 'urn:hakaru:waivers:1';

/** Characters of a part: 30,000 waivers. What is longer is not in order. */
const LONGEST = 8 * 1024 * 1024;

const partSchema = z.array(waiverSchema);

const ROOT =
  /^(?:<\?xml[^>]*\?>\s*)?<(?:([\w.-]+):)?waivers\s+xmlns(?::([\w.-]+))?\s*=\s*(["'])([^"'<]*)\3\s*(?:\/>|>([^<]*)<\/(?:([\w.-]+):)?waivers\s*>)$/;

/** The waivers as a custom XML part: one element that carries them as JSON. */
export function waiverXml(waivers: readonly Waiver[]): string {
  return `<waivers xmlns="${WAIVER_NAMESPACE}">${escaped(JSON.stringify(waivers))}</waivers>`;
}

/** Reads a part of ours, whoever has written its XML anew since; null where it is not in order. */
export function parseWaiverXml(xml: string): readonly Waiver[] | null {
  const found = xml.length > LONGEST ? null : ROOT.exec(xml.trim());
  if (found === null) return null;
  const [, prefix, declared, , namespace, content = '', closing] = found;
  if (namespace !== WAIVER_NAMESPACE || prefix !== declared) return null;
  if (prefix !== closing) return null;
  const json = unescaped(content);
  const parsed = json === null ? null : partSchema.safeParse(parseJson(json));
  return parsed?.success === true ? parsed.data : null;
}

/** Neither markup nor anything beyond ASCII: no reader of XML can take it for something else. */
function escaped(json: string): string {
  return json
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const FOREIGN = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** The text behind XML's own references; null where there is any other. */
function unescaped(content: string): string | null {
  if (FOREIGN.test(content)) return null;
  return content.replace(/&([^;&]+);/g, (_, name: string) => NAMED.get(name) ?? numbered(name));
}

/** What stands behind `#65` or `#x41`. A number beyond all characters gives NUL: no JSON then. */
function numbered(name: string): string {
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
