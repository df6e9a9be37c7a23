import { markSeverity } from '../../core/plan/marks';
import type { SheetVisibility } from '../../core/snapshot/Snapshot';
import { HostError } from './HostError';
import { areasAddress } from './model/addresses';
import { cellsOf, type Area, cellCount, firstCell, cellArea } from '../../core/address/area';
import { type Entered, DEFAULT_STYLE, GENERAL } from './model/Cell';
import type { Actor, Change } from './model/Change';
import type { ConditionalFormat } from './model/ConditionalFormat';
import { underMerges, yieldFilled } from './model/filledAreas';
import { type CellPlace, requireFormattable, requireWritable, type Sheet } from './model/Sheet';
import type { CustomXmlPart, Workbook } from './model/Workbook';
import { Calculation, contentAt, NotCalculated, type Calculate } from './Calculation';

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;
const MAX_NAME = 31;

/** Everything that may be done to the workbook, by the add-in or by the person at the grid. */
export class Operations {
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly calculation: Calculation;
  /** Batches within which we are. */
  private depth = 0;

  constructor(
    readonly workbook: Workbook,
    calculate: Calculate,
  ) {
    this.calculation = new Calculation(workbook, calculate);
  }

  /** Returns the function that ends the listening. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** How often formulas were calculated since the workbook was opened. */
  get calculations(): number {
    return this.calculation.count;
  }

  /** Calculates once for all that `edits` does, as Excel does for one request. */
  batch<T>(edits: () => T): T {
    const end = this.beginBatch();
    try {
      return edits();
    } finally {
      end();
    }
  }

  /** A batch that goes on until the function returned is called. */
  beginBatch(): () => void {
    this.depth += 1;
    return () => {
      this.depth -= 1;
      this.settle();
    };
  }

  /**
   * Brings results up to date that are about to be looked at.
   * @throws {NotCalculated} where they are yet to come
   */
  calculate(): void {
    const pending = this.calculation.run();
    if (pending !== null) throw new NotCalculated(pending);
  }

  /** Calls `go` when all is calculated: at once if it is. */
  whenCalculated(go: () => void): void {
    const pending = this.calculation.run();
    if (pending === null) go();
    else void pending.then(go);
  }

  /** Notifies of a change that gave these cells another content; calculates unless a batch goes on. */
  touch(places: readonly CellPlace[], change: Change): void {
    this.calculation.note(change.actor, places);
    if (this.depth === 0) void this.calculation.run();
    this.notify(change);
    this.settle();
  }

  /** Puts contents into an area; `content` answers null for a cell that stays as it is. */
  enter(
    actor: Actor,
    sheet: Sheet,
    area: Area,
    content: (row: number, column: number) => Entered | null,
  ): void {
    requireWritable(sheet, area);
    const isUnderMerge = underMerges(sheet, area);
    const writes = [...cellsOf(area)].flatMap(({ row, column }) => {
      const wanted = content(row, column);
      if (wanted === null || isUnderMerge({ row, column })) return [];
      return [{ sheet, row, column, content: wanted }];
    });
    if (writes.length === 0) return;
    if (writes.some((write) => this.calculation.isAwaited(write))) this.calculate();
    const yielded = yieldFilled(sheet, writes);
    const single = cellCount(area) === 1 ? { sheet, ...firstCell(area) } : null;
    const before = single === null ? null : contentAt(single);
    for (const write of writes) {
      const { value, formula, numberFormat } = write.content;
      const before = sheet.cell(write.row, write.column)?.style ?? DEFAULT_STYLE;
      const isTaken = numberFormat !== undefined && before.numberFormat === GENERAL;
      const style = isTaken ? { ...before, numberFormat } : before;
      sheet.put(write.row, write.column, { value, formula, style });
    }
    const after = single === null ? null : this.calculation.contentOf(single);
    this.touch([...writes, ...yielded], { kind: 'cells', actor, sheet, area, before, after });
  }

  select(actor: Actor, sheet: Sheet, areas: readonly Area[]): void {
    if (sheet.visibility !== 'visible') {
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be selected.');
    }
    const { workbook } = this;
    const previous = workbook.selection;
    const isOther = workbook.isChartInView || previous.sheet !== sheet;
    const left = workbook.isChartInView ? null : previous.sheet;
    workbook.select({ sheet, areas });
    workbook.isChartInView = false;
    // Who clicks into a workbook brings it in front.
    if (actor === 'user') workbook.isBehind = false;
    if (isOther) this.notify({ kind: 'activated', actor, sheet, previous: left });
    const moved = areasAddress(previous.areas) !== areasAddress(areas);
    if (moved || isOther) this.notify({ kind: 'selection', actor, sheet, areas });
  }

  activate(actor: Actor, sheet: Sheet): void {
    if (this.workbook.isChartInView || this.workbook.selection.sheet !== sheet) {
      this.select(actor, sheet, [cellArea(0, 0)]);
    }
  }

  addSheet(actor: Actor, name: string | null): Sheet {
    this.requireStructure();
    const sheet = this.workbook.addSheet(this.freeName(name ?? this.nextSheetName(), null));
    this.notify({ kind: 'added', actor, sheet });
    return sheet;
  }

  /** Puts a sheet at a zero-based place among the tabs. */
  moveSheet(actor: Actor, sheet: Sheet, position: number): void {
    this.requireStructure();
    const { sheets } = this.workbook;
    if (position < 0 || position >= sheets.length) {
      throw new HostError('InvalidArgument', 'There is no such place among the tabs.');
    }
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(position, 0, sheet);
    this.notify({ kind: 'moved', actor, sheet });
  }

