import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
