import { FileProblem } from '../FileProblem';
import { compressedBytes } from './inflateEntry';
import { copiedRecord, joinBytes, packEntry, setOffset, viewOf } from './packEntry';
import type { ZipArchive, ZipEntry } from './ZipArchive';

/** New content of entries by name; null drops the entry. Names that are not there are appended. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

const END_SIZE = 22;
const LARGEST = 0xfffffffe;

/**
 * The archive with some entries changed. Every other entry is copied as it is, header and
 * compressed bytes alike; the order stays.
 * @throws {FileProblem} damaged (entries that overlap), tooLarge
 */
export function writeZip(zip: ZipArchive, changes: ZipChanges): Uint8Array {
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
      const packed = packEntry(entry.name, content, entry.record);
      place(entry.name, packed.bytes, packed.record);
    }
  }
  const known = new Set(zip.entries.map(({ name }) => name));
  for (const [name, content] of changes) {
    if (content === null || known.has(name)) continue;
    const packed = packEntry(name, content, null);
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
