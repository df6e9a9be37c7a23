import { code04 } from '../../../src/core/rules/CODE-04';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { ProgramCells } from '../../support/programs';
import { testRule } from '../../support/testRule';

/** Methods that share one direction text. */
function methods(...cells: readonly CellValue[]): ProgramCells {
  return { methods: cells.map((cell, i) => [cell, i === 0 ? '見直す。' : null] as const) };
}

function found(key: string, written: string, expected: string) {
  return { at: 'L3', key, values: { written, expected }, expected, actual: written } as const;
}

/** A label of another spelling, which is fixed safely. */
function spelling(written: string, expected: string) {
  const fixed = { ...found('spelling', written, expected), safe: { L3: expected } };
  return { cells: methods(written), found: [fixed] };
}

testRule(code04, {
  'a mathematical dot': spelling('⑤ 連携∙協働', '⑤ 連携・協働'),
  'a narrow dot': spelling('⑤ 連携･協働', '⑤ 連携・協働'),
  'a Latin dot': spelling('⑤ 連携·協働', '⑤ 連携・協働'),
  'wide letters': spelling('⑥ ＩＣＴ活用', '⑥ ICT活用'),
  'an alias in wide letters stays that alias': spelling('⑥ ＩＣＴの活用', '⑥ ICTの活用'),
  'white space inside the label': spelling('⑥ ＩＣＴの 活用', '⑥ ICTの活用'),
  'no space behind the code': spelling('⑥ICT活用', '⑥ ICT活用'),
  'no space behind the code, and wide letters': spelling('⑥ＩＣＴ活用', '⑥ ICT活用'),
  'another notation of the code goes with it': spelling('(6) ＩＣＴ活用', '⑥ ICT活用'),
  'a code alone is the user’s to choose': {
    cells: methods('⑥'),
    found: [{ ...found('codeAlone', '⑥', '⑥ ICT活用'), choices: [{ L3: '⑥ ICT活用' }] }],
  },
  'an unknown label is the user’s to choose': {
    cells: methods('⑥ 電算化'),
    found: [
      { ...found('unknown', '⑥ 電算化', '⑥ ICT活用'), choices: [{ L3: '⑥ ICT活用（電算化）' }] },
    ],
  },
  'the method that the label resembles is offered too': {
    cells: methods('⑥ 統合'),
    found: [
      {
        ...found('unknown', '⑥ 統合', '⑥ ICT活用'),
        choices: [{ L3: '⑥ ICT活用（統合）' }, { L3: '③ 整理統合' }],
      },
    ],
  },
  'a label that resembles its own method': {
    cells: methods('⑥ ICTを活用'),
    found: [{ ...found('unknown', '⑥ ICTを活用', '⑥ ICT活用'), choices: [{ L3: '⑥ ICT活用' }] }],
  },
  'words beside the right label stay': {
    cells: methods('⑧ その他 民営化'),
    found: [
      {
        ...found('unknown', '⑧ その他 民営化', '⑧ その他'),
        choices: [{ L3: '⑧ その他（民営化）' }],
      },
    ],
  },
  'words in a parenthesis or behind a colon are the clerk’s own': {
    cells: methods('⑧ その他（広域化）', '⑥ ICTの活用：電子申請', '③　整理統合\n（窓口）'),
  },
  'and stay when the label is fixed': spelling('⑥ＩＣＴ活用（ＲＰＡ）', '⑥ ICT活用（ＲＰＡ）'),
  'a line behind the code': spelling('⑥_ICT活用', '⑥ ICT活用'),
  'a line behind another notation is that notation’s': { cells: methods('6_ICT活用') },
  'labels and aliases of the list, and blanks': {
    cells: methods('⑥ ICT活用', '⑥ ICTの活用', null),
  },
  'a wide space': { cells: methods('⑥　ICT活用') },
  'a bracket of the list': { cells: methods('① 調達改革（一元化）') },
  'the code in another notation is another rule’s': { cells: methods('6.ICT活用') },
  'the last of the list': { cells: methods('⑧ その他') },
  nil: { cells: methods('—') },
  'another code’s label is another rule’s': { cells: methods('⑥ 整理統合') },
  'a label without a code is another rule’s': { cells: methods('整理統合') },
  'an unknown code is another rule’s': { cells: methods('⑨ 電算化') },
  'two codes are another rule’s': { cells: methods('① 調達改革\n② 課題抑制') },
});
