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
  deflate(content: Uint8Array): Uint8Array;
  /** `previous` continues an earlier piece. */
  crc32(bytes: Uint8Array, previous?: number): number;
}

const PORTABLE: Codec = {
  atOnce: 1024 * 1024,
  inflate: (compressed, most) => inflateSync(compressed, { out: new Uint8Array(most) }),
  deflate: (content) => deflateSync(content),
  crc32,
};

let inUse: Codec = PORTABLE;

/** The one in use: it runs anywhere, unless a faster one of the surroundings was handed in. */
export function codec(): Codec {
  return inUse;
}

/** Hands in one that the surroundings bring along; it is in use from then on. */
export function useCodec(faster: Codec): void {
  inUse = faster;
}
