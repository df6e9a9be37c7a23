import { cellText } from '../facts/cells';
import { codeRange, methodName } from '../facts/methodNames';
import { cellEdit, choiceFix } from '../fix/fixEdits';
import { likeNames } from '../fix/methods';
import { methodOf } from '../fix/places';
import type { Profile } from '../profile/Profile';
import { codeName } from '../readers/listedCode';
import type { CodePlace, MethodLine } from '../records/Program';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

const messages = {
  unknown: worded(
    (v: { written: string; codes: string }) =>
      `番号「${quote(v.written)}」は手法の一覧（${v.codes}）にありません。`,
    (v) => `The code “${quote(v.written)}” is not in the list (${v.codes}).`,
    (v) => `一覧にない番号「${clip(v.written, 2)}」`,
    (v) => `not in the list: ${clip(v.written, 3)}`,
  ),
  unknownWithOffer: worded(
    (v: { written: string; codes: string; offer: string }) =>
      `番号「${quote(v.written)}」は手法の一覧（${v.codes}）にありません。「${v.offer}」でしょうか。`,
    (v) => `The code “${quote(v.written)}” is not in the list (${v.codes}). Is “${v.offer}” meant?`,
    (v) => `一覧にない番号「${clip(v.written, 2)}」`,
    (v) => `not in the list: ${clip(v.written, 3)}`,
  ),
  noCode: worded(
    (v: { written: string; codes: string }) =>
      `「${quote(v.written)}」に手法の番号（${v.codes}）がありません。`,
    (v) => `“${quote(v.written)}” has no method code (${v.codes}).`,
    (v) => `番号なし「${clip(v.written, 5)}」`,
    (v) => `no code: ${clip(v.written, 8)}`,
  ),
  notListed: worded(
    (v: { title: string; written: string; codes: string }) =>
      `「${v.title}」の「${quote(v.written)}」は、この様式の選択肢（${v.codes}）にありません。`,
    (v) => `“${quote(v.written)}” under “${v.title}” is none of this form's choices (${v.codes}).`,
    (v) => `選択肢にない「${clip(v.written, 7)}」`,
    (v) => `not a choice: ${clip(v.written, 7)}`,
  ),
  noCodeWithOffer: worded(
    (v: { written: string; offer: string }) =>
      `「${quote(v.written)}」に番号がありません。「${v.offer}」でしょうか。`,
    (v) => `“${quote(v.written)}” has no code. Is “${v.offer}” meant?`,
    (v) => `番号なし「${clip(v.written, 5)}」`,
    (v) => `no code: ${clip(v.written, 6)}`,
  ),
};
type Said = Found<typeof messages>;

/** A code is in its list; a method's label alone has none, and its code is offered. */
export const code01 = defineRule({
  id: 'CODE-01',
  severity: 'error',
  source: 'form',
  needs: [],
  asks: {
    ja: '手法の番号は一覧にありますか',
    en: 'Is the method code in the list?',
  },
  messages,

  checkProgram: ({ methods, codes }, { profile }) => [
    ...methods.flatMap((line) => unknownMethod(line, profile)),
    ...codes.flatMap((place) => unlistedCode(place, profile)),
  ],

  /** A known label gets its code; any other is offered what it resembles. A number alone says nothing. */
  fix(finding, book) {
    const { cell, expected } = finding;
    if (typeof expected === 'string') return choiceFix(cellEdit(book, cell, expected));
    const reading = methodOf(finding, book)?.reading;
    if (reading?.kind !== 'method') return null;
    const names = reading.label === null ? [] : likeNames(reading.label, book.profile);
    return choiceFix(...names.map((name) => cellEdit(book, cell, name)));
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '手法は番号ごとに集計します。一覧にない番号は、どの手法にも数えられません。',
          en: 'Methods are counted by their codes. A code that is not in the list counts for none.',
        },
        good: [{ method: '⑥ ICT活用' }],
        bad: [{ method: '⑨ ICT活用' }],
      }
    : null,
});

function unknownMethod({ cell, value, reading }: MethodLine, profile: Profile): Said[] {
  if (reading.kind === 'blank' || reading.code !== null) return [];
  const name = methodName(reading.labelCode, profile);
  const offer = name === null ? null : name + reading.aside;
  const codes = codeRange(profile);
  const text = cellText(value);
  const at = { cell, expected: offer, actual: text };
  const { writtenCode: written } = reading;
  if (written === null) {
    return offer === null
      ? [{ ...at, key: 'noCode', values: { written: text, codes } }]
      : [{ ...at, key: 'noCodeWithOffer', values: { written: text, offer } }];
  }
  return offer === null
    ? [{ ...at, key: 'unknown', values: { written, codes } }]
    : [{ ...at, key: 'unknownWithOffer', values: { written, codes, offer } }];
}

function unlistedCode({ field, cell, reading }: CodePlace, { codeLists }: Profile): Said[] {
  if (reading.kind !== 'unknown') return [];
  const { written } = reading;
  const codes = (codeLists[field.list ?? ''] ?? []).map(codeName).join('、');
  const values = { title: field.title, written, codes };
  return [{ cell, key: 'notListed', values, actual: written }];
}
