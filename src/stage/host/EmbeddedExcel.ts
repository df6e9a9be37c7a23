import { HostError, type ErrorCode } from './HostError';
import { EVENT_TRIGGERS, eventEntries } from './eventEntries';
import { DEFAULT_API_VERSION, toVariants, type VariantName, type Variants } from './variants';
import { calculateChanged, type Calculate } from './Calculation';
import { newCalculate } from './calculateHere';
import { loadWorkbook } from './model/loadWorkbook';
import type { Workbook } from './model/Workbook';
import { createHost } from './objects/createHost';
import type { Host } from './objects/Host';
import { service, workbook } from './objects/workbookObject';
import { Operations } from './Operations';
import {
  eventText,
  refusalText,
  responseText,
  type EventEntry,
  parseRequest,
  type Action,
  type Request,
} from './protocol/messages';
import { runActions, type ActionContext } from './protocol/runActions';
import { SaveJournal, type UnsavableChange } from './SaveJournal';

/** What goes wrong on demand; as it stands, nothing does. */
class Faults {
  /** Bytes that a message may have. */
  requestLimit = Infinity;
  responseLimit = Infinity;
  private fault: ActionFault | null = null;
  private editing = false;
  private overAll = 0;
  private inRequest = 0;
  private writes = 0;
  private readonly waiting: (() => void)[] = [];

  /** The person at the grid is editing a cell: requests wait if they may, else are refused. */
  get inCellEdit(): boolean {
    return this.editing;
  }

  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const go of this.waiting.splice(0)) go();
  }

  /** Calls `go` when the edit ends. */
  afterCellEdit(go: () => void): void {
    this.waiting.push(go);
  }

  failAction(fault: ActionFault | null): void {
    this.fault = fault;
    this.overAll = 0;
    this.writes = 0;
  }

  beginRequest(): void {
    this.inRequest = 0;
  }

  /** @throws {HostError} when this action is to fail */
  beforeAction(isWrite: boolean): void {
    this.overAll += 1;
    this.inRequest += 1;
    if (isWrite) this.writes += 1;
    if (this.fault === null) return;
    const { action, code, lasting, counted } = this.fault;
    if (counted === 'writes' && !isWrite) return;
    const at = { overAll: this.overAll, inEachRequest: this.inRequest, writes: this.writes }[
      counted
    ];
    if (lasting ? at < action : at !== action) return;
    if (!lasting) this.fault = null;
    throw new HostError(code, 'This action was made to fail.');
  }
}

const NONE: Counts = { roundTrips: 0, otherMessages: 0, requestBytes: 0, responseBytes: 0 };

export class Counters {
  /** What was asked of null objects beyond what Microsoft's samples show; a reset keeps it. */
  readonly doubtful: string[] = [];
  private counts = NONE;

  get now(): Counts {
    return this.counts;
  }

  /** Returns what was counted so far and begins anew. */
  reset(): Counts {
    const counts = this.counts;
    this.counts = NONE;
    return counts;
  }

  /** `request` is null for a message that could not be read: somebody waits for that too. */
  count(request: Request | null, requestText: string, responseText: string): void {
    const awaited = request === null || !isRuntimesOwn(request);
    this.counts = {
      roundTrips: this.counts.roundTrips + (awaited ? 1 : 0),
      otherMessages: this.counts.otherMessages + (awaited ? 0 : 1),
      requestBytes: this.counts.requestBytes + utf8Bytes(requestText),
      responseBytes: this.counts.responseBytes + utf8Bytes(responseText),
    };
  }
}

export interface ExcelOptions {
  /** The file's name, as the add-in sees it. */
  readonly name?: string;
  /** Minor version of the ExcelApi 1.x that is advertised and answered; 17 is LTSC 2024's. */
  readonly apiVersion?: number;
  /** What this Excel does otherwise than the documented one. */
  readonly variants?: readonly VariantName[];
  /** Reads the file elsewhere than here. */
  readonly load?: (bytes: Uint8Array, name: string) => Promise<Workbook>;
}

/** Bytes that a message of Excel on the web may have. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** Flag of a request that may wait until a cell edit ends (`delayForCellEdit`). */
const MAY_WAIT = 64;

