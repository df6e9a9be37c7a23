import { packed, writeZip } from './writeZip';

/** The end record of a zip without entries: its signature, and nothing counted. */
const END_RECORD = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

/**
 * A new zip of these files by their names. The same files give the same bytes.
 * @throws {FileProblem} tooLarge
 */
export function newZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const empty = { bytes: END_RECORD, entries: [], directoryStart: 0, endStart: 0 };
  const entries = [...files].map(([name, bytes]) => [name, packed([bytes])] as const);
  return writeZip(empty, new Map(entries));
}
