import { SaxesParser } from 'saxes';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { PartSource } from '../opc/Package';
import { XmlDecoder } from './XmlDecoder';

/** Attributes by their written name; the object has no prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * What a reader of one part wants to hear. Names are local ones of the root's namespace; elements
 * of any other namespace come with an empty name.
 */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads a part as strict XML whose root stands in one of `namespaces`. No DTD is accepted, so
 * there are no entities but XML's own five and nothing external. The root decides which prefix its
 * namespace has throughout the part.
 * @throws {FileProblem} damaged, unsafeXml, tooLarge
 */
export function readXml(
  part: PartSource,
  namespaces: readonly string[],
  listener: XmlListener,
): void {
  // Positions cost time and nobody reads them.
  const parser = new SaxesParser({ xmlns: false, position: false, fileName: part.name });
  let prefix: string | null = null;
  let depth = 0;
  const local = (name: string): string => {
    if (prefix === '' || prefix === null) return name.includes(':') ? '' : name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : '';
  };
  parser.on('doctype', () => {
    throw new FileProblem('unsafeXml', part.name);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.depth) throw new FileProblem('tooLarge', part.name);
    if (prefix === null) {
      prefix = rootPrefix(name, attributes, namespaces);
      if (prefix === null) throw new FileProblem('damaged', part.name);
    }
    listener.open(local(name), attributes);
  });
  const text = (piece: string) => {
    listener.text(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.close(local(name));
  });
  feed(part, parser);
}

function feed(part: PartSource, parser: { write(text: string): unknown; close(): unknown }): void {
  const decoder = new XmlDecoder();
  try {
    part.read((piece) => parser.write(decoder.decode(piece)));
    parser.write(decoder.end());
    parser.close();
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('damaged', part.name, { cause });
  }
}

/** The prefix of the root element (with its colon); null where its namespace is another one. */
export function rootPrefix(
  name: string,
  attributes: XmlAttributes,
  namespaces: readonly string[],
): string | null {
  const prefix = name.slice(0, name.indexOf(':') + 1);
  const declared = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`];
  return declared !== undefined && namespaces.includes(declared) ? prefix : null;
}
