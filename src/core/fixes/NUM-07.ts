import type { Book } from '../book/Book';
import type { Finding } from '../rules/OldRule';
import type { Profile } from '../profile/Profile';
import { peopleFigures, readPeople } from '../readers/people';
import type { Program } from '../records/Program';
import { isTooFine, PEOPLE_DECIMALS } from '../rules/NUM-07';
import { cutTo, roundTo } from '../facts/roundTo';
import { peopleGap } from '../facts/peopleGap';
import { cellEdit, pieceEdit } from '../fix/cellEdit';
import type { Fix } from '../fix/Fix';
import type { FixMaker } from '../rules/OldRule';
import { likeFigure } from '../fix/likeFigure';
import { choiceFix } from '../fix/makeFix';
import { programOf } from '../fix/programOf';

type Round = (value: number, decimals: number) => number;

/** As 四捨五入, and as 切り捨て where that differs. */
const ROUNDS: readonly Round[] = [roundTo, cutTo];

/** An amount, or every figure of people in the text, rounded or cut off to what the form takes. */
export const fixNum07: FixMaker = (finding, book) => {
  const { message, cell } = finding;
  if (message.rule !== 'NUM-07') return null;
  if (message.key === 'amount') {
    const { value } = message.values;
    const { decimals } = book.profile;
    return choiceFix(...ROUNDS.map((round) => cellEdit(book, cell, round(value, decimals))));
  }
  const program = programOf(finding, book);
  return program === null ? null : fixPeople(finding, program, book);
};

/** A way after which the kinds would no longer make the headline is not offered. */
function fixPeople({ cell }: Finding, { fields, staff }: Program, book: Book): Fix | null {
  const text = fields.peopleText.value;
  if (typeof text !== 'string') return null;
  const texts = ROUNDS.map((round) => roundPeople(text, round, book.profile));
  const sound = texts.filter(
    (mended) => peopleGap(staff) !== null || peopleGap(readPeople(mended, book.profile)) === null,
  );
  return choiceFix(...sound.map((mended) => pieceEdit(book, cell, text, mended)));
}

function roundPeople(text: string, round: Round, profile: Profile): string {
  let result = text;
  for (const { start, end, value } of [...peopleFigures(text, profile)].reverse()) {
    if (!isTooFine(value)) continue;
    const figure = likeFigure(round(value, PEOPLE_DECIMALS), text.slice(start, end));
    result = result.slice(0, start) + figure + result.slice(end);
  }
  return result;
}
