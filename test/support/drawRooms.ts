import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const SRC = path.join(__dirname, '../../src');
/** Folders whose own folders are rooms; every other folder of src is a room itself. */
const HALLS = ['core', 'stage'];

/** The rooms that each room imports. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The rooms of src and who imports whom, as Mermaid text. An arrow is left out where a longer way
 * says it already. Throws where rooms import each other in a circle.
 */
export function drawRooms(): string {
  const imports = readImports();
  const rooms = [...imports.keys()];
  const halls = HALLS.flatMap((hall) => [
    `  subgraph ${hall}`,
    ...rooms.filter((room) => room.startsWith(`${hall}/`)).map((room) => `    ${label(room)}`),
    '  end',
  ]);
  const others = rooms.filter((room) => !room.includes('/')).map((room) => `  ${label(room)}`);
  const arrows = rooms.flatMap((from) =>
    withoutDetours(from, imports).map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  return ['flowchart TD', ...halls, ...others, ...arrows].join('\n');
}

function readImports(): Imports {
  const rooms = new Map<string, Set<string>>();
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /(?<!\.d)\.ts$/.test(name)).sort()) {
    const from = roomOf(file);
    const found = rooms.get(from) ?? new Set<string>();
    rooms.set(from, found);
    const text = readFileSync(path.join(SRC, file), 'utf8');
    for (const [, target = ''] of text.matchAll(/ from '(\.[^']*)'/g)) {
      const to = path.join(path.dirname(file), target);
      // package.json is no room.
      if (!to.startsWith('..') && roomOf(to) !== from) found.add(roomOf(to));
    }
  }
  return rooms;
}

/** `core/rules/SUM-01.ts` is in core/rules, `files/zip/openZip.ts` in files; `core/check.ts` is one. */
function roomOf(file: string): string {
  const [hall = '', room = ''] = file.replace(/\.ts$/, '').split(path.sep);
  // What imports a room's index names the room alone.
  return HALLS.includes(hall) ? `${hall}/${room}` : hall;
}

function id(room: string): string {
  return room.replaceAll('/', '_');
}

function label(room: string): string {
  return `${id(room)}["${room.split('/').at(-1) ?? room}"]`;
}

/** What a room imports and does not reach over another that it imports. */
function withoutDetours(from: string, imports: Imports): string[] {
  const direct = [...(imports.get(from) ?? [])].sort();
  const further = direct.flatMap((room) => [...reachable(room, imports, [from])]);
  return direct.filter((room) => !further.includes(room));
}

function reachable(room: string, imports: Imports, way: readonly string[]): ReadonlySet<string> {
  if (way.includes(room)) throw new Error(`a circle: ${[...way, room].join(' → ')}`);
  const direct = [...(imports.get(room) ?? [])];
  return new Set(direct.flatMap((next) => [next, ...reachable(next, imports, [...way, room])]));
}
