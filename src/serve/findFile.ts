import { statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Folders under dist whose files share one origin, the pane's first. */
const FOLDERS = ['pane', 'workbench'];

/**
 * The file that a request path names, or null. `/` is the workbench. A path can never leave the
 * two folders.
 */
export function findFile(dist: string, path: string): string | null {
  const decoded = decode(path);
  if (decoded === null || decoded.includes('\0')) return null;
  const name = decoded === '/' ? '/index.html' : decoded;
  for (const folder of FOLDERS) {
    const root = join(dist, folder);
    const file = join(root, name);
    if (!file.startsWith(root + sep)) return null;
    if (isFile(file)) return file;
  }
  return null;
}

/** Whatever Node says of a path that a browser asked for, a file it is not. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
