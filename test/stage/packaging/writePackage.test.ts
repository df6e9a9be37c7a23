import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chiba } from '../../../src/core/profiles/chiba';
import { parseCityConfig } from '../../../src/core/profiles/cityConfig';
import { type Contents, contentsSchema } from '../../../src/stage/checkPage/Contents';
import { parseShare } from '../../../src/stage/packaging/catalogue';
import { OptionError } from '../../../src/stage/packaging/OptionError';
import { readConfig } from '../../../src/stage/packaging/readConfig';
import { type PackageSettings, writePackage } from '../../../src/stage/packaging/writePackage';
import { checkManifest } from '../../../src/stage/packaging/manifest/checkManifest';
import { descendants, parseXml } from '../../../src/stage/packaging/manifest/parseXml';
import { validateSchema } from '../../../src/stage/packaging/manifest/validateSchema';

const root = join(__dirname, '../../..');
const address = 'https://hakaru.example.lg.jp:8443';
const PAGE = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'hakaru-package-'));
  mkdirSync(join(scratch, 'pane/office-js/1'), { recursive: true });
  writeFileSync(join(scratch, 'pane/taskpane.html'), PAGE);
  writeFileSync(join(scratch, 'pane/office-js/1/office.js'), 'runtime');
});
afterEach(() => rmSync(scratch, { recursive: true }));

const write = (folder: string, settings: Partial<PackageSettings> = {}): void =>
  writePackage({
    pane: join(scratch, 'pane'),
    manifest: join(root, 'manifest.xml'),
    version: '1.2.3',
    address,
    office: 'own',
    servers: [],
    share: null,
    config: null,
    papers: new Map([['LICENSE', 'licence']]),
    folder,
    ...settings,
  });
const read = (name: string): string => readFileSync(join(scratch, name), 'utf8');

it('holds the pages, office.js, the manifest and the guide', () => {
  write(join(scratch, 'new/out'));
  expect(readdirSync(join(scratch, 'new/out')).sort()).toEqual(
    ['LICENSE', 'files.json', 'manifest.xml', 'office-js', 'taskpane.html', '設置手順.txt'].sort(),
  );
  expect(read('new/out/office-js/1/office.js')).toBe('runtime');
});

it("names the city's server everywhere in a manifest that is still valid", () => {
  write(join(scratch, 'out'));
  const manifest = read('out/manifest.xml');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain(`${address}/taskpane.html?check=1`);
  expect(checkManifest(manifest, root)).toEqual([]);
  expect(validateSchema([manifest])).toEqual([[]]);
});

it("writes the guide with the origin, for Windows' editors too", () => {
  write(join(scratch, 'out'));
  const guide = read('out/設置手順.txt');
  expect(guide.startsWith('\uFEFFHakaru 1.2.3 設置手順\r\n')).toBe(true);
  expect(guide).toContain(`${address}/check.html`);
});

