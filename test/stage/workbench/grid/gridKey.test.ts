import { gridKey } from '../../../../src/stage/workbench/grid/gridKey';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof NONE> = {}) => gridKey({ ...NONE, ...held, key });

test.each([
  ['ArrowDown', {}, { does: 'move', direction: 'down' }],
  ['Tab', {}, { does: 'move', direction: 'right' }],
  ['Tab', { shiftKey: true }, { does: 'move', direction: 'left' }],
  ['Enter', {}, { does: 'move', direction: 'down' }],
  ['ArrowRight', { shiftKey: true }, { does: 'extend', direction: 'right' }],
  ['Home', { ctrlKey: true }, { does: 'edge', edge: 'first' }],
  ['PageDown', {}, { does: 'page', direction: 1 }],
  ['PageDown', { ctrlKey: true }, { does: 'turn', direction: 1 }],
  ['F2', {}, { does: 'edit' }],
  ['Delete', {}, { does: 'clear' }],
  ['計', {}, { does: 'type' }],
  ['A', { shiftKey: true }, { does: 'type' }],
  ['Process', {}, { does: 'type' }],
])('%s %j', (key, held, expected) => {
  expect(press(key, held)).toEqual(expected);
});

test.each([
  ['c', { ctrlKey: true }],
  ['Tab', { ctrlKey: true }],
  ['Tab', { altKey: true }],
  ['F6', {}],
  ['Shift', { shiftKey: true }],
])('%s %j is left to the browser', (key, held) => {
  expect(press(key, held)).toBeNull();
});