/** Action type of setting a property, and the properties that write into cells. */
const SET = 4;
const CELL_CONTENTS: ReadonlySet<string> = new Set(['Values', 'Formulas', 'NumberFormat']);

/** An Excel without Excel: answers Microsoft's unmodified office.js over an in-memory workbook. */
export class EmbeddedExcel {
  readonly faults = new Faults();
  readonly counters = new Counters();
  readonly operations: Operations;
  readonly apiVersion: number;
  readonly variants: Variants;
  private readonly host: Host;
  private readonly journal: SaveJournal;
  private readonly receivers = new Set<(message: string) => void>();
  private readonly readListeners = new Set<() => void>();
  /** Requests in order of arrival; those behind a waiting one wait too. */
  private readonly queue: string[] = [];
  private blocked = false;
  /** Events of the request in hand, sent after its answer. */
  private held: EventEntry[] | null = null;

  private constructor(
    bytes: Uint8Array,
    book: Workbook,
    calculate: Calculate,
    options: ExcelOptions,
  ) {
    this.variants = toVariants(options.variants);
    const newest = this.variants.has('old-events') ? EVENT_TRIGGERS - 1 : DEFAULT_API_VERSION;
    this.apiVersion = Math.min(options.apiVersion ?? newest, newest);
    book.isBehind = this.variants.has('elsewhere');
    if (this.variants.has('chart-sheet')) {
      book.chartSheets = ['グラフ1'];
      book.isChartInView = true;
    }
    if (this.variants.has('web')) {
      this.faults.requestLimit = WEB_LIMIT;
      this.faults.responseLimit = WEB_LIMIT;
    }
    this.operations = new Operations(book, calculate);
    this.host = createHost(this.operations, this.apiVersion, this.variants);
    this.journal = new SaveJournal(bytes, this.operations, this.variants);
    this.operations.onChange((change) => {
      this.sendEvents(eventEntries(change, this.host.events, this.apiVersion));
    });
  }

  /** @throws {FileProblem} for anything that is no sound workbook of bearable size */
  static async open(bytes: Uint8Array, options: ExcelOptions = {}): Promise<EmbeddedExcel> {
    const { name = 'Book1.xlsx', load = loadWorkbook } = options;
    const book = await load(bytes, name);
    const calculate = newCalculate();
    if (book.uncalculated.length > 0) await calculateChanged(book, book.uncalculated, calculate);
    return new EmbeddedExcel(bytes, book, calculate, options);
  }

  get workbook(): Workbook {
    return this.operations.workbook;
  }

  /** Takes the host's messages (answers and events); returns the function that ends it. */
  onMessage(receiver: (message: string) => void): () => void {
    this.receivers.add(receiver);
    return () => this.receivers.delete(receiver);
  }

  /** Hears of each request that reads what cells hold, when it is answered. */
  onRead(listener: () => void): void {
    this.readListeners.add(listener);
  }

  /** Takes one message of the pane; the answer comes through `onMessage`, at once unless held up. */
  handle(message: string): void {
    this.queue.push(message);
    this.work();
  }

  /** What was changed that a file would not keep; empty when it can be saved. */
  unsavable(): readonly UnsavableChange[] {
    return this.journal.unsavable();
  }

  /**
   * The opened file's bytes with changed cells and our marks put in.
   * @throws {UnsavableError} while `unsavable()` names something
   */
  save(): Uint8Array {
    return this.journal.save();
  }

  private work(): void {
    while (!this.blocked && this.held === null) {
      const message = this.queue[0];
      if (message === undefined) return;
      const parsed = parseRequest(message);
      if (parsed.ok && this.faults.inCellEdit && (parsed.request.flags & MAY_WAIT) !== 0) {
        this.blocked = true;
        this.faults.afterCellEdit(() => {
          this.blocked = false;
          this.work();
        });
        return;
      }
      this.queue.shift();
      this.held = [];
      const request = parsed.ok ? parsed.request : null;
      const finish = (answer: string): void => {
        this.counters.count(request, message, answer);
        const events = this.held ?? [];
        this.held = null;
        this.send(answer);
        this.sendEvents(events);
      };
      if (parsed.ok) this.answer(parsed.request, message, finish);
      else finish(malformed(parsed));
    }
  }

