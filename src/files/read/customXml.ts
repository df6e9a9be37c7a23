import { FileProblem } from '../FileProblem';
import type { Package } from '../opc/Package';
import { relationshipsOf } from '../opc/relationships';
import { PartText } from '../xml/PartText';
import { entryBytes } from '../zip/inflateEntry';

/** A custom XML part of a workbook. */
export interface CustomXml {
  readonly part: string;
  /** `{GUID}` by which Excel knows it; null where its properties do not say. */
  readonly itemId: string | null;
  readonly xml: string;
}

/**
 * The custom XML parts that the workbook refers to, in its order. They may be anybody's: what cannot
 * be read as text is left out.
 */
export function customXml(pack: Package, workbook: string): CustomXml[] {
  const parts = relationshipsOf(pack, workbook).filter(({ kind }) => kind === 'customXml');
  return parts.flatMap(({ target }) => {
    const xml = textOf(pack, target);
    return xml === null ? [] : [{ part: target, itemId: itemIdOf(pack, target), xml }];
  });
}

function itemIdOf(pack: Package, part: string): string | null {
  const properties = propertiesPart(pack, part);
  const text = properties === null ? null : textOf(pack, properties);
  return /\bitemID\s*=\s*["'](\{[^"'}]+\})["']/.exec(text ?? '')?.[1] ?? null;
}

/** The part that holds a custom XML part's id; null where it has none. */
export function propertiesPart(pack: Package, part: string): string | null {
  try {
    const own = relationshipsOf(pack, part).find(({ kind }) => kind === 'customXmlProps');
    return own?.target ?? null;
  } catch (error) {
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

function textOf(pack: Package, part: string): string | null {
  const entry = pack.entry(part);
  if (entry === null) return null;
  try {
    return new PartText(part, entryBytes(pack.zip, entry)).text;
  } catch (error) {
    if (error instanceof FileProblem) return null;
    throw error;
  }
}
