import { FOR_PAGES } from './forPages';
import { defineRule, worded } from './Rule';

/** A visible sheet with ヒト, モノ and カネ has a header that is known: nothing vanishes without a word. */
export const str05 = defineRule({
  id: 'STR-05',
  severity: 'warning',
  source: 'form',
  asks: {
    ja: 'ヒト・モノ・カネのあるシートは、すべて読み取れましたか',
    en: 'Was every sheet with people, things and money read?',
  },
  messages: {
    noHeader: worded<object>(
      () =>
        'このシートにはヒト・モノ・カネの行がありますが、様式の見出しが見つからないため読んでいません。表の上に様式の見出しを入れてください。',
      () =>
        'This sheet has rows of people, things and money, but no titles of the form were found, so it was not read. Please put the form’s titles above the table.',
      () => '見出しがなく読めない',
      () => 'no titles: not read',
    ),
  },

  check({ layout }) {
    return layout.notRead.flatMap(({ cell, reason }) =>
      cell === undefined || reason.key !== 'noHeader'
        ? []
        : [{ cell, key: 'noHeader', values: {} } as const],
    );
  },

  about: FOR_PAGES
    ? {
        why: {
          ja: '見出しのない表は読み取れません。そのシートの事業は検証も集計もされないため、知らないうちに合計から抜けます。',
          en: 'A table without titles cannot be read: its programs would be missing from the totals unnoticed.',
        },
        good: [{ titleRow: '（様式のとおり）' }],
        bad: [{ titleRow: null }],
      }
    : null,
});
