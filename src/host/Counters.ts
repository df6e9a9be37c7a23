import type { Request } from './protocol/Request';

/** Messages and bytes since the last reset. */
export interface Counts {
  /** Messages that somebody waits for. */
  readonly roundTrips: number;
  /** The runtime's own: boot, telemetry, references given back. */
  readonly otherMessages: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
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

export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
