import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { findDirectory } from './findDirectory';
import type { ZipArchive, ZipEntry } from './ZipArchive';

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
