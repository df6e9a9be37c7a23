import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROGRAM } from './built';
import { SAMPLES } from './runCli';

const PRINTED = path.join(SAMPLES, 'bureau-as-printed.xlsx');

test('the built program can be run as it is, and answers with its exit code', () => {
  expect(readFileSync(PROGRAM, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'check', PRINTED], {
    encoding: 'utf8',
    // Where tests run unattended, colour libraries take a pipe for a screen.
    env: { ...process.env, CI: 'true' },
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 ファイル、14 事業: /);
  // A pipe is no screen.
  expect(stdout).not.toContain('\u001b');
});

test('long output reaches a pipe whole', () => {
  const argv = [PROGRAM, 'check', '--format', 'json', SAMPLES];
  const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stdout.length).toBeGreaterThan(100_000);
  expect(JSON.parse(stdout)).toHaveProperty('summary.files', 3);
});

test.each([
  ['missing', (file: string) => rmSync(file)],
  ['not whole', (file: string) => truncateSync(file, 1_000)],
  ['of another Node', (file: string) => writeFileSync(file, 'compiled')],
])('the program starts where what was compiled of it is %s', (_, spoil) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakaru-'));
  cpSync(path.dirname(PROGRAM), folder, { recursive: true });
  spoil(path.join(folder, 'program.js.compiled'));
  const argv = [path.join(folder, 'hakaru.js'), '--version'];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['1.0.0\n', '']);
});

test('what was compiled of the program fits this Node', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hakaru-'));
  const hook = path.join(folder, 'hook.js');
  writeFileSync(
    hook,
    `const vm = require('node:vm');
     vm.Script = class extends vm.Script {
       constructor(...args) {
         super(...args);
         process.stderr.write('rejected: ' + this.cachedDataRejected);
       }
     };`,
  );
  const argv = ['-r', hook, PROGRAM, '--version'];
  const { stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stderr).toBe('rejected: false');
});

test('the built program says what its sources say, in every character', () => {
  const argv = [PROGRAM, 'check', PRINTED, '--format', 'html', '--lang', 'en'];
  const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect(stdout).toContain('</time> · 1 file · 14 programs');
});
