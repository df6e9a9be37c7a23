import { lackOf } from '../facts/cells';
import { clip, quote } from '../words/format';
import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A name is there, where the form requires one. */
export const req01 = defineRule({
  id: 'REQ-01',
  severity: 'error',
  source: 'form',
  needs: ['name'],
  asks: {
    ja: '事務事業名が入っていますか',
    en: 'Is the name of the program there?',
  },
  messages: {
    blank: worded(
      (v: { title: string }) => `「${v.title}」が空欄です。`,
      (v) => `${v.title} is blank.`,
      () => '空欄',
      () => 'blank',
    ),
    nil: worded(
      (v: { title: string; nil: string }) =>
        `「${v.title}」が「${quote(v.nil)}」（なしの印）です。名称を入力してください。`,
      (v) => `${v.title} holds “${quote(v.nil)}”, a mark for nothing. Please enter the name.`,
      (v) => `「${clip(v.nil, 5)}」（なしの印）`,
      (v) => `“${clip(v.nil, 5)}” (nothing)`,
    ),
  },

  checkProgram(program, book) {
    const lack = lackOf(program, 'name', book);
    if (lack === null) return [];
    const { cell, title, nil } = lack;
    return nil === null
      ? [{ cell, key: 'blank', values: { title } }]
      : [{ cell, key: 'nil', values: { title, nil }, actual: nil }];
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '名称のない事業は、集計しても何の事業か分からず、議会や市民に説明できません。',
          en: 'A program without a name cannot be told from others, nor explained to anybody.',
        },
        good: [{ name: '職員研修' }],
        bad: [{ name: null }],
      }
    : null,
});
