import { inflateEntry } from '../zip/inflateEntry';
import { openZip } from '../zip/openZip';
import type { ZipArchive, ZipEntry } from '../zip/ZipArchive';

/** A part of the workbook whose content comes piece by piece. */
export interface PartSource {
  readonly name: string;
  read(take: (piece: Uint8Array) => void): void;
}

/** A workbook's zip with its parts found by name, as the packaging standard compares names. */
export class Package {
  private readonly byName = new Map<string, ZipEntry>();
  readonly zip: ZipArchive;

  /** @throws {FileProblem} as openZip */
  constructor(bytes: Uint8Array) {
    this.zip = openZip(bytes);
    for (const entry of this.zip.entries) this.byName.set(entry.name.toLowerCase(), entry);
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
        inflateEntry(this.zip, entry, take);
      },
    };
  }
}
