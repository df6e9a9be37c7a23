import { isSameCell } from '../address/CellRef';
import type { Header } from '../layout/Layout';
import { choiceFix, pieceEdit } from '../fix/fixEdits';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

interface Placed {
  readonly written: string;
  readonly title: string;
}

/** Every title that the form needs stands once in each header, in each year-block where it is yearly. */
export const str01 = defineRule({
  id: 'STR-01',
  severity: 'error',
  source: 'form',
  needs: [],
  asks: {
    ja: '表の見出しはそろっていますか',
    en: 'Are all column titles there?',
  },
  messages: {
    missing: worded(
      (v: { missing: string }) =>
        `見出し「${v.missing}」が見つかりません。様式どおりの見出しにすると、その欄も検証できます。`,
      (v) =>
        `The title ${v.missing} is not found. With the form's own titles these columns can be checked too.`,
      (v) => `「${clip(v.missing, 9)}」がない`,
      (v) => `no ${clip(v.missing, 10)}`,
    ),
    doubled: worded(
      (v: { doubled: string }) =>
        `見出し「${v.doubled}」が2つ以上あります。値の入っている列だけを読みました。`,
      (v) =>
        `The title ${v.doubled} is there more than once. Only the column that holds values was read.`,
      (v) => `「${clip(v.doubled, 8)}」が2つ以上`,
      (v) => `several ${clip(v.doubled, 10)}`,
    ),
    both: worded(
      (v: { missing: string; doubled: string }) =>
        `見出し「${v.missing}」が見つからず、「${v.doubled}」が2つ以上あります。`,
      (v) => `The title ${v.missing} is not found, and ${v.doubled} is there more than once.`,
      () => '見出しの欠けと重複',
      () => 'one missing, one twice',
    ),
    placed: worded(
      (v: Placed) =>
        `見出し「${quote(v.written)}」は様式にありません。両隣の見出しから、この列を「${v.title}」として読みました。`,
      (v) =>
        `The title “${quote(v.written)}” is none of the form's. By the titles beside it the column was read as ${v.title}.`,
      (v) => `様式にない「${clip(v.written, 4)}」`,
      (v) => `not the form’s: ${clip(v.written, 6)}`,
    ),
  },

  check({ layout }) {
    const headers = new Set(layout.tables.map(({ header }) => header));
    return [...headers].flatMap((header) => [...lacksOf(header), ...placedIn(header)]);
  },

  /** The form's title in place of the other; a note behind it stays. */
  fix({ cell, message }, book) {
    if (message.key !== 'placed') return null;
    const { written, title } = message.values;
    return choiceFix(pieceEdit(book, cell, written, title));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '見出しを手がかりに欄を読み取るため、見出しがないとその欄を検証も集計もできません。',
          en: 'Columns are found by their titles: without its title a column can be neither checked nor added up.',
        },
        good: [{ sectionTitle: '所管課' }],
        bad: [{ sectionTitle: null }],
      }
    : null,
});

function isAtStart({ cell }: Header['doubled'][number], { firstTitle }: Header): boolean {
  return isSameCell(cell, firstTitle);
}

function lacksOf(header: Header) {
  const missing = header.missing.join('、');
  // One finding a cell: a title doubled in the very cell where missing ones are reported joins them.
  const joined = header.doubled.filter((title) => missing !== '' && isAtStart(title, header));
  const own = header.doubled
    .filter((title) => !joined.includes(title))
    .map(({ title, cell }) => ({ cell, key: 'doubled', values: { doubled: title } }) as const);
  if (missing === '') return own;
  const at = { cell: header.firstTitle, expected: missing };
  const doubled = joined.map(({ title }) => title).join('、');
  const lack =
    doubled === ''
      ? ({ ...at, key: 'missing', values: { missing } } as const)
      : ({ ...at, key: 'both', values: { missing, doubled } } as const);
  return [lack, ...own];
}

function placedIn({ placed }: Header) {
  return placed.map(
    ({ cell, written, title }) =>
      ({
        cell,
        severity: 'warning',
        key: 'placed',
        values: { written, title },
        expected: title,
        actual: written,
      }) as const,
  );
}
