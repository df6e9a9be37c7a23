import { FileProblem } from './FileProblem';

/** First bytes of the OLE container: .xls, and any workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** First record of .xls files before Excel 5, which stand without a container. */
const OLD_BIFF = [0x00, 0x02, 0x04];

/**
 * Refuses by name what is no zip.
 * @throws {FileProblem} empty, encrypted, oldFormat, notWorkbook
 */
export function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileProblem('empty');
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND)) throw new FileProblem(compoundReason(bytes));
  const biff = bytes[0] === 9 && OLD_BIFF.includes(bytes[1] ?? -1) && bytes[3] === 0;
  throw new FileProblem(biff ? 'oldFormat' : 'notWorkbook');
}

function compoundReason(bytes: Uint8Array): 'encrypted' | 'oldFormat' | 'notWorkbook' {
  if (holdsName(bytes, 'EncryptedPackage')) return 'encrypted';
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'oldFormat' : 'notWorkbook';
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
