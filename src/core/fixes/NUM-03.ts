import { findFiguresApart, type FiguresApart } from '../readers/untidyNumber';
import { isFigureText } from '../facts/figureFields';
import { cellEdit, pieceEdit } from '../fix/cellEdit';
import { fieldAt } from '../fix/fieldAt';
import type { FixMaker } from '../rules/OldRule';
import { choiceFix, safeFix } from '../fix/makeFix';
import { isGuess, numberOf } from '../fix/numberOf';
import { tidyNumbers } from '../fix/tidyNumbers';

/**
 * A cell of one figure becomes its number; in a text every untidy number of the cell is written
 * without spaces, and with commas every three digits. To be chosen where a comma between people may
 * be the decimal point, and where two figures stand for one.
 */
export const fixNum03: FixMaker = (finding, book) => {
  const field = fieldAt(finding, book);
  if (field === null || typeof field.value !== 'string') return null;
  const { value, key } = field;
  const edit = (mended: string) => pieceEdit(book, finding.cell, value, mended);
  if (isFigureText(key) && findFiguresApart(value) !== null) {
    const ways = [joined, first, second].map((way) => oneFigure(value, way));
    const clear = ways.filter((text) => findFiguresApart(text) === null);
    return choiceFix(...clear.map((text) => edit(tidyNumbers(text, key, 'group'))));
  }
  const number = isGuess(field) ? null : numberOf(field);
  if (number !== null) return safeFix(cellEdit(book, finding.cell, number));
  const grouped = tidyNumbers(value, key, 'group');
  const pointed = tidyNumbers(value, key, 'point');
  if (key === 'peopleText' && pointed !== grouped) return choiceFix(edit(pointed), edit(grouped));
  return safeFix(edit(grouped));
};

type Way = (apart: FiguresApart) => string;

/** On one line they may be one number. */
const joined: Way = ({ written }) => written.replace(/[^\S\r\n]+/g, '');
const first: Way = ({ figures: [one] }) => one;
const second: Way = ({ figures: [, other] }) => other;

/** The text with one figure wherever two stand for it. */
function oneFigure(text: string, way: Way): string {
  let result = text;
  let from = 0;
  for (;;) {
    const apart = findFiguresApart(result, from);
    if (apart === null) return result;
    const figure = way(apart);
    result = result.slice(0, apart.start) + figure + result.slice(apart.end);
    from = apart.start + figure.length;
  }
}
