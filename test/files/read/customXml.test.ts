import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { patchXlsx } from '../../../src/files/patchXlsx';
import { readWorkbookFile, readXlsx } from '../../../src/files/readXlsx';
import { rootNamespace } from '../../../src/files/xml/namespaces';
import { readWaivers } from '../../../src/core/waivers/readWaivers';
import { waiverXml } from '../../../src/core/waivers/waiverXml';
import { expectLinear } from '../../support/expectLinear';
import { bookOf } from '../../support/bookOf';

const XML = waiverXml([]);
const FOREIGN = '<notes xmlns="urn:someone">&#x3042;</notes>';
const BOOK = bookOf([{ name: '総務局', rows: [['合計', 1]] }]);

const add = (bytes: Uint8Array, xml: string): Uint8Array =>
  patchXlsx(bytes, [], { customXml: [{ part: null, xml, itemId: null }] });
const texts = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

test('a part of ours is added, read, changed and dropped; every other entry stays as it is', () => {
  const added = add(BOOK, XML);
  expect(readWorkbookFile(added).waivers).toEqual([{ id: 'customXml/item1.xml', xml: XML }]);
  expect(readXlsx(added)).toEqual(readXlsx(BOOK));

  const changed = patchXlsx(added, [], {
    customXml: [{ part: 'customXml/item1.xml', xml: `${XML}\n` }],
  });
  expect(readWorkbookFile(changed).waivers).toEqual([
    { id: 'customXml/item1.xml', xml: `${XML}\n` },
  ]);
  const before = texts(added);
  for (const [name, text] of texts(changed)) {
    if (name !== 'customXml/item1.xml') expect(text).toBe(before.get(name));
  }

  const dropped = patchXlsx(changed, [], {
    customXml: [{ part: 'customXml/item1.xml', xml: null }],
  });
  expect(texts(dropped)).toEqual(texts(BOOK));
});

test('an added part has what Excel looks for: relationship, content type, properties with an id', () => {
  const files = texts(add(BOOK, XML));
  expect(files.get('xl/_rels/workbook.xml.rels')).toContain(
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="/customXml/item1.xml"',
  );
  expect(files.get('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');
  expect(files.get('customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"');
  expect(files.get('customXml/itemProps1.xml')).toMatch(
    /ds:itemID="\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}".*ds:uri="urn:hakaru:waivers:1"/,
  );
});

test('the same change gives the same bytes', () => {
  expect(add(BOOK, XML)).toEqual(add(BOOK, XML));
});

test("another's part is neither ours nor touched, whatever it holds", () => {
  const both = add(add(BOOK, FOREIGN), XML);
  expect(readWorkbookFile(both).waivers).toEqual([{ id: 'customXml/item2.xml', xml: XML }]);
  const dropped = patchXlsx(both, [], { customXml: [{ part: 'customXml/item2.xml', xml: null }] });
  expect(texts(dropped)).toEqual(texts(add(BOOK, FOREIGN)));
  const files = unzipSync(both);
  files['customXml/item1.xml'] = new Uint8Array([0xff, 0x00, 0x80]);
  files['customXml/_rels/item1.xml.rels'] = strToU8('<broken');
  expect(readWorkbookFile(zipSync(files)).waivers).toHaveLength(1);
});

test('a part that is not there is refused', () => {
  expect(() =>
    patchXlsx(BOOK, [], { customXml: [{ part: 'customXml/item9.xml', xml: null }] }),
  ).toThrow('partMissing');
});

test.each([
  ['<a xmlns="urn:x"/>', 'urn:x'],
  [
    '\ufeff<?xml version="1.0"?>\n<!-- <b xmlns="urn:y"> -->\n<p:a b="1" xmlns:p=\'urn:x\'>',
    'urn:x',
  ],
  ['<a xmlns:p="urn:x"/>', ''],
  ['<!DOCTYPE a><a xmlns="urn:x"/>', ''],
  ['', ''],
  ['あ', ''],
])('the namespace of %j', (xml, namespace) => {
  expect(rootNamespace(xml)).toBe(namespace);
});

test("another's part costs its start alone, and a part that is named many times is one", () => {
  const files = unzipSync(add(add(BOOK, FOREIGN), XML));
  const relations = strFromU8(files['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const again = /<Relationship [^>]*item2\.xml"[^>]*>/.exec(relations)?.[0] ?? '';
  files['xl/_rels/workbook.xml.rels'] = strToU8(
    relations.replace(again, again.replaceAll(/Id="[^"]*"/g, 'Id="x"').repeat(300)),
  );
  // Eight MiB of comment once broke a regular expression's stack.
  files['customXml/item1.xml'] = strToU8(`<!--${'- '.repeat(4_200_000)}-->${FOREIGN}`);
  expect(readWorkbookFile(zipSync(files)).waivers).toEqual([
    { id: 'customXml/item2.xml', xml: XML },
  ]);
});

test('a part of ours that cannot be unpacked is reported as not in order', () => {
  const files = unzipSync(add(BOOK, XML));
  files['customXml/item1.xml'] = strToU8(XML.replace('[]', `[]${'&amp;'.repeat(1_000_000)}`));
  const { waivers } = readWorkbookFile(zipSync(files));
  expect(waivers).toEqual([{ id: 'customXml/item1.xml', xml: '' }]);
  expect(readWaivers(waivers).unreadable).toEqual(['customXml/item1.xml']);
});

test.each([' ', '<', '<!--', '-', '--', '<?', '?>', '<a ', ' a', 'a="', '>'])(
  'the namespace is looked for in linear time among %j',
  (piece) => {
    expectLinear(
      60_000,
      (size) => piece.repeat(Math.ceil(size / piece.length)),
      (xml) => {
        for (const start of ['', '<a', '<a b="', '<!--', '<?x ']) rootNamespace(start + xml);
      },
    );
  },
);