  private answer(request: Request, text: string, finish: (answer: string) => void): void {
    const { id } = request;
    if (request.message.url !== 'ProcessQuery') {
      const reason = { code: 'ApiNotFound', message: `No ${request.message.url} here.` };
      finish(refusalText(id, 404, reason));
    } else if (this.faults.inCellEdit) finish(refuse(id, 'InvalidOperationInCellEditMode'));
    else if (utf8Bytes(text) > this.faults.requestLimit) {
      finish(refuse(id, 'RequestPayloadSizeLimitExceeded'));
    } else this.run(request, finish);
  }

  private run(request: Request, finish: (answer: string) => void): void {
    this.faults.beginRequest();
    const { host, faults, operations } = this;
    host.justAdded.clear();
    const context: ActionContext = {
      references: host.references,
      roots: {
        root: () => workbook(null, host),
        service: (name) => service(name, host),
        referenced: (reference) => host.references.get(reference),
      },
      beforeAction: ({ ActionType, Name }) => {
        faults.beforeAction(ActionType === SET && CELL_CONTENTS.has(Name));
      },
      onDoubt: (what) => this.counters.doubtful.push(what),
    };
    const actions = runActions(request, context);
    const endBatch = operations.beginBatch();
    const proceed = (): void => {
      const step = actions.next();
      if (step.done !== true) {
        this.afterCalculation(proceed);
        return;
      }
      endBatch();
      this.afterCalculation(() => {
        host.events.endRequest();
        const answer = responseText(request.id, step.value);
        const isTooLong = utf8Bytes(answer) > faults.responseLimit;
        if (request.message.body.Actions.some(isRead))
          for (const told of this.readListeners) told();
        finish(isTooLong ? refuse(request.id, 'ResponsePayloadSizeLimitExceeded') : answer);
      });
    };
    proceed();
  }

  /** Lets other requests wait while the workbook is being calculated. */
  private afterCalculation(go: () => void): void {
    this.blocked = true;
    let isLater = false;
    this.operations.whenCalculated(() => {
      this.blocked = false;
      go();
      if (isLater) this.work();
    });
    isLater = true;
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    if (this.held !== null) this.held.push(...entries);
    else this.operations.whenCalculated(() => this.send(eventText(entries)));
  }

  private send(message: string): void {
    for (const receiver of this.receivers) receiver(message);
  }
}

function refuse(id: number, code: HostError['code']): string {
  const error = { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 };
  return responseText(id, { Error: error, Results: [], TraceIds: [] });
}

function malformed(parsed: { readonly id: number | null; readonly reason: string }): string {
  const error = { code: 'InvalidRequest', message: parsed.reason };
  return refusalText(parsed.id ?? 0, 400, error);
}

/** Messages and bytes since the last reset. */
export interface Counts {
  /** Messages that somebody waits for. */
  readonly roundTrips: number;
  /** The runtime's own: boot, telemetry, references given back. */
  readonly otherMessages: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

function isRead({ QueryInfo }: Action): boolean {
  return QueryInfo?.Select?.includes('values') ?? false;
}

function isRuntimesOwn(request: Request): boolean {
  const { Actions, ObjectPaths } = request.message.body;
  if (Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === 2)) return true;
  const calls = Actions.filter(({ ActionType }) => ActionType === 3);
  const others = Actions.filter(({ ActionType }) => ActionType !== 3 && ActionType !== 1);
  return (
    others.length === 0 &&
    calls.length > 0 &&
    calls.every(({ Name }) => Name === '_RemoveReference')
  );
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * Makes an action fail: `action` counts from 1 within each request, or over all from now on; or only
 * those that write into cells are counted, over all.
 */
export interface ActionFault {
  readonly action: number;
  readonly counted: 'inEachRequest' | 'overAll' | 'writes';
  readonly code: ErrorCode;
  /** Every action from there on, until it is taken away; otherwise only this one, once. */
  readonly lasting: boolean;
}
