import { SaxesParser } from 'saxes';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { rootPrefix, type XmlAttributes } from './readXml';

/** Part of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A start tag and where it stands in the text. */
export interface OpenTag extends Span {
  /** Local name in the root's namespace; empty for any other namespace. */
  readonly name: string;
  /** As written, with its prefix. */
  readonly writtenName: string;
  readonly attributes: XmlAttributes;
  readonly selfClosing: boolean;
}

export interface ScanListener {
  open(tag: OpenTag): void;
  text(text: string): void;
  /** `closeTag` is empty and at the end of the start tag where that closes itself. */
  close(name: string, closeTag: Span): void;
}

/**
 * Reads a part like readXml, and says where each tag stands, so that a part can be changed in
 * places and stay byte for byte as it is elsewhere.
 * @returns the prefix of the root's namespace, with its colon
 * @throws {FileProblem} damaged, unsafeXml, tooLarge
 */
export function scanXml(
  part: string,
  text: string,
  namespaces: readonly string[],
  listener: ScanListener,
): string {
  const parser = new SaxesParser({ xmlns: false, position: false, fileName: part });
  const root: { prefix: string | null } = { prefix: null };
  let depth = 0;
  let start = 0;
  const local = (name: string): string => {
    const prefix = root.prefix ?? '';
    if (prefix === '') return name.includes(':') ? '' : name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : '';
  };
  parser.on('doctype', () => {
    throw new FileProblem('unsafeXml', part);
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands behind the character that ended the name.
    start = text.lastIndexOf(`<${name}`, parser.position - 1 - name.length);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (++depth > LIMITS.depth) throw new FileProblem('tooLarge', part);
    root.prefix ??= rootPrefix(name, attributes, namespaces);
    if (root.prefix === null) throw new FileProblem('damaged', part);
    const end = parser.position;
    const selfClosing = isSelfClosing;
    listener.open({ name: local(name), writtenName: name, attributes, start, end, selfClosing });
  });
  const take = (piece: string) => {
    listener.text(piece);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth--;
    const end = parser.position;
    listener.close(local(name), {
      start: isSelfClosing ? end : text.lastIndexOf('<', end - 1),
      end,
    });
  });
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof FileProblem) throw cause;
    throw new FileProblem('damaged', part, { cause });
  }
  return root.prefix ?? '';
}
