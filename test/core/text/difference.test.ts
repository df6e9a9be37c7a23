import { differingParts } from '../../../src/core/text/similarity';

test.each([
  [
    'what differs, with a little around',
    'abcdefXghijkl',
    'abcdefYZghijkl',
    ['…efXgh…', '…efYZgh…'],
  ],
  ['up to the ends of the texts', 'aX', 'aYbc', ['aX', 'aYbc']],
  ['nothing but what stands around, of equal texts', 'abcdef', 'abcdef', ['…ef', '…ef']],
  ['a part that is there once only', 'aaaa', 'aaaaaa', ['…aa', '…aaaa']],
  ['whole characters', '𠮷𠮷𠮷a', '𠮷𠮷𠮷b', ['…𠮷𠮷a', '…𠮷𠮷b']],
])('%s', (_, before, after, parts) => {
  expect(differingParts(before, after, 2)).toEqual(parts);
});
