import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../files/zip/codec';

/** Node's own zlib. */
export const ZLIB_CODEC: Codec = {
  atOnce: 32 * 1024 * 1024,
  // In a single piece: joining the usual small ones would copy all of it.
  inflate: (compressed, most) =>
    inflateRawSync(compressed, { maxOutputLength: most, chunkSize: Math.max(most, 64) }),
  deflate: (content) => deflateRawSync(content),
  crc32,
};
