import { Inflate, inflateSync } from 'fflate';
import { FileProblem } from '../FileProblem';
import type { ZipArchive, ZipEntry } from './openZip';

const POLYNOMIAL = 0xedb88320;

/** Four tables of 256 words one behind the other, so that four bytes are taken at a time. */
function makeTables(): DataView {
  const tables = new DataView(new ArrayBuffer(4 * 256 * 4));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables.setInt32(byte * 4, crc);
  }
  for (let at = 256; at < 1024; at++) {
    const crc = tables.getInt32((at - 256) * 4);
    tables.setInt32(at * 4, (crc >>> 8) ^ tables.getInt32((crc & 255) * 4));
  }
  return tables;
}

const TABLES = makeTables();

function word(table: number, byte: number): number {
  return TABLES.getInt32((table * 256 + byte) * 4);
}

/** CRC-32 of zip entries; `previous` continues an earlier piece. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fours = bytes.length - (bytes.length % 4);
  let crc = ~previous;
  let at = 0;
  for (; at < fours; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      word(3, crc & 255) ^
      word(2, (crc >>> 8) & 255) ^
      word(1, (crc >>> 16) & 255) ^
      word(0, crc >>> 24);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ word(0, (crc ^ view.getUint8(at)) & 255);
  return ~crc >>> 0;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Compressed bytes up to which an entry is inflated at once, in half the time of steps. */
const AT_ONCE = 1024 * 1024;
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
    crc = crc32(piece, crc);
    take(piece);
  };
  const compressed = compressedBytes(zip, entry);
  if (entry.method === 0) receive(compressed);
  else if (entry.method !== 8) throw new FileProblem('unsupportedZip', entry.name);
  else if (compressed.length <= AT_ONCE) inPieces(inflateAtOnce(compressed, entry), receive);
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
    return inflateSync(compressed, { out: new Uint8Array(size + 1) });
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
