import { HostError, type ErrorCode } from './HostError';

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

/** What goes wrong on demand; as it stands, nothing does. */
export class Faults {
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
    throw new HostError(code, 'This action was told to fail.');
  }
}
