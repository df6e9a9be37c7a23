import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { renderMessage } from '../../../src/core/rules';
import { char05 } from '../../../src/core/rules/CHAR-05';
import { waysOf } from '../../support/applied';
import { formBook, formProgram, formSheet } from '../../support/form';
import { bookOf } from '../../support/programs';
import { testRule } from '../../support/testRule';

function invisible(at: string, before: string, code: string) {
  return { at, key: 'invisible', values: { before, code } };
}

function apart(at: string, written: string) {
  return { at, key: 'apart', values: { written } };
}

function behind(at: string, key: 'noBreakSpace' | 'lost' | 'carriageReturn', before: string) {
  return { at, key, values: { before } };
}

const policySheet = (name: string, no: number) =>
  formSheet(name, [{ row: ['施策', '1-1-1', '統\u200b一'], programs: [formProgram(no)] }]);
const BOTH = { E1: '統一', "'乙'!E1": '統一' };

testRule(char05, {
  'line breaks, wide spaces and half-width kana are right': {
    cells: { name: '一行目\n二行目　空白 ｶﾞｷﾞ がぎ', results: '1行目\n2行目 ①' },
  },
  blank: { cells: { name: null } },
  'an error is no text': { cells: { results: { error: '#REF!' } } },

  'a control character goes': {
    cells: { name: '庁内\u0007システム' },
    found: [{ ...invisible('C3', '庁内', 'U+0007'), safe: { C3: '庁内システム' } }],
  },
  'so do all of them': {
    cells: { results: '実\u0000績\u001f' },
    found: [{ ...invisible('J3', '実', 'U+0000'), safe: { J3: '実績' } }],
  },
  'a tab and a line break are right': {
    cells: [{ name: '庁内\tシステム' }, { results: '30\t件\n40件' }],
  },
  'a character without width goes': {
    cells: [{ name: '庁内\u200bシステム' }, { name: '庁内\ufeffシステム' }],
    found: [
      { ...invisible('C3', '庁内', 'U+200B'), safe: { C3: '庁内システム' } },
      { ...invisible('C6', '庁内', 'U+FEFF'), program: 1, safe: { C6: '庁内システム' } },
    ],
  },
  'several go at once': {
    cells: [{ results: '実\u200b績' }, { results: '実\ufeff績\u00ad\u202e' }],
    found: [
      { ...invisible('J3', '実', 'U+200B'), safe: { J3: '実績' } },
      { ...invisible('J6', '実', 'U+FEFF'), program: 1, safe: { J6: '実績' } },
    ],
  },
  'a lost character only a person can tell': {
    cells: [{ name: '庁内\ufffdシステム' }, { results: '実\ufffd績' }],
    found: [behind('C3', 'lost', '庁内'), { ...behind('J6', 'lost', '実'), program: 1 }],
  },
  'a lost character stays where others are fixed': {
    cells: { results: '実\u200b績\ufffd' },
    found: [{ ...invisible('J3', '実', 'U+200B'), safe: { J3: '実績\ufffd' } }],
    leaves: ['CHAR-05 0!J3'],
  },
  'a no-break space becomes a space': {
    cells: [{ name: '庁内\u00a0システム' }, { results: '30\u00a0件' }],
    found: [
      { ...behind('C3', 'noBreakSpace', '庁内'), safe: { C3: '庁内 システム' } },
      { ...behind('J6', 'noBreakSpace', '30'), program: 1, safe: { J6: '30 件' } },
    ],
  },
  'a carriage return becomes a line break, or goes with one': {
    cells: [{ name: '庁内\rシステム' }, { results: '1行目\r2行目' }, { results: '1行目\r\n2行目' }],
    found: [
      { ...behind('C3', 'carriageReturn', '庁内'), safe: { C3: '庁内\nシステム' } },
      { ...behind('J6', 'carriageReturn', '1行目'), program: 1, safe: { J6: '1行目\n2行目' } },
      { ...behind('J9', 'carriageReturn', '1行目'), program: 2, safe: { J9: '1行目\n2行目' } },
    ],
  },
  'other line breaks become one too': {
    cells: { results: '1行目\v2行目\u20283行目' },
    found: [{ ...invisible('J3', '1行目', 'U+000B'), safe: { J3: '1行目\n2行目\n3行目' } }],
  },
  'one character in two becomes one': {
    cells: [
      { name: 'カﾞイド' },
      { name: 'か\u3099イド' },
      { name: 'ハ\u309aイド' },
      { name: 'か゛イド' },
    ],
    found: [
      { ...apart('C3', 'カﾞ'), safe: { C3: 'ガイド' } },
      { ...apart('C6', 'か\u3099'), program: 1, safe: { C6: 'がイド' } },
      { ...apart('C9', 'ハ\u309a'), program: 2, safe: { C9: 'パイド' } },
      { ...apart('C12', 'か゛'), program: 3, safe: { C12: 'がイド' } },
    ],
  },
  'every such pair of a text, and nothing else, is composed': {
    cells: [
      { results: 'カ\u3099ス' },
      { results: 'カﾞス、ハﾟン、か゛' },
      { results: '①か\u3099⑧ ㈱ ｶﾞｽ Ⅵ \u200b' },
    ],
    found: [
      { ...apart('J3', 'カ\u3099'), safe: { J3: 'ガス' } },
      { ...apart('J6', 'カﾞ'), program: 1, safe: { J6: 'ガス、パン、が' } },
      { ...apart('J9', 'か\u3099'), program: 2, safe: { J9: '①が⑧ ㈱ ｶﾞｽ Ⅵ ' } },
    ],
  },
  'a mark that joins nothing only a person can tell': {
    cells: [{ results: 'あ゛' }, { results: 'あ\u3099' }],
    found: [apart('J3', 'あ゛'), { ...apart('J6', 'あ\u3099'), program: 1 }],
  },
  'what joins an emoji stays': {
    cells: { results: '👩\u200d💻の講座' },
    found: [invisible('J3', '👩', 'U+200D')],
  },

  'to blank a cell that seemed to hold something is the user’s to choose': {
    cells: { thingsText: '\u200b' },
    found: [{ ...invisible('G4', '', 'U+200B'), choices: [{ G4: null }] }],
  },
  'where it would be read otherwise the user chooses: nil, where a cost now lacks its budget': {
    cells: { moneyText: '\u200bー', money: 4, total: 12 },
    found: [{ ...invisible('G5', '', 'U+200B'), choices: [{ G5: 'ー' }] }],
    leaves: ['SUM-07 0!H5'],
  },
  'where it would be read otherwise the user chooses: a method, now with two codes': {
    cells: { methods: [['\u200b1,539', '方向性']] },
    found: [{ ...invisible('L3', '', 'U+200B'), choices: [{ L3: '1,539' }] }],
    leaves: ['CODE-11 0!L3'],
  },
  'where it would be read otherwise the user chooses: people': {
    cells: { peopleText: '職員1\u200b2.00人' },
    found: [{ ...invisible('G3', '職員1', 'U+200B'), choices: [{ G3: '職員12.00人' }] }],
  },
  'where it would be read otherwise the user chooses: an amount': {
    cells: { moneyText: '歳出予算額1\u200b0百万円' },
    found: [{ ...invisible('G5', '予算額1', 'U+200B'), choices: [{ G5: '歳出予算額10百万円' }] }],
  },
  'where it would be read otherwise the user chooses: a total': {
    cells: { total: '1\u200b8' },
    found: [{ ...invisible('I3', '1', 'U+200B'), choices: [{ I3: '18' }] }],
  },
  'where it would be read otherwise the user chooses: 新規': {
    cells: { isNew: '●\u200b' },
    found: [{ ...invisible('B3', '●', 'U+200B'), choices: [{ B3: '●' }] }],
  },
  'where it would be read otherwise the user chooses: a year': {
    cells: { results: '平成2\u200b8年度 5件' },
    found: [{ ...invisible('J3', '平成2', 'U+200B'), choices: [{ J3: '平成28年度 5件' }] }],
  },

  'in the method column the code stays': {
    cells: { methods: [['⑥\u00a0ICT活用', '方向性']] },
    found: [{ ...behind('L3', 'noBreakSpace', '⑥'), safe: { L3: '⑥ ICT活用' } }],
  },
  'the method column and the 施策 row are looked at too, once a cell': {
    cells: readBook(
      formBook(
        formSheet('局', [
          {
            row: ['施策', '4-3-4', '利便\u200b性'],
            programs: [formProgram(1, { methods: ['⑥\u00a0ICT\u00a0活用'] })],
          },
        ]),
      ),
      chiba,
    ),
    found: [
      { ...invisible('E1', '利便', 'U+200B'), program: null, safe: { E1: '利便性' } },
      { ...behind('L3', 'noBreakSpace', '⑥'), safe: { L3: '⑥ ICT 活用' } },
    ],
  },
  'a 施策 name is fixed in all of its rows: alone it would differ from the others': {
    cells: readBook(formBook(policySheet('甲', 1), policySheet('乙', 2)), chiba),
    found: [
      { ...invisible('E1', '統', 'U+200B'), program: null, safe: BOTH },
      { ...invisible("'乙'!E1", '統', 'U+200B'), program: null, safe: BOTH },
    ],
  },
});

