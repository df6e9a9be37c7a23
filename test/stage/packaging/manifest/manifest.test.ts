import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { checkManifest } from '../../../../src/stage/packaging/manifest/checkManifest';
import { descendants, parseXml } from '../../../../src/stage/packaging/manifest/parseXml';
import { validateSchema } from '../../../../src/stage/packaging/manifest/validateSchema';

const FOLDER = 'src/stage/packaging/manifest';
const root = join(__dirname, '../../../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

/** A change that must really change something, so that no variant tests the valid file. */
function changed(from: string | RegExp, to: string): string {
  const variant = manifest.replace(from, to);
  if (variant === manifest) throw new Error(`nothing to replace: ${String(from)}`);
  return variant;
}

describe('schema', () => {
  const variants: readonly (readonly [fault: string, variant: string, message: RegExp])[] = [
    ['a missing Version', changed(/<Version>.*<\/Version>/, ''), /ProviderName.*not expected/],
    [
      'a wrong order',
      changed(/(<Hosts>.*?<\/Hosts>)\s*(<Requirements>.*?<\/Requirements>)/s, '$2$1'),
      /Hosts.*not expected/,
    ],
    ['an Id that is no GUID', changed(/<Id>\w{4}/, '<Id>'), /'Id'|}Id'/],
    ['an unknown tab', changed('TabHome', 'TabStart'), /TabStart/],
    ['an unknown permission', changed('ReadWriteDocument', 'ReadWrite'), /Permissions/],
    ['an unknown host', changed('Name="Workbook"', 'Name="Excel"'), /Excel/],
    [
      'a button without a supertip',
      changed(/<Supertip>.*?<\/Supertip>/s, ''),
      /Icon.*not expected/,
    ],
    ['a long label', changed('DefaultValue="検証"', `DefaultValue="${'検'.repeat(126)}"`), /126/],
    [
      'a long tip',
      changed('DefaultValue="ペインを開いて', `DefaultValue="${'検'.repeat(251)}`),
      /exceeds/,
    ],
    ['a long resid', changed(/Group\.Label/g, 'G'.repeat(33)), /33/],
    ['an odd image size', changed('size="64"', 'size="60"'), /60/],
    [
      'no default locale',
      changed(/<DefaultLocale>.*<\/DefaultLocale>/, ''),
      /DisplayName.*not expected/,
    ],
    ['an action without a page', changed('<SourceLocation resid="Check.Url"/>', ''), /Action/],
    ['ill-formed XML', changed('</OfficeApp>', ''), /EndTag|end of data/i],
  ];
  const [own, ...faulty] = validateSchema([manifest, ...variants.map(([, variant]) => variant)]);

  it('accepts the manifest', () => {
    expect(own).toEqual([]);
  });

  it.each(variants.map(([fault, , message], index) => ({ fault, message, found: faulty[index] })))(
    'refuses $fault',
    ({ message, found }) => {
      expect(found?.join('\n')).toMatch(message);
    },
  );
});

describe('own checks', () => {
  it('accept the manifest', () => {
    expect(checkManifest(manifest, root)).toEqual([]);
  });

  it.each([
    [
      'a label in no list',
      changed('<Label resid="Check.Label"/>', '<Label resid="Check.Name"/>'),
      'Label: no resource Check.Name',
    ],
    [
      'a label in the wrong list',
      changed('<Label resid="Check.Label"/>', '<Label resid="Check.Tip"/>'),
      'Label: no resource Check.Tip',
    ],
    [
      'a resource nobody uses',
      changed('<Label resid="Group.Label"/>', '<Label resid="Check.Label"/>'),
      'unused resource Group.Label',
    ],
    ['one id twice', changed('id="Hakaru.Group"', 'id="Hakaru.Check"'), 'id Hakaru.Check twice'],
    [
      'an icon set without 80',
      changed('<bt:Image size="80" resid="Icon.80"/>', ''),
      'icon without size 80',
    ],
    [
      'an image of another size',
      changed('size="64" resid="Icon.64"', 'size="64" resid="Icon.32"'),
      'https://localhost:3000/assets/icons/icon-32.png is 32 × 32, not 64',
    ],
    [
      'an app icon of another size',
      changed(/(HighResolutionIconUrl.*icon-)64/, '$180'),
      'https://localhost:3000/assets/icons/icon-80.png is 80 × 80, not 64',
    ],
    [
      'an image without a file',
      changed(/icon-16\.png/, 'icon-17.png'),
      'no file for https://localhost:3000/assets/icons/icon-17.png',
    ],
    [
      'a page over http',
      changed(
        'https://localhost:3000/taskpane.html?check=1',
        'http://localhost:3000/taskpane.html?check=1',
      ),
      'http://localhost:3000/taskpane.html?check=1 is not https',
    ],
    [
      'a second origin',
      changed(
        'https://localhost:3000/taskpane.html?check=1',
        'https://example.com/taskpane.html?check=1',
      ),
      'origins: https://localhost:3000, https://example.com',
    ],
    [
      'a text without English',
      changed('<bt:Override Locale="en-US" Value="Validate"/>', ''),
      'no English for 検証',
    ],
    [
      'a version below 1.0',
      changed(/<Version>.*<\/Version>/, '<Version>0.9.0.0</Version>'),
      'version 0.9.0.0 is not 1.0 or above',
    ],
    [
      'a locale that is none',
      changed(
        '<bt:Override Locale="en-US" Value="Strategy sheet"/>',
        '<bt:Override Locale="en-US" Value="x"/><bt:Override Locale="english" Value="x"/>',
      ),
      'english is no locale',
    ],
  ])('refuse %s', (_fault, variant, message) => {
    expect(checkManifest(variant, root)).toContain(message);
  });
});

test('npm run validate says what is wrong with a manifest, and fails', () => {
  const run = (file: string): string => {
    const argv = ['-r', './test/support/register.js', `${FOLDER}/validate.ts`, file];
    const { status, stdout } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
    return `${String(status)} ${stdout}`;
  };
  expect(run('manifest.xml')).toMatch(/^0 .*No fault/);
  const scratch = mkdtempSync(join(tmpdir(), 'hakaru-validate-'));
  const file = join(scratch, 'manifest.xml');
  writeFileSync(file, changed('Name="Workbook"', 'Name="Excel"'));
  expect(run(file)).toMatch(/^1 .*Excel/);
  writeFileSync(file, changed(/<Version>.*<\/Version>/, '<Version>0.9.0.0</Version>'));
  expect(run(file)).toMatch(/^1 [^]*0\.9\.0\.0/);
  rmSync(scratch, { recursive: true });
});

describe('decisions', () => {
  const elements = descendants(parseXml(manifest));
  const named = (name: string) => elements.filter((element) => element.name === name);

  it('ask for ExcelApi 1.9 and nothing more', () => {
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.9' },
    ]);
  });

  it('speak Japanese by default and use neither shared runtime nor function file', () => {
    expect(named('DefaultLocale')[0]?.text).toBe('ja-JP');
    expect([...named('Runtimes'), ...named('FunctionFile')]).toEqual([]);
  });

  // Two addresses on one pane make Excel load it anew at every change of button.
  it('open the pane by one button with one address, which checks at once', () => {
    const controls = named('Control');
    expect(controls.map(({ attributes }) => attributes['id'])).toEqual(['Hakaru.Check']);
    expect(named('TaskpaneId').map(({ text }) => text)).toEqual(['Hakaru.Pane']);
    const addresses = named('bt:Url').map(({ attributes }) => attributes['DefaultValue']);
    expect(addresses).toEqual(['https://localhost:3000/taskpane.html?check=1']);
    const [label] = named('bt:String').filter(
      ({ attributes }) => attributes['id'] === 'Check.Label',
    );
    expect(label?.attributes['DefaultValue']).toBe('検証');
    expect(label?.children.map(({ attributes }) => attributes)).toEqual([
      { Locale: 'en-US', Value: 'Validate' },
    ]);
  });

  it('keep the plain address for catalogues without buttons', () => {
    const [settings] = named('DefaultSettings');
    expect(settings?.children.map(({ attributes }) => attributes['DefaultValue'])).toEqual([
      'https://localhost:3000/taskpane.html',
    ]);
  });

  it('give the manifest the version of the package, which catalogues take from 1.0 on', () => {
    const version = z.object({ version: z.string() });
    const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
    const own = version.parse(read('package.json')).version;
    const lock = version
      .extend({ packages: z.object({ '': version }) })
      .parse(read('package-lock.json'));
    expect(named('Version').map(({ text }) => text)).toEqual([`${own}.0`]);
    expect([lock.version, lock.packages[''].version]).toEqual([own, own]);
    expect(Number.parseInt(own, 10)).toBeGreaterThanOrEqual(1);
  });
});
