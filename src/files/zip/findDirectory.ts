import { FileProblem } from '../FileProblem';

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const END_64_SIZE = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;

export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Where the record at the end of the file begins. */
  readonly endStart: number;
}

/**
 * Where the central directory stands, from the record at the end of the file.
 * @throws {FileProblem} truncated, damaged, unsupportedZip
 */
export function findDirectory(bytes: Uint8Array): DirectoryPlace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const disks = view.getUint32(end + 4, true);
  if (disks !== 0 && disks !== 0xffffffff) throw new FileProblem('unsupportedZip');
  const place = readEnd64(view, end) ?? {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    start: view.getUint32(end + 16, true),
  };
  if (place.start + place.size > end) throw new FileProblem('damaged');
  return {
    start: place.start,
    end: place.start + place.size,
    count: place.count,
    endStart: end,
  };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new FileProblem('truncated');
}

/** ZIP64's record; null where the file has none. */
function readEnd64(
  view: DataView,
  end: number,
): { count: number; size: number; start: number } | null {
  const locator = end - LOCATOR_64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + END_64_SIZE > locator || view.getUint32(at, true) !== END_64) {
    throw new FileProblem('damaged');
  }
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}
