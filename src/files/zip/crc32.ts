const POLYNOMIAL = 0xedb88320;

/** Four tables of 256 words one behind the other, so that four bytes are taken at a time. */
function makeTables(): DataView {
  const tables = new DataView(new ArrayBuffer(4 * 256 * 4));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables.setInt32(byte * 4, crc);
  }
  for (let at = 256; at < 1024; at++) {
    const crc = tables.getInt32((at - 256) * 4);
    tables.setInt32(at * 4, (crc >>> 8) ^ tables.getInt32((crc & 255) * 4));
  }
  return tables;
}

const TABLES = makeTables();

function word(table: number, byte: number): number {
  return TABLES.getInt32((table * 256 + byte) * 4);
}

/** CRC-32 of zip entries; `previous` continues an earlier piece. */
export function crc32(bytes: Uint8Array, previous = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fours = bytes.length - (bytes.length % 4);
  let crc = ~previous;
  let at = 0;
  for (; at < fours; at += 4) {
    crc ^= view.getInt32(at, true);
    crc =
      word(3, crc & 255) ^
      word(2, (crc >>> 8) & 255) ^
      word(1, (crc >>> 16) & 255) ^
      word(0, crc >>> 24);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ word(0, (crc ^ view.getUint8(at)) & 255);
  return ~crc >>> 0;
}
