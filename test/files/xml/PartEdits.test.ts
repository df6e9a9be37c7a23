import { childOf } from '../../../src/files/xml/outlineXml';
import { PartEdits } from '../../../src/files/xml/PartEdits';

const SPACE = ['urn:a'];
const open = (inner: string, depth?: number, leaf?: string) =>
  new PartEdits('part', `<a xmlns="urn:a">${inner}</a>`, SPACE, depth, leaf);

test('elements are reported down to a depth, and not below a leaf', () => {
  const inner = '<b><c><d/></c></b><e/>';
  const names = (edits: PartEdits) =>
    edits.root.children.map(({ name, children }) => [name, children.map((one) => one.name)]);
  expect(names(open(inner))).toEqual([
    ['b', ['c']],
    ['e', []],
  ]);
  expect(names(open(inner, 1))).toEqual([
    ['b', []],
    ['e', []],
  ]);
  expect(names(open(inner, 5, 'b'))).toEqual([
    ['b', []],
    ['e', []],
  ]);
});

test('what is appended stands last, also in an element that closed itself', () => {
  const edits = open('<b x="1"/><c><d/></c>');
  const [b, c] = edits.root.children;
  if (b === undefined || c === undefined) throw new Error('no children');
  edits.append(b, '<n/>', { x: '2', y: 'a"\n' });
  edits.append(c, '<n/>', { z: null });
  expect(edits.result()).toBe(
    '<a xmlns="urn:a"><b x="2" y="a&quot;&#10;"><n/></b><c><d/><n/></c></a>',
  );
});

test('an attribute that has its value already leaves the tag to the byte', () => {
  const edits = open('<b  x = "1" ></b >');
  const b = childOf(edits.root, 'b');
  if (b === null) throw new Error('no child');
  edits.setAttributes(b, { x: '1', y: null });
  expect(edits.result()).toBe('<a xmlns="urn:a"><b  x = "1" ></b ></a>');
  edits.setAttributes(b, { x: null });
  expect(edits.result()).toBe('<a xmlns="urn:a"><b></b ></a>');
});

test('a child comes behind those in front of it, first where there is none', () => {
  const edits = open('<b/><c/><e/>');
  edits.insertChild(['b', 'c'], '<d/>');
  edits.insertChild([], '<x/>');
  expect(edits.result()).toBe('<a xmlns="urn:a"><x/><b/><c/><d/><e/></a>');
  const empty = new PartEdits('part', '<p:a xmlns:p="urn:a" />', SPACE);
  empty.insertChild(['b'], '<p:d/>');
  expect(empty.result()).toBe('<p:a xmlns:p="urn:a"><p:d/></p:a>');
  expect(empty.prefix).toBe('p:');
});
