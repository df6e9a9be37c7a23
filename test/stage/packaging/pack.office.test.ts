import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SAMPLES } from '../../cli/runCli';

const ROOT = path.join(__dirname, '../../..');

test('what npm packs runs by itself: the command checks, the pane is there, no stage is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakaru-pack-'));
  const pack = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const name = execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xf', name], { cwd: folder });
  const packed = path.join(folder, 'package');
  expect(readdirSync(path.join(packed, 'dist')).sort()).toEqual(['cli', 'pane']);
  expect(readdirSync(packed)).toContain('manifest.xml');
  const program = path.join(packed, 'dist/cli/hakaru.js');
  const book = path.join(SAMPLES, 'bureau-as-printed.xlsx');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'check', book], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('1 ファイル、14 事業');
});
