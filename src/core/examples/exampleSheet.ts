import type { CellRef } from '../address/CellRef';
import { chiba } from '../profiles/chiba';
import { byKey } from '../collections/collections';
import type { BookSettings } from '../book/Book';
import { COLUMN_KEYS, PRINTED_COLUMNS, TEXT_KEYS } from '../profile/blockFields';
import { titleOf } from '../profile/Profile';
import { type CellValue, textOf } from '../snapshot/CellValue';
import type { WorkbookSnapshot } from '../snapshot/Snapshot';
import type { CellKey, ExampleCells } from '../rules/Example';

export type WholeCells = { readonly [K in CellKey]: CellValue };

/** An example as a sheet, and which of its cells holds what. */
export interface ExampleSheet {
  readonly snapshot: WorkbookSnapshot;
  readonly settings: BookSettings;
  /** Every cell of each program, in order. */
  readonly programs: readonly WholeCells[];
  /** What stands at a cell; null for a cell that no example speaks of. */
  keyAt(cell: CellRef): { readonly program: number; readonly key: CellKey } | null;
}

/** A sound program of the form; `index` keeps its No. and name from repeating. */
function soundProgram(index: number): WholeCells {
  return {
    ...byKey(TEXT_KEYS, () => '特になし。'),
    file: '総務局.xlsx',
    sheet: '総務局',
    year: '平成29年度',
    policyCode: '4-3-4',
    policyName: 'ICTを活かした利便性の向上',
    titleRow: '（様式のとおり）',
    costTitle: titleOf(chiba, 'cost'),
    sectionTitle: '所管課',
    no: index + 1,
    isNew: null,
    name: index === 0 ? '庁内ネットワークの運用' : `庁内システム${index}号の運用`,
    goal: '職員の事務を支える。',
    content: '・保守\n・更新',
    peopleLabel: 'ヒト',
    peopleText: '職員1.00人（正規1.00人）',
    people: 8,
    thingsLabel: 'モノ',
    thingsText: '—',
    things: 0,
    moneyLabel: 'カネ',
    moneyText: '歳出予算額10百万円（うち一般財源10百万円）',
    money: 10,
    total: 18,
    previousYear: '歳出決算額9百万円（うち一般財源9百万円）',
    results: '平成28年度 利用者30人',
    hidden: null,
    analysis: '利用が増えている。',
    method: '⑥ ICT活用',
    direction: '申請を電子化する。',
    method2: null,
    direction2: null,
    section: '情報システム課',
    sumName: null,
    sumTotal: null,
  };
}

type Row = { readonly [C in (typeof PRINTED_COLUMNS)[number]]?: CellKey };

/** Which cell of a program stands where, row by row. */
const BLOCK: readonly Row[] = [
  {
    ...byKey(
      COLUMN_KEYS.filter((key) => key !== 'resource' && key !== 'cost'),
      (key) => key,
    ),
    label: 'peopleLabel',
    resource: 'peopleText',
    cost: 'people',
  },
  {
    label: 'thingsLabel',
    resource: 'thingsText',
    cost: 'things',
    method: 'method2',
    direction: 'direction2',
    section: 'hidden',
  },
  { label: 'moneyLabel', resource: 'moneyText', cost: 'money', total: 'previousYear' },
];
const PREVIOUS_LABEL = { row: 1, column: PRINTED_COLUMNS.indexOf('total') };
const OTHER_CITIES = { row: 2, column: PRINTED_COLUMNS.indexOf('goal') };

