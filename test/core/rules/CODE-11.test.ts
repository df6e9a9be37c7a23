import { chiba } from '../../../src/core/profiles/chiba';
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

/** One cell that holds several codes, and what it may become. */
function split(written: string, [first, second]: readonly [string, string], ...ways: string[]) {
  const choices = ways.map((way) => ({ L3: way }));
  return { cells: methods(written), found: [{ ...several(written, first, second), choices }] };
}

testRule(code11, {
  'each code alone is offered, as the form writes it': split(
    '① 調達改革、② 課題抑制',
    ['①', '②'],
    '① 調達改革',
    '② 課題抑制',
  ),
  'one on each line': split('① 調達改革\n② 課題抑制', ['①', '②'], '① 調達改革', '② 課題抑制'),
  'numbers, one on each line': split(
    '1 調達改革\n2 課題抑制',
    ['1', '2'],
    '① 調達改革',
    '② 課題抑制',
  ),
  'numbers with stops': split(
    '1．調達改革\n２．課題抑制',
    ['1．', '２．'],
    '① 調達改革',
    '② 課題抑制',
  ),
  'codes before labels': split(
    '①② 調達改革、課題抑制',
    ['①', '②'],
    '① 調達改革',
    '② 調達改革、課題抑制',
  ),
  'codes alone, side by side': split('①②', ['①', '②'], '① 調達改革', '② 課題抑制'),
  'codes alone, with a comma': split('①、②', ['①、', '②'], '① 調達改革', '② 課題抑制'),
  'codes alone, with a dot': split('①・②', ['①', '②'], '① 調達改革', '② 課題抑制'),
  'numbers alone': split('1、2', ['1', '2'], '① 調達改革', '② 課題抑制'),
  'other numbers alone': split('6、8', ['6', '8'], '⑥ ICT活用', '⑧ その他'),
  'three codes, an alias, a label that is not in the list': split(
    '①・② 課題抑制型事業への転換／⑥ 電算化',
    ['①', '②'],
    '① 調達改革',
    '② 課題抑制型事業への転換',
    '⑥ 電算化',
  ),
  'a bracket belongs to the code before it': split(
    '① 調達改革（一元化）、② 課題抑制',
    ['①', '②'],
    '① 調達改革（一元化）',
    '② 課題抑制',
  ),
  'a code that is not in the list is not offered alone': split(
    '⑥ ICT活用、⑨ 電算化',
    ['⑥', '⑨'],
    '⑥ ICT活用',
  ),
  'a number with a comma': split('1,539', ['1', '539'], '① 調達改革'),
  'free cells are those beside a direction that no method claims': {
    cells: {
      methods: [
        ['① 調達改革、② 課題抑制', 'まとめる。'],
        [null, '抑える。'],
      ],
    },
    found: [
      {
        ...several('① 調達改革、② 課題抑制', '①', '②'),
        choices: [
          { L3: '① 調達改革', L4: '② 課題抑制' },
          { L3: '① 調達改革' },
          { L3: '② 課題抑制' },
        ],
      },
    ],
  },
  'more codes than free cells': {
    cells: {
      methods: [
        ['①②③', 'まとめる。'],
        [null, '抑える。'],
      ],
    },
    found: [
      {
        ...several('①②③', '①', '②'),
        choices: [{ L3: '① 調達改革' }, { L3: '② 課題抑制' }, { L3: '③ 整理統合' }],
      },
    ],
  },
  'a range does not say which codes are meant': {
    cells: methods('①～③'),
    found: [several('①～③', '①', '③')],
  },
  'codes of which one stands alone on its line cannot be told apart': {
    cells: methods('1 調達改革\n2 課題抑制\n③ 整理統合'),
    found: [several('1 調達改革\n2 課題抑制\n③ 整理統合', '1', '③')],
  },
  'eight codes, as many as there are': split(
    '①②③④⑤⑥⑦⑧',
    ['①', '②'],
    ...chiba.methods.map(({ code, label }) => `${code} ${label}`),
  ),
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
