import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { SAMPLES } from '../../cli/runCli';

const ROOT = path.join(__dirname, '../../..');

test('what npm packs runs by itself: it checks and makes a package for a server, and no more is there', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakaru-pack-'));
  const pack = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const name = execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xf', name], { cwd: folder });
  const packed = path.join(folder, 'package');
  expect(readdirSync(path.join(packed, 'dist')).sort()).toEqual([
    'cli',
    'library',
    'packaging',
    'pane',
  ]);
  expect(readdirSync(packed)).toContain('manifest.xml');
  const program = path.join(packed, 'dist/cli/hakaru.js');
  const book = path.join(SAMPLES, 'bureau-as-printed.xlsx');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', book], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('1 ファイル、14 事業');
  const maker = path.join(packed, 'dist/packaging/package.js');
  const argv = [maker, '--origin', 'https://a.example/b', '--server', 'nginx', '-o'];
  const made = spawnSync(process.execPath, [...argv, path.join(folder, 'web')], {
    encoding: 'utf8',
  });
  expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(path.join(folder, 'web'))).toContain('nginx.conf');
});

test('what npm installs with it is little: the rest is built in or only for building', () => {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ dev: z.optional(z.boolean()) })) })
    .parse(JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')));
  const production = Object.entries(lock.packages).filter(
    ([name, { dev = false }]) => name !== '' && !dev,
  );
  expect(production.length).toBeGreaterThan(3);
  expect(production.length).toBeLessThanOrEqual(13);
});
