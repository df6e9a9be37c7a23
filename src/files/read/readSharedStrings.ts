import { FileProblem } from '../FileProblem';
import { LIMITS } from '../limits';
import type { PartSource } from '../opc/Package';
import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';
import { decodeEscapes } from './decodeEscapes';

/**
 * Shared texts in their order, the runs of rich text joined, furigana (rPh) left out.
 * @throws {FileProblem} damaged, unsafeXml, tooManyCells
 */
export function readSharedStrings(part: PartSource): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inFurigana = false;
  readXml(part, SPREADSHEET, {
    open(name) {
      if (name === 't') inText = !inFurigana;
      else if (name === 'si') text = '';
      else if (name === 'rPh') inFurigana = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inFurigana = false;
      else if (name === 'si') {
        if (texts.length >= LIMITS.cells) throw new FileProblem('tooManyCells', part.name);
        texts.push(decodeEscapes(text));
      }
    },
  });
  return texts;
}
