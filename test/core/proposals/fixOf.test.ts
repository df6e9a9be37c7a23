import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { checkWorkbook } from '../../../src/core/check';
import { checkBook } from '../../../src/core/rules/checkBook';
import { RULES } from '../../../src/core/rules';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { chiba } from '../../../src/core/profiles/chiba';
import { suita } from '../../../src/core/profiles/suita';
import { cellAt } from '../../../src/core/facts/cells';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { hostileCity } from '../fuzz/hostileCity';
import { bookOf, type ProgramCells } from '../../support/programs';
import { waysOf } from '../../support/applied';

test('the rules with a fix are those of the form’s list', () => {
  expect(RULES.filter(({ fix }) => fix !== null).map(({ id }) => id)).toEqual([
    ...['STR-01', 'STR-03'],
    ...['REQ-02', 'REQ-03', 'REQ-04', 'REQ-05', 'REQ-07', 'REQ-08'],
    ...['NUM-01', 'NUM-02', 'NUM-03', 'NUM-05', 'NUM-07'],
    ...[
      'SUM-01',
      'SUM-05',
      'SUM-07',
      'SUM-08',
      'SUM-09',
      'UNIT-01',
      'UNIT-02',
      'PREV-01',
      'PREV-02',
    ],
    ...['CODE-01', 'CODE-02', 'CODE-03', 'CODE-04', 'CODE-07', 'CODE-08', 'CODE-11'],
    ...['CHAR-02', 'CHAR-05', 'XREF-03'],
  ]);
});

test('a finding of a rule without a fix, and a ledger’s, have none', () => {
  const book = bookOf({ name: null, total: 30 });
  const kinds = checkBook(book).findings.map((finding) => [
    finding.rule,
    fixOf(finding, book)?.kind,
  ]);
  expect(kinds).toEqual([
    ['REQ-01', undefined],
    ['SUM-01', 'choice'],
  ]);
  const [total] = checkBook(book).findings.filter(({ rule }) => rule === 'SUM-01');
  if (total === undefined) throw new Error('no finding');
  expect(fixOf(total, readBook(book.snapshot, suita))).toBeNull();
});

test('whatever a form holds, a fix changes cells from what they hold, each once, no error', () => {
  fc.assert(
    fc.property(hostileCity, (snapshot) => {
      const { book, findings } = checkWorkbook(snapshot, chiba);
      for (const finding of findings) {
        const fix = fixOf(finding, book);
        for (const edits of fix === null ? [] : waysOf(fix)) {
          const cells = edits.map(({ cell }) => JSON.stringify(cell));
          expect(new Set(cells).size).toBe(cells.length);
          for (const { cell, before, after } of edits) {
            expect(cellAt(book, cell.sheet, cell.row, cell.column)).toBe(before);
            expect(typeof before === 'object' && before !== null).toBe(false);
            expect(after.kind === 'value' && after.value === before).toBe(false);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** The snapshot, and how many cells of it have been looked at. */
function counted({ sheets }: WorkbookSnapshot) {
  const looks = { count: 0 };
  const watched = (row: readonly CellValue[]) =>
    new Proxy(row, {
      get(cells, key): unknown {
        looks.count++;
        return Reflect.get(cells, key);
      },
    });
  const all = sheets.map((sheet) => ({ ...sheet, values: sheet.values.map(watched) }));
  return { snapshot: { sheets: all }, looks };
}

test('what a safe fix costs does not grow with the book', () => {
  const bad: ProgramCells = { people: '８', things: '-', peopleText: '職員\u200b1.00人' };
  const looksIn = (programs: number) => {
    const sound = Array.from({ length: programs - 1 }, (_, i) => ({ name: `事業${i}` }));
    const { snapshot, looks } = counted(bookOf(bad, ...sound).snapshot);
    const { book, findings } = checkWorkbook(snapshot, chiba);
    looks.count = 0;
    const fixes = findings.filter(({ program }) => program === 0).map((one) => fixOf(one, book));
    expect(fixes.map((fix) => fix?.kind)).toEqual(['safe', 'safe', 'safe']);
    return looks.count;
  };
  expect(looksIn(1)).toBeGreaterThan(100);
  expect(looksIn(400)).toBeLessThan(1.1 * looksIn(1));
});
