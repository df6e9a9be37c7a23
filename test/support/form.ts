import type { CellValue } from '../../src/core/snapshot/CellValue';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/snapshot/Snapshot';

/** What one program says, as plain values. */
export interface FormProgram {
  readonly no: CellValue;
  readonly isNew: CellValue;
  readonly name: CellValue;
  readonly goal: CellValue;
  readonly content: CellValue;
  readonly otherCities: string | null;
  /** Text and cost of ヒト, モノ and カネ. */
  readonly resources: readonly (readonly [CellValue, CellValue])[];
  readonly total: CellValue;
  readonly previousYear: CellValue;
  readonly results: CellValue;
  readonly analysis: CellValue;
  readonly methods: readonly CellValue[];
  /** One a method, or one that all share. */
  readonly directions: readonly CellValue[];
  readonly section: CellValue;
}

export interface FormPolicy {
  /** The cells of the 施策 row from its label on; null leaves the row out. */
  readonly row: readonly CellValue[] | null;
  readonly programs: readonly FormProgram[];
}

export const COLUMNS = [
  'no',
  'isNew',
  'name',
  'goal',
  'content',
  'label',
  'resource',
  'cost',
  'total',
  'results',
  'analysis',
  'method',
  'direction',
  'section',
] as const;
export type FormColumn = (typeof COLUMNS)[number] | 'foreign';

/** How a form is laid out; what is left out is as in the city's own form. */
export interface FormLayout {
  readonly top?: number;
  readonly left?: number;
  readonly columns?: readonly FormColumn[];
  readonly titles?: Partial<Record<FormColumn, CellValue>>;
  /** Group titles above, with No., 新規, the name and 所管課 merged over both rows. */
  readonly twoHeaderRows?: boolean;
  /** Physical rows of ヒト, モノ and カネ. */
  readonly heights?: readonly [number, number, number];
  readonly labels?: readonly [CellValue, CellValue, CellValue];
  /** 他都市等の状況 and its text in one cell. */
  readonly otherCitiesInOne?: boolean;
  readonly previousLabel?: string;
  /** Programs on a page before its header is repeated, and whether the 施策 row is too. */
  readonly page?: { readonly programs: number; readonly withPolicy: boolean };
}

const TITLES: { readonly [C in FormColumn]: CellValue } = {
  no: 'No.',
  isNew: '新規',
  name: '事務事業（業務）名',
  goal: '目標（目的）\n【（事務事業（業務）を行い）\n誰（何）が、どのような状態になることを目指すのか】',
  content: '主な内容\n【サービス等の提供内容や提供先】',
  label: null,
  resource: '事務事業（業務）に\n必要な行政資源',
  cost: 'コスト換算\n（単位：百万円）',
  total: '行政コストの合計額\n（単位：百万円）',
  results: '主な実績・効果\n【利用者数・件数等】',
  analysis: '分析・評価\n【現在どのような状態で、どのような課題があるのか】',
  method: '改善・改革の\n手法',
  direction: '今後の方向性',
  section: '所管課',
  foreign: '備考欄',
};

const GROUPS: Partial<Record<FormColumn, string>> = {
  goal: '事務事業（業務）概要',
  label: '現状分析',
  results: '課題抽出',
  method: '今後の方向性',
};
const MERGED: readonly FormColumn[] = ['no', 'isNew', 'name', 'section'];

type Row = { [C in FormColumn]?: CellValue };

/** A sheet of the form, from its year to its last block, as values alone. */
export function formSheet(
  name: string,
  policies: readonly FormPolicy[],
  layout: FormLayout = {},
): SheetSnapshot {
  const columns = layout.columns ?? COLUMNS;
  const rows: CellValue[][] = [];
  for (const { row, programs } of policies) {
    const perPage = layout.page?.programs ?? Infinity;
    programs.forEach((program, i) => {
      if (i % perPage === 0) {
        if (i === 0 || layout.page?.withPolicy === true) {
          if (rows.length > 0) rows.push([]);
          if (row !== null) rows.push([null, null, ...row]);
        }
        rows.push(...headerRows(layout).map((cells) => toCells(cells, columns)));
      }
      rows.push(...blockRows(program, layout).map((cells) => toCells(cells, columns)));
    });
  }
  const origin = { row: layout.top ?? 0, column: layout.left ?? 0 };
  return { name, visibility: 'visible', origin, values: rows };
}

export function formBook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets };
}

/** A program that no rule objects to. */
export function formProgram(no: number, more: Partial<FormProgram> = {}): FormProgram {
  return {
    no,
    isNew: null,
    name: `事業${no}`,
    goal: '市民の安心を守る。',
    content: '・講座の開催\n・相談',
    otherCities: '政令市の半数が実施している。',
    resources: [
      ['職員1.00人（正規1.00人）', 8],
      ['—', 0],
      ['歳出予算額10百万円（うち一般財源10百万円）', 10],
    ],
    total: 18,
    previousYear: '歳出決算額9百万円（うち一般財源9百万円）',
    results: '平成28年度実績 30件',
    analysis: '利用が増えている。',
    methods: ['⑥ ICT活用'],
    directions: ['申請を電子化する。'],
    section: '情報システム課',
    ...more,
  };
}

/** A block of which nothing is filled in but its No. */
export function unusedProgram(no: CellValue): FormProgram {
  return {
    no,
    isNew: null,
    name: null,
    goal: null,
    content: null,
    otherCities: null,
    resources: [],
    total: null,
    previousYear: null,
    results: null,
    analysis: null,
    methods: [],
    directions: [],
    section: null,
  };
}

function toCells(row: Row, columns: readonly FormColumn[]): CellValue[] {
  return columns.map((column) => row[column] ?? null);
}

function headerRows({ titles, twoHeaderRows }: FormLayout): Row[] {
  const lower: Row = { ...TITLES, ...titles };
  if (twoHeaderRows !== true) return [lower];
  const upper: Row = { ...GROUPS };
  for (const column of MERGED) {
    upper[column] = lower[column] ?? null;
    lower[column] = null;
  }
  return [upper, lower];
}

function blockRows(program: FormProgram, layout: FormLayout): Row[] {
  const [people, things, money] = layout.heights ?? [1, 1, 2];
  const starts = [0, people, people + things];
  const rows: Row[] = Array.from({ length: people + things + money }, () => ({}));
  const at = (row: number): Row => rows[Math.min(row, rows.length - 1)] ?? {};
  const first = at(0);
  const { no, isNew, name, goal, content, results, analysis, section, total } = program;
  Object.assign(first, { no, isNew, name, goal, content, results, analysis, section, total });
  first.foreign = '覚え書き';
  const labels = layout.labels ?? ['ヒト', 'モノ', 'カネ'];
  starts.forEach((start, i) => {
    const [text = null, cost = null] = program.resources[i] ?? [];
    Object.assign(at(start), { label: labels[i] ?? null, resource: text, cost });
  });
  const moneyRow = at(people + things);
  at(people).total = layout.previousLabel ?? '〈参考〉\n前年度決算額';
  moneyRow.total = program.previousYear;
  if (layout.otherCitiesInOne === true || money === 1) {
    moneyRow.goal = `他都市等の状況\n${program.otherCities ?? ''}`.trim();
  } else {
    moneyRow.goal = '他都市等の状況';
    at(people + things + 1).goal = program.otherCities;
  }
  program.methods.forEach((method, i) => (at(i).method = method));
  program.directions.forEach((direction, i) => (at(i).direction = direction));
  return rows;
}
