import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { EmbeddedExcel } from '../host/EmbeddedExcel';
import { openPage, type OfficePage, type PageOptions } from './openPage';

/** Opens the built pane, unchanged, on an embedded Excel; `folder` is what webpack wrote. */
export function openPane(
  excel: EmbeddedExcel,
  folder: string,
  options: Pick<PageOptions, 'query' | 'prepare' | 'trace'> = {},
): OfficePage {
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  return openPage(excel, { ...options, html, file: (path) => readWithin(folder, path) });
}

function readWithin(folder: string, path: string): Uint8Array | null {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return readFileSync(file);
}
