import { HostError, type ErrorCode } from './HostError';

/** Makes an action fail: `action` counts from 1 within each request, or over all from now on. */
export interface ActionFault {
  readonly action: number;
  readonly counted: 'inEachRequest' | 'overAll';
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
  }

  beginRequest(): void {
    this.inRequest = 0;
  }

  /** @throws {HostError} when this action is to fail */
  beforeAction(): void {
    this.overAll += 1;
    this.inRequest += 1;
    if (this.fault === null) return;
    const { action, code, lasting, counted } = this.fault;
    const at = counted === 'overAll' ? this.overAll : this.inRequest;
    if (lasting ? at < action : at !== action) return;
    if (!lasting) this.fault = null;
    throw new HostError(code, 'This action was told to fail.');
  }
}
