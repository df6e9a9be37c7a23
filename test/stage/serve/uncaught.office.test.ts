import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const dist = path.join(__dirname, '../../../dist');
const script = path.join(mkdtempSync(path.join(tmpdir(), 'hakaru-')), 'bug.js');
// Thrown once the program listens, by nobody it knows.
writeFileSync(script, "setTimeout(() => { throw new TypeError('bug'); }, 1);");

test.each([
  ['serve', []],
  ['drive', [path.join(dist, '../assets/samples/bureau-restored.xlsx'), '--do', 'check']],
])(
  '%s ends an error that nobody thought of in a sentence, and shows a trace when asked',
  (name, argv) => {
    const run = (debug: string) =>
      spawnSync(process.execPath, ['-r', script, path.join(dist, name, `${name}.js`), ...argv], {
        encoding: 'utf8',
        // No page opens in a browser.
        env: { ...process.env, CI: 'true', HAKARU_DEBUG: debug },
      });
    const quiet = run('');
    expect(quiet.status).toBe(2);
    expect(quiet.stderr).toMatch(/予期しないエラー.* \/ .*nexpected error: bug\n$/);
    expect(quiet.stderr).not.toMatch(/^\s+at /m);
    expect(run('1').stderr).toMatch(/^\s+at .*bug\.js/m);
  },
);
