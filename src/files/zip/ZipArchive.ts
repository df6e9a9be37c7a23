/** An entry as the central directory lists it. */
export interface ZipEntry {
  /** With forward slashes and without a leading one. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  /** Bytes when inflated. */
  readonly size: number;
  /** Where its local header begins. */
  readonly headerOffset: number;
  /** Its record in the central directory, as it stands. */
  readonly record: Uint8Array;
}

/** A zip file opened, nothing of it inflated yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Where the central directory and the record behind it begin. */
  readonly directoryStart: number;
  readonly endStart: number;
}
