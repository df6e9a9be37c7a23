import { FileProblem } from '../FileProblem';
import { XmlDecoder } from './XmlDecoder';

/** A part as text that can be written back in the encoding and with the mark it came with. */
export class PartText {
  readonly text: string;
  private readonly encoding: string;
  private readonly hasMark: boolean;

  /** @throws {FileProblem} damaged */
  constructor(part: string, bytes: Uint8Array) {
    const decoder = new XmlDecoder();
    try {
      this.text = decoder.decode(bytes) + decoder.end();
    } catch (cause) {
      throw new FileProblem('damaged', part, { cause });
    }
    this.encoding = decoder.encoding;
    this.hasMark = [0xef, 0xfe, 0xff].includes(bytes[0] ?? 0);
  }

  encode(text: string): Uint8Array {
    const marked = this.hasMark ? `\ufeff${text}` : text;
    if (this.encoding === 'utf-8') return new TextEncoder().encode(marked);
    const view = new DataView(new ArrayBuffer(marked.length * 2));
    const isLittle = this.encoding === 'utf-16le';
    for (let at = 0; at < marked.length; at++) {
      view.setUint16(at * 2, marked.charCodeAt(at), isLittle);
    }
    return new Uint8Array(view.buffer);
  }
}
