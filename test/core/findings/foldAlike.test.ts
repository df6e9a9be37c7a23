import { alikeKey, foldAlike } from '../../../src/core/findings/foldAlike';

/** Findings of these rules, one a letter, each an object of its own. */
const reported = (rules: string) => [...rules].map((rule, index) => ({ rule, index }));
const folded = (rules: string) =>
  [...foldAlike(reported(rules), ({ rule }) => rule)].map(([{ index }, leftOut]) => [
    index,
    leftOut.map((one) => one.index),
  ]);

test('up to eight alike are listed one by one', () => {
  expect(folded('aaaaaaaa')).toEqual(Array.from({ length: 8 }, (_, index) => [index, []]));
});

test('of more the first three; the third holds those left out', () => {
  expect(folded('aaaaaaaaa')).toEqual([
    [0, []],
    [1, []],
    [2, [3, 4, 5, 6, 7, 8]],
  ]);
});

test('others keep their places between them', () => {
  expect(folded('abaaabaaaaab')).toEqual([
    [0, []],
    [1, []],
    [2, []],
    [3, [4, 6, 7, 8, 9, 10]],
    [5, []],
    [11, []],
  ]);
});

test('nothing is listed of nothing', () => {
  expect(folded('')).toEqual([]);
});

test('alike is one rule and one severity; what is waived, one rule', () => {
  expect(alikeKey('SUM-01', 'error', false)).not.toBe(alikeKey('SUM-01', 'info', false));
  expect(alikeKey('SUM-01', 'error', false)).not.toBe(alikeKey('SUM-02', 'error', false));
  expect(alikeKey('SUM-01', 'error', true)).not.toBe(alikeKey('SUM-01', 'error', false));
  expect(alikeKey('SUM-01', 'error', true)).toBe(alikeKey('SUM-01', 'info', true));
});
