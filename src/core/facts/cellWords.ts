import { type CellRef, isSameCell } from '../address/CellRef';
import type { Book } from '../book/Book';
import type { FieldPlace, PlacedTable } from '../layout/Layout';
import { BLOCK_KEYS, COLUMN_KEYS, blockField } from '../profile/blockFields';
import {
  fieldOf,
  type Profile,
  RESOURCE_KEYS,
  type ResourceKey,
  titleOf,
} from '../profile/Profile';
import type { Program } from '../records/Program';
import { clip, widthOf } from '../words/format';
import type { Language, Text } from '../words/sentence';

/** Full-width characters of a title that is short enough for a list as it is. */
const SHORT_TITLE = 4;
/** Of one that nobody has a short word for. */
const CUT_TITLE = 6;
/** A note in brackets, and signs between such: トータルコスト(A)+(B). */
const NOTES = /[（(〈<【［[][^）)〉>】］\]]*[）)〉>】］\]]|[+＋]/g;

const RESOURCES: { readonly [K in ResourceKey]: string } = {
  people: 'People',
  things: 'Things',
  money: 'Money',
};
const HEADER: Text = { ja: '見出し', en: 'Title' };
const LABELS: Text = { ja: '行の表示', en: 'Label' };
const POLICY: Text = { ja: '施策', en: 'Policy' };
const UNIT: Text = { ja: '単位', en: 'Unit' };
const HEADING = {
  fiscalYear: { ja: '年度', en: 'Year' },
  bureau: { ja: '局・区', en: 'Bureau' },
  director: { ja: '局長', en: 'Director' },
  mission: { ja: '使命', en: 'Mission' },
  approach: { ja: '考え方', en: 'Approach' },
} satisfies { readonly [key in keyof PlacedTable['heading']['cells']]: Text };

const HEADING_KEYS = ['fiscalYear', 'bureau', 'director', 'mission', 'approach'] as const;

/** What a finding, or a line of a bill, is anchored at. */
interface Anchor {
  readonly cell: CellRef;
  /** Index into the book's programs; null for a cell of the sheet or the book. */
  readonly program: number | null;
}

/**
 * What a list calls a cell: 合計, ヒト, 目標; by the form's own title where that is short. null for a
 * cell that is of no field and no title.
 */
export function cellWord({ cell, program }: Anchor, book: Book, language: Language): string | null {
  const own = program === null ? programAt(cell, book) : book.programs[program];
  return (
    (own === undefined ? null : wordIn(own, cell, language)) ?? wordBeside(cell, book, language)
  );
}

/** What a list calls a field. */
export function fieldWord(key: string, profile: Profile, language: Language): string {
  const resource = RESOURCE_KEYS.find((one) => one === key || `${one}Text` === key);
  if (resource !== undefined && profile.resources[resource].length > 0) {
    return language === 'ja' ? titleOf(profile, resource) : RESOURCES[resource];
  }
  const title = fieldOf(profile, key)?.title ?? key;
  const plain = title.replace(NOTES, '').trim() || title;
  const known = BLOCK_KEYS.find((one) => one === key);
  const word = known === undefined ? null : blockField(known).word[language];
  if (language === 'en') return word ?? title;
  return widthOf(plain) <= SHORT_TITLE ? plain : (word ?? clip(plain, CUT_TITLE));
}

function programAt({ sheet, row }: CellRef, { programs }: Book): Program | undefined {
  return programs.find(
    (one) => one.sheet === sheet && row >= one.block.firstRow && row < one.block.endRow,
  );
}

function wordIn(program: Program, cell: CellRef, language: Language): string | null {
  const { places, header, block, profile, sheet } = program;
  if (cell.sheet !== sheet) return null;
  const place = places.find((one) => standsAt(one, cell));
  if (place !== undefined) return fieldWord(place.key, profile, language);
  if (cell.row < block.firstRow || cell.row >= block.endRow) return null;
  if (cell.column === header.labelColumn) return LABELS[language];
  const column = COLUMN_KEYS.find((key) => header.columns[key] === cell.column);
  if (column === undefined) return null;
  const isOfResource = column === 'resource' || column === 'cost';
  return fieldWord(
    (isOfResource ? resourceAt(program, cell.row) : null) ?? column,
    profile,
    language,
  );
}

function standsAt({ cell, further = [] }: FieldPlace, at: CellRef): boolean {
  return isSameCell(cell, at) || further.some((one) => isSameCell(one, at));
}

/** Whose row it is, or lies below of. */
function resourceAt({ block: { labels } }: Program, row: number): ResourceKey | null {
  let nearest: { readonly key: ResourceKey; readonly row: number } | null = null;
  for (const key of RESOURCE_KEYS) {
    for (const label of labels[key]) {
      if (label <= row && label > (nearest?.row ?? -1)) nearest = { key, row: label };
    }
  }
  return nearest?.key ?? null;
}

/** Of titles, subtotals, and what stands above the tables. */
function wordBeside(cell: CellRef, { whole, profile }: Book, language: Language): string | null {
  for (const table of whole.tables) {
    if (table.header.sheet !== cell.sheet) continue;
    const word = wordOfTable(table, cell);
    if (word !== null) return word[language];
    const sums = table.subtotals.flatMap((subtotal) => subtotal.sums);
    const sum = sums.find((one) => isSameCell(one.cell, cell));
    if (sum !== undefined) return fieldWord(sum.key, profile, language);
  }
  return null;
}

function wordOfTable({ header, policy, heading, unit }: PlacedTable, cell: CellRef): Text | null {
  const isAt = (other: CellRef | undefined | null) => isSameCell(other ?? null, cell);
  if (isAt(unit?.cell)) return UNIT;
  if (cell.row >= header.firstRow && cell.row <= header.lastRow) return HEADER;
  if (isAt(policy?.codeCell) || isAt(policy?.nameCell)) return POLICY;
  const key = HEADING_KEYS.find((one) => isAt(heading.cells[one]));
  return key === undefined ? null : HEADING[key];
}
