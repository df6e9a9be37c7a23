import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationGuide } from './installationGuide';
import { OptionError } from './parseOrigin';

/** The origin that the manifest in the project names: the development server. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const ID = /<Id>.*<\/Id>/;

export interface PackageSettings {
  /** The built pane, with its copy of office.js. */
  readonly pane: string;
  /** The project's manifest.xml. */
  readonly manifest: string;
  /** Of the server that will hold the files, see parseOrigin. */
  readonly origin: string;
  /** The folder to write; must be new, empty or an earlier package. */
  readonly folder: string;
}

/**
 * Writes the folder for a static HTTPS server. Other files in an earlier package, such as the
 * server's own settings, stay. Throws an OptionError where the folder holds something else.
 */
export function writePackage({ pane, manifest, origin, folder }: PackageSettings): void {
  const source = readFileSync(manifest, 'utf8');
  refuseForeignFolder(folder, source);
  mkdirSync(folder, { recursive: true });
  cpSync(pane, folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.xml'), source.replaceAll(DEVELOPMENT_ORIGIN, origin));
  // Windows' editors read plain UTF-8 text as Japanese only with a byte order mark.
  writeFileSync(join(folder, '設置手順.txt'), `\uFEFF${installationGuide(origin)}`);
}

function refuseForeignFolder(folder: string, manifest: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const earlier = join(folder, 'manifest.xml');
  const id = ID.exec(manifest)?.[0];
  if (existsSync(earlier) && ID.exec(readFileSync(earlier, 'utf8'))?.[0] === id) return;
  throw new OptionError(
    `${folder} には別のファイルがあります。空のフォルダーを指定してください。\n${folder} holds other files. Name an empty folder.`,
  );
}
