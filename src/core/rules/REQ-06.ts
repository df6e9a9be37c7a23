import type { FieldPlace } from '../layout/Layout';
import { isNil } from '../readers/nil';
import { isBlank, textOf } from '../snapshot/CellValue';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, type Found, worded } from './Rule';

/** Rules of their own ask for these. */
const ASKED_ELSEWHERE = ['no', 'name', 'section'];

const messages = {
  blank: worded(
    (v: { title: string }) => `「${v.title}」が空欄です。`,
    (v) => `${v.title} is blank.`,
    () => '空欄',
    () => 'blank',
  ),
  nil: worded(
    (v: { title: string; nil: string }) =>
      `「${v.title}」が「${quote(v.nil)}」（なしの印）です。内容を入力してください。`,
    (v) => `${v.title} holds “${quote(v.nil)}”, a mark for nothing. Please say something there.`,
    (v) => `「${clip(v.nil, 5)}」（なしの印）`,
    (v) => `“${clip(v.nil, 5)}” (nothing)`,
  ),
  blankNew: worded(
    (v: { title: string; nil: string }) =>
      `「${v.title}」が空欄です。新規の事業で実績がまだないときは「${v.nil}」と書いてください。`,
    (v) => `${v.title} is blank. Where a new program has no results yet, please enter ${v.nil}.`,
    (v) => `空欄（新規は${clip(v.nil, 4)}）`,
    (v) => `blank (new: ${clip(v.nil, 4)})`,
  ),
};
type Said = Found<typeof messages>;

/** What else the form requires is there, 目標 and 実績 …; — will do for a new program's 実績. */
export const req06 = defineRule({
  id: 'REQ-06',
  severity: 'warning',
  source: 'form',
  needs: [],
  asks: {
    ja: '目標・内容・実績・分析が入っていますか',
    en: 'Are goal, content, results and analysis there?',
  },
  messages,

  checkProgram({ places, isNew }, { profile }) {
    return places.filter(isAsked).flatMap(({ key, field: { title }, cell, value }): Said[] => {
      const mayBeNil = key === 'results' && isNew;
      if (cell === null) return [];
      if (isBlank(value)) {
        if (!mayBeNil) return [{ cell, key: 'blank', values: { title } }];
        return [{ cell, key: 'blankNew', values: { title, nil: profile.nilMarks[0] ?? '' } }];
      }
      const nil = textOf(value);
      if (mayBeNil || nil === null || !isNil(nil, profile)) return [];
      return [{ cell, key: 'nil', values: { title, nil }, actual: nil }];
    });
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '目標・内容・実績・分析は、事業を評価して見直すための根拠になります。空欄のままでは評価できません。',
          en: 'Goal, content, results and analysis are what a program is judged and reformed by.',
        },
        good: [{ goal: '職員の事務を支える。' }],
        bad: [{ goal: null }],
      }
    : null,
});

function isAsked({ key, field: { required, kind } }: FieldPlace): boolean {
  return required && kind !== 'amount' && !ASKED_ELSEWHERE.includes(key);
}
