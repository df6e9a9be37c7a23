import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import { scanXml, type OpenTag, type ScanListener } from './scanXml';
import type { Span } from './XmlTokenizer';

/** An element with all that stands in it. */
export interface Element extends Span {
  /** Local name in the root's namespace; empty for any other namespace. */
  readonly name: string;
  readonly open: OpenTag;
  /** Where its end tag begins; behind the start tag of one that closes itself. */
  readonly closeStart: number;
  /** Down to the depth that was asked for. */
  readonly children: readonly Element[];
}

export interface Outline {
  /** Prefix of the root's namespace, with its colon. */
  readonly prefix: string;
  readonly root: Element;
}

/**
 * The elements of a part and where they stand.
 * @param depth how many generations below the root are reported
 * @param leaf name of elements below which nothing is reported
 * @throws {FileProblem} damaged, unsafeXml, tooLarge
 */
export function outlineXml(
  part: string,
  text: string,
  namespaces: readonly string[],
  depth: number,
  leaf = '',
): Outline {
  const outliner = new Outliner(part, depth, leaf);
  const prefix = scanXml(part, text, namespaces, outliner);
  if (outliner.root === null) throw new FileProblem('damaged', part);
  return { prefix, root: outliner.root };
}

class Outliner implements ScanListener {
  root: Element | null = null;
  private readonly path: { open: OpenTag; children: Element[] }[] = [];
  /** Generations below the last element that is reported. */
  private below = 0;
  private reported = 0;

  constructor(
    private readonly part: string,
    private readonly depth: number,
    private readonly leaf: string,
  ) {}

  open(open: OpenTag): void {
    const parent = this.path.at(-1)?.open;
    const isBelow = this.leaf !== '' && parent?.name === this.leaf;
    if (this.below > 0 || isBelow || this.path.length > this.depth) this.below += 1;
    else {
      if (++this.reported > LIMITS.outlined) throw new FileProblem('tooLarge', this.part);
      this.path.push({ open, children: [] });
    }
  }

  close(name: string, closeTag: Span): void {
    if (this.below > 0) {
      this.below -= 1;
      return;
    }
    const current = this.path.pop();
    if (current === undefined) return;
    const { open, children } = current;
    const { start } = open;
    const closed = { start, end: closeTag.end, name, open, children, closeStart: closeTag.start };
    const parent = this.path.at(-1);
    if (parent === undefined) this.root = closed;
    else parent.children.push(closed);
  }
}

export function childOf(element: Element, name: string): Element | null {
  return element.children.find((child) => child.name === name) ?? null;
}
