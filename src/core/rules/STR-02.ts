import type { CellRef } from '../address/CellRef';
import { RESOURCE_KEYS, type Profile, type ResourceKey } from '../profile/Profile';
import type { Program } from '../records/Program';
import { clip } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** Labels of rows: モノ・カネ. */
interface Missing {
  readonly missing: string;
}
interface Doubled {
  readonly doubled: string;
}

/** A block has ヒト, モノ and カネ once each. */
export const str02 = defineRule({
  id: 'STR-02',
  severity: 'error',
  source: 'form',
  asks: {
    ja: 'ヒト・モノ・カネの行は1つずつありますか',
    en: 'Does the program have one row each for people, things and money?',
  },
  messages: {
    missing: worded(
      (v: Missing) =>
        `この事業には「${v.missing}」の行が見つかりません。行の左の表示を確認してください。`,
      (v) =>
        `No row ${v.missing} is found in this program. Please look at the labels left of the rows.`,
      (v) => `「${clip(v.missing, 6)}」の行がない`,
      (v) => `no row ${clip(v.missing, 6)}`,
    ),
    doubled: worded(
      (v: Doubled) =>
        `この事業には「${v.doubled}」の行が2つ以上あります。行の左の表示を確認してください。`,
      (v) =>
        `This program has more than one row ${v.doubled}. Please look at the labels left of the rows.`,
      (v) => `「${clip(v.doubled, 6)}」の行が2つ以上`,
      (v) => `several rows ${clip(v.doubled, 6)}`,
    ),
    both: worded(
      (v: Missing & Doubled) =>
        `この事業には「${v.missing}」の行が見つからず、「${v.doubled}」の行が2つ以上あります。`,
      (v) => `No row ${v.missing} is found in this program, and more than one row ${v.doubled}.`,
      (v) => `${clip(v.missing, 5)}なし・${clip(v.doubled, 5)}重複`,
      (v) => `no ${clip(v.missing, 5)}, several ${clip(v.doubled, 5)}`,
    ),
  },

  checkProgram(program, { profile }) {
    const { labels } = program.block;
    if (RESOURCE_KEYS.every((key) => labels[key].length === 1)) return [];
    const cell = anchorOf(program);
    if (cell === null) return [];
    return [
      {
        cell,
        related: repeatedCells(program, cell),
        ...messageOf(program, profile),
        expected: names(RESOURCE_KEYS, profile),
        actual: names(read(program), profile),
      },
    ];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: 'ヒト・モノ・カネの行を手がかりに事業を読み取るため、行の表示が欠けると金額がどの欄のものか分かりません。',
          en: 'Programs are read by their rows of people, things and money: where a label is lost, nobody can tell which amount is which.',
        },
        good: [{ thingsLabel: 'モノ' }],
        bad: [{ thingsLabel: null }],
      }
    : null,
});

/** The label's cell in the block's first row; beside it where no column of labels was found. */
function anchorOf({ sheet, header, block }: Program): CellRef | null {
  const column = header.labelColumn ?? header.columns.resource;
  return column === undefined ? null : { sheet, row: block.firstRow, column };
}

function messageOf({ block: { labels } }: Program, profile: Profile) {
  const missing = names(
    RESOURCE_KEYS.filter((key) => labels[key].length === 0),
    profile,
  );
  const doubled = names(
    RESOURCE_KEYS.filter((key) => labels[key].length > 1),
    profile,
  );
  if (doubled === '') return { key: 'missing', values: { missing } } as const;
  if (missing === '') return { key: 'doubled', values: { doubled } } as const;
  return { key: 'both', values: { missing, doubled } } as const;
}

/** The labels of the block from the top. */
function read({ block }: Program): ResourceKey[] {
  return RESOURCE_KEYS.flatMap((key) => block.labels[key].map((row) => ({ key, row })))
    .sort((a, b) => a.row - b.row)
    .map(({ key }) => key);
}

function repeatedCells({ block }: Program, { sheet, row: anchor, column }: CellRef): CellRef[] {
  return RESOURCE_KEYS.flatMap((key) => (block.labels[key].length > 1 ? block.labels[key] : []))
    .filter((row) => row !== anchor)
    .map((row) => ({ sheet, row, column }));
}

function names(keys: readonly ResourceKey[], profile: Profile): string {
  return keys.map((key) => profile.resources[key][0] ?? key).join('・');
}
