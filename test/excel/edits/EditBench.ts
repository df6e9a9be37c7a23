import type { CellContent, CellEdit, EditPlan } from '../../../src/core/plan/edits';
import type { CalculatedValue, CellValue } from '../../../src/core/snapshot/CellValue';
import type { WorkbookReading } from '../../../src/excel/reading';
import { readWorkbook } from '../../../src/excel/readWorkbook';
import type { ExcelOptions } from '../../../src/stage/host/EmbeddedExcel';
import { formatNumbers } from '../../../src/stage/host/formatArea';
import { cellArea, type Area } from '../../../src/core/address/area';
import { DEFAULT_STYLE } from '../../../src/stage/host/model/Cell';
import type { Sheet } from '../../../src/stage/host/model/Sheet';
import { parseRequest } from '../../../src/stage/host/protocol/messages';
import type { VariantName } from '../../../src/stage/host/variants';
import { bookOf } from '../../support/bookOf';
import { openBareOffice, useGlobally, type BareOffice } from '../../support/officePane';

export const QUIET = { onWaiting: (): void => undefined, onProgress: (): void => undefined };

/** Two sheets of programs: name, three parts, total, method, an amount as text, its note. */
const ROWS = [
  ['健康診断', 10, 20, 30, null, '6 ICT活用', '1,539', 'い'],
  ['研修', 1, 2, 3, 7, '③', '２４', null],
  ['監査', 4, 5, 6, { formula: 'SUM(B3:D3)', result: 15 }, '⑥ ICT活用', 12, '４－３－４'],
  ['庁舎', 7, 8, 9, null, '①', 13, true],
];
const BYTES = bookOf([
  { name: '総務局', rows: ROWS },
  { name: '財政局', rows: ROWS },
]);

export const number = (value: number): CellContent => ({ kind: 'value', value });
export const text = (value: string | null): CellContent => ({ kind: 'value', value });
export const formula = (row: number): CellContent => ({
  kind: 'formula',
  formula: `=SUM(B${String(row + 1)}:D${String(row + 1)})`,
  result: null,
});

const TOTAL = 4;

/** Blank and wrong totals as formulas, on one sheet. */
export const FORMULAS: readonly CellEdit[] = [
  edit(0, 0, TOTAL, null, formula(0)),
  edit(0, 1, TOTAL, 7, formula(1)),
  edit(0, 3, TOTAL, null, formula(3)),
];

/** Values of all kinds, scattered over both sheets. */
export const VALUES: readonly CellEdit[] = [
  edit(0, 0, TOTAL, null, number(60)),
  edit(0, 0, 5, '6 ICT活用', text('⑥ ICT活用')),
  edit(0, 2, 7, '４－３－４', text('4-3-4')),
  edit(0, 1, 5, '③', text(null)),
  edit(1, 3, TOTAL, null, number(24)),
  edit(1, 0, 7, 'い', text('=い')),
];

/** Texts in cells formatted as texts that become figures, beside a formula on the other sheet. */
export const FORMATS: readonly CellEdit[] = [
  edit(0, 0, 6, '1,539', number(1_539)),
  edit(0, 1, 6, '２４', number(24)),
  edit(0, 0, 5, '6 ICT活用', text('⑥ ICT活用')),
  edit(1, 0, TOTAL, null, formula(0)),
];

export function edit(
  sheet: number,
  row: number,
  column: number,
  before: CellValue,
  after: CellContent,
): CellEdit {
  return { cell: { sheet, row, column }, before, after };
}

/** The edits with the rows that they stand in as basis. */
export function planOf(edits: readonly CellEdit[]): EditPlan {
  return {
    edits,
    basis: edits.map(({ cell: { sheet, row } }) => ({
      sheet,
      area: { top: row, left: 0, bottom: row, right: 7 },
    })),
  };
}

/** What a cell holds and how it shows numbers. */
export type CellNow = readonly [
  value: CalculatedValue,
  formula: string | null,
  numberFormat: string,
];

/** The small workbook behind office.js. */
export class EditBench {
  private constructor(
    readonly office: BareOffice,
    private readonly leave: () => void,
  ) {}

