import { FileProblem } from '../FileProblem';

/** Turns the bytes of a part into text: UTF-8, or UTF-16 recognised by its first two bytes. */
export class XmlDecoder {
  private decoder: TextDecoder | null = null;
  private head: Uint8Array = new Uint8Array();

  /** @throws {TypeError} on bytes that the encoding does not allow */
  decode(piece: Uint8Array): string {
    if (this.decoder !== null) return this.decoder.decode(piece, { stream: true });
    const bytes = this.head.length === 0 ? piece : new Uint8Array([...this.head, ...piece]);
    if (bytes.length < 2) {
      this.head = bytes;
      return '';
    }
    this.decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    return this.decoder.decode(bytes, { stream: true });
  }

  get encoding(): string {
    return this.decoder?.encoding ?? 'utf-8';
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

/** As the first bytes of a part declare it. */
export function encodingOf(bytes: Uint8Array): string {
  const first = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (first === 0xfffe || first === 0x3c00) return 'utf-16le';
  if (first === 0xfeff || first === 0x003c) return 'utf-16be';
  return 'utf-8';
}

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
