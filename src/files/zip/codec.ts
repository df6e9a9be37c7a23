import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** What packs and unpacks the entries of a zip. */
export interface Codec {
  /** Compressed bytes up to which an entry is inflated at once, much faster than in steps. */
  readonly atOnce: number;
  /**
   * @param most bytes that may come out; it may stop or throw where there are more
   * @throws any error on damaged bytes
   */
  inflate(compressed: Uint8Array, most: number): Uint8Array;
  /** @param pieces one content; they need not all be in memory */
  deflate(pieces: Iterable<Uint8Array>): Uint8Array;
  /** `previous` continues an earlier piece. */
  crc32(bytes: Uint8Array, previous?: number): number;
}

const PORTABLE: Codec = {
  atOnce: 1024 * 1024,
  inflate: (compressed, most) => inflateSync(compressed, { out: new Uint8Array(most) }),
  deflate: (pieces) => deflateSync(joinBytes([...pieces])),
  crc32,
};

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

let inUse: Codec = PORTABLE;

/** The one in use: it runs anywhere, unless a faster one of the surroundings was handed in. */
export function codec(): Codec {
  return inUse;
}

/** Hands in one that the surroundings bring along; it is in use from then on. */
export function useCodec(faster: Codec): void {
  inUse = faster;
}