  static async open(
    variants: readonly VariantName[] = [],
    options: Omit<ExcelOptions, 'variants'> = {},
  ): Promise<EditBench> {
    const office = await openBareOffice(BYTES, { variants, ...options });
    const bench = new EditBench(office, useGlobally(office));
    for (const sheet of office.excel.workbook.sheets) {
      for (const row of [0, 1]) bench.format(sheet, row, 6, '@');
    }
    return bench;
  }

  close(): void {
    this.leave();
    this.office.page.close();
  }

  async read(): Promise<WorkbookReading> {
    const reading = await readWorkbook('workbook', QUIET);
    this.office.excel.counters.reset();
    return reading;
  }

  get roundTrips(): number {
    return this.office.excel.counters.now.roundTrips;
  }

  sheet(index = 0): Sheet {
    const sheet = this.office.excel.workbook.sheets[index];
    if (sheet === undefined) throw new Error(`There is no sheet ${String(index)}.`);
    return sheet;
  }

  format(sheet: Sheet, row: number, column: number, format: string): void {
    const area = cellArea(row, column);
    formatNumbers('user', this.office.excel.operations, { sheet, area }, () => format);
  }

  /** Somebody at the grid types a value. */
  type(row: number, column: number, value: CalculatedValue, sheet = this.sheet()): void {
    const content = { value, formula: null };
    this.office.excel.operations.enter('user', sheet, cellArea(row, column), () => content);
  }

  /** Lays a table with headings over a sheet's cells. */
  layTable(area: Area, sheet = this.sheet()): void {
    const id = this.office.excel.workbook.nextId();
    sheet.tables = [{ id, name: '表1', area, headerRows: 1, totalsRows: 0 }];
  }

  lock(row: number, column: number, locked: boolean, sheet = this.sheet()): void {
    const cell = sheet.cell(row, column) ?? { value: null, formula: null, style: DEFAULT_STYLE };
    sheet.put(row, column, { ...cell, style: { ...cell.style, locked } });
  }

  /** Every cell of the workbook that holds something or shows numbers in a way of its own. */
  whole(): Map<string, CellNow> {
    const cells = new Map<string, CellNow>();
    for (const sheet of this.office.excel.workbook.sheets) {
      for (const { row, column, cell } of sheet.cells()) {
        const { value, formula: own, style } = cell;
        const isPlain = value === null && own === null && style.numberFormat === 'General';
        const key = `${sheet.name} ${String(row)} ${String(column)}`;
        if (!isPlain) cells.set(key, [value, own, style.numberFormat]);
      }
    }
    return cells;
  }

  /** Remembers all cells; the function returned puts them back. */
  remember(): () => void {
    const { sheets } = this.office.excel.workbook;
    const cells = sheets.map((sheet) => [...sheet.cells()]);
    return () => {
      sheets.forEach((sheet, index) => {
        for (const { row, column, cell } of cells[index] ?? []) sheet.put(row, column, cell);
      });
    };
  }

  async eventsEnabled(): Promise<boolean> {
    return this.office.Excel.run(async (context) => {
      context.runtime.load('enableEvents');
      await context.sync();
      return context.runtime.enableEvents;
    });
  }

  /** Lets action `action` of the `trip`-th message from now on fail; lasting, all behind it too. */
  failIn(trip: number, action: number, lasting: boolean): void {
    const { excel } = this.office;
    this.watch((count) => {
      if (count !== trip) return;
      excel.faults.failAction({ action, counted: 'overAll', code: 'AccessDenied', lasting });
    });
  }

  /** How many actions each message from now on has. */
  countActions(): readonly number[] {
    const sizes: number[] = [];
    this.watch((_, actions) => sizes.push(actions));
    return sizes;
  }

  private listener: (count: number, actions: number) => void = () => undefined;
  private count = 0;
  private isWatching = false;

  /** Messages that somebody waits for, one by one. */
  private watch(listener: (count: number, actions: number) => void): void {
    this.listener = listener;
    this.count = 0;
    if (this.isWatching) return;
    this.isWatching = true;
    const { excel } = this.office;
    const handle = excel.handle.bind(excel);
    excel.handle = (message) => {
      const parsed = parseRequest(message);
      const actions = parsed.ok ? parsed.request.message.body.Actions : [];
      if (!actions.some(({ Name }) => Name === '_RemoveReference')) {
        this.count += 1;
        this.listener(this.count, actions.length);
      }
      handle(message);
    };
  }
}
