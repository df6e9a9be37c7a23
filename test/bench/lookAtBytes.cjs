/** The least that anyone must do to read a workbook: to inflate it and look at each byte. */
const { readFileSync } = require('node:fs');
const { inflateRawSync } = require('node:zlib');

const END_SIZE = 22;

const bytes = readFileSync(process.argv[2]);
const end = bytes.length - END_SIZE;
let record = bytes.readUInt32LE(end + 16);
let tags = 0;
for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
  const header = bytes.readUInt32LE(record + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(record + 20)));
  for (let at = 0; at < content.length; at += 1) if (content[at] === 60) tags += 1;
  record += 46 + [28, 30, 32].reduce((sum, at) => sum + bytes.readUInt16LE(record + at), 0);
}
if (tags === 0) throw new Error('no XML');
