import type { ColumnKey, LabelKey, Profile, ResourceKey } from '../profile/Profile';
import { COLUMN_KEYS, LABEL_KEYS, RESOURCE_KEYS } from '../profile/Profile';
import { foldCharacter, foldText } from './foldCharacter';
import { readTail, type Tail } from './readTail';

/** What a text of the form stands for. */
export type Term =
  | { readonly kind: 'title'; readonly key: ColumnKey }
  | { readonly kind: 'resource'; readonly key: ResourceKey }
  | { readonly kind: 'label'; readonly key: LabelKey };

/** A cell's text that begins with a title or label, and what follows it. */
export interface TermMatch {
  readonly term: Term;
  readonly tail: Tail;
}

interface Node {
  readonly next: Map<string, Node>;
  term: Term | null;
}

const UNKNOWN = 0;
const SKIPPED = 1;
const BEGINS = 2;
const OTHER = 3;

/** Finds the profile's titles and labels at the start of texts; made once a profile. */
export class TitleIndex {
  private readonly root: Node = { next: new Map(), term: null };
  /** For each character: may a title begin with it? Decides nearly every cell at its first one. */
  private readonly openings = new Uint8Array(0x10000);

  constructor(profile: Profile) {
    for (const key of COLUMN_KEYS) this.addAll(profile.titles[key], { kind: 'title', key });
    for (const key of RESOURCE_KEYS) this.addAll(profile.resources[key], { kind: 'resource', key });
    for (const key of LABEL_KEYS) this.addAll(profile.labels[key], { kind: 'label', key });
  }

  /** The longest title or label that `text` begins with; null when it begins with none. */
  match(text: string): TermMatch | null {
    let start = 0;
    let opening = this.opening(text.charCodeAt(0));
    while (opening === SKIPPED && ++start < text.length) {
      opening = this.opening(text.charCodeAt(start));
    }
    return opening === BEGINS ? this.walk(text, start) : null;
  }

  private opening(code: number): number {
    const known = this.openings[code] ?? OTHER;
    if (known !== UNKNOWN) return known;
    const folded = foldCharacter(code);
    const opening = folded === '' ? SKIPPED : this.root.next.has(folded.charAt(0)) ? BEGINS : OTHER;
    this.openings[code] = opening;
    return opening;
  }

  private walk(text: string, start: number): TermMatch | null {
    let node: Node | undefined = this.root;
    let found: TermMatch | null = null;
    for (let at = start; at < text.length; at++) {
      for (const unit of foldCharacter(text.charCodeAt(at))) {
        node = node.next.get(unit);
        if (node === undefined) return found;
      }
      if (node.term === null) continue;
      const tail = readTail(text, at + 1);
      if (tail !== null) found = { term: node.term, tail };
      if (tail?.kind === 'none') return found;
    }
    return found;
  }

  private addAll(titles: readonly string[], term: Term): void {
    for (const title of titles) {
      let node = this.root;
      for (const unit of foldText(title)) {
        const next = node.next.get(unit) ?? { next: new Map<string, Node>(), term: null };
        node.next.set(unit, next);
        node = next;
      }
      // A text that is both a title and a group (今後の方向性) is a title.
      node.term ??= term;
    }
  }
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
