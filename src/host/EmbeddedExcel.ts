import type { HostError } from './HostError';
import { Counters, utf8Bytes } from './Counters';
import { EVENT_TRIGGERS, eventEntries } from './eventEntries';
import { Faults } from './Faults';
import { DEFAULT_API_VERSION } from './apiVersion';
import { loadWorkbook } from './model/loadWorkbook';
import type { Workbook } from './model/Workbook';
import { createHost } from './objects/createHost';
import type { Host } from './objects/Host';
import { service, workbook } from './objects/workbook';
import { Operations } from './Operations';
import { eventText, refusalText, responseText, type EventEntry } from './protocol/messages';
import { parseRequest, type Request } from './protocol/Request';
import { runActions, type ActionContext } from './protocol/runActions';
import { SaveJournal, type UnsavableChange } from './SaveJournal';
import { toVariants, type VariantName, type Variants } from './variants';

export interface ExcelOptions {
  /** The file's name, as the add-in sees it. */
  readonly name?: string;
  /** Minor version of the ExcelApi 1.x that is advertised and answered; 17 is LTSC 2024's. */
  readonly apiVersion?: number;
  /** What this Excel does otherwise than the documented one. */
  readonly variants?: readonly VariantName[];
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
  /** Requests in order of arrival; those behind a waiting one wait too. */
  private readonly queue: string[] = [];
  private blocked = false;
  /** Events of the request in hand, sent after its answer. */
  private held: EventEntry[] | null = null;

  private constructor(bytes: Uint8Array, book: Workbook, options: ExcelOptions) {
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
    this.operations = new Operations(book);
    this.host = createHost(this.operations, this.apiVersion, this.variants);
    this.journal = new SaveJournal(bytes, this.operations, this.variants);
    this.operations.onChange((change) => {
      this.sendEvents(eventEntries(change, this.host.events, this.apiVersion));
    });
  }

  /** @throws {FileProblem} for anything that is no sound workbook of bearable size */
  static async open(bytes: Uint8Array, options: ExcelOptions = {}): Promise<EmbeddedExcel> {
    const book = await loadWorkbook(bytes, options.name ?? 'Book1.xlsx');
    return new EmbeddedExcel(bytes, book, options);
  }

  get workbook(): Workbook {
    return this.operations.workbook;
  }

  /** Takes the host's messages (answers and events); returns the function that ends it. */
  onMessage(receiver: (message: string) => void): () => void {
    this.receivers.add(receiver);
    return () => this.receivers.delete(receiver);
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
      const answer = parsed.ok ? this.answer(parsed.request, message) : malformed(parsed);
      this.counters.count(request, message, answer);
      const events = this.held;
      this.held = null;
      this.send(answer);
      this.sendEvents(events);
    }
  }

  private answer(request: Request, text: string): string {
    const { id } = request;
    if (request.message.url !== 'ProcessQuery') {
      return refusalText(id, 404, {
        code: 'ApiNotFound',
        message: `No ${request.message.url} here.`,
      });
    }
    if (this.faults.inCellEdit) return refuse(id, 'InvalidOperationInCellEditMode');
    if (utf8Bytes(text) > this.faults.requestLimit) {
      return refuse(id, 'RequestPayloadSizeLimitExceeded');
    }
    this.faults.beginRequest();
    const { host, faults } = this;
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
    const body = this.operations.batch(() => runActions(request, context));
    host.events.endRequest();
    const answer = responseText(id, body);
    return utf8Bytes(answer) > faults.responseLimit
      ? refuse(id, 'ResponsePayloadSizeLimitExceeded')
      : answer;
  }

  private sendEvents(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    if (this.held !== null) this.held.push(...entries);
    else this.send(eventText(entries));
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
