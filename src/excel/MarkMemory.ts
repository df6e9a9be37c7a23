/** Ids of the marks that this pane has set, by sheet: for sheets whose rules Excel cannot list. */
export class MarkMemory {
  private readonly ids = new Map<string, readonly string[]>();

  of(sheetId: string): readonly string[] {
    return this.ids.get(sheetId) ?? [];
  }

  set(sheetId: string, ids: readonly string[]): void {
    this.ids.set(sheetId, ids);
  }
}
