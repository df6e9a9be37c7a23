import { code11 } from '../../../src/core/rules/CODE-11';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** Methods that share one direction text. */
function methods(...cells: readonly CellValue[]): ProgramCells {
  return { methods: cells.map((cell, i) => [cell, i === 0 ? '見直す。' : null] as const) };
}

function several(written: string, first: string, second: string) {
  return { at: 'L3', key: 'several', values: { written, first, second }, actual: written } as const;
}

/** One cell that holds several codes: without cells free for them all, one would be lost. */
function split(written: string, [first, second]: readonly [string, string]) {
  return { cells: methods(written), found: [several(written, first, second)] };
}

/** The same with a free cell below, beside the second line of the direction. */
function spread(written: string, [first, second]: readonly [string, string], ...ways: string[]) {
  const [one, two] = ways;
  const cells = { methods: [[written, 'まとめる。'] as const, [null, '抑える。'] as const] };
  const choices = one === undefined || two === undefined ? [] : [{ L3: one, L4: two }];
  return {
    cells,
    found: [{ ...several(written, first, second), ...(choices.length > 0 && { choices }) }],
  };
}

testRule(code11, {
  'without a free cell below there is no fix': split('① 調達改革、② 課題抑制', ['①', '②']),
  'each code takes a cell, as the form writes it': spread(
    '① 調達改革、② 課題抑制',
    ['①', '②'],
    '① 調達改革',
    '② 課題抑制',
  ),
  'one on each line': spread('① 調達改革\n② 課題抑制', ['①', '②'], '① 調達改革', '② 課題抑制'),
  'numbers, one on each line': spread(
    '1 調達改革\n2 課題抑制',
    ['1', '2'],
    '① 調達改革',
    '② 課題抑制',
  ),
  'numbers with stops': spread(
    '1．調達改革\n２．課題抑制',
    ['1．', '２．'],
    '① 調達改革',
    '② 課題抑制',
  ),
  'numbers with labels on one line': spread(
    '6 ICT活用、8 その他',
    ['6', '8'],
    '⑥ ICT活用',
    '⑧ その他',
  ),
  'codes before labels': spread(
    '①② 調達改革、課題抑制',
    ['①', '②'],
    '① 調達改革',
    '② 調達改革、課題抑制',
  ),
  'codes alone, side by side': spread('①②', ['①', '②'], '① 調達改革', '② 課題抑制'),
  'codes alone, with a comma': spread('①、②', ['①、', '②'], '① 調達改革', '② 課題抑制'),
  'codes alone, with a dot': spread('①・②', ['①', '②'], '① 調達改革', '② 課題抑制'),
  'codes joined by a word': spread('②及び⑥', ['②', '⑥'], '② 課題抑制', '⑥ ICT活用'),
  'another word': spread('②　と　⑥', ['②', '⑥'], '② 課題抑制', '⑥ ICT活用'),
  'numbers joined by a word': spread('2 および 6', ['2', '6'], '② 課題抑制', '⑥ ICT活用'),
  'labels joined by a word': spread(
    '②課題抑制並びに⑥ＩＣＴ活用（ＲＰＡ）',
    ['②', '⑥'],
    '② 課題抑制',
    '⑥ ICT活用（ＲＰＡ）',
  ),
  'numbers alone': spread('1、2', ['1', '2'], '① 調達改革', '② 課題抑制'),
  'other numbers alone': spread('6、8', ['6', '8'], '⑥ ICT活用', '⑧ その他'),
  'a bracket belongs to the code before it': spread(
    '① 調達改革（一元化）、② 課題抑制',
    ['①', '②'],
    '① 調達改革（一元化）',
    '② 課題抑制',
  ),
  'three codes want three cells': split('①・② 課題抑制型事業への転換／⑥ 電算化', ['①', '②']),
  'a code that is not in the list cannot be written right': spread('⑥ ICT活用、⑨ 電算化', [
    '⑥',
    '⑨',
  ]),
  'a number with a comma': spread('1,539', ['1', '539']),
  'more codes than free cells': {
    cells: {
      methods: [
        ['①②③', 'まとめる。'],
        [null, '抑える。'],
      ],
    },
    found: [several('①②③', '①', '②')],
  },
  'a cell below the next method is not free': {
    cells: {
      methods: [
        ['①②', 'まとめる。'],
        ['⑥ ICT活用', '抑える。'],
        [null, '減らす。'],
      ],
    },
    found: [several('①②', '①', '②')],
  },
  'a range does not say which codes are meant': {
    cells: methods('①～③'),
    found: [several('①～③', '①', '③')],
  },
  'codes of which one stands alone on its line cannot be told apart': {
    cells: methods('1 調達改革\n2 課題抑制\n③ 整理統合'),
    found: [several('1 調達改革\n2 課題抑制\n③ 整理統合', '1', '③')],
  },
  'eight codes, as many as there are': split('①②③④⑤⑥⑦⑧', ['①', '②']),
  'a range by a dash': { cells: methods('①－③'), found: [several('①－③', '①', '③')] },
  'more codes than there are': {
    cells: methods('①②③④⑤⑥⑦⑧①'),
    found: [several('①②③④⑤⑥⑦⑧①', '①', '②')],
  },
  'one code, a note in a bracket and blanks': {
    cells: methods('⑥ ICT活用', null, '① 調達改革（②を除く）'),
  },
  'another note in a bracket': { cells: methods('⑥ ICT活用（①の見直しを含む）') },
  'a label on its own line': { cells: methods('⑥\nICT活用') },
  'a label with a dot': { cells: methods('連携・協働') },
  'a number in a label': { cells: methods('⑥ 24時間受付') },
  'an unknown code': { cells: methods('⑨ 電算化') },
  nil: { cells: methods('—') },
  blank: { cells: methods('') },
  '① in free text is no method code': { cells: { name: '①女性の活躍②働き方', methods: [] } },
});
