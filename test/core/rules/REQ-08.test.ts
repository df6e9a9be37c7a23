import { req08 } from '../../../src/core/rules/REQ-08';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { testRule } from '../../support/testRule';

/** A new program has no previous year. */
const marked = (isNew: CellValue) => ({ isNew, previousYear: '—' });

const OTHERS: readonly (readonly [CellValue, string])[] = [
  ['有', '有'],
  ['継続', '継続'],
  [1, '1'],
  [true, 'TRUE'],
  ['拡充', '拡充'],
  ['廃止', '廃止'],
  ['×', '×'],
];

testRule(req08, {
  ...Object.fromEntries(
    ['●', ' ● ', null, ' ', '　', '—', '－', 'なし'].map((isNew) => [
      `${JSON.stringify(isNew)} is right`,
      { cells: marked(isNew) },
    ]),
  ),
  ...Object.fromEntries(
    [
      '•',
      '○',
      '◎',
      '◯',
      '〇',
      '新',
      '新規',
      '★',
      '☆',
      'レ',
      '✓',
      '✔\ufe0f',
      '※',
      '（新）',
      '【新規】',
    ].map((written) => [
      `${written} is understood, and becomes ●`,
      {
        cells: marked(written),
        found: [
          {
            at: 'B3',
            key: 'lookalike',
            values: { written, mark: '●' },
            expected: '●',
            actual: written,
            safe: { B3: '●' },
          },
        ],
      },
    ]),
  ),
  ...Object.fromEntries(
    OTHERS.map(([isNew, written]) => [
      `what ${written} means cannot be told`,
      {
        cells: marked(isNew),
        found: [{ at: 'B3', key: 'other', values: { written, mark: '●' }, actual: written }],
      },
    ]),
  ),
});
