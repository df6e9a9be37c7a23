import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';

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

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const END_64_SIZE = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;

const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const FULL = 0xffffffff;
const ENCRYPTED = 1;

/**
 * Reads the central directory and nothing else. Sizes are held against the limits here, before
 * anything is inflated.
 * @throws {FileProblem} truncated, damaged, encrypted, unsupportedZip, tooLarge
 */
export function openZip(source: Uint8Array): ZipArchive {
  // A Node Buffer's slice() shares its memory, so that writing a zip would write into the source.
  const bytes = new Uint8Array(source.buffer, source.byteOffset, source.length);
  const directory = findDirectory(bytes);
  if (directory.count > LIMITS.entries) throw new FileProblem('tooLarge');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = directory.start;
  let total = 0;
  while (entries.length < directory.count) {
    const entry = readEntry(bytes, at, directory.end);
    refuseBomb(entry);
    total += entry.size;
    if (total > LIMITS.totalBytes) throw new FileProblem('tooLarge', entry.name);
    // Two entries of one name would be read differently by different programs.
    if (names.has(entry.name)) throw new FileProblem('damaged', entry.name);
    names.add(entry.name);
    entries.push(entry);
    at += entry.record.length;
  }
  return { bytes, entries, directoryStart: directory.start, endStart: directory.endStart };
}

function readEntry(bytes: Uint8Array, at: number, end: number): ZipEntry {
  if (at + RECORD_SIZE > end) throw new FileProblem('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, end - at);
  if (view.getUint32(0, true) !== RECORD) throw new FileProblem('damaged');
  const nameSize = view.getUint16(28, true);
  const extraSize = view.getUint16(30, true);
  const size = RECORD_SIZE + nameSize + extraSize + view.getUint16(32, true);
  if (at + size > end) throw new FileProblem('damaged');
  const record = bytes.subarray(at, at + size);
  const name = entryName(record.subarray(RECORD_SIZE, RECORD_SIZE + nameSize));
  const flags = view.getUint16(8, true);
  if (flags & ENCRYPTED) throw new FileProblem('encrypted', name);
  const extra = new DataView(view.buffer, view.byteOffset + RECORD_SIZE + nameSize, extraSize);
  const large = largeFields(extra);
  const field = (offset: number) => {
    const value = view.getUint32(offset, true);
    return value === FULL ? large.next(name) : value;
  };
  // The order of the 64-bit fields: size, compressed size, offset; each only where needed.
  const inflated = field(24);
  const compressedSize = field(20);
  const headerOffset = field(42);
  return {
    name,
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    compressedSize,
    size: inflated,
    headerOffset,
    record,
  };
}

/** Part names are ASCII; some writers use back slashes or a leading slash. */
function entryName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

/** ZIP64: the 64-bit fields of the extra field 1, one after the other. */
function largeFields(extra: DataView): { next: (name: string) => number } {
  let at = 0;
  let end = 0;
  for (let scan = 0; scan + 4 <= extra.byteLength;) {
    const size = extra.getUint16(scan + 2, true);
    if (extra.getUint16(scan, true) === 1) {
      at = scan + 4;
      end = Math.min(at + size, extra.byteLength);
    }
    scan += 4 + size;
  }
  return {
    next(name) {
      if (at + 8 > end) throw new FileProblem('damaged', name);
      const value = Number(extra.getBigUint64(at, true));
      at += 8;
      return value;
    },
  };
}

function refuseBomb(entry: ZipEntry): void {
  const dense =
    entry.size > LIMITS.unreadRatioFrom && entry.size > entry.compressedSize * LIMITS.ratio;
  if (entry.size > LIMITS.entryBytes || dense) throw new FileProblem('tooLarge', entry.name);
}

interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Where the record at the end of the file begins. */
  readonly endStart: number;
}

/**
 * Where the central directory stands, from the record at the end of the file.
 * @throws {FileProblem} truncated, damaged, unsupportedZip
 */
function findDirectory(bytes: Uint8Array): DirectoryPlace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const disks = view.getUint32(end + 4, true);
  if (disks !== 0 && disks !== 0xffffffff) throw new FileProblem('unsupportedZip');
  const place = readEnd64(view, end) ?? {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  if (place.start + place.size > end) throw new FileProblem('damaged');
  return {
    start: place.start,
    end: place.start + place.size,
    count: place.count,
    endStart: end,
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new FileProblem('truncated');
}

/** ZIP64's record; null where the file has none. */
function readEnd64(
  view: DataView,
  end: number,
): { count: number; size: number; start: number } | null {
  const locator = end - LOCATOR_64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END_64_SIZE > locator || view.getUint32(at, true) !== END_64) {
    throw new FileProblem('damaged');
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}
