import type { ColumnKey, LabelKey, Profile, ResourceKey } from '../profile/Profile';
import { COLUMN_KEYS, LABEL_KEYS, RESOURCE_KEYS } from '../profile/Profile';
import { foldCharacter, foldedCode, foldText, SEVERAL, SKIPPED } from './foldCharacter';
import { readTail, TAIL, type Tail, tailStart } from './tail';

/** What a text of the form stands for. */
export type Term =
  | { readonly kind: 'title'; readonly key: ColumnKey }
  | { readonly kind: 'resource'; readonly key: ResourceKey }
  | { readonly kind: 'label'; readonly key: LabelKey };

class Node {
  readonly next = new Map<number, Node>();
  term: Term | null = null;
}

const OPENING_UNKNOWN = 0;
const OPENING_SKIPPED = 1;
const OPENING_BEGINS = 2;
const OPENING_OTHER = 3;

/** Finds the profile's titles and labels at the start of texts; made once a profile. */
export class TitleIndex {
  /** What the last match found: read at once, so that nearly all cells cost no object. */
  term: Term | null = null;
  tail: Tail = TAIL.word;
  private end = 0;

  private readonly root = new Node();
  /** For each character: may a title begin with it? Decides nearly every cell at its first one. */
  private readonly openings = new Uint8Array(0x10000);

  constructor(profile: Profile) {
    for (const key of COLUMN_KEYS) this.addAll(profile.titles[key], { kind: 'title', key });
    for (const key of RESOURCE_KEYS) this.addAll(profile.resources[key], { kind: 'resource', key });
    for (const key of LABEL_KEYS) this.addAll(profile.labels[key], { kind: 'label', key });
  }

  /** Whether `text` begins with a title or label; the longest stands in `term` and `tail`. */
  match(text: string): boolean {
    let start = 0;
    let opening = this.opening(text.charCodeAt(0));
    while (opening === OPENING_SKIPPED && ++start < text.length) {
      opening = this.opening(text.charCodeAt(start));
    }
    return opening === OPENING_BEGINS && this.walk(text, start);
  }

  /** What follows the title that `text` begins with, trimmed. */
  restOf(text: string): string {
    return this.match(text) ? text.slice(tailStart(text, this.end)).trim() : '';
  }

  private opening(code: number): number {
    const known = this.openings[code] ?? OPENING_OTHER;
    if (known !== OPENING_UNKNOWN) return known;
    const folded = foldCharacter(code);
    const begins = this.root.next.has(folded.charCodeAt(0));
    const opening = folded === '' ? OPENING_SKIPPED : begins ? OPENING_BEGINS : OPENING_OTHER;
    this.openings[code] = opening;
    return opening;
  }

  private walk(text: string, start: number): boolean {
    this.term = null;
    let node: Node | undefined = this.root;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const folded = foldedCode(code);
      if (folded === SKIPPED) continue;
      node = folded === SEVERAL ? step(node, foldCharacter(code)) : node.next.get(folded);
      if (node === undefined) break;
      if (node.term === null) continue;
      const tail = readTail(text, at + 1);
      if (tail === TAIL.word) continue;
      this.term = node.term;
      this.tail = tail;
      this.end = at + 1;
      if (tail === TAIL.none) break;
    }
    return this.term !== null;
  }

  private addAll(titles: readonly string[], term: Term): void {
    for (const title of titles) {
      let node = this.root;
      const text = foldText(title);
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        const next: Node = node.next.get(unit) ?? new Node();
        node.next.set(unit, next);
        node = next;
      }
      // A text that is both a title and a group (今後の方向性) is a title.
      node.term ??= term;
    }
  }
}

function step(from: Node, units: string): Node | undefined {
  let node: Node | undefined = from;
  for (let i = 0; i < units.length && node !== undefined; i++) {
    node = node.next.get(units.charCodeAt(i));
  }
  return node;
}

const indexes = new WeakMap<Profile, TitleIndex>();

/** The profile's index, made at its first use. */
export function titleIndexOf(profile: Profile): TitleIndex {
  const known = indexes.get(profile);
  if (known !== undefined) return known;
  const index = new TitleIndex(profile);
  indexes.set(profile, index);
  return index;
}
