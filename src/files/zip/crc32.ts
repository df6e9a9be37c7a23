const POLYNOMIAL = 0xedb88320;

/** Four tables, so that four bytes are taken at a time (slicing-by-4). */
function makeTables(): Uint32Array[] {
  const tables = [0, 1, 2, 3].map(() => new Uint32Array(256));
  const [first, ...others] = tables;
  if (first === undefined) return tables;
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    first[byte] = crc;
  }
  let previous = first;
  for (const table of others) {
    for (let byte = 0; byte < 256; byte++) {
      const crc = previous[byte] ?? 0;
      table[byte] = (crc >>> 8) ^ (first[crc & 255] ?? 0);
    }
    previous = table;
  }
  return tables;
}

const [T0 = new Uint32Array(), T1 = T0, T2 = T0, T3 = T0] = makeTables();

/** CRC-32 of zip entries; `previous` continues an earlier piece. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  let crc = ~previous;
  const fours = bytes.length - (bytes.length % 4);
  let at = 0;
  for (; at < fours; at += 4) {
    crc ^=
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    crc =
      (T3[crc & 255] ?? 0) ^
      (T2[(crc >>> 8) & 255] ?? 0) ^
      (T1[(crc >>> 16) & 255] ?? 0) ^
      (T0[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
