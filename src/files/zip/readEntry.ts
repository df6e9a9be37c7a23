import { Inflate } from 'fflate';
import { FileProblem } from '../FileProblem';
import { codec } from './codec';
import type { ZipArchive, ZipEntry } from './openZip';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Compressed bytes a step: what a step inflates to is at most a thousand times that. */
const STEP = 64 * 1024;
/** Inflated bytes that are handed over at once. */
const PIECE = 64 * 1024;
/** Compressed bytes a step where only the start is wanted. */
const SIP = 512;

/** The bytes of an entry as they stand in the file, without its header. */
export function compressedBytes(zip: ZipArchive, entry: ZipEntry): Uint8Array {
  const { bytes } = zip;
  const at = entry.headerOffset;
  if (at + LOCAL_SIZE > bytes.length) throw new FileProblem('damaged', entry.name);
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL_SIZE);
  if (view.getUint32(0, true) !== LOCAL) throw new FileProblem('damaged', entry.name);
  const start = at + LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + entry.compressedSize;
  if (end > bytes.length) throw new FileProblem('damaged', entry.name);
  return bytes.subarray(start, end);
}

/**
 * Hands the entry's content over piece by piece, never more of it than its directory record
 * announced, and holds it against its checksum.
 * @throws {FileProblem} damaged, unsupportedZip
 */
export function inflateEntry(
  zip: ZipArchive,
  entry: ZipEntry,
  take: (piece: Uint8Array) => void,
): void {
  let size = 0;
  let crc = 0;
  const receive = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw new FileProblem('damaged', entry.name);
    crc = codec().crc32(piece, crc);
    take(piece);
  };
  const compressed = compressedBytes(zip, entry);
  if (entry.method === 0) receive(compressed);
  else if (entry.method !== 8) throw new FileProblem('unsupportedZip', entry.name);
  else if (compressed.length <= codec().atOnce) inPieces(inflateAtOnce(compressed, entry), receive);
  else inflateInSteps(compressed, entry.name, receive);
  if (size !== entry.size || crc !== entry.crc) throw new FileProblem('damaged', entry.name);
}

/** Hands long contents over in parts: what is made of a part is gone before the next one comes. */
function inPieces(bytes: Uint8Array, receive: (piece: Uint8Array) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE) receive(bytes.subarray(at, at + PIECE));
}

/** One byte more than announced is room enough to see that there is more. */
function inflateAtOnce(compressed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  try {
    return codec().inflate(compressed, size + 1);
  } catch (cause) {
    throw new FileProblem('damaged', name, { cause });
  }
}

function inflateInSteps(
  compressed: Uint8Array,
  name: string,
  receive: (piece: Uint8Array) => void,
): void {
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    pieces.push(piece);
  });
  for (let at = 0; at < compressed.length; at += STEP) {
    const end = Math.min(at + STEP, compressed.length);
    try {
      stream.push(compressed.subarray(at, end), end === compressed.length);
    } catch (cause) {
      throw new FileProblem('damaged', name, { cause });
    }
    for (const piece of pieces.splice(0)) receive(piece);
  }
}

/** About so many first bytes of an entry; nobody vouches for them, as the rest is not looked at. */
export function entryStart(zip: ZipArchive, entry: ZipEntry, size: number): Uint8Array {
  const compressed = compressedBytes(zip, entry);
  if (entry.method !== 8) return compressed.subarray(0, size);
  const start = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((piece) => {
    const room = piece.subarray(0, size - at);
    start.set(room, at);
    at += room.length;
  });
  try {
    for (let from = 0; at < size && from < compressed.length; from += SIP) {
      const end = Math.min(from + SIP, compressed.length);
      stream.push(compressed.subarray(from, end), end === compressed.length);
    }
  } catch (cause) {
    throw new FileProblem('damaged', entry.name, { cause });
  }
  return start.subarray(0, at);
}

/** The whole content of an entry. */
export function entryBytes(zip: ZipArchive, entry: ZipEntry): Uint8Array {
  const all = new Uint8Array(entry.size);
  let at = 0;
  inflateEntry(zip, entry, (piece) => {
    all.set(piece, at);
    at += piece.length;
  });
  return all;
}
