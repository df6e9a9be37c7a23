import fc from 'fast-check';
import { type Book, readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { chiba } from '../../../src/core/profiles/chiba';
import { cellAt } from '../../../src/core/facts/cells';
import { readXlsx } from '../../../src/files/readXlsx';
import { makeFixtures } from '../../support/fixtures';
import { hostileCity } from '../fuzz/hostileCity';
import { applied, brokenBy } from '../../support/applied';

/** Rules on how a cell is written; what sums and codes offer is held to its promise by their own tests. */
const NOTATION = /^(STR|REQ|NUM|CHAR|XREF)/;
const LOST = '\ufffd';

test('whatever a form holds, a safe fix of notation silences its rule and brings no error', () => {
  fc.assert(
    fc.property(hostileCity, (snapshot) => {
      const book = readBook(snapshot, chiba);
      for (const finding of checkBook(book).findings) {
        const { sheet, row, column } = finding.cell;
        const text = cellAt(book, sheet, row, column);
        const fix = NOTATION.test(finding.rule) ? fixOf(finding, book) : null;
        // A lost character is the next thing that its rule finds there.
        const isLost = typeof text === 'string' && text.includes(LOST);
        if (fix?.kind !== 'safe' || (finding.rule === 'CHAR-05' && isLost)) continue;
        expect({ finding, broken: brokenBy(finding, book, fix) }).toEqual({ finding, broken: [] });
      }
    }),
    { numRuns: 200 },
  );
});

/** What a book says in figures, codes and marks. */
function figuresOf({ programs }: Book): unknown {
  // Converting a unit leaves more digits than a cell keeps.
  const kept = (value: number | null | undefined) => value && Number(value.toPrecision(15));
  return programs.map((program) => {
    const { no, isNew, cost, methods } = program.toRecord();
    const { staff, budget, previous, thingsBudget } = program;
    return {
      figures: [no, isNew, ...Object.values(cost).map(kept)],
      codes: methods.map(({ code }) => code),
      people: [staff.headline, ...staff.kinds.map(({ count }) => count)],
      amounts: [budget, previous, thingsBudget].map(({ amount, amountIsNil, general }) => [
        amount?.value,
        amountIsNil,
        general?.value,
      ]),
    };
  });
}

test('whatever a form holds, no safe fix of any rule changes what the whole book says', () => {
  fc.assert(
    fc.property(hostileCity, (snapshot) => {
      const book = readBook(snapshot, chiba);
      for (const finding of checkBook(book).findings) {
        const fix = fixOf(finding, book);
        if (fix?.kind !== 'safe') continue;
        const now = applied(book, fix.edits);
        expect({ finding, says: figuresOf(now) }).toEqual({ finding, says: figuresOf(book) });
      }
    }),
    { numRuns: 100 },
  );
});

test.each(makeFixtures())('on $name every way to fix notation keeps its promise', ({ bytes }) => {
  const book = readBook(readXlsx(bytes), chiba);
  for (const finding of checkBook(book).findings) {
    const fix = NOTATION.test(finding.rule) ? fixOf(finding, book) : null;
    if (fix === null) continue;
    expect({ finding, broken: brokenBy(finding, book, fix) }).toEqual({ finding, broken: [] });
  }
});
