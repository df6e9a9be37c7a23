/** Which events the add-in registered for, counted: handlers of several contexts share one. */
export class Events {
  enabled = true;
  private wereEnabled = true;
  private readonly counts = new Map<string, number>();

  /** @param isLate whether switching them off counts only when the request is over */
  constructor(private readonly isLate: boolean) {}

  endRequest(): void {
    this.wereEnabled = this.enabled;
  }

  get areHeard(): boolean {
    return this.enabled || (this.isLate && this.wereEnabled);
  }

  add(type: number, target: string): void {
    this.counts.set(key(type, target), this.count(type, target) + 1);
  }

  remove(type: number, target: string): void {
    this.counts.set(key(type, target), Math.max(0, this.count(type, target) - 1));
  }

  count(type: number, target: string): number {
    return this.counts.get(key(type, target)) ?? 0;
  }
}

function key(type: number, target: string): string {
  return `${String(type)} ${target}`;
}

/** Events that this host sends, by the name in their registration, with the wire's number. */
export const SHEET_EVENTS = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
} as const;
