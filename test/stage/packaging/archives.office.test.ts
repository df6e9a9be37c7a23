import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { contentsSchema } from '../../../src/stage/checkPage/Contents';
import { archives } from '../../../src/stage/packaging/release/archives';
import { SAMPLES } from '../../cli/runCli';

const root = join(__dirname, '../../..');
const made = archives({ root, version: '1.2.3' });
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hakaru-archives-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function unpack(name: string): Map<string, Uint8Array> {
  const bytes = made.get(name);
  if (bytes === undefined) throw new Error(`no ${name}`);
  const files = new Map(Object.entries(unzipSync(bytes)));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return files;
}

test('the same files make the same archives, whenever that is', () => {
  const again = archives({ root, version: '1.2.3' });
  expect([...again.keys()]).toEqual(['hakaru-pane-1.2.3.zip', 'hakaru-cli-1.2.3.zip']);
  for (const [name, bytes] of again) {
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(made.get(name) ?? []))).toBe(0);
  }
});

test('the pane’s holds every file that it lists, whole, and the settings of every server', () => {
  const files = unpack('hakaru-pane-1.2.3.zip');
  const prefix = 'hakaru-pane-1.2.3/';
  expect([...files.keys()].every((name) => name.startsWith(prefix))).toBe(true);
  const list = Buffer.from(files.get(`${prefix}files.json`) ?? []).toString();
  const contents = contentsSchema.parse(JSON.parse(list));
  const all = [...contents.files, ...contents.beside];
  const listed = all.map(({ path }) => `${prefix}${path}`);
  expect([...files.keys()].sort()).toEqual([...listed, `${prefix}files.json`].sort());
  for (const { path, sha256 } of all) {
    const content = files.get(`${prefix}${path}`) ?? new Uint8Array();
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
  const beside = contents.beside.map(({ path }) => path);
  expect(beside).toEqual(
    expect.arrayContaining(['web.config', '.htaccess', 'nginx.conf', 'LICENSE', '設置手順.txt']),
  );
});

test('the command’s runs with Node alone, wherever it was unpacked', () => {
  unpack('hakaru-cli-1.2.3.zip');
  const place = join(folder, 'hakaru-cli-1.2.3');
  const book = join(SAMPLES, 'bureau-as-printed.xlsx');
  const env = { PATH: dirname(process.execPath) };
  const check = ['check', book];
  const run = (program: string, argv: readonly string[]) =>
    spawnSync(program, argv, { cwd: folder, encoding: 'utf8', env });
  const { status, stdout, stderr } = run(process.execPath, [join(place, 'hakaru.js'), ...check]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('1 ファイル、14 事業');
  if (process.platform !== 'win32') {
    chmodSync(join(place, 'hakaru'), 0o755);
    const shell = spawnSync(join(place, 'hakaru'), check, { encoding: 'utf8' });
    expect(shell).toMatchObject({ status: 1, stderr: '' });
  }
});

test('each has the licence of every package that was built into it', () => {
  const noticesOf = (name: string, prefix: string): string =>
    Buffer.from(unpack(name).get(`${prefix}/NOTICES.txt`) ?? []).toString();
  const pane = noticesOf('hakaru-pane-1.2.3.zip', 'hakaru-pane-1.2.3');
  const command = noticesOf('hakaru-cli-1.2.3.zip', 'hakaru-cli-1.2.3');
  for (const name of ['fflate', 'zod']) expect(pane).toContain(`\n${name} `);
  for (const name of ['commander', 'fflate', 'hyparquet-writer', 'picocolors', 'zod'])
    expect(command).toContain(`\n${name} `);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) expect(`${pane}${command}`).toContain(`\n${name} `);
});
