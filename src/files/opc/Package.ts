import { FileProblem } from '../FileProblem';
import { bearableBytes, LIMITS } from '../limits';
import { entryBytes, inflateEntry } from '../zip/readEntry';
import { openZip, type ZipArchive, type ZipEntry } from '../zip/openZip';

/** A part of the workbook whose content comes piece by piece. */
export interface PartSource {
  readonly name: string;
  read(take: (piece: Uint8Array) => void): void;
  /** Whether reading is to be given up. */
  isOver(): boolean;
}

/** A workbook's zip with its parts found by name, as the packaging standard compares names. */
export class Package {
  readonly zip: ZipArchive;
  private readonly byName = new Map<string, ZipEntry>();
  /** Bytes that may still be unpacked. */
  private left: number;

  /**
   * @param isOver whether reading has taken too long, by whatever clock
   * @throws {FileProblem} as openZip; damaged where two names differ in case alone
   */
  constructor(
    bytes: Uint8Array,
    private readonly isOver: () => boolean = () => false,
  ) {
    this.zip = openZip(bytes);
    for (const entry of this.zip.entries) {
      const name = entry.name.toLowerCase();
      if (this.byName.has(name)) throw new FileProblem('damaged', entry.name);
      this.byName.set(name, entry);
    }
    this.left = bearableBytes(bytes.length);
  }

  /** `name` without a leading slash, in any case. */
  entry(name: string): ZipEntry | null {
    return this.byName.get(name.toLowerCase()) ?? null;
  }

  part(name: string): PartSource | null {
    const entry = this.entry(name);
    if (entry === null) return null;
    return {
      name: entry.name,
      read: (take) => {
        this.spend(entry);
        inflateEntry(this.zip, entry, take);
      },
      isOver: this.isOver,
    };
  }

  /**
   * The whole content of a part.
   * @throws {FileProblem} damaged where there is no such part
   */
  bytes(name: string): Uint8Array {
    const entry = this.entry(name);
    if (entry === null) throw new FileProblem('damaged', name);
    this.spend(entry);
    return entryBytes(this.zip, entry);
  }

  /** Refuses to unpack more than the file may hold, and what is packed as no workbook is. */
  private spend({ name, size, compressedSize }: ZipEntry): void {
    const isDense = size > LIMITS.ratioFrom && size > compressedSize * LIMITS.ratio;
    if (isDense || size > this.left) throw new FileProblem('tooLarge', name);
    this.left -= size;
    if (this.isOver()) throw new FileProblem('tooSlow', name);
  }
}
