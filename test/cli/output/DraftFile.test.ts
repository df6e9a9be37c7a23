import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderWith } from '../runCli';

const REGISTER = path.join(__dirname, '../../support/register.js');
const MODULE = path.join(__dirname, '../../../src/cli/output/DraftFile.ts');

/** Writes the half of a file, then ends as a crash would: nothing is closed, nothing caught. */
function crashIn(cwd: string): void {
  const script = `
    const { DraftFile } = require(${JSON.stringify(MODULE)});
    const draft = new DraftFile({ path: 'out.xlsx', force: true });
    draft.write(Buffer.alloc(100_000));
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;
  const { signal } = spawnSync(process.execPath, ['-r', REGISTER, '-e', script], { cwd });
  expect(signal).toBe('SIGKILL');
}

test('a crash in the middle leaves what was there, and no half file of that name', () => {
  const folder = folderWith({ 'out.xlsx': 'old' });
  crashIn(folder);
  expect(readFileSync(path.join(folder, 'out.xlsx'), 'utf8')).toBe('old');
  const empty = folderWith({});
  crashIn(empty);
  expect(readdirSync(empty)).toEqual([expect.stringMatching(/^\.hakaru-[0-9a-f]{12}\.tmp$/)]);
});
