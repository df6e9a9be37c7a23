import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkManifest } from './checkManifest';
import { descendants, parseXml } from './parseXml';
import { validateSchema } from './validateSchema';

const root = join(__dirname, '../..');
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
      changed('DefaultValue="検証せず', `DefaultValue="${'検'.repeat(251)}`),
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
      changed('resid="Open.Tip"', 'resid="Check.Tip"'),
      'unused resource Open.Tip',
    ],
    ['one id twice', changed('id="Hakaru.Open"', 'id="Hakaru.Check"'), 'id Hakaru.Check twice'],
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
      changed('<bt:Override Locale="en-US" Value="Check"/>', ''),
      'no English for 検証',
    ],
  ])('refuse %s', (_fault, variant, message) => {
    expect(checkManifest(variant, root)).toContain(message);
  });
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

  it('open one pane from both buttons, the first of which checks at once', () => {
    expect(named('TaskpaneId').map(({ text }) => text)).toEqual(['Hakaru.Pane', 'Hakaru.Pane']);
    const urls = named('bt:Url').map(({ attributes }) => attributes['DefaultValue']);
    expect(urls).toEqual([
      'https://localhost:3000/taskpane.html?check=1',
      'https://localhost:3000/taskpane.html',
    ]);
  });
});
