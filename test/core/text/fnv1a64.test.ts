import fc from 'fast-check';
import { fnv1a64 } from '../../../src/core/text/fnv1a64';

/** The same by its definition. */
function reference(bytes: Iterable<number>): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

test('the reference is FNV-1a', () => {
  expect(reference(Buffer.from('foobar'))).toBe('85944171f73967e8');
});

test('is FNV-1a over UTF-16', () => {
  expect(fnv1a64('')).toBe('cbf29ce484222325');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fnv1a64(text)).toBe(reference(Buffer.from(text, 'utf16le')));
    }),
  );
});
