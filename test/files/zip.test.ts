import { randomBytes } from 'node:crypto';
import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileProblem } from '../../src/files/FileProblem';
import { patchXlsx } from '../../src/files/patchXlsx';
import { readXlsx } from '../../src/files/readXlsx';
import { crc32 } from '../../src/files/zip/crc32';
import { entryBytes } from '../../src/files/zip/readEntry';
import { openZip } from '../../src/files/zip/openZip';
import { packed, writeZip } from '../../src/files/zip/writeZip';
import { bookWith, zipParts } from './parts';

const BOOK = bookWith('<row r="1"><c r="A1"><v>1</v></c></row>');
const PATCH = [
  { sheet: '総務局', cells: [{ row: 0, column: 0, formula: null, value: 2 }], marks: null },
];
const FULL = 0xffffffff;

/** The same archive with 64-bit sizes and offsets in its directory. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const { entries, directoryStart } = openZip(bytes);
  const records = entries.map(({ record, size, compressedSize, headerOffset }) => {
    const name = record.subarray(46, 46 + new DataView(record.slice().buffer).getUint16(28, true));
    const long = new Uint8Array(46 + name.length + 28);
    long.set(record.subarray(0, 46));
    long.set(name, 46);
    const view = new DataView(long.buffer);
    for (const at of [20, 24, 42]) view.setUint32(at, FULL, true);
    view.setUint16(30, 28, true);
    view.setUint16(46 + name.length, 1, true);
    view.setUint16(48 + name.length, 24, true);
    [size, compressedSize, headerOffset].forEach((value, at) => {
      view.setBigUint64(50 + name.length + at * 8, BigInt(value), true);
    });
    return long;
  });
  const directory = Buffer.concat(records);
  const end = new DataView(new ArrayBuffer(56 + 20 + 22));
  end.setUint32(0, 0x06064b50, true);
  end.setBigUint64(4, 44n, true);
  end.setBigUint64(24, BigInt(entries.length), true);
  end.setBigUint64(32, BigInt(entries.length), true);
  end.setBigUint64(40, BigInt(directory.length), true);
  end.setBigUint64(48, BigInt(directoryStart), true);
  end.setUint32(56, 0x07064b50, true);
  end.setBigUint64(64, BigInt(directoryStart + directory.length), true);
  end.setUint32(72, 1, true);
  end.setUint32(76, 0x06054b50, true);
  for (const at of [84, 86]) end.setUint16(at, 0xffff, true);
  for (const at of [88, 92]) end.setUint32(at, FULL, true);
  const contents = bytes.subarray(0, directoryStart);
  return new Uint8Array(Buffer.concat([contents, directory, new Uint8Array(end.buffer)]));
}

test('ZIP64 is read and patched', () => {
  const large = asZip64(BOOK);
  expect(readXlsx(large).sheets[0]?.values).toEqual([[1]]);
  const patched = patchXlsx(large, PATCH);
  expect(readXlsx(patched).sheets[0]?.values).toEqual([[2]]);
  // Another reader agrees.
  expect(strFromU8(unzipSync(patched)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
    '<v>2</v>',
  );
});

test('an offset beyond the file is damage', () => {
  const large = asZip64(BOOK);
  new DataView(large.buffer).setBigUint64(large.length - 22 - 20 + 8, 2n ** 60n, true);
  expect(() => readXlsx(large)).toThrow(FileProblem);
});

test('a comment at the end of the archive is kept', () => {
  const comment = strToU8('提出版');
  const bytes = new Uint8Array([...BOOK, ...comment]);
  new DataView(bytes.buffer).setUint16(BOOK.length - 2, comment.length, true);
  const patched = patchXlsx(bytes, PATCH);
  expect(readXlsx(patched).sheets[0]?.values).toEqual([[2]]);
  expect(patched.subarray(-comment.length)).toEqual(comment);
});

test('stored entries are read, and stay as they are beside an added one', () => {
  const stored = zipSync({ 'b.xml': [strToU8('<b/>'), { level: 0 }] });
  const zip = openZip(writeZip(openZip(stored), new Map([['a.xml', packed([strToU8('<a/>')])]])));
  expect(zip.entries.map(({ name, method }) => [name, method])).toEqual([
    ['b.xml', 0],
    ['a.xml', 8],
  ]);
  expect(zip.entries.map((entry) => strFromU8(entryBytes(zip, entry)))).toEqual(['<b/>', '<a/>']);
});

test('entries that share their bytes are not copied', () => {
  const bytes = zipParts({ 'a.xml': '<a/>', 'b.xml': '<b/>' });
  const [, second] = openZip(bytes).entries;
  const record = second?.record;
  if (record === undefined) throw new Error('two entries were written');
  new DataView(record.buffer, record.byteOffset).setUint32(42, 1, true);
  expect(() => writeZip(openZip(bytes), new Map([['a.xml', null]]))).toThrow(FileProblem);
});

test('content large enough to be inflated in steps comes out whole', () => {
  const noise = new Uint8Array(randomBytes(1_200_000));
  const zip = openZip(zipParts({ 'a.xml': noise }));
  const [entry] = zip.entries;
  if (entry === undefined) throw new Error('one entry was written');
  expect(entry.compressedSize).toBeGreaterThan(1024 * 1024);
  expect(Buffer.compare(entryBytes(zip, entry), noise)).toBe(0);
});

test('checksums are those of zlib, in one piece or several', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
      const expected = zlib.crc32(bytes);
      expect(crc32(bytes)).toBe(expected);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(expected);
    }),
  );
});