it("renews an earlier package and leaves the server's own files", () => {
  const folder = join(scratch, 'out');
  write(folder);
  writeFileSync(join(folder, 'web.config'), 'settings');
  writeFileSync(join(folder, 'taskpane.html'), 'old');
  write(folder);
  expect(read('out/taskpane.html')).toBe(PAGE);
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

it('names a place below a path everywhere, also one with an ampersand', () => {
  for (const place of ['https://portal.example/tools/hakaru', 'https://portal.example/a&b']) {
    write(join(scratch, 'out'), { address: place });
    const manifest = read('out/manifest.xml');
    expect(validateSchema([manifest])).toEqual([[]]);
    expect(manifest).toContain(`"${place.replace('&', '&amp;')}/taskpane.html?check=1"`);
    expect(checkManifest(manifest, root, place)).toEqual([]);
  }
});

it('lists each file with its size and hash, and apart what only the administrator needs', () => {
  write(join(scratch, 'out'), { servers: ['iis'] });
  const contents = contentsSchema.parse(JSON.parse(read('out/files.json')));
  expect(contents).toMatchObject({ version: '1.2.3', address, office: 'own' });
  const paths = (files: Contents['files']) => files.map(({ path }) => path);
  expect(paths(contents.files)).toEqual(['office-js/1/office.js', 'taskpane.html', 'manifest.xml']);
  expect(paths(contents.beside)).toEqual(['設置手順.txt', 'web.config', 'LICENSE']);
  expect(contents.files[0]).toEqual({
    path: 'office-js/1/office.js',
    size: 7,
    sha256: createHash('sha256').update('runtime').digest('hex'),
  });
});

it('removes what an earlier package has left, unless somebody has changed it', () => {
  const folder = join(scratch, 'out');
  for (const name of ['taskpane.0123abcd.js', 'old/a.js', 'old/b.js']) {
    mkdirSync(dirname(join(scratch, 'pane', name)), { recursive: true });
    writeFileSync(join(scratch, 'pane', name), name);
  }
  write(folder, { servers: ['apache'], config: '{}' });
  rmSync(join(scratch, 'pane/taskpane.0123abcd.js'));
  rmSync(join(scratch, 'pane/old'), { recursive: true });
  writeFileSync(join(folder, 'old/b.js'), 'changed');
  write(folder);
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(left).not.toContain('taskpane.0123abcd.js');
  expect(left).not.toContain('.htaccess');
  expect(left).not.toContain('hakaru.config.json');
  expect(left).not.toContain('old/a.js');
  expect(left).toContain('old/b.js');
  rmSync(join(folder, 'old/b.js'));
  write(folder);
});

it('leaves no empty folder behind', () => {
  const folder = join(scratch, 'out');
  write(folder);
  rmSync(join(scratch, 'pane/office-js'), { recursive: true });
  write(folder);
  expect(readdirSync(folder)).not.toContain('office-js');
});

it.each(['iis', 'apache'] as const)('writes over no settings for %s of another hand', (kind) => {
  const folder = join(scratch, 'out');
  const name = kind === 'iis' ? 'web.config' : '.htaccess';
  write(folder, { servers: [kind] });
  write(folder, { servers: [kind] });
  writeFileSync(join(folder, name), 'mine');
  expect(() => write(folder, { servers: [kind] })).toThrow(/手で書き換えられています/);
  expect(read(`out/${name}`)).toBe('mine');
});

it('keeps every header on one line of web.config, which is well formed, and names what may be kept', () => {
  writeFileSync(join(scratch, 'pane/taskpane.0123abcd.js'), '');
  write(join(scratch, 'out'), { servers: ['iis'] });
  const config = descendants(parseXml(read('out/web.config')));
  const named = (name: string) =>
    config.filter((one) => one.name === name).map(({ attributes }) => attributes);
  expect(named('add')).toContainEqual({
    name: 'Content-Security-Policy',
    value: "default-src 'none'",
  });
  expect(named('mimeMap')).toContainEqual({
    fileExtension: '.js',
    mimeType: 'text/javascript; charset=utf-8',
  });
  expect(named('location')).toEqual([{ path: 'taskpane.0123abcd.js' }]);
});

it('writes the registry file of a share, the same each time, and how Group Policy takes it', () => {
  write(join(scratch, 'out'), { share: '\\\\filesv\\アドイン' });
  const bytes = readFileSync(join(scratch, 'out/catalogue.reg'));
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  const lines = bytes.toString('utf16le').slice(1).split('\r\n');
  const [, id = ''] = /TrustedCatalogs\\(\{[0-9A-F-]{36}\})\]$/.exec(lines[2] ?? '') ?? [];
  expect(lines).toEqual([
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`,
    `"Id"="${id}"`,
    '"Url"="\\\\\\\\filesv\\\\アドイン"',
    '"Flags"=dword:00000001',
    '',
  ]);
  write(join(scratch, 'out'), { share: '\\\\FILESV\\アドイン' });
  expect(readFileSync(join(scratch, 'out/catalogue.reg'), 'utf16le')).toContain(id);
  expect(read('out/設置手順.txt')).toContain('グループ ポリシー');
});

it.each(['filesv', '\\\\filesv', '//filesv/share', 'C:\\share', '\\\\a\\b"c'])(
  'takes %s for no share',
  (text) => {
    expect(() => parseShare(text)).toThrow(OptionError);
  },
);

describe('the configuration', () => {
  const file = (name: string, content: string): string => {
    writeFileSync(join(scratch, name), content);
    return join(scratch, name);
  };

  it('is written whole: the pane can reach no other file', () => {
    file('city.json', `\ufeff${JSON.stringify({ ...chiba, name: '見本市' })}`);
    const config = readConfig(
      file(
        'c.json',
        '{"profile":"city.json","severities":{"SUM-06":"off"},"expectedBureaus":["総務局"]}',
      ),
    );
    expect(parseCityConfig(JSON.parse(config))).toEqual({
      profile: { ...chiba, name: '見本市' },
      severities: { 'SUM-06': 'off' },
      expectedBureaus: ['総務局'],
    });
    expect(JSON.parse(readConfig(file('c.json', '{"profile":"suita"}')))).toMatchObject({
      profile: 'suita',
    });
  });

  it.each([
    ['{', 'JSON として読めません'],
    ['{"profile":"none.json"}', '見つかりません'],
    ['{"severities":{"SUM-99":"off"}}', 'severities["SUM-99"]: 知らない項目です'],
    ['{"profile":{"name":3}}', 'profile.name: 文字列を入れてください'],
  ])('%s is refused with words', (content, words) => {
    expect(() => readConfig(file('c.json', content))).toThrow(words);
  });
});
