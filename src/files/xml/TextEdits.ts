import type { Span } from './scanXml';

/** Replacements in a text, gathered in any order and made at once. */
export class TextEdits {
  private readonly edits: (Span & { readonly text: string })[] = [];

  constructor(private readonly original: string) {}

  get isEmpty(): boolean {
    return this.edits.length === 0;
  }

  replace({ start, end }: Span, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Insertions at one place stand in the order of their calls. */
  insert(at: number, text: string): void {
    this.replace({ start: at, end: at }, text);
  }

  slice({ start, end }: Span): string {
    return this.original.slice(start, end);
  }

  /** The text with all replacements made; they must not overlap. */
  result(): string {
    // Sorting is stable: what was inserted first at a place comes first.
    const ordered = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of ordered) {
      if (start < at) throw new RangeError(`overlapping edits at ${start}`);
      pieces.push(this.original.slice(at, start), text);
      at = end;
    }
    pieces.push(this.original.slice(at));
    return pieces.join('');
  }
}
