import { NO_TIME, packed, writeZip, type ZipTime } from './writeZip';

/** The end record of a zip without entries: its signature, and nothing counted. */
const END_RECORD = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)]);

/**
 * A new zip of these files by their names.
 * @param made when, by the clock on the wall; null: the same files give the same bytes
 * @throws {FileProblem} tooLarge
 */
export function newZip(
  files: ReadonlyMap<string, Uint8Array>,
  made: Date | null = null,
): Uint8Array {
  const empty = { bytes: END_RECORD, entries: [], directoryStart: 0, endStart: 0 };
  const entries = [...files].map(([name, bytes]) => [name, packed([bytes])] as const);
  return writeZip(empty, new Map(entries), made === null ? NO_TIME : zipTime(made));
}

/** To two seconds, from 1980 on. */
function zipTime(at: Date): ZipTime {
  return {
    date: ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
    time: (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
  };
}
