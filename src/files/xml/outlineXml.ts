import { FileProblem } from '../FileProblem';
import { scanXml, type OpenTag, type ScanListener, type Span } from './scanXml';

/** An element with all that stands in it. */
export interface Element extends Span {
  /** Local name in the root's namespace; empty for any other namespace. */
  readonly name: string;
  readonly open: OpenTag;
  /** Where its end tag begins; behind the start tag of one that closes itself. */
  readonly closeStart: number;
  /** Down to the depth that was asked for. */
  readonly children: readonly Element[];
  /** The text directly in it. */
  readonly text: string;
}

export interface Outline {
  /** Prefix of the root's namespace, with its colon. */
  readonly prefix: string;
  readonly root: Element;
}

/**
 * The elements of a part and where they stand.
 * @param depth how many generations below the root are told
 * @throws {FileProblem} damaged, unsafeXml, tooLarge
 */
export function outlineXml(
  part: string,
  text: string,
  namespaces: readonly string[],
  depth: number,
): Outline {
  const outliner = new Outliner(depth);
  const prefix = scanXml(part, text, namespaces, outliner);
  if (outliner.root === null) throw new FileProblem('damaged', part);
  return { prefix, root: outliner.root };
}

class Outliner implements ScanListener {
  root: Element | null = null;
  private readonly path: { open: OpenTag; children: Element[]; text: string }[] = [];

  constructor(private readonly depth: number) {}

  open(open: OpenTag): void {
    this.path.push({ open, children: [], text: '' });
  }

  text(text: string): void {
    const current = this.path.at(-1);
    if (current !== undefined && this.path.length <= this.depth + 1) current.text += text;
  }

  close(name: string, closeTag: Span): void {
    const current = this.path.pop();
    if (current === undefined || this.path.length > this.depth) return;
    const { open, children, text } = current;
    const { start } = open;
    const element = { start, end: closeTag.end, name, open, children, text };
    const closed = { ...element, closeStart: closeTag.start };
    const parent = this.path.at(-1);
    if (parent === undefined) this.root = closed;
    else parent.children.push(closed);
  }
}

export function childOf(element: Element, name: string): Element | null {
  return element.children.find((child) => child.name === name) ?? null;
}
