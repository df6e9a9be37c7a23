import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import {
  type Contents,
  CONTENTS_FILE,
  contentsSchema,
  type ListedFile,
} from '../checkPage/Contents';
import { catalogueRegistry } from './catalogue';
import { installationGuide } from './installationGuide';
import { OptionError } from './OptionError';
import { serverFile, type ServerKind } from './serverFiles';

/** The address that the manifest in the project names: the development server. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';
const ID = /<Id>.*<\/Id>/;
const POLICY = /<meta[^>]*http-equiv="?Content-Security-Policy"?[^>]*content="([^"]*)"/i;

export interface PackageSettings {
  /** The built pane, with its copy of office.js, or without one for Microsoft's. */
  readonly pane: string;
  /** The project's manifest.xml. */
  readonly manifest: string;
  readonly version: string;
  /** Where the server will hold the files, see parseAddress. */
  readonly address: string;
  readonly office: Contents['office'];
  /** Whose settings to write. */
  readonly servers: readonly ServerKind[];
  /** The share with the catalogue, see parseShare. */
  readonly share: string | null;
  /** The text of hakaru.config.json, see readConfig. */
  readonly config: string | null;
  /** Texts to lay beside the rest, by name: licence, notices, changes. */
  readonly papers: ReadonlyMap<string, string | Buffer>;
  /** The folder to write; must be new, empty or an earlier package. */
  readonly folder: string;
}

type Files = ReadonlyMap<string, string | Buffer>;

/**
 * Writes the folder for a static HTTPS server. Of an earlier package, what is stale goes; other files,
 * such as the server's own settings, stay. Throws an OptionError where the folder holds something else.
 */
export function writePackage(settings: PackageSettings): void {
  const { folder, manifest, version, address, office } = settings;
  refuseForeignFolder(folder, readFileSync(manifest, 'utf8'));
  const before = earlierContents(folder);
  const files = paneFiles(settings);
  const beside = besideFiles(settings, files);
  for (const name of beside.keys()) refuseForeignFile(folder, name, before);
  const contents: Contents = {
    version,
    address,
    office,
    files: listed(files),
    beside: listed(beside),
  };
  removeStale(folder, before, new Set([...files.keys(), ...beside.keys()]));
  const list: Files = new Map([[CONTENTS_FILE, `${JSON.stringify(contents, null, 1)}\n`]]);
  for (const [name, content] of [...files, ...beside, ...list]) write(join(folder, name), content);
}

/** What the server hands to the pane. */
function paneFiles({ pane, manifest, address, config }: PackageSettings): Files {
  const files = new Map<string, string | Buffer>();
  for (const name of readdirSync(pane, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(pane, name);
    if (statSync(file).isFile()) files.set(name.replaceAll(sep, '/'), readFileSync(file));
  }
  const source = readFileSync(manifest, 'utf8');
  files.set(
    'manifest.xml',
    source.replaceAll(DEVELOPMENT_ADDRESS, address.replaceAll('&', '&amp;')),
  );
  if (config !== null) files.set('hakaru.config.json', config);
  return files;
}

/** What the administrator and the server's settings need. */
function besideFiles(settings: PackageSettings, files: Files): Files {
  const { address, servers, share, config, papers } = settings;
  const policy = POLICY.exec(files.get('taskpane.html')?.toString() ?? '')?.[1] ?? '';
  const paths = [...files.keys()];
  const guide = installationGuide({ ...settings, hasConfig: config !== null });
  return new Map<string, string | Buffer>([
    // Windows' editors read plain UTF-8 text as Japanese only with a byte order mark.
    ['設置手順.txt', `\uFEFF${guide.replaceAll('\n', '\r\n')}`],
    ...servers.map((kind) => serverFile(kind, { address, policy, paths })),
    ...(share === null ? [] : ([['catalogue.reg', catalogueRegistry(share)]] as const)),
    ...papers,
  ]);
}

function listed(files: Files): ListedFile[] {
  return [...files].map(([path, content]) => {
    const bytes = Buffer.from(content);
    return { path, size: bytes.length, sha256: sha256(bytes) };
  });
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
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

/** What an earlier package has written; null where none says so. */
function earlierContents(folder: string): Contents | null {
  const file = join(folder, CONTENTS_FILE);
  if (!existsSync(file)) return null;
  try {
    const parsed = contentsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** As the earlier package has left it, and so ours to replace or remove. */
function isUntouched(folder: string, { path, sha256: hash }: ListedFile): boolean {
  const file = join(folder, path);
  return existsSync(file) && sha256(readFileSync(file)) === hash;
}

/** The server's own settings, or ours with the administrator's changes, are not written over. */
function refuseForeignFile(folder: string, name: string, before: Contents | null): void {
  if (!existsSync(join(folder, name))) return;
  const ours = before?.beside.find(({ path }) => path === name);
  if (ours !== undefined && isUntouched(folder, ours)) return;
  throw new OptionError(
    `${join(folder, name)} は手で書き換えられています。名前を変えるか消してから、もう一度作ってください。\n${join(folder, name)} was changed by hand. Rename or delete it, and try again.`,
  );
}

function removeStale(folder: string, before: Contents | null, names: ReadonlySet<string>): void {
  for (const file of [...(before?.files ?? []), ...(before?.beside ?? [])]) {
    if (names.has(file.path) || !isUntouched(folder, file)) continue;
    rmSync(join(folder, file.path));
    removeEmpty(folder, dirname(file.path));
  }
}

function removeEmpty(folder: string, below: string): void {
  if (below === '.' || readdirSync(join(folder, below)).length > 0) return;
  rmdirSync(join(folder, below));
  removeEmpty(folder, dirname(below));
}
