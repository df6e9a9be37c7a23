import { FileProblem } from '../FileProblem';
import type { PartSource } from '../opc/Package';
import { Names } from './scanXml';
import { XmlDecoder } from './PartText';
import { XmlTokenizer, type XmlAttributes } from './XmlTokenizer';

/**
 * What a reader of one part wants to hear. Names are local ones of the root's namespace; elements
 * of any other namespace come with an empty name.
 */
export interface XmlListener {
  /** @param writtenName with its prefix, whatever its namespace */
  open(name: string, attributes: XmlAttributes, writtenName: string): void;
  text?(text: string): void;
  close?(name: string): void;
  /** As of a ScanListener. */
  skim?(text: string, at: number): number;
}

/**
 * Reads a part as strict XML whose root stands in one of `namespaces`. No DTD is accepted, so
 * there are no entities but XML's own five and nothing external.
 * @throws {FileProblem} damaged, unsafeXml, tooLarge, tooSlow
 */
export function readXml(
  part: PartSource,
  namespaces: readonly string[],
  listener: XmlListener,
): void {
  const names = new Names(part.name, namespaces, {
    open({ name, writtenName, attributes }) {
      listener.open(name, attributes, writtenName);
    },
    text(text) {
      listener.text?.(text);
    },
    close(name) {
      listener.close?.(name);
    },
    skim: (text, at) => listener.skim?.(text, at) ?? at,
  });
  const tokenizer = new XmlTokenizer(part.name, () => part.isOver(), names);
  const decoder = new XmlDecoder();
  const decoded = (decode: () => string): string => {
    try {
      return decode();
    } catch (cause) {
      throw new FileProblem('damaged', part.name, { cause });
    }
  };
  part.read((piece) => {
    tokenizer.write(decoded(() => decoder.decode(piece)));
  });
  tokenizer.write(decoded(() => decoder.end()));
  tokenizer.end();
}
