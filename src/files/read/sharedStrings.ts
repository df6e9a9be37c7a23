import { isTrue, ownText } from '../xml/xmlText';
import { readXml } from '../xml/readXml';
import type { XmlAttributes } from '../xml/XmlTokenizer';
import { LONGEST_TEXT } from '../../core/plan/edits';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { behindTextTag, plainEnd } from './CellSkimmer';
import { decodeEscapes, ESCAPED_LENGTH } from './reference';

/** What a figure may end with, or begin with, where another touches it. */
const FIGURE_END = /[0-9０-９.,．，]\s*$/;
const FIGURE_START = /^\s*[0-9０-９.,．，]/;
/** Blanks and all. */
const LONGEST_END = 20;

/**
 * The text of one shared or inline string: its own and that of its runs. Furigana is left out, and so
 * is all that stands in elements unknown here. A figure that is struck out (見え消し) and the one
 * beside it stand on two lines: joined they would be a third.
 */
export class RichText {
  /** Elements around the current place, inside the string. */
  private readonly path: string[] = [];
  private content = '';
  /** The last characters of it: looking at the whole would join it anew each time. */
  private end = '';
  private isRunStruck = false;
  private isContentStruck = false;

  open(name: string, attributes: XmlAttributes): void {
    const depth = this.path.push(name);
    const [run, properties] = this.path;
    if (depth === 1) this.isRunStruck = false;
    else if (depth === 3 && name === 'strike' && run === 'r' && properties === 'rPr') {
      const { val } = attributes;
      this.isRunStruck = val === undefined || isTrue(val);
    }
  }

  text(piece: string): void {
    const [outer, inner] = this.path;
    const isOwn = this.path.length === 1 && outer === 't';
    const isOfRun = this.path.length === 2 && outer === 'r' && inner === 't';
    if (!isOwn && !isOfRun) return;
    if (this.isRunStruck !== this.isContentStruck) {
      if (FIGURE_END.test(this.end) && FIGURE_START.test(piece)) this.content += '\n';
      this.isContentStruck = this.isRunStruck;
    }
    this.content += piece;
    this.end = (this.end + piece.slice(-LONGEST_END)).slice(-LONGEST_END);
  }

  close(): void {
    this.path.pop();
  }

  /** The string as far as it was read; the next begins. */
  take(): string {
    const { content } = this;
    this.content = '';
    this.end = '';
    this.isContentStruck = false;
    return content;
  }
}

const STRING = '<si><t';
const STRING_END = '</t></si>';

/**
 * Shared texts in their order.
 * @throws {FileProblem} damaged, unsafeXml, tooManyCells
 */
export function readSharedStrings(part: PartSource): string[] {
  const texts: string[] = [];
  const string = new RichText();
  /** Elements around the current place: the list, and a string of it. */
  let depth = 0;
  let isString = false;
  const add = (text: string): void => {
    if (text.length > LONGEST_TEXT * ESCAPED_LENGTH) throw new FileProblem('damaged', part.name);
    if (texts.length >= LIMITS.cells) throw new FileProblem('tooManyCells', part.name);
    texts.push(ownText(decodeEscapes(text)));
  };
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      depth += 1;
      if (depth === 2) isString = name === 'si';
      else if (depth > 2) string.open(name, attributes);
    },
    text(piece) {
      if (isString) string.text(piece);
    },
    close() {
      depth -= 1;
      if (depth > 1) string.close();
      if (depth !== 1) return;
      const text = string.take();
      if (isString) add(text);
      isString = false;
    },
    skim(text, at) {
      let here = at;
      while (depth === 1 && text.startsWith(STRING, here)) {
        const start = behindTextTag(text, here + STRING.length);
        const end = start < 0 ? -1 : plainEnd(text, start);
        if (end < 0 || !text.startsWith(STRING_END, end)) break;
        add(text.slice(start, end));
        here = end + STRING_END.length;
      }
      return here;
    },
  });
  return texts;
}
