import { SaxesParser } from 'saxes';
import { rootNamespace } from '../../../files/xml/namespaces';
import { HostError } from '../HostError';
import type { CustomXmlPart } from '../model/Workbook';
import { defineClass } from './defineClass';
import type { Host } from './Host';

const part = defineClass<CustomXmlPart>({
  name: 'CustomXmlPart',
  id: (self) => self.id,
  properties: {
    Id: { get: (self) => self.id },
    NamespaceUri: { get: (self) => rootNamespace(self.xml) },
  },
  calls: {
    GetXml: (self) => self.xml,
    SetXml: (self, args, host) => {
      host.operations.setCustomXml('addin', self.id, wellFormed(args.text(0)));
    },
    Delete: (self, _, host) => {
      host.operations.deleteCustomXml('addin', self.id);
    },
  },
});

/** The workbook's custom XML parts, ours and anybody's. */
export const customXmlParts = defineClass<null>({
  name: 'CustomXmlPartCollection',
  items: (_, host) => host.workbook.customXmlParts.map((one) => part(one, host)),
  item: (_, key, host) => part(find(host.workbook.customXmlParts, key), host),
  objects: {
    Add: (_, args, host) =>
      part(host.operations.addCustomXml('addin', wellFormed(args.text(0))), host),
    GetByNamespace: (_, args, host) => {
      const wanted = args.text(0);
      return scoped(
        host.workbook.customXmlParts.filter(({ xml }) => rootNamespace(xml) === wanted),
        host,
      );
    },
    GetItemOrNullObject: (_, args, host) => {
      const id = args.text(0);
      const found = host.workbook.customXmlParts.find((one) => one.id === id);
      return found === undefined ? null : part(found, host);
    },
  },
  calls: { GetCount: (_, __, host) => host.workbook.customXmlParts.length },
});

const scoped = defineClass<readonly CustomXmlPart[]>({
  name: 'CustomXmlPartScopedCollection',
  items: (parts, host) => parts.map((one) => part(one, host)),
  item: (parts, key, host) => part(find(parts, key), host),
  objects: {
    GetOnlyItemOrNullObject: (parts, _, host) => onlyItem(parts, host),
    GetOnlyItem: (parts, _, host) => {
      const only = onlyItem(parts, host);
      if (only === null) throw new HostError('ItemNotFound', 'There is not exactly one part.');
      return only;
    },
  },
  calls: { GetCount: (parts) => parts.length },
});

function onlyItem(parts: readonly CustomXmlPart[], host: Host) {
  const [only, ...more] = parts;
  return only === undefined || more.length > 0 ? null : part(only, host);
}

function find(parts: readonly CustomXmlPart[], id: string): CustomXmlPart {
  const found = parts.find((one) => one.id === id);
  if (found === undefined) throw new HostError('ItemNotFound', `There is no part ${id}.`);
  return found;
}

function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  try {
    parser.write(xml).close();
  } catch {
    throw new HostError('InvalidArgument', 'The text is no well-formed XML.');
  }
  return xml;
}
