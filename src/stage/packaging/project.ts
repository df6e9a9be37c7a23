import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What every package and archive has with it; `root` is the folder of the project. */
export function papers(root: string): ReadonlyMap<string, Buffer> {
  return new Map(['LICENSE', 'CHANGELOG.md'].map((name) => [name, readFileSync(join(root, name))]));
}

export function versionOf(root: string): string {
  const source: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(source).version;
}
