import { FileProblem, type FileProblemReason } from './FileProblem';

/** First bytes of the OLE container: .xls, and any workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** First record of .xls files before Excel 5, which stand without a container. */
const OLD_BIFF = [0x00, 0x02, 0x04];

/** How other files begin that people name .xlsx, white space and a byte order mark apart. */
const BEGINNINGS: readonly (readonly [RegExp, FileProblemReason])[] = [
  [/^%PDF-/, 'pdf'],
  [/^(<!--.*?-->\s*)?<(!doctype html|html|head|body|meta|table|style)\b/is, 'html'],
  [/^<\?xml\b.*?<html\b/is, 'html'],
  [/^<\?xml\b/i, 'xml'],
];
const BYTE_ORDER_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** Bytes that are looked at for what a file is. */
const HEAD = 4096;

/**
 * Refuses by name what is no zip, and an OpenDocument file, which is one.
 * @throws {FileProblem} empty, encrypted, labelled, oldFormat, openDocument, text, html, xml, pdf, notWorkbook
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileProblem('empty');
  if (startsWith(bytes, ZIP)) {
    if (isOpenDocument(bytes)) throw new FileProblem('openDocument');
    return;
  }
  if (startsWith(bytes, COMPOUND)) throw new FileProblem(compoundReason(bytes));
  const biff = bytes[0] === 9 && OLD_BIFF.includes(bytes[1] ?? -1) && bytes[3] === 0;
  throw new FileProblem(biff ? 'oldFormat' : textReason(bytes.subarray(0, HEAD)));
}

function compoundReason(bytes: Uint8Array): FileProblemReason {
  // Names of the transform that Rights Management encrypts with; the last is of .xls files.
  const labels = ['DRMEncryptedTransform', 'DRMEncryptedDataSpace', 'DRMContent'];
  if (labels.some((name) => holdsName(bytes, name))) return 'labelled';
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'oldFormat' : 'notWorkbook';
}

/** An OpenDocument file's first entry is `mimetype`, uncompressed. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return /^mimetype.{0,64}application\/vnd\.oasis\.opendocument/s.test(
    latin1(bytes.subarray(30, 160)),
  );
}

function textReason(head: Uint8Array): FileProblemReason {
  const isUtf16 = BYTE_ORDER_MARKS.some((mark) => startsWith(head, mark));
  const text = latin1(isUtf16 ? head.filter((byte) => byte !== 0) : head);
  const start = text.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  const known = BEGINNINGS.find(([beginning]) => beginning.test(start));
  if (known !== undefined) return known[1];
  // Text in any encoding, Shift_JIS too, has no control characters but these.
  return /[^\t\n\v\f\r\x1a\x20-\xff]/.test(isUtf16 ? start : text) ? 'notWorkbook' : 'text';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Whether the container lists a stream of that name; names stand in UTF-16 with a final 0. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return bytes.length >= wanted.length && wanted.every((byte, at) => bytes[at] === byte);
}
