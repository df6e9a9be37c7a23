import { code07 } from '../../../src/core/rules/CODE-07';
import { LONGEST_TEXT } from '../../../src/core/plan/edits';
import { testRule } from '../../support/testRule';

/** ⑥ once more: its first is in L3. */
function again(at: string) {
  const values = { method: '⑥ ICT活用' };
  return { at, key: 'repeated', values, related: ['L3'], actual: '⑥' } as const;
}

/** The longest direction that fits behind 減らす。 and a line break. */
const LONG = 'あ'.repeat(LONGEST_TEXT - '減らす。\n'.length);

testRule(code07, {
  'the later one goes, however it is written, and its direction is kept': {
    cells: {
      methods: [
        ['⑥ ICT活用', '広げる。'],
        ['⑧ その他', '見直す。'],
        ['(6) ICTの活用', '続ける。'],
      ],
    },
    found: [{ ...again('L5'), choices: [{ L5: null, M5: null, M3: '広げる。\n続ける。' }] }],
  },
  'where both share a direction the later one is cleared': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑥ ICT活用', null],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L4: null }] }],
  },
  'another notation is the same code': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['６', null],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L4: null }] }],
  },
  'the later one’s own direction is kept behind the earlier one’s': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑥ ICT活用', '①窓口を増やす。'],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L4: null, M4: null, M3: '減らす。\n①窓口を増やす。' }] }],
  },
  'a direction that says the same goes with it': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑥ ICT活用', '減らす。'],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L4: null, M4: null }] }],
  },
  'where only the later one has a direction, the earlier one is cleared': {
    cells: {
      methods: [
        ['⑥ ICT活用', null],
        ['⑥ ICT活用', '減らす。'],
        ['⑧ その他', '増やす。'],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L3: null }] }],
  },
  'every repetition has its own fix': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑥', null],
        ['6', null],
      ],
    },
    found: [
      { ...again('L4'), choices: [{ L4: null }] },
      { ...again('L5'), choices: [{ L5: null }] },
    ],
  },
  'where two earlier ones wait, the first of them is fixed before the last': {
    cells: {
      methods: [
        ['⑥ ICT活用', null],
        ['⑥ ICT活用', null],
        ['⑥ ICT活用', '減らす。'],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L4: null }] }, again('L5')],
  },
  'two directions that one cell can just hold together': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑥ ICT活用', LONG],
      ],
    },
    found: [{ ...again('L4'), choices: [{ L4: null, M4: null, M3: `減らす。\n${LONG}` }] }],
  },
  'two directions that no cell could hold together are left to be shortened': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑥ ICT活用', `あ${LONG}`],
      ],
    },
    found: [again('L4')],
  },
  'unknown codes and blanks are no repetition': {
    cells: {
      methods: [
        ['⑨ 電算化', '広げる。'],
        ['⑨ 電算化', '広げる。'],
        ['—', null],
      ],
    },
  },
  'unknown codes that share a direction': {
    cells: {
      methods: [
        ['⑨ 電算化', '減らす。'],
        ['⑨ 電算化', null],
      ],
    },
  },
  'different codes': {
    cells: {
      methods: [
        ['⑥ ICT活用', '減らす。'],
        ['⑧ その他', null],
        [null, null],
      ],
    },
  },
  'another program may use the code': { cells: [{}, {}] },
});
