import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Codec, joinBytes } from '../files/zip/codec';

/** Bytes that are deflated at once. */
const AT_ONCE = 4 * 1024 * 1024;

/** Node's own zlib. */
export const ZLIB_CODEC: Codec = {
  atOnce: 32 * 1024 * 1024,
  // In a single piece: joining the usual small ones would copy all of it.
  inflate: (compressed, most) =>
    inflateRawSync(compressed, { maxOutputLength: most, chunkSize: Math.max(most, 64) }),
  deflate,
  crc32,
};

/** Pieces that end at whole bytes are one content, whoever inflates it. */
function deflate(pieces: Iterable<Uint8Array>): Uint8Array {
  const done: Uint8Array[] = [];
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    if (size >= AT_ONCE) {
      done.push(deflateRawSync(joinBytes(waiting), { finishFlush: constants.Z_SYNC_FLUSH }));
      [waiting, size] = [[], 0];
    }
    waiting.push(piece);
    size += piece.length;
  }
  return joinBytes([...done, deflateRawSync(joinBytes(waiting))]);
}
