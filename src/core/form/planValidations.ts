import { getOrInsert } from '../collections/collections';
import { cellArea, subtract, type Area } from '../address/area';
import { formatAmount } from '../words/format';
import type { Book } from '../book/Book';
import type { Header } from '../layout/Layout';
import type { PlannedValidation } from '../plan/SheetPlan';
import type { BlockKey } from '../profile/blockFields';
import { type Profile, titleOf } from '../profile/Profile';

/** 入力規則 for one sheet. */
export interface SheetValidations {
  /** Index into the snapshot's sheets. */
  readonly sheet: number;
  readonly validations: readonly PlannedValidation[];
}

type Column = 'method' | 'cost' | 'isNew';
type ValidationKind = Omit<PlannedValidation, 'areas'>;

/** Excel's limit for a list that is typed into the rule itself, commas included. */
const LONGEST_LIST = 255;
/** 百万円 beyond any city's; 入力規則 for numbers ask for an end. */
const LARGEST_COST = 999_999_999;
const COLUMNS: readonly Column[] = ['isNew', 'cost', 'method'];

/**
 * 入力規則 for every block, unused ones included: the methods to choose from, whole numbers as costs,
 * ● as 新規. The total gets none: it is a formula, or shall become one. Only 新規 refuses what is
 * not meant; the others ask, for a nil mark as a cost and another name of a method are allowed.
 * @param taken by sheet, the areas that carry a 入力規則 already: they stay as they are
 * @returns the sheets with something to set
 */
export function planValidations(
  { whole: { tables, uncounted }, profile }: Book,
  taken: ReadonlyMap<number, readonly Area[]>,
): SheetValidations[] {
  const areas = new Map<number, Map<Column, Area[]>>();
  for (const { header, blocks } of tables) {
    // A form that nobody has begun to fill in has the more use for them.
    const why = uncounted.get(header.sheet) ?? 'unused';
    if (why !== 'unused') continue;
    const own = getOrInsert(areas, header.sheet, () => new Map<Column, Area[]>());
    for (const key of COLUMNS) {
      const known = getOrInsert(own, key, () => []);
      for (const block of blocks) addRows(known, header.columns[key], block.firstRow, block.endRow);
    }
  }
  const kinds = kindsOf(profile);
  return [...areas].flatMap(([sheet, own]) => {
    const validations = COLUMNS.flatMap((key) => {
      const kind = kinds[key];
      const free = subtract(own.get(key) ?? [], taken.get(sheet) ?? []);
      return kind === null || free.length === 0 ? [] : [{ areas: free, ...kind }];
    });
    return validations.length === 0 ? [] : [{ sheet, validations }];
  });
}

/** Adds a block's rows to a column's areas; blocks that follow each other make one area. */
function addRows(
  areas: Area[],
  column: Header['columns'][Column],
  top: number,
  endRow: number,
): void {
  if (column === undefined) return;
  const bottom = endRow - 1;
  const last = areas.at(-1);
  if (last?.left === column && last.bottom + 1 === top) {
    areas[areas.length - 1] = { ...last, bottom };
  } else {
    areas.push({ top, left: column, bottom, right: column });
  }
}

function kindsOf(profile: Profile): { readonly [C in Column]: ValidationKind | null } {
  return { method: methodKind(profile), cost: costKind(profile), isNew: newKind(profile) };
}

/** None where the methods do not fit into a typed list, whose entries are parted by commas. */
function methodKind(profile: Profile): ValidationKind | null {
  const { methods } = profile;
  const entries = methods.map(({ code, label }) => (code === label ? code : `${code} ${label}`));
  if (entries.join(',').length > LONGEST_LIST) return null;
  if (entries.some((entry) => entry.includes(','))) return null;
  return {
    rule: { kind: 'list', entries },
    prompt: null,
    alert: {
      style: 'warning',
      title: shortTitle(profile, 'method'),
      message: '一覧から、1つのセルに1つずつ選んでください。このまま入力しますか。',
    },
  };
}

/** None where the form's amounts have decimals: Excel would ask at each of them. */
function costKind(profile: Profile): ValidationKind | null {
  const { decimals, unit, nilMarks } = profile;
  if (decimals > 0) return null;
  return {
    rule: { kind: 'whole', min: 0, max: LARGEST_COST },
    prompt: { title: shortTitle(profile, 'cost'), message: `${unit}単位の整数で入力します。` },
    alert: {
      style: 'warning',
      title: shortTitle(profile, 'cost'),
      message: `${unit}単位の0以上の整数か、「${nilMarks[0] ?? ''}」を入力してください。このまま入力しますか。`,
    },
  };
}

/** What last year's form says of a program: it is shown where this year's asks for it. */
export function previousYearPrompt(
  cell: { readonly row: number; readonly column: number },
  budget: number,
  profile: Profile,
): PlannedValidation {
  const title = shortTitle(profile, 'previousYear');
  const amount = formatAmount(budget, profile.unit);
  const message = `前年度の歳出予算額は${amount}でした。決算額を、一般財源とともに入力します。`;
  return {
    areas: [cellArea(cell.row, cell.column)],
    rule: { kind: 'any' },
    prompt: { title, message },
    alert: { style: 'information', title, message },
  };
}

function newKind(profile: Profile): ValidationKind | null {
  const [mark = ''] = profile.newMarks;
  return {
    rule: { kind: 'list', entries: [mark] },
    prompt: null,
    alert: {
      style: 'stop',
      title: shortTitle(profile, 'isNew'),
      message: `新規の事業には「${mark}」を選び、そのほかは空欄にしてください。`,
    },
  };
}

/** Excel cuts titles of a 入力規則 at 32 characters. */
function shortTitle(profile: Profile, key: BlockKey): string {
  return titleOf(profile, key).slice(0, 32);
}
