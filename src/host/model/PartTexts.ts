import { Package } from '../../files/opc/Package';

/** Reads whole parts of a workbook as UTF-8 text. */
export class PartTexts {
  private readonly pack: Package;

  constructor(bytes: Uint8Array) {
    this.pack = new Package(bytes);
  }

  /** null where there is no such part. */
  read(name: string): string | null {
    const part = this.pack.part(name);
    if (part === null) return null;
    const decoder = new TextDecoder();
    let text = '';
    part.read((piece) => {
      text += decoder.decode(piece, { stream: true });
    });
    return text + decoder.decode();
  }
}
