import { FileProblem } from '../FileProblem';
import { codec, joinBytes } from './codec';
import { compressedBytes } from './readEntry';
import type { ZipArchive, ZipEntry } from './openZip';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const RECORD = 0x02014b50;
const RECORD_SIZE = 46;
const VERSION = 20;
const DEFLATED = 8;
/** Names in UTF-8; every other flag speaks of how the old content was packed. */
const UTF_8 = 0x0800;

/** Of a new entry, as a zip has it. */
export interface ZipTime {
  readonly date: number;
  readonly time: number;
}

/** 1980-01-01, the first day that a zip knows: the same input gives the same bytes. */
export const NO_TIME: ZipTime = { date: 0x0021, time: 0 };
const ZIP64_EXTRA = 1;

/** A content as an entry holds it. */
export interface Packed {
  /** Deflated. */
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** New content of entries by name; null drops the entry. Names that are not there are appended. */
export type ZipChanges = ReadonlyMap<string, Packed | null>;

/** A content that comes piece by piece, packed as it comes. */
export function packed(pieces: Iterable<Uint8Array>): Packed {
  let size = 0;
  let crc = 0;
  function* counted(): Generator<Uint8Array> {
    for (const piece of pieces) {
      size += piece.length;
      crc = codec().crc32(piece, crc);
      yield piece;
    }
  }
  const data = codec().deflate(counted());
  return { data, size, crc };
}

const END_SIZE = 22;
const LARGEST = 0xfffffffe;

/**
 * The archive with some entries changed. Every other entry is copied as it is, header and
 * compressed bytes alike; the order stays.
 * @param made when entries that are appended were made
 * @throws {FileProblem} damaged (entries that overlap), tooLarge
 */
export function writeZip(zip: ZipArchive, changes: ZipChanges, made = NO_TIME): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const write = (piece: Uint8Array) => {
    pieces.push(piece);
    size += piece.length;
  };
  const records = new Map<string, Uint8Array>();
  const place = (name: string, bytes: Uint8Array, record: Uint8Array) => {
    setOffset(record, size);
    records.set(name, record);
    write(bytes);
  };
  for (const { entry, bytes } of rawEntries(zip)) {
    const content = changes.get(entry.name);
    if (content === undefined) place(entry.name, bytes, copiedRecord(entry.record, entry));
    else if (content !== null) {
      const packed = packEntry(content, withoutZip64(entry.record));
      place(entry.name, packed.bytes, packed.record);
    }
  }
  const known = new Set(zip.entries.map(({ name }) => name));
  for (const [name, content] of changes) {
    if (content === null || known.has(name)) continue;
    const packed = packEntry(content, newRecord(name, made));
    place(name, packed.bytes, packed.record);
    known.add(name);
  }
  // The directory keeps its own order, which may differ from that of the contents.
  const directory = joinBytes([...known].flatMap((name) => records.get(name) ?? []));
  const start = size;
  write(directory);
  write(endRecord(zip, records.size, start, directory.length));
  if (size > LARGEST) throw new FileProblem('tooLarge');
  return joinBytes(pieces);
}

/** Entries as they lie in the file, each with all bytes up to the next one. */
function rawEntries(zip: ZipArchive): { entry: ZipEntry; bytes: Uint8Array }[] {
  const ordered = [...zip.entries].sort((a, b) => a.headerOffset - b.headerOffset);
  return ordered.map((entry, at) => {
    const end = ordered[at + 1]?.headerOffset ?? zip.directoryStart;
    const data = compressedBytes(zip, entry);
    if (data.byteOffset - zip.bytes.byteOffset + data.length > end) {
      throw new FileProblem('damaged', entry.name);
    }
    return { entry, bytes: zip.bytes.subarray(entry.headerOffset, end) };
  });
}

function endRecord(zip: ZipArchive, count: number, start: number, size: number): Uint8Array {
  const end = zip.bytes.slice(zip.endStart);
  const view = viewOf(end.subarray(0, END_SIZE));
  view.setUint32(4, 0, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return end;
}

/** An entry packed anew. */
interface PackedEntry {
  /** Local header and compressed content. */
  readonly bytes: Uint8Array;
  /** Its record in the central directory, without the offset. */
  readonly record: Uint8Array;
}

/** A content under the name, flags and time of a record, which becomes its own. */
function packEntry({ data, size, crc }: Packed, record: Uint8Array): PackedEntry {
  const view = viewOf(record);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, view.getUint16(8, true) & UTF_8, true);
  view.setUint16(10, DEFLATED, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, data.length, true);
  view.setUint32(24, size, true);
  const nameSize = view.getUint16(28, true);
  const bytes = new Uint8Array(LOCAL_SIZE + nameSize + data.length);
  viewOf(bytes).setUint32(0, LOCAL, true);
  // Version, flags, method, time, checksum, sizes and the name's length stand in the same order.
  bytes.set(record.subarray(6, 30), 4);
  bytes.set(record.subarray(RECORD_SIZE, RECORD_SIZE + nameSize), LOCAL_SIZE);
  bytes.set(data, LOCAL_SIZE + nameSize);
  return { bytes, record };
}

/** The record of an entry that is copied with its own header but may stand elsewhere. */
function copiedRecord(
  old: Uint8Array,
  sizes: { size: number; compressedSize: number },
): Uint8Array {
  const record = withoutZip64(old);
  const view = viewOf(record);
  view.setUint32(20, sizes.compressedSize, true);
  view.setUint32(24, sizes.size, true);
  return record;
}

function setOffset(record: Uint8Array, offset: number): void {
  viewOf(record).setUint32(42, offset, true);
}

function newRecord(name: string, { date, time }: ZipTime): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(RECORD_SIZE + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, RECORD, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(8, UTF_8, true);
  view.setUint16(12, time, true);
  view.setUint16(14, date, true);
  view.setUint16(28, bytes.length, true);
  record.set(bytes, RECORD_SIZE);
  return record;
}

/** A copy without ZIP64's 64-bit fields: nothing here reaches 4 GiB. */
function withoutZip64(old: Uint8Array): Uint8Array {
  const view = viewOf(old);
  const extraStart = RECORD_SIZE + view.getUint16(28, true);
  const extraEnd = extraStart + view.getUint16(30, true);
  const kept: Uint8Array[] = [];
  for (let at = extraStart; at + 4 <= extraEnd;) {
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extraEnd);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(old.subarray(at, end));
    at = end;
  }
  const record = joinBytes([old.subarray(0, extraStart), ...kept, old.subarray(extraEnd)]);
  const size = kept.reduce((sum, { length }) => sum + length, 0);
  viewOf(record).setUint16(30, size, true);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
