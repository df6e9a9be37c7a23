import { LONGEST_TEXT } from '../../core/plan/edits';
import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';
import { decodeEscapes, ESCAPED_LENGTH } from './reference';
import { RichText } from './RichText';

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
      if (!isString) return;
      isString = false;
      if (text.length > LONGEST_TEXT * ESCAPED_LENGTH) throw new FileProblem('damaged', part.name);
      if (texts.length >= LIMITS.cells) throw new FileProblem('tooManyCells', part.name);
      texts.push(decodeEscapes(text));
    },
  });
  return texts;
}
