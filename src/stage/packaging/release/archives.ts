import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { papers } from '../project';
import { SERVERS } from '../serverFiles';
import { writePackage } from '../writePackage';
import { type Files, zipFolder } from './zip';

/** Stands in the manifest until check.html, where the folder really is, writes the right one. */
const PLACEHOLDER = 'https://hakaru.example.lg.jp';

/** For Windows: what it does to its argument is what the shell has made of it. */
const CMD = '@node "%~dp0hakaru.js" %*\r\n';
const SH = '#!/bin/sh\nexec node "$(dirname "$0")/hakaru.js" "$@"\n';

const README = (version: string): string => `Hakaru ${version} コマンド

Node.js 20.19 以上だけで動きます（インターネットも npm も不要です）。

  Windows:       hakaru.cmd check フォルダー
  macOS, Linux:  ./hakaru check フォルダー
  どこでも:      node hakaru.js check フォルダー

使い方の一覧は hakaru --help です。

Needs Node.js 20.19 or later and nothing else. Try: node hakaru.js --lang en --help
`;

export interface Project {
  /** The root of the repository, built. */
  readonly root: string;
  readonly version: string;
}

/** The archives that any machine can build, by their names. */
export function archives({ root, version }: Project): Map<string, Uint8Array> {
  return new Map([
    [`hakaru-pane-${version}.zip`, paneArchive({ root, version })],
    [`hakaru-cli-${version}.zip`, cliArchive({ root, version })],
  ]);
}

/** The folder for a server, with settings for each. */
function paneArchive({ root, version }: Project): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'hakaru-release-'));
  try {
    writePackage({
      pane: join(root, 'dist/pane'),
      manifest: join(root, 'manifest.xml'),
      version,
      address: PLACEHOLDER,
      office: 'own',
      servers: SERVERS,
      share: null,
      config: null,
      papers: papers(root),
      folder,
    });
    return zipFolder(`hakaru-pane-${version}`, filesIn(folder), []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What was compiled of the program is left out: another Node could not use it. */
function cliArchive({ root, version }: Project): Uint8Array {
  const read = (name: string): Uint8Array => readFileSync(join(root, name));
  const files = new Map<string, string | Uint8Array>([
    ...papers(root),
    ...['hakaru.js', 'program.js', 'NOTICES.txt'].map(
      (name) => [name, read(`dist/cli/${name}`)] as const,
    ),
    ...['config', 'profile', 'report'].map(
      (name) => [`${name}.schema.json`, read(`docs/data/${name}.schema.json`)] as const,
    ),
    ['hakaru', SH],
    ['hakaru.cmd', CMD],
    ['はじめに.txt', `\uFEFF${README(version).replaceAll('\n', '\r\n')}`],
  ]);
  return zipFolder(`hakaru-cli-${version}`, files, ['hakaru', 'hakaru.js']);
}

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll(sep, '/'), readFileSync(join(folder, name))]),
  );
}
