import fc from 'fast-check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { chiba } from '../../../src/core/profiles/chiba';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { code08 } from '../../../src/core/rules/CODE-08';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { applied, brokenBy, waysOf } from '../../support/applied';
import { bookOf, type ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** Methods, each with a direction that says 見直す。 */
function methods(...cells: readonly CellValue[]): ProgramCells {
  return { methods: cells.map((cell) => [cell, '見直す。'] as const) };
}

/** A code behind one that belongs behind it. */
function descent(at: string, code: string, behind: string, previous: string) {
  return {
    at,
    key: 'descends',
    values: { code, previous },
    related: [behind],
    actual: code,
  } as const;
}

testRule(code08, {
  'the first code out of order is named': {
    cells: methods('④ アウトソーシング', '② 課題抑制', '① 調達改革'),
    found: [
      {
        ...descent('L4', '②', 'L3', '④'),
        choices: [{ L3: '① 調達改革', L5: '④ アウトソーシング' }],
      },
    ],
  },
  'an unknown code between them has no place': {
    cells: methods('② 課題抑制', '整理統合', '① 調達改革'),
    found: [
      { ...descent('L5', '①', 'L3', '②'), choices: [{ L3: '① 調達改革', L5: '② 課題抑制' }] },
    ],
  },
  'the methods change places, each with its direction': {
    cells: {
      methods: [
        ['④ アウトソーシング', '委ねる。'],
        ['② 課題抑制', '抑える。'],
      ],
    },
    found: [
      {
        ...descent('L4', '②', 'L3', '④'),
        choices: [{ L3: '② 課題抑制', L4: '④ アウトソーシング', M3: '抑える。', M4: '委ねる。' }],
      },
    ],
  },
  'only what moves is written, and as it stood': {
    cells: {
      methods: [
        ['① 調達改革', 'まとめる。'],
        [6, '減らす。'],
        ['② 課題抑制 ', '抑える。\n'],
      ],
    },
    found: [
      {
        ...descent('L5', '②', 'L4', '⑥'),
        choices: [{ L4: '② 課題抑制 ', L5: 6, M4: '抑える。\n', M5: '減らす。' }],
      },
    ],
  },
  'a direction that all share stays where it is': {
    cells: {
      methods: [
        ['④ アウトソーシング', '委ねる。'],
        ['② 課題抑制', null],
      ],
    },
    found: [
      {
        ...descent('L4', '②', 'L3', '④'),
        choices: [{ L3: '② 課題抑制', L4: '④ アウトソーシング' }],
      },
    ],
  },
  'methods that all have no direction': {
    cells: {
      methods: [
        ['④ アウトソーシング', null],
        ['② 課題抑制', null],
      ],
    },
    found: [
      {
        ...descent('L4', '②', 'L3', '④'),
        choices: [{ L3: '② 課題抑制', L4: '④ アウトソーシング' }],
      },
    ],
  },
  'an unknown code stays where it is, with its direction': {
    cells: {
      methods: [
        ['④ アウトソーシング', '委ねる。'],
        ['⑨ 電算化', '入れる。'],
        ['② 課題抑制', '抑える。'],
      ],
    },
    found: [
      {
        ...descent('L5', '②', 'L3', '④'),
        choices: [{ L3: '② 課題抑制', L5: '④ アウトソーシング', M3: '抑える。', M5: '委ねる。' }],
      },
    ],
  },
  'nothing is offered where a direction is missing': {
    cells: {
      methods: [
        ['④ アウトソーシング', null],
        ['② 課題抑制', '抑える。'],
      ],
    },
    found: [descent('L4', '②', 'L3', '④')],
  },
  'nothing is offered where a direction belongs to none': {
    cells: {
      methods: [
        ['④ アウトソーシング', '委ねる。'],
        ['② 課題抑制', '抑える。'],
        [null, '増やす。'],
      ],
    },
    found: [descent('L4', '②', 'L3', '④')],
  },
  'a cell of several codes is told apart first': {
    cells: {
      methods: [
        ['④ アウトソーシング', '委ねる。'],
        ['②、③', '抑える。'],
      ],
    },
    found: [descent('L4', '②', 'L3', '④')],
  },
  'a code with another one’s label is told apart first': {
    cells: {
      methods: [
        ['⑥ 整理統合', '委ねる。'],
        ['② 課題抑制', '抑える。'],
      ],
    },
    found: [descent('L4', '②', 'L3', '⑥')],
  },
  'ascending codes with gaps': { cells: methods('① 調達改革', '② 課題抑制', '④ アウトソーシング') },
  'a repetition': { cells: methods('⑥ ICT活用', '⑥ ICT活用') },
  'an unknown code among ascending ones': {
    cells: methods('② 課題抑制', '⑨ 電算化', '③ 整理統合'),
  },
  'two in order': { cells: methods('② 課題抑制', '④ アウトソーシング') },
  'one method': { cells: methods('⑥ ICT活用') },
  'no method': { cells: { methods: [[null, null]] } },
});

test('whatever the order, no method is lost or parted from its direction', () => {
  const code = fc.constantFrom(...chiba.methods.map((method) => `${method.code} ${method.label}`));
  const lines = fc.array(fc.tuple(code, fc.constantFrom('甲', '乙', '①丙')), { maxLength: 6 });
  fc.assert(
    fc.property(lines, (methods) => {
      const book = bookOf({ methods });
      const finding = checkBook(book).findings.find(({ rule }) => rule === 'CODE-08');
      if (finding === undefined) return;
      const fix = fixOf(finding, book);
      if (fix === null) throw new Error('no fix');
      expect(brokenBy(finding, book, fix)).toEqual([]);
      const [edits = []] = waysOf(fix);
      const pairs = (of: typeof book) =>
        of.programs[0]
          ?.toRecord()
          .methods.map((method) => JSON.stringify(method))
          .sort();
      expect(pairs(applied(book, edits))).toEqual(pairs(book));
    }),
    { numRuns: 100 },
  );
});
