import { columnIndex, toA1 } from '../../src/core/address/a1';
import { type Book, readBook } from '../../src/core/book/Book';
import type { Check } from '../../src/core/check';
import { checkBook } from '../../src/core/rules/checkBook';
import type { Severity, RuleId } from '../../src/core/findings/Finding';
import { chiba } from '../../src/core/profiles/chiba';
import type { CellValue } from '../../src/core/snapshot/CellValue';
import type { ShownCell, WorkbookSnapshot } from '../../src/core/snapshot/Snapshot';
import { renderMessage } from '../../src/core/rules';
import { NO_WAIVERS } from '../../src/core/waivers/readWaivers';

/** What stands in a program's block; what is left out is as in a sound program. */
export interface ProgramCells {
  readonly no?: CellValue;
  readonly isNew?: CellValue;
  readonly name?: CellValue;
  readonly peopleText?: CellValue;
  readonly people?: CellValue;
  readonly thingsText?: CellValue;
  readonly things?: CellValue;
  readonly moneyText?: CellValue;
  readonly money?: CellValue;
  readonly total?: CellValue;
  readonly previousYear?: CellValue;
  readonly results?: CellValue;
  /** Method and direction, row by row. */
  readonly methods?: readonly (readonly [CellValue, CellValue])[];
  readonly section?: CellValue;
}

const SOUND = {
  isNew: null,
  peopleText: '職員1.00人',
  people: 8,
  thingsText: '—',
  things: 0,
  moneyText: '歳出予算額10百万円（うち一般財源10百万円）\n【主なもの】\n・委託料 9百万円',
  money: 10,
  total: 18,
  previousYear: '歳出決算額9百万円（うち一般財源9百万円）',
  results: '実績',
  methods: [['⑥ ICT活用', '構築と運用の経費を減らす。']],
  section: '情報システム課',
} as const;

/** Of the columns, the untitled one between 主な内容 and the resources too. */
export const TITLES = [
  'No.',
  '新規',
  '事務事業（業務）名',
  '目標（目的）',
  '主な内容',
  null,
  '事務事業（業務）に必要な行政資源',
  'コスト換算（単位：百万円）',
  '行政コストの合計額（単位：百万円）',
  '主な実績・効果',
  '分析・評価',
  '改善・改革の手法',
  '今後の方向性',
  '所管課',
];

/** Rows of one block: ヒト, モノ, カネ, and more where there are more methods. */
function blockOf(cells: ProgramCells, index: number): CellValue[][] {
  const p = {
    ...SOUND,
    no: index + 1,
    name: `庁内システム${'甲乙丙丁'[index % 4]}の運用`,
    ...cells,
  };
  const rows: CellValue[][] = [
    [
      p.no,
      p.isNew,
      p.name,
      '目標',
      '内容',
      'ヒト',
      p.peopleText,
      p.people,
      p.total,
      p.results,
      '分析',
    ],
    [
      null,
      null,
      null,
      null,
      null,
      'モノ',
      p.thingsText,
      p.things,
      '〈参考〉前年度決算額',
      null,
      null,
    ],
    [null, null, null, null, null, 'カネ', p.moneyText, p.money, p.previousYear, null, null],
  ];
  while (rows.length < p.methods.length) rows.push(new Array<CellValue>(11).fill(null));
  rows.forEach((row, line) => {
    const [method, direction] = p.methods[line] ?? [null, null];
    row.push(method, direction, line === 0 ? p.section : null);
  });
  return rows;
}

/** A workbook of one sheet of programs: 施策 row, one header row, then the blocks from row 3 on (A1 terms); the year, 平成29年度, on a cover. */
export function bookOf(...programs: readonly ProgramCells[]): Book {
  const values = [['施策', '4-3-4', '利便性の向上'], TITLES, ...programs.flatMap(blockOf)];
  const sheet = { name: '総務局', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  const cover = { ...sheet, name: '表紙', values: [['平成29年度']] };
  return readBook({ sheets: [{ ...sheet, values }, cover] }, chiba);
}

/** The same book where cells of its first sheet are known to show something else than their number. */
export function showing(
  book: Book,
  shown: { readonly [cell: string]: string },
  isFormula = false,
): Book {
  const cells = Object.entries(shown).map(([cell, text]): ShownCell => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return { row: Number(row) - 1, column: columnIndex(letters), text, isFormula };
  });
  const sheets = book.snapshot.sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, shown: cells } : sheet,
  );
  return readBook({ sheets }, book.profile);
}

/** The same sheet of programs without one of its titles: what stands below it is of no field. */
export function withoutTitle(title: string, ...programs: readonly ProgramCells[]): Book {
  const sheets = bookOf(...programs).snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (value === title ? null : value))),
  }));
  return readBook({ sheets }, chiba);
}

/** A finding as a test reads it. */
interface Seen {
  readonly severity: Severity;
  readonly cell: string;
  readonly related: readonly string[];
  readonly program: number | null;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  readonly ja: string;
  readonly en: string;
}

/** What all rules see in a book, as a check of it without waivers. */
export function checkOf(book: Book): Check {
  const { findings, unverified } = checkBook(book);
  return {
    book,
    findings: findings.map((finding) => ({ ...finding, waived: null })),
    unverified,
    waivers: NO_WAIVERS,
  };
}

/** What one rule sees in these programs. */
export function seenBy(rule: RuleId, ...programs: readonly ProgramCells[]): Seen[] {
  return seenOf(rule, bookOf(...programs));
}

/** What one rule sees in a workbook. */
export function seenIn(rule: RuleId, snapshot: WorkbookSnapshot): Seen[] {
  return seenOf(rule, readBook(snapshot, chiba));
}

function seenOf(rule: RuleId, book: Book): Seen[] {
  return checkBook(book)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, cell, related, program, expected, actual, message }) => ({
      severity,
      cell: toA1(cell),
      related: related.map(toA1),
      program,
      expected,
      actual,
      ja: renderMessage(message, 'ja'),
      en: renderMessage(message, 'en'),
    }));
}