  copySheet(actor: Actor, source: Sheet, position: number): Sheet {
    this.requireStructure();
    this.calculate();
    const sheet = this.workbook.copySheet(source, position);
    this.notify({ kind: 'added', actor, sheet });
    return sheet;
  }

  deleteSheet(actor: Actor, sheet: Sheet): void {
    this.requireStructure();
    const others = this.workbook.sheets.filter((other) => other !== sheet);
    if (!others.some((other) => other.visibility === 'visible')) {
      throw new HostError('InvalidOperation', 'A workbook needs a visible sheet.');
    }
    this.workbook.sheets.splice(this.workbook.sheets.indexOf(sheet), 1);
    this.notify({ kind: 'deleted', actor, sheet });
  }

  rename(actor: Actor, sheet: Sheet, name: string): void {
    this.requireStructure();
    const before = sheet.name;
    sheet.name = this.freeName(name, sheet);
    this.notify({ kind: 'renamed', actor, sheet, before });
  }

  setVisibility(actor: Actor, sheet: Sheet, visibility: SheetVisibility): void {
    this.requireStructure();
    const others = this.workbook.sheets.filter((other) => other !== sheet);
    if (visibility !== 'visible' && !others.some((other) => other.visibility === 'visible')) {
      throw new HostError('InvalidOperation', 'A workbook needs a visible sheet.');
    }
    sheet.visibility = visibility;
    this.notify({ kind: 'visibility', actor, sheet });
  }

  protect(actor: Actor, sheet: Sheet, protection: Sheet['protection']): void {
    sheet.protection = protection;
    this.notify({ kind: 'protection', actor, sheet });
  }

  /** Changes a sheet in a way that a protected one does not allow, and notifies of it. */
  shape(
    actor: Actor,
    sheet: Sheet,
    kind: 'numberFormats' | 'look' | 'layout' | 'validations' | 'charts' | 'names',
    edit: () => void,
  ): void {
    requireFormattable(sheet);
    edit();
    this.notify({ kind, actor, sheet });
  }

  /** Shows or hides rows or columns. */
  hide(actor: Actor, sheet: Sheet, lines: 'rows' | 'columns', area: Area, hidden: boolean): void {
    requireFormattable(sheet);
    const { top, left, bottom, right } = area;
    const [first, last] = lines === 'rows' ? [top, bottom] : [left, right];
    for (let index = first; index <= last; index += 1) {
      if (hidden) sheet[lines].hidden.add(index);
      else sheet[lines].hidden.delete(index);
    }
    this.notify({ kind: 'look', actor, sheet });
  }

  /** Changes a sheet's rules through `edit`; `touched` are those it adds, alters or takes away. */
  editConditionalFormats(
    actor: Actor,
    sheet: Sheet,
    touched: readonly ConditionalFormat[],
    edit: () => void,
  ): void {
    requireFormattable(sheet);
    const before = touched.every(isOursOrEmpty);
    edit();
    const onlyOurs = before && touched.every(isOursOrEmpty);
    this.notify({ kind: 'conditionalFormats', actor, sheet, onlyOurs });
  }

  addCustomXml(actor: Actor, xml: string): CustomXmlPart {
    const added: CustomXmlPart = { id: this.workbook.nextId(), part: null, xml };
    this.changeCustomXml(actor, (parts) => [...parts, added]);
    return added;
  }

  setCustomXml(actor: Actor, id: string, xml: string): void {
    this.changeCustomXml(actor, (parts) =>
      parts.map((part) => (part.id === id ? { ...part, xml } : part)),
    );
  }

  deleteCustomXml(actor: Actor, id: string): void {
    this.changeCustomXml(actor, (parts) => parts.filter((part) => part.id !== id));
  }

  private changeCustomXml(
    actor: Actor,
    change: (parts: readonly CustomXmlPart[]) => readonly CustomXmlPart[],
  ): void {
    const { workbook } = this;
    if (workbook.isReadOnly || workbook.isStructureProtected) {
      throw new HostError('AccessDenied', 'Nothing can be kept in this workbook.');
    }
    workbook.customXmlParts = change(workbook.customXmlParts);
    this.notify({ kind: 'customXml', actor, sheet: workbook.selection.sheet });
  }

  /** Notifies of a change that was made elsewhere (copied cells carry rules along). */
  notify(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Outside a batch, notifies of the sheets with new results. */
  private settle(): void {
    if (this.depth > 0) return;
    this.whenCalculated(() => {
      if (this.depth > 0) return;
      for (const [sheet, actor] of this.calculation.take()) {
        this.notify({ kind: 'calculated', actor, sheet });
      }
    });
  }

  /** ブックの保護 keeps the sheets as they are. */
  private requireStructure(): void {
    if (!this.workbook.isStructureProtected) return;
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  }

  private freeName(name: string, owner: Sheet | null): string {
    if (name === '' || name.length > MAX_NAME || FORBIDDEN_IN_NAMES.test(name)) {
      throw new HostError('InvalidArgument', `${name} cannot be a sheet's name.`);
    }
    const { workbook } = this;
    const holder = workbook.sheetNamed(name);
    const isChart = workbook.chartSheets.some((one) => one.toLowerCase() === name.toLowerCase());
    if (isChart || (holder !== undefined && holder !== owner)) {
      throw new HostError('ItemAlreadyExists', `There is a sheet ${name} already.`);
    }
    return name;
  }

  private nextSheetName(): string {
    for (let count = this.workbook.sheets.length + 1; ; count += 1) {
      const name = `Sheet${String(count)}`;
      if (this.workbook.sheetNamed(name) === undefined) return name;
    }
  }
}

/** A rule just added has no formula yet. */
function isOursOrEmpty(format: ConditionalFormat): boolean {
  return (
    format.type === 'Custom' && (format.formula === '' || markSeverity(format.formula) !== null)
  );
}
