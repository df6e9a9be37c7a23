import { strFromU8, unzipSync } from 'fflate';
import { toA1 } from '../../src/core/address/a1';
import { referenceColumn } from '../../src/files/read/reference';
import { openZip } from '../../src/files/zip/openZip';
import { compressedBytes } from '../../src/files/zip/readEntry';

/** Names of the entries that came, went or hold other bytes. */
export function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [openZip(before), openZip(after)];
  const names = new Set([...old.entries, ...now.entries].map(({ name }) => name));
  return [...names]
    .filter((name) => {
      const [a, b] = [old, now].map((zip) => {
        const entry = zip.entries.find((one) => one.name === name);
        return entry === undefined ? null : compressedBytes(zip, entry);
      });
      return a === null || b === null || !a || !b || Buffer.compare(a, b) !== 0;
    })
    .sort();
}

const CELL = /<((?:\w+:)?)c\b(?:[^>]*[^>/])?(?:\/>|>.*?<\/\1c>)/gs;
const ROW = /<(?:\w+:)?row\b[^>]*>/;

/** Elements of cells by address; a row or cell without one follows the one before it. */
function cellsOf(xml: string): Map<string, string> {
  const cells = new Map<string, string>();
  let [row, column] = [-1, -1];
  for (const [text] of xml.matchAll(new RegExp(`${ROW.source}|${CELL.source}`, 'gs'))) {
    const open = text.slice(0, text.indexOf('>'));
    const at = /\sr="([A-Z]*)(\d+)"/.exec(open);
    if (ROW.test(text)) {
      row = at === null ? row + 1 : Number(at[2]) - 1;
      column = -1;
    } else {
      column = at === null ? column + 1 : referenceColumn(`${at[1] ?? ''}1`);
      cells.set(toA1({ row, column }), text);
    }
  }
  return cells;
}

/** Addresses of the cells whose elements differ in a part. */
export function changedCells(before: Uint8Array, after: Uint8Array, part: string): string[] {
  const [a, b] = [before, after].map((bytes) => cellsOf(textOf(bytes, part)));
  const addresses = new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])]);
  return [...addresses].filter((address) => a?.get(address) !== b?.get(address));
}

/** A part without its cells and what is said of their extent: all that a patch of cells leaves. */
export function aroundCells(bytes: Uint8Array, part: string): string {
  return textOf(bytes, part)
    .replace(CELL, '')
    .replace(/ spans="[^"]*"/g, '')
    .replace(/<((?:\w+:)?)dimension [^>]*>/, '');
}

export function textOf(bytes: Uint8Array, part: string): string {
  const found = unzipSync(bytes)[part];
  return found === undefined ? '' : strFromU8(found);
}
