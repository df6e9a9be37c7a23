import { PACKAGE_RELATIONSHIPS } from '../xml/namespaces';
import { readXml } from '../xml/readXml';
import type { PartSource } from './Package';

/** Where parts are found by name. */
export interface Parts {
  part(name: string): PartSource | null;
}

export interface Relationship {
  readonly id: string;
  /** Last piece of its type, alike in transitional and strict files: `worksheet`. */
  readonly kind: string;
  /** Name of the part, without a leading slash. */
  readonly target: string;
}

/** Name of the part that lists the relationships of `part` (empty: of the package). */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Where a part lies, with a slash at its end; empty at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/**
 * Relationships of a part to other parts of the package; external ones are left out, nothing
 * outside the file is ever opened. A part without a list has none.
 * @throws {FileProblem} damaged, unsafeXml
 */
export function relationshipsOf(pack: Parts, part: string): Relationship[] {
  const source = pack.part(relationshipsPart(part));
  const found: Relationship[] = [];
  if (source === null) return found;
  readXml(source, PACKAGE_RELATIONSHIPS, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const type = attributes['Type'] ?? '';
      found.push({
        id: attributes['Id'] ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: resolveTarget(part, attributes['Target'] ?? ''),
      });
    },
  });
  return found;
}

/** A relationship's target as a part name; `..` never leaves the package. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}