test('at the start of a text there is nothing to quote', () => {
  const [finding] = char05.check(bookOf({ name: '\u200bあ' })).findings;
  if (finding === undefined) throw new Error('Nothing found');
  expect(renderMessage(finding.message, 'ja')).toMatch(/^文の先頭に、目に見えない文字/);
  expect(renderMessage(finding.message, 'en')).toContain('(U+200B) at the start of the text.');
});

const odd = fc.constantFrom(
  ...['\u200b', '\u00a0', '\r', '\n', '\r\n', '\t', '\u0000', '\ufeff', '\u3099', 'ﾞ', '゜'],
  ...['か', 'カ', 'ハ', 'あ', '①', '⑧', 'ＩＣＴ', 'ｶ', 'Ⅵ', '\u200d', '👩', '💻', '神', '\ufffd'],
);

test('a second time changes nothing, and what can be seen stays as it is', () => {
  const seen = (text: string) =>
    text.normalize('NFD').replace(/[゛゜ﾞﾟ\u3099\u309a]|[\p{Cc}\p{Cf}\s]/gu, '');
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const fixed = fixedText(text);
      if (fixed === null) return;
      expect(fixedText(fixed)).toBeNull();
      expect(seen(fixed)).toBe(seen(text));
      expect(fixed.match(/[①-⑧]/g)).toEqual(text.match(/[①-⑧]/g));
      for (const { message } of char05.check(bookOf({ results: fixed })).findings) {
        if (message.key === 'invisible') {
          expect(message.values).toMatchObject({ code: 'U+200D' });
        } else expect(message.key).toMatch(/^(?:lost|apart)$/);
      }
    }),
    { numRuns: 2000 },
  );
});

/** 実績 as the fix leaves it; null where there is none. */
function fixedText(results: string): string | null {
  const book = bookOf({ results });
  const [finding] = char05.check(book).findings;
  const fix = finding === undefined ? null : (char05.fix?.(finding, book) ?? null);
  const [edit] = fix === null ? [] : waysOf(fix).flat();
  return edit?.after.kind === 'value' ? String(edit.after.value ?? '') : null;
}
