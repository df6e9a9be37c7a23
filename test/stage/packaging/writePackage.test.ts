import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OptionError, writePackage } from '../../../src/stage/packaging/packageCommand';
import { checkManifest } from '../../manifest/checkManifest';
import { validateSchema } from '../../manifest/validateSchema';

const root = join(__dirname, '../../..');
const origin = 'https://hakaru.example.lg.jp:8443';
let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hakaru-package-'));
  mkdirSync(join(scratch, 'pane/office-js/1'), { recursive: true });
  writeFileSync(join(scratch, 'pane/taskpane.html'), 'page');
  writeFileSync(join(scratch, 'pane/office-js/1/office.js'), 'runtime');
});
afterEach(() => rmSync(scratch, { recursive: true }));

const write = (folder: string): void =>
  writePackage({
    pane: join(scratch, 'pane'),
    manifest: join(root, 'manifest.xml'),
    origin,
    folder,
  });
const read = (name: string): string => readFileSync(join(scratch, name), 'utf8');

it('holds the pages, office.js, the manifest and the guide', () => {
  write(join(scratch, 'new/out'));
  expect(readdirSync(join(scratch, 'new/out')).sort()).toEqual(
    ['manifest.xml', 'office-js', 'taskpane.html', '設置手順.txt'].sort(),
  );
  expect(read('new/out/office-js/1/office.js')).toBe('runtime');
});

it("names the city's server everywhere in a manifest that is still valid", () => {
  write(join(scratch, 'out'));
  const manifest = read('out/manifest.xml');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain(`${origin}/taskpane.html?check=1`);
  expect(checkManifest(manifest, root)).toEqual([]);
  expect(validateSchema([manifest])).toEqual([[]]);
});

it("writes the guide with the origin, for Windows' editors too", () => {
  write(join(scratch, 'out'));
  const guide = read('out/設置手順.txt');
  expect(guide.startsWith('\uFEFFHakaru 設置手順')).toBe(true);
  expect(guide).toContain(`${origin}/taskpane.html`);
});

it("renews an earlier package and leaves the server's own files", () => {
  const folder = join(scratch, 'out');
  write(folder);
  writeFileSync(join(folder, 'web.config'), 'settings');
  writeFileSync(join(folder, 'taskpane.html'), 'old');
  write(folder);
  expect(read('out/taskpane.html')).toBe('page');
  expect(read('out/web.config')).toBe('settings');
});

it.each([
  ['other files', 'letter.txt', 'x'],
  ['another add-in', 'manifest.xml', '<Id>00000000-0000-0000-0000-000000000001</Id>'],
])('touches no folder with %s', (_what, name, content) => {
  const folder = join(scratch, 'out');
  mkdirSync(folder);
  writeFileSync(join(folder, name), content);
  expect(() => write(folder)).toThrow(OptionError);
  expect(readdirSync(folder)).toEqual([name]);
});
