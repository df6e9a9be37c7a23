import { checkBook } from '../../../src/core/rules/checkBook';
import { readBook } from '../../../src/core/book/Book';
import { finish } from '../../../src/core/collections/steps';
import { chiba } from '../../../src/core/profiles/chiba';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { readsAlike, readTogether } from '../../../src/core/proposals/readsAlike';
import { ruleOf } from '../../../src/core/rules';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';
import { bookOf } from '../../support/programs';

test.each([
  [9_000, 'safe'],
  [11_000, 'choice'],
])('a fix in a text of %i characters is offered as %s', (length, kind) => {
  const book = bookOf({ no: 1, peopleText: `職員\u200b1.00人（正規）${'あ'.repeat(length)}` });
  const finding = checkBook(book).findings.find(({ rule }) => rule === 'CHAR-05');
  expect(finding === undefined ? null : fixOf(finding, book)?.kind).toBe(kind);
});

test('where each program has a safe fix, those alike together are those that are alike alone', () => {
  const { snapshot } = layCity(drawCity({ seed: 3, sheets: 2, programsPerSheet: 10 }));
  const clean = readBook(snapshot, chiba);
  // An unseen character in each name.
  const names = new Set(clean.programs.map(({ fields }) => fields.name.value));
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) =>
      row.map((value) =>
        typeof value === 'string' && names.has(value) ? `${value}\u200b` : value,
      ),
    ),
  }));
  const book = readBook({ sheets }, chiba);
  const wanted = checkBook(book).findings.flatMap((finding) => {
    const fix = ruleOf(finding.rule).fix?.(finding, book);
    return fix?.kind === 'safe' ? [{ finding, edits: fix.edits }] : [];
  });
  const together = finish(readTogether(wanted, book));
  expect(together?.alike.size).toBe(book.programs.length);
  expect(wanted.filter((fix) => together?.alike.has(fix) !== readsAlike(fix, book))).toEqual([]);

  // A fix that changes what is read is none of them, whatever the others are.
  const [first, ...others] = wanted;
  const program = book.programs[first?.finding.program ?? -1];
  const cell = program?.fields.total.cell;
  if (first === undefined || !cell) throw new Error('No fix with a total.');
  const before = program.fields.total.value;
  const wrong = {
    ...first,
    edits: [{ cell, before, after: { kind: 'value', value: 7_777 } }],
  } as const;
  const mixed = finish(readTogether([wrong, ...others], book));
  expect(mixed?.alike).toEqual(new Set(others));
});
