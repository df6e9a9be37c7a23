import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ZLIB_CODEC } from '../../src/cli/zlibCodec';
import { packed } from '../../src/files/zip/writeZip';

const MIB = 1024 * 1024;

/** Pieces that repeat nothing of each other. */
function pieces(count: number, size: number): Uint8Array[] {
  return Array.from({ length: count }, (_, at) =>
    Uint8Array.from({ length: size }, (__, index) => (index * (at + 3)) % 251),
  );
}

test.each([
  ['nothing', []],
  ['one piece', pieces(1, 100)],
  ['small pieces', pieces(3, 100)],
  ['pieces that are deflated apart', pieces(9, MIB + 1)],
  ['a piece larger than what is deflated at once', pieces(2, 5 * MIB)],
])('%s come out as they went in', (_, content) => {
  const whole = Buffer.concat(content);
  expect(whole.equals(inflateRawSync(ZLIB_CODEC.deflate(content)))).toBe(true);
  expect(packed(content)).toMatchObject({ size: whole.length, crc: ZLIB_CODEC.crc32(whole) });
});

test('a content of usual size is deflated as if it came in one piece', () => {
  const content = pieces(3, MIB);
  expect(deflateRawSync(Buffer.concat(content)).equals(ZLIB_CODEC.deflate(content))).toBe(true);
});
