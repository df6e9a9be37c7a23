import fc from 'fast-check';
import type { Finding } from '../../../src/core/findings/Finding';
import { fnv1a64 } from '../../../src/core/text/fnv1a64';
import { waiverKey } from '../../../src/core/waivers/waiverKey';
import { bookOf } from '../../support/programs';

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

test('a finding on the form or a 施策 row is known by what stands there, else by its column', () => {
  const book = bookOf({});
  const columnOf = (sheet: number, row: number, column: number) => {
    const finding: Finding = {
      rule: 'STR-03',
      severity: 'error',
      cell: { sheet, row, column },
      related: [],
      program: null,
      message: { rule: 'STR-03', key: '', values: {} },
      expected: null,
      actual: null,
    };
    return waiverKey(finding, book).column;
  };
  expect(columnOf(0, 0, 1)).toBe('policyCode');
  expect(columnOf(0, 0, 2)).toBe('policyName');
  expect(columnOf(1, 0, 0)).toBe('fiscalYear');
  expect(columnOf(0, 1, 27)).toBe('AB');
});
