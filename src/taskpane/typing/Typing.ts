import { ExcelProblem, toExcelProblem } from '../../excel/ExcelProblem';
import type { SheetEdit } from '../../excel/watchWorkbook';
import { type Basis, lookedAt, recheck } from '../Basis';
import { markAgain } from '../markFindings';
import { toCheckResult } from '../model/toCheckResult';
import { withEdit, type CheckResult } from '../model/CheckResult';
import { type Session, dispatchReport } from '../session/Session';
import { type OpenState, resultOf, type Settings } from '../state';
import { withEdited } from '../Store';
import { buildFileReport } from '../../core/report/buildFileReport';
import {
  replaceArea,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/snapshot/Snapshot';
import { isSameValue } from '../../core/snapshot/CellValue';
import { readAreas } from '../../excel/edits/readCells';
import type { WorkbookReading } from '../../excel/reading';
import { readShown } from '../../excel/askShown';
import { readSheets } from '../../excel/readWorkbook';
import type { Area } from '../../core/address/area';
import type { Book } from '../../core/book/Book';
import { blockArea } from '../../core/plan/edits';
import type { Program } from '../../core/records/Program';

const WHOLE: Rereading = { kind: 'sheet' };

/** Nothing is said while typing: a cell being edited is waited for. */
const SILENT = { onWaiting: () => undefined, onProgress: () => undefined };

/** Edits that follow each other so closely are read together. */
const PAUSE_MS = 400;

/** 入力しながら検証: after an edit only what it concerns is read and checked, and the list follows. */
export class Typing {
  /** Edits that may be what we wrote ourselves. */
  private unclear: SheetEdit[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Whether an edit is looked into soon, so that nothing needs to be called out of date. */
  take(): boolean {
    const settings = this.settings();
    if (settings?.typing !== true || this.session.basis === null) return false;
    this.soon();
    return true;
  }

  /** Looks soon whether an edit that may be our own has changed anything since. */
  look(edit: SheetEdit): void {
    this.unclear.push(edit);
    this.soon();
  }

  private settings(): Settings | null {
    const { state } = this.session.store;
    return state.kind === 'open' ? state.settings : null;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.begin(), PAUSE_MS);
  }

  private begin(): void {
    const { session } = this;
    const { state } = session.store;
    if (state.kind !== 'open') return;
    if (state.activity.kind === 'working') this.soon();
    else session.quietWork = session.quietWork.then(() => this.follow(state.settings));
  }

  private async follow(settings: Settings): Promise<void> {
    const { session } = this;
    const { basis, ownSheets } = session;
    const unclear = this.unclear.filter(({ sheetId }) => !ownSheets.has(sheetId));
    this.unclear = [];
    if (basis === null) return;
    if (!settings.typing) {
      await this.sift(basis, unclear);
      return;
    }
    const edits = [...session.edits, ...unclear];
    if (edits.length === 0) return;
    session.edits = [];
    try {
      const found = await reread(basis, edits);
      if (found === null || (isKnown(found, basis) && !this.isStale)) return;
      // Waived or restored while Excel was answering: those waivers count.
      const now = session.basis ?? basis;
      const checked = recheck({ ...now, reading: found.reading }, found.reading.snapshot, settings);
      const fresh = await lookedAt(checked, settings, (read, cells) =>
        readShown(read, cells, SILENT),
      );
      this.show(fresh);
      if (settings.marks && settings.typingMarks) {
        await markAgain(session, fresh, found.sheets, () => undefined);
      }
    } catch (error) {
      this.callStale(edits);
      session.report('type', toExcelProblem(error));
    }
  }

  /** Edits that changed nothing were our own writes. */
  private async sift(basis: Basis, edits: readonly SheetEdit[]): Promise<void> {
    if (edits.length === 0) return;
    try {
      const found = await reread(basis, edits);
      if (found !== null && !isKnown(found, basis)) this.callStale(edits);
    } catch (error) {
      if (!(error instanceof ExcelProblem)) throw error;
      this.callStale(edits);
    }
  }

  private get isStale(): boolean {
    return resultOf(this.session.store.state)?.isStale === true;
  }

  private callStale(edits: readonly SheetEdit[]): void {
    const { session } = this;
    session.edits = [...edits, ...session.edits];
    session.store.update((state) => edits.reduce(staleAfter, state));
  }

  /** The list as it stands, with what changed: what is open stays open. */
  private show(basis: Basis): void {
    const { session } = this;
    const { store, language, workbook } = session;
    session.basis = basis;
    store.update((state) => {
      const before = resultOf(state);
      const result = session.edits.reduce(withEdit, toCheckResult(basis, basis.reading, language));
      return {
        outcome: { kind: 'checked', result },
        current: before === null ? null : sameFinding(before, state.current, result),
      };
    });
    dispatchReport(buildFileReport(workbook, basis, language));
  }
}

function staleAfter(state: OpenState, edit: SheetEdit): OpenState {
  return { ...state, ...withEdited(state, edit) };
}

/** The id that an opened finding has in another result; null where it is gone. */
function sameFinding(
  before: Pick<CheckResult, 'findings'>,
  current: number | null,
  after: Pick<CheckResult, 'findings'>,
): number | null {
  const open = current === null ? undefined : before.findings[current];
  if (open === undefined) return null;
  const same = after.findings.find(
    ({ rule, cell }) =>
      rule.id === open.rule.id &&
      cell.sheet === open.cell.sheet &&
      cell.row === open.cell.row &&
      cell.column === open.cell.column,
  );
  return same?.id ?? null;
}

/** What an edit left of the reading: the fresh values, and the sheets they stand on. */
interface Reread {
  readonly reading: WorkbookReading;
  readonly sheets: readonly number[];
}

/**
 * Reads again what edits concern: one round trip. null where they concern nothing that was read.
 * @throws ExcelProblem, `gone` where a sheet was deleted
 */
async function reread(
  { reading, book }: Basis,
  edits: readonly SheetEdit[],
): Promise<Reread | null> {
  const sheets = reading.sheets.flatMap((_, index) =>
    editsOf(reading, index, edits).length > 0 ? [index] : [],
  );
  if (sheets.length === 0) return null;
  const wanted = sheets.map((sheet) => whatToRead(book, sheet, editsOf(reading, sheet, edits)));
  const places = wanted.flatMap((one, index) =>
    one.kind === 'sheet'
      ? []
      : one.areas.map((area) => ({ sheetId: idOf(reading, sheets[index]), area })),
  );
  if (wanted.some(({ kind }) => kind === 'sheet')) return readWhole(reading, sheets);
  const found = await readAreas(places, SILENT);
  const snapshot = found.reduce((before, { sheetId, values }) => {
    if (values === null) throw new ExcelProblem('gone', 'ItemNotFound', null);
    return replaceArea(before, indexOf(reading, sheetId), values);
  }, reading.snapshot);
  return { reading: { ...reading, snapshot }, sheets };
}

/** Whether only values were found that were known. */
function isKnown(found: Reread, { reading }: Basis): boolean {
  return found.reading.snapshot.sheets.every((sheet, index) => {
    const other = reading.snapshot.sheets[index];
    return other !== undefined && (sheet === other || isSameSheet(sheet, other));
  });
}

function isSameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const isSamePlace = a.origin.row === b.origin.row && a.origin.column === b.origin.column;
  if (!isSamePlace || a.values.length !== b.values.length) return false;
  return a.values.every((row, r) => {
    const other = b.values[r] ?? [];
    return (
      row.length === other.length && row.every((value, c) => isSameValue(value, other[c] ?? null))
    );
  });
}

