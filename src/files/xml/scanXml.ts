import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import {
  type Span,
  type StartTag,
  type TokenListener,
  type XmlAttributes,
  XmlTokenizer,
} from './XmlTokenizer';
import { SPREADSHEET } from './namespaces';

/** A start tag and where it stands in the text. */
export interface OpenTag extends StartTag {
  /** Local name in the root's namespace; empty for any other namespace. */
  readonly name: string;
}

export interface ScanListener {
  open(tag: OpenTag): void;
  text?(text: string): void;
  /** `closeTag` is empty and at the end of the start tag where that closes itself. */
  close?(name: string, closeTag: Span): void;
  /** As of a TokenListener; asked only where names without a prefix are of the root's namespace. */
  skim?(text: string, at: number): number;
}

/**
 * Reads a part like readXml, and says where each tag stands, so that a part can be changed in
 * places and stay byte for byte as it is elsewhere.
 * @returns the prefix of the root's namespace, with its colon
 * @throws {FileProblem} damaged, unsafeXml, tooLarge
 */
export function scanXml(
  part: string,
  text: string,
  namespaces: readonly string[],
  listener: ScanListener,
): string {
  const names = new Names(part, namespaces, listener);
  const tokenizer = new XmlTokenizer(part, () => false, names);
  tokenizer.write(text);
  tokenizer.end();
  return names.prefix;
}

/** Generations that a listener may skim at once. */
const MOST_SKIMMED = 3;

/**
 * Gives tags their local names. The root decides which prefix its namespace has throughout the
 * part; inside an element that gives the prefix to another namespace, nothing has a name.
 */
export class Names implements TokenListener {
  prefix = '';
  /** The attribute that declares the prefix. */
  private declaration = 'xmlns';
  /** Local names of the elements around the current place. */
  private readonly path: string[] = [];
  /** Where the prefix was declared anew: how deep, and whether for the root's namespace. */
  private readonly scopes: { readonly depth: number; readonly isOurs: boolean }[] = [];

  constructor(
    private readonly part: string,
    private readonly namespaces: readonly string[],
    private readonly listener: ScanListener,
  ) {}

  open(tag: StartTag): void {
    const { writtenName, attributes, selfClosing, start, end } = tag;
    const depth = this.path.length;
    if (depth === LIMITS.depth) throw new FileProblem('tooLarge', this.part);
    if (depth === 0) this.openRoot(tag);
    const declared = attributes[this.declaration];
    if (declared !== undefined) {
      this.scopes.push({ depth, isOurs: this.namespaces.includes(declared) });
    }
    const name = this.local(writtenName);
    this.path.push(name);
    this.listener.open({ name, writtenName, attributes, selfClosing, start, end });
  }

  text(text: string): void {
    this.listener.text?.(text);
  }

  close(closeTag: Span): void {
    const name = this.path.pop() ?? '';
    if (this.scopes.at(-1)?.depth === this.path.length) this.scopes.pop();
    this.listener.close?.(name, closeTag);
  }

  skim(text: string, at: number): number {
    const isPlain = this.prefix === '' && this.scopes.at(-1)?.isOurs === true;
    const hasRoom = this.path.length + MOST_SKIMMED <= LIMITS.depth;
    return isPlain && hasRoom ? (this.listener.skim?.(text, at) ?? at) : at;
  }

  private openRoot({ writtenName, attributes }: StartTag): void {
    const prefix = rootPrefix(writtenName, attributes, this.namespaces);
    if (prefix === null) throw new FileProblem('damaged', this.part);
    this.prefix = prefix;
    this.declaration = declarationOf(prefix);
  }

  private local(name: string): string {
    if (this.scopes.at(-1)?.isOurs !== true) return '';
    if (this.prefix === '') return name.includes(':') ? '' : name;
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : '';
  }
}

/** The prefix of the root element (with its colon); null where its namespace is another one. */
function rootPrefix(
  name: string,
  attributes: XmlAttributes,
  namespaces: readonly string[],
): string | null {
  const prefix = name.slice(0, name.indexOf(':') + 1);
  const declared = attributes[declarationOf(prefix)];
  return declared !== undefined && namespaces.includes(declared) ? prefix : null;
}

function declarationOf(prefix: string): string {
  return prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
}

/** Whether the workbook is written to the strict conformance class of the standard. */
export function isStrict(part: string, text: string): boolean {
  let strict = false;
  scanXml(part, text, SPREADSHEET, {
    open({ attributes }) {
      if (Object.values(attributes).includes(SPREADSHEET[1])) strict = true;
    },
  });
  return strict;
}