/** Lays programs out as the city's form does; one that names a 施策 opens a table of its own. */
export function exampleSheet(cells: readonly ExampleCells[], others: number): ExampleSheet {
  const own = cells.map((more, index) => ({ ...soundProgram(index), ...more }));
  const rest = Array.from({ length: others }, (_, index) => soundProgram(own.length + index));
  const usual = soundProgram(0);
  const [isCopied, isRevised] = [differs(own, 'sheet'), differs(own, 'file')];
  const firstTitle = titleFor(isCopied, isRevised);
  const values: CellValue[][] = [];
  const keys = new Map<string, { program: number; key: CellKey }>();
  const put = (row: number, column: number, program: number, key: CellKey, all: WholeCells) => {
    (values[row] ??= [])[column] = all[key];
    keys.set(`${row}:${column}`, { program, key });
  };
  for (const [index, all] of [...own, ...rest].entries()) {
    if (index === 0) {
      put(0, 0, index, 'year', all);
      // Where the year is missing, the first cell below it stands in for it.
      keys.set('1:0', { program: index, key: 'year' });
    }
    const asked = cells[index] ?? {};
    if (index === 0 || 'policyCode' in asked || 'policyName' in asked) {
      const row = values.length;
      values.push(['施策'], titles(all));
      put(row, 1, index, 'policyCode', all);
      put(row, 2, index, 'policyName', all);
      // The first title stands in for the sheet and the workbook too.
      keys.set(`${row + 1}:0`, { program: index, key: firstTitle });
      keys.set(`${row + 1}:${PRINTED_COLUMNS.indexOf('cost')}`, {
        program: index,
        key: 'costTitle',
      });
    }
    const first = values.length;
    BLOCK.forEach((row, at) => {
      values.push([]);
      PRINTED_COLUMNS.forEach((column, place) => {
        const key = row[column];
        if (key !== undefined) put(first + at, place, index, key, all);
      });
    });
    write(values, first, PREVIOUS_LABEL, '〈参考〉前年度決算額');
    write(values, first, OTHER_CITIES, '他都市等の状況 政令市の半数が実施している。');
    if (all.sumName !== null) {
      const row = values.length;
      values.push([]);
      put(row, PRINTED_COLUMNS.indexOf('name'), index, 'sumName', all);
      put(row, PRINTED_COLUMNS.indexOf('total'), index, 'sumTotal', all);
    }
  }
  const sheet = { visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  const laid = { ...sheet, values: values.map(withoutHoles) };
  const [first = usual] = own;
  const names = isCopied ? [usual.sheet, first.sheet] : [first.sheet];
  return {
    snapshot: { sheets: names.map((name) => ({ ...laid, name: textOf(name) ?? '例' })) },
    settings: isRevised ? besideOf(usual, own.length) : {},
    programs: own,
    keyAt: ({ row, column }) => keys.get(`${row}:${column}`) ?? null,
  };
}

/** What the first title stands in for. */
function titleFor(isCopied: boolean, isRevised: boolean): CellKey {
  if (isCopied) return 'sheet';
  return isRevised ? 'file' : 'sectionTitle';
}

function differs(programs: readonly WholeCells[], key: CellKey): boolean {
  return programs.some((program) => program[key] !== soundProgram(0)[key]);
}

/** Beside a workbook of the same programs that was saved later. */
function besideOf({ file }: WholeCells, programs: number): BookSettings {
  const scopes = ['2017 '];
  const counted = { file: textOf(file) ?? '', alike: programs, programs, scopes };
  const double = { ...counted, by: 'saved', isNameless: false } as const;
  return { run: { year: null, wrongYear: null, double } };
}

function titles(all: WholeCells): CellValue[] {
  if (all.titleRow === null) return [];
  return PRINTED_COLUMNS.map((column) => {
    if (column === 'label') return null;
    if (column === 'cost') return all.costTitle;
    return column === 'section' ? all.sectionTitle : titleOf(chiba, column);
  });
}

function write(
  values: CellValue[][],
  first: number,
  at: { readonly row: number; readonly column: number },
  text: string,
): void {
  const row = values[first + at.row];
  if (row !== undefined) row[at.column] = text;
}

function withoutHoles(row: readonly CellValue[]): CellValue[] {
  return Array.from(row, (value: CellValue | undefined) => value ?? null);
}
