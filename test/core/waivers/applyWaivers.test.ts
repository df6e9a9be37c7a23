import { toA1 } from '../../../src/core/address/a1';
import { type Book, readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { Finding, RuleId } from '../../../src/core/findings/Finding';
import { chiba } from '../../../src/core/profiles/chiba';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { applyWaivers } from '../../../src/core/waivers/applyWaivers';
import { standing, type Waiver } from '../../../src/core/waivers/Waiver';
import { withoutWaiver, withWaiver } from '../../../src/core/waivers/editWaivers';
import { formBook, formProgram, formSheet } from '../../support/form';
import { expectLinear } from '../../support/expectLinear';
import { bookOf, type ProgramCells } from '../../support/programs';

const WHY = { reason: '補正予算による', at: '2017-04-01' };

function found(rule: RuleId, book: Book): Finding {
  const finding = checkBook(book).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} finds nothing.`);
  return finding;
}

/** Waives the first finding of a rule. */
function waive(rule: RuleId, book: Book): readonly Waiver[] {
  return withWaiver([], found(rule, book), book, WHY);
}

/** Cells of the findings of a rule that are waived in a book. */
function waivedIn(rule: RuleId, waivers: readonly Waiver[], book: Book): string[] {
  return applyWaivers(checkBook(book).findings, waivers, book)
    .filter((one) => one.rule === rule && one.waived !== null)
    .map(({ cell }) => toA1(cell));
}

const WRONG: ProgramCells = { no: 2, total: 99 };

test('excuses the finding it was given for, with its reason, and no other', () => {
  const book = bookOf({ no: 1, total: 99 }, WRONG);
  const waivers = waive('SUM-01', book);
  const checked = applyWaivers(checkBook(book).findings, waivers, book);
  expect(checked.filter(({ waived }) => waived !== null)).toMatchObject([
    { rule: 'SUM-01', cell: { row: 2 }, waived: { reason: '補正予算による' } },
  ]);
  expect(standing(checked)).toHaveLength(checked.length - 1);
});

test('a moved row keeps it', () => {
  const waivers = waive('SUM-01', bookOf(WRONG));
  const rows = bookOf({ no: 1 }, WRONG);
  expect(waivedIn('SUM-01', waivers, rows)).toEqual(['I6']);
  const sheet = formSheet('総務局', [
    { row: ['施策', '4-3-4', '利便性の向上'], programs: [formProgram(2, { total: 99 })] },
  ]);
  const moved = readBook(formBook({ ...sheet, origin: { row: 9, column: 2 } }), chiba);
  const own = waive('SUM-01', readBook(formBook(sheet), chiba));
  expect(waivedIn('SUM-01', own, moved)).toHaveLength(1);
});

test.each<[string, ProgramCells]>([
  ['the cell itself', { ...WRONG, total: 98 }],
  ['the cell itself, as text', { ...WRONG, total: '99' }],
  ['a related cell', { ...WRONG, people: 9 }],
])('a changed value ends it: %s', (_, changed) => {
  expect(waivedIn('SUM-01', waive('SUM-01', bookOf(WRONG)), bookOf(changed))).toEqual([]);
});

test.each<[string, ProgramCells]>([
  ['a cell that it is not about', { ...WRONG, section: '総務課' }],
  ['white space around', { ...WRONG, name: ' 庁内システム甲の運用 ' }],
])('is kept over a change of %s', (_, changed) => {
  expect(waivedIn('SUM-01', waive('SUM-01', bookOf(WRONG)), bookOf(changed))).toEqual(['I3']);
});

test('another No., 施策 or sheet is another program', () => {
  const waivers = waive('SUM-01', bookOf(WRONG));
  expect(waivedIn('SUM-01', waivers, bookOf({ ...WRONG, no: 3 }))).toEqual([]);
  const other = (name: string, code: string): Book =>
    readBook(
      formBook(
        formSheet(name, [
          { row: ['施策', code, '利便性の向上'], programs: [formProgram(2, { total: 99 })] },
        ]),
      ),
      chiba,
    );
  const own = waive('SUM-01', other('総務局', '4-3-4'));
  expect(waivedIn('SUM-01', own, other('総務局', '4-3-4'))).toHaveLength(1);
  expect(waivedIn('SUM-01', own, other('総務局', '4-3-5'))).toEqual([]);
  expect(waivedIn('SUM-01', own, other('財政局', '4-3-4'))).toEqual([]);
});

test('cells of one column with the same value are distinguished by their field', () => {
  const book = bookOf({ people: '8', money: '8', total: 16, moneyText: '歳出予算額8百万円' });
  const waivers = waive('NUM-01', book);
  expect(waivedIn('NUM-01', waivers, book)).toEqual(['H3']);
});

test('a finding of the sheet holds for what is missing there', () => {
  const sheetWithout = (...titles: readonly ('section' | 'isNew')[]): Book =>
    readBook(
      formBook(
        formSheet('総務局', [{ row: ['施策', '4-3-4', '利便性'], programs: [formProgram(1)] }], {
          titles: Object.fromEntries(titles.map((title): [string, CellValue] => [title, null])),
        }),
      ),
      chiba,
    );
  const waivers = waive('STR-01', sheetWithout('section'));
  expect(waivedIn('STR-01', waivers, sheetWithout('section'))).toHaveLength(1);
  expect(waivedIn('STR-01', waivers, sheetWithout('section', 'isNew'))).toEqual([]);
});

test('is taken back, and given anew in place of the old one', () => {
  const book = bookOf(WRONG);
  const finding = found('SUM-01', book);
  const waivers = waive('SUM-01', book);
  const anew = withWaiver(waivers, finding, book, { ...WHY, reason: '端数' });
  expect(anew.map(({ reason }) => reason)).toEqual(['端数']);
  expect(withoutWaiver(anew, finding, book)).toEqual([]);
});

test('any number of waivers of one key takes linear time', () => {
  const book = bookOf(WRONG);
  const findings = checkBook(book).findings;
  const [own] = waive('SUM-01', book);
  const many = (count: number) =>
    Array.from({ length: count }, (_, at): Waiver => {
      const hash = at.toString(16).padStart(16, '0');
      return {
        rule: 'SUM-01',
        sheet: '',
        program: null,
        column: '',
        reason: 'x',
        at: '2017-04-01',
        ...own,
        hash,
      };
    });
  expectLinear(60_000, many, (waivers) => {
    expect(standing(applyWaivers(findings, waivers, book))).toHaveLength(findings.length);
  });
});

test('of two waivers for the same values the first counts', () => {
  const book = bookOf(WRONG);
  const [own] = waive('SUM-01', book);
  const twice = own === undefined ? [] : [own, { ...own, reason: '後' }];
  const [checked] = applyWaivers([found('SUM-01', book)], twice, book);
  expect(checked?.waived).toEqual({ reason: WHY.reason });
});
