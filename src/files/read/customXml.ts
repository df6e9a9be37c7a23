import { FileProblem } from '../FileProblem';
import type { Package } from '../opc/Package';
import { relationshipsOf } from '../opc/relationships';
import { PartText, encodingOf } from '../xml/PartText';
import { NEAR_START, rootNamespace } from '../xml/namespaces';
import { entryStart } from '../zip/readEntry';

/** A custom XML part of a workbook. */
export interface CustomXml {
  readonly part: string;
  /** `{GUID}` that identifies it to Excel; null where its properties do not say. */
  readonly itemId: string | null;
  readonly xml: string;
}

/**
 * The custom XML parts that the workbook refers to, in its order. They may be anybody's: what cannot
 * be read as text is left out.
 */
export function customXml(pack: Package, workbook: string): CustomXml[] {
  return partNames(pack, workbook).flatMap((part) => {
    const xml = partText(pack, part);
    return xml === null ? [] : [{ part, itemId: itemIdOf(pack, part), xml }];
  });
}

/**
 * The custom XML parts of a namespace, by the name of their part. Of all others only the start is
 * looked at. One that cannot be read stands as an empty text.
 */
export function customXmlOf(
  pack: Package,
  workbook: string,
  namespace: string,
): { readonly part: string; readonly xml: string }[] {
  return partNames(pack, workbook)
    .filter((part) => rootNamespace(startOf(pack, part)) === namespace)
    .map((part) => ({ part, xml: partText(pack, part) ?? '' }));
}

/** Each once, however often the workbook refers to it. */
function partNames(pack: Package, workbook: string): string[] {
  const named = new Map<string, string>();
  for (const { kind, target } of relationshipsOf(pack, workbook)) {
    if (kind !== 'customXml') continue;
    const entry = pack.entry(target);
    if (entry !== null && !named.has(entry.name)) named.set(entry.name, target);
  }
  return [...named.values()];
}

/** As far as it is text: what is none has no namespace either. */
function startOf(pack: Package, part: string): string {
  const entry = pack.entry(part);
  const start = entry === null ? null : readable(() => entryStart(pack.zip, entry, NEAR_START));
  return start === null ? '' : new TextDecoder(encodingOf(start)).decode(start);
}

function itemIdOf(pack: Package, part: string): string | null {
  const properties = propertiesPart(pack, part);
  const text = properties === null ? null : partText(pack, properties);
  return /\bitemID\s*=\s*["'](\{[^"'}]+\})["']/.exec(text ?? '')?.[1] ?? null;
}

/** The part that holds a custom XML part's id; null where it has none. */
export function propertiesPart(pack: Package, part: string): string | null {
  return readable(() => {
    const own = relationshipsOf(pack, part).find(({ kind }) => kind === 'customXmlProps');
    return own?.target ?? null;
  });
}

/** A part as far as it is text; null where there is none, or none that can be read. */
export function partText(pack: Package, part: string): string | null {
  if (pack.entry(part) === null) return null;
  return readable(() => new PartText(part, pack.bytes(part)).text);
}

/** null where that which is read is not in order. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileProblem && error.reason !== 'tooSlow') return null;
    throw error;
  }
}