async function readWhole(reading: WorkbookReading, sheets: readonly number[]): Promise<Reread> {
  const ids = sheets.map((sheet) => idOf(reading, sheet));
  const fresh = await readSheets(ids, SILENT);
  const byId = new Map(fresh.map((one) => [one.reading.id, one]));
  const snapshot: WorkbookSnapshot = {
    sheets: reading.snapshot.sheets.map(
      (before, index) => byId.get(idOf(reading, index))?.snapshot ?? before,
    ),
  };
  const readings = reading.sheets.map((before) => ({
    ...before,
    ...(byId.has(before.id) ? byId.get(before.id)?.reading : {}),
  }));
  return { reading: { ...reading, snapshot, sheets: readings }, sheets };
}

function editsOf(
  reading: WorkbookReading,
  sheet: number,
  edits: readonly SheetEdit[],
): readonly SheetEdit[] {
  return edits.filter(({ sheetId }) => sheetId === idOf(reading, sheet));
}

function idOf({ sheets }: WorkbookReading, sheet: number | undefined): string {
  return (sheet === undefined ? undefined : sheets[sheet]?.id) ?? '';
}

function indexOf({ sheets }: WorkbookReading, sheetId: string): number {
  return sheets.findIndex(({ id }) => id === sheetId);
}

/** What to read of a sheet after edits: the blocks that they lie in, or all of it. */
type Rereading =
  { readonly kind: 'areas'; readonly areas: readonly Area[] } | { readonly kind: 'sheet' };

/**
 * Only the blocks where every edit lies within one and leaves its bounds alone; the sheet where rows
 * moved, where what separates blocks was touched, and for forms without blocks.
 * @param sheet index of the sheet that all edits are of
 */
function whatToRead(book: Book, sheet: number, edits: readonly SheetEdit[]): Rereading {
  const snapshot = book.snapshot.sheets[sheet];
  if (snapshot === undefined) return WHOLE;
  const programs = book.programs.filter((program) => program.sheet === sheet);
  const areas = new Map<number, Area>();
  for (const edit of edits) {
    if (edit.moved) return WHOLE;
    for (const area of edit.areas) {
      const program = programs.find(({ block }) => isWithin(area, block));
      if (program === undefined || touchesBounds(area, program)) return WHOLE;
      const known = areas.get(program.block.firstRow) ?? rowsOf(program, snapshot);
      areas.set(program.block.firstRow, {
        ...known,
        left: Math.min(known.left, area.left),
        right: Math.max(known.right, area.right),
      });
    }
  }
  return { kind: 'areas', areas: [...areas.values()] };
}

function isWithin(area: Area, { firstRow, endRow }: Program['block']): boolean {
  return area.top >= firstRow && area.bottom < endRow;
}

/** ヒト, モノ and カネ show where a block starts and ends; where they are lost, and in rows, anything may. */
function touchesBounds(area: Area, { header }: Program): boolean {
  if (header.labelColumn === null) return true;
  const columns = [header.labelColumn, header.columns.no];
  return columns.some(
    (column) => typeof column === 'number' && column >= area.left && column <= area.right,
  );
}

/** The block's rows, as wide as the sheet's values. */
function rowsOf(program: Program, { origin, values }: SheetSnapshot): Area {
  const { firstRow, endRow } = program.block;
  const rows = values.slice(firstRow - origin.row, endRow - origin.row);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const block = blockArea(program, origin.column);
  return { ...block, right: Math.max(block.right, origin.column + width - 1) };
}
