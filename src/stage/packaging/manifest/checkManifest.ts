import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descendants, parseXml, type XmlElement } from './parseXml';

/** Where each kind of reference must find its resource. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};
/** Excel scales these up or down where another is missing, but must have them. */
const NEEDED_SIZES = ['16', '32', '80'];
const APP_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** For addresses that begin behind their place. */
const ANY = 'https://localhost';
type FileOf = (address: string) => string;

/**
 * What the schema cannot say: faults of a manifest against itself and the files of the project.
 * @param place the address that the files of `root` are served below
 */
export function checkManifest(source: string, root: string, place = ''): string[] {
  const elements = descendants(parseXml(source));
  return [
    ...references(elements),
    ...unusedResources(elements),
    ...repeatedIds(elements),
    ...icons(elements, (address) => join(root, new URL(address.slice(place.length), ANY).pathname)),
    ...addresses(elements),
    ...translations(elements),
    ...versions(elements),
    ...locales(elements),
  ];
}

function resources(elements: readonly XmlElement[], group: string): readonly XmlElement[] {
  return elements.find(({ name }) => name === group)?.children ?? [];
}

function resource(elements: readonly XmlElement[], user: XmlElement): XmlElement | undefined {
  const group = RESOURCE_OF[user.name];
  if (group === undefined) return undefined;
  return resources(elements, group).find(
    ({ attributes }) => attributes['id'] === user.attributes['resid'],
  );
}

function users(elements: readonly XmlElement[]): XmlElement[] {
  return elements.filter(({ attributes }) => attributes['resid'] !== undefined);
}

function references(elements: readonly XmlElement[]): string[] {
  return users(elements)
    .filter((user) => resource(elements, user) === undefined)
    .map(({ name, attributes }) => `${name}: no resource ${attributes['resid'] ?? ''}`);
}

function unusedResources(elements: readonly XmlElement[]): string[] {
  const used = new Set(users(elements).map(({ attributes }) => attributes['resid']));
  return [...new Set(Object.values(RESOURCE_OF))]
    .flatMap((group) => resources(elements, group))
    .filter(({ attributes }) => !used.has(attributes['id']))
    .map(({ attributes }) => `unused resource ${attributes['id'] ?? ''}`);
}

function repeatedIds(elements: readonly XmlElement[]): string[] {
  const seen = new Set<string>();
  return elements
    .filter(({ name }) => name !== 'OfficeTab')
    .flatMap(({ attributes }) => attributes['id'] ?? [])
    .filter((id) => seen.has(id) || !seen.add(id))
    .map((id) => `id ${id} twice`);
}

function icons(elements: readonly XmlElement[], fileOf: FileOf): string[] {
  const sets = elements.filter(({ name }) => name === 'Icon');
  const sizes = sets.map(({ children }) => children.map(({ attributes }) => attributes['size']));
  const missing = sizes.flatMap((set) => NEEDED_SIZES.filter((size) => !set.includes(size)));
  const images = sets
    .flatMap(({ children }) => children)
    .flatMap((image) =>
      wrongSize(resource(elements, image), Number(image.attributes['size']), fileOf),
    );
  const app = elements.flatMap((element) => {
    const size = APP_ICONS[element.name];
    return size === undefined ? [] : wrongSize(element, size, fileOf);
  });
  return [...missing.map((size) => `icon without size ${size}`), ...images, ...app];
}

function wrongSize(image: XmlElement | undefined, size: number, fileOf: FileOf): string[] {
  const address = image?.attributes['DefaultValue'];
  if (address === undefined) return [];
  const file = fileOf(address);
  if (!existsSync(file)) return [`no file for ${address}`];
  const png = readFileSync(file);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  return width === size && height === size
    ? []
    : [`${address} is ${width} × ${height}, not ${size}`];
}

function addresses(elements: readonly XmlElement[]): string[] {
  const values = elements
    .filter(({ name }) => !name.endsWith('String'))
    .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
    .filter((value): value is string => value !== undefined && /^\w+:/.test(value));
  const origins = new Set(values.map((value) => new URL(value).origin));
  return [
    ...values
      .filter((value) => !value.startsWith('https://'))
      .map((value) => `${value} is not https`),
    ...(origins.size === 1 ? [] : [`origins: ${[...origins].join(', ')}`]),
  ];
}

function translations(elements: readonly XmlElement[]): string[] {
  return elements
    .filter(({ name, attributes }) => {
      const isText = name === 'bt:String' || name === 'DisplayName' || name === 'Description';
      return isText && attributes['DefaultValue'] !== undefined;
    })
    .filter(({ children }) => !children.some(({ attributes }) => attributes['Locale'] === 'en-US'))
    .map(({ attributes }) => `no English for ${attributes['DefaultValue'] ?? ''}`);
}

/** Microsoft's validation takes no version below 1.0. */
function versions(elements: readonly XmlElement[]): string[] {
  return elements
    .filter(({ name, text }) => name === 'Version' && !/^[1-9]\d*(\.\d+){1,3}$/.test(text))
    .map(({ text }) => `version ${text} is not 1.0 or above`);
}

/** The schema takes any text. */
function locales(elements: readonly XmlElement[]): string[] {
  const named = elements.flatMap(({ name, text, attributes }) =>
    name === 'DefaultLocale' ? text : (attributes['Locale'] ?? []),
  );
  return named
    .filter((locale) => !/^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(locale))
    .map((locale) => `${locale} is no locale`);
}
