import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../../src/core/address/a1';
import { type Book, readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { suita } from '../../../src/core/profiles/suita';
import type { CellContent, CellEdit } from '../../../src/core/plan/edits';
import type { CellFacts, Proposal } from '../../../src/core/proposals/Proposal';
import { proposeFills } from '../../../src/core/proposals/proposeFills';
import type { TotalAs } from '../../../src/core/proposals/proposeTotals';
import { renderProposal } from '../../../src/core/proposals/ProposalReason';
import { readXlsx } from '../../../src/files/readXlsx';
import { formBook, formProgram, formSheet } from '../../support/form';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { suitaRows } from '../../support/ledgers/suitaRows';
import { bookOf, type ProgramCells } from '../../support/programs';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';

const never: CellFacts = { isFormula: () => false, isInTable: () => false };

function contentText(after: CellContent): string {
  if (after.kind === 'value') return String(after.value);
  return `${after.formula} ${String(after.result)}`;
}

/** The one cell that a fill is of. */
function editOf({ edits: [edit, ...others] }: Proposal): CellEdit {
  expect(others).toEqual([]);
  return edit;
}

function placed(proposal: Proposal): [cell: string, content: string] {
  const { cell, after } = editOf(proposal);
  return [toA1(cell), contentText(after)];
}

function offered(as: TotalAs, ...programs: readonly ProgramCells[]): string[] {
  return proposeFills(bookOf(...programs), as, never).map((one) =>
    [one.isTicked ? '☑' : '☐', one.reason.key, ...placed(one)].join(' '),
  );
}

const PRINTED = readXlsx(
  readFileSync(join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx')),
);

test('of the document exactly the five blank totals with known parts are ticked', () => {
  const ticked = proposeFills(readBook(PRINTED, chiba), 'value', never).filter(
    ({ isTicked }) => isTicked,
  );
  expect(ticked.map(placed)).toEqual([
    ['I17', '109'],
    ['I45', '1725'],
    ['I57', '131'],
    ['I77', '83'],
    ['I81', '101'],
  ]);
});

test('its 27 + 69 ≠ 90 is not corrected where ヒト may be the wrong one; lost figures come from their texts and as an estimate', () => {
  const others = proposeFills(readBook(PRINTED, chiba), 'value', never).filter(
    ({ isTicked }) => !isTicked,
  );
  expect(others.map((one) => [one.reason.key, ...placed(one)])).toEqual([
    ['people', 'H9', '3'],
    ['money', 'H11', '87'],
    ['money', 'H27', '10'],
  ]);
});

describe('a total', () => {
  test('that is blank becomes a live formula of the three cells, or their sum', () => {
    expect(offered('formula', { total: null })).toEqual(['☑ total I3 =SUM(H3:H5) 18']);
    expect(offered('value', { total: null })).toEqual(['☑ total I3 18']);
  });

  test('of cells that do not follow each other names each of them', () => {
    const sheet = formSheet(
      '局',
      [{ row: ['施策', '1-1-1', '施策'], programs: [formProgram(1, { total: null })] }],
      { heights: [1, 2, 1] },
    );
    const apart = proposeFills(readBook(formBook(sheet), chiba), 'formula', never);
    expect(apart.map(placed)).toEqual([['I3', '=SUM(H3:H4,H6) 18']]);
  });

  test('of a form that adds an amount twice is a value: a range takes each cell once', () => {
    const [sum] = ofunato.sums;
    const sums = sum === undefined ? [] : [{ ...sum, terms: [...sum.terms, 'general'] }];
    const rows = withCells(ofunatoRows(1), [FIRST_PROGRAM, FIRST_BLOCK + 5, null]);
    const doubled = proposeFills(
      readBook(snapshotOf(rows), { ...ofunato, sums }),
      'formula',
      never,
    );
    expect(doubled.filter(({ isTicked }) => isTicked).map(placed)).toEqual([['J5', '1800']]);
  });

  test('that holds is offered nothing, and neither is one off by rounding', () => {
    expect(offered('value', {}, { total: 19 })).toEqual([]);
  });

  test('that disagrees is never ticked', () => {
    expect(offered('value', { total: 20 })).toEqual(['☐ correction I3 18']);
  });

  test('marked as nil is the user’s word: offered, not ticked; right where the sum is 0', () => {
    expect(offered('value', { total: '—' })).toEqual(['☐ total I3 18']);
    const nothing = { people: 0, things: null, money: null, moneyText: '—', total: '—' };
    expect(offered('value', nothing)).toEqual([]);
  });

  test('beside amounts that are text is offered as a value: a formula would pass over them', () => {
    expect(offered('formula', { people: '８', total: null })).toEqual(['☑ total I3 18']);
  });

  test('beside nil marks is a formula, which passes over them rightly', () => {
    expect(offered('formula', { things: '—', total: null })).toEqual(['☑ total I3 =SUM(H3:H5) 18']);
  });

  test('waits for a part that only its text names, or that nobody knows', () => {
    expect(offered('value', { money: null, total: null })).toEqual(['☐ money H5 10']);
    expect(offered('value', { people: null, total: null })).toEqual([]);
    expect(offered('value', { people: '調整中', total: null })).toEqual([]);
    expect(offered('value', { money: { error: '#REF!' }, total: null })).toEqual([]);
  });

  test('with all parts blank is left blank', () => {
    const blank = { people: null, things: null, money: null, moneyText: '—', total: null };
    expect(offered('value', { ...blank, peopleText: null })).toEqual([]);
  });

  test('beside a cost in 千円 is left: the cost comes first', () => {
    expect(offered('value', { money: 10_000, total: null })).toEqual([]);
  });
});

test('a place that holds a label is left alone', () => {
  expect(offered('value', { total: '〈参考〉前年度決算額' })).toEqual([]);
});

test('a cell that holds a formula is left alone', () => {
  const book = bookOf({ total: null, money: null }, { total: null });
  const isFormula = ({ row }: { readonly row: number }): boolean => row < 5;
  const facts = { ...never, isFormula };
  expect(proposeFills(book, 'value', facts).map((one) => toA1(editOf(one).cell))).toEqual(['I6']);
});

test('in a table a total is filled with its value instead of a formula, and says why', () => {
  const book = bookOf({ total: null }, { total: null }, { total: null, moneyText: null });
  const isInTable = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row === 5 && column === 8;
  const seen = proposeFills(book, 'formula', { ...never, isInTable });
  const edits = seen.map(editOf);
  expect(edits.map(({ cell, after }) => [toA1(cell), after.kind])).toEqual([
    ['I3', 'formula'],
    ['I6', 'value'],
    ['I9', 'formula'],
  ]);
  const [formula, value] = edits.map(({ after }) => after);
  expect(value?.kind === 'value' && formula?.kind === 'formula' && value.value).toBe(
    formula?.kind === 'formula' ? formula.result : null,
  );
  const said = seen.map((one) => [renderProposal(one, 'ja'), renderProposal(one, 'en')]);
  expect(said.map(([ja]) => ja?.includes('Excel のテーブルの列では'))).toEqual([
    false,
    true,
    false,
  ]);
  expect(said.map(([, en]) => en?.includes('a column of an Excel table'))).toEqual([
    false,
    true,
    false,
  ]);
  const asked = proposeFills(book, 'value', { ...never, isInTable });
  expect(asked.map(({ isForTable }) => isForTable)).toEqual([false, false, false]);
});

describe('カネ', () => {
  test('is taken from its text in whole units, never ticked', () => {
    const text = '歳出予算額10,600千円（うち一般財源600千円）';
    expect(offered('value', { money: null, moneyText: text })).toEqual(['☐ money H5 11']);
  });

  test('is offered nothing where the text names nothing, or less than half a unit', () => {
    expect(offered('value', { money: null, moneyText: '歳出予算額0百万円', total: 8 })).toEqual([]);
    expect(offered('value', { money: null, moneyText: '歳出予算額400千円', total: 8 })).toEqual([]);
    expect(offered('value', { money: null, moneyText: null, total: 8 })).toEqual([]);
  });
});

test('ヒト is estimated only where eight programs say what a head costs', () => {
  const blank = { people: null, peopleText: '職員0.50人', total: 14 };
  const eight = new Array<ProgramCells>(8).fill({});
  expect(offered('value', ...eight, blank)).toEqual(['☐ people H27 4']);
  expect(offered('value', ...eight.slice(1), blank)).toEqual([]);
  expect(offered('value', ...eight, { ...blank, peopleText: '課長ほか' })).toEqual([]);
});

describe('on a form of rows or sheets', () => {
  const offers = (book: Book, as: TotalAs = 'value') =>
    proposeFills(book, as, never).map((one) =>
      [one.isTicked ? '☑' : '☐', one.reason.key, ...placed(one)].join(' '),
    );
  const rows = (...changes: readonly (readonly [number, number, XlsxCell])[]) =>
    readBook(snapshotOf(withCells(ofunatoRows(2), ...changes)), ofunato);

  test('sums that hold, and a workbook of another form, are offered nothing', () => {
    expect(offers(rows())).toEqual([]);
    expect(offers(readBook(PRINTED, suita))).toEqual([]);
  });

  test('a blank total is offered the sum of its terms, in its year-block', () => {
    const book = rows([FIRST_PROGRAM, FIRST_BLOCK + 19, null]);
    expect(offers(book)).toEqual(['☑ terms X5 1866']);
    expect(offers(book, 'formula')).toEqual(['☑ terms X5 =SUM(T5,W5) 1866']);
    const [one] = proposeFills(book, 'value', never);
    if (one === undefined) throw new Error('nothing offered');
    expect(renderProposal(one, 'ja')).toBe(
      '「トータルコスト(A)+(B)」が空欄です。平成27年度（決算）：事業費計(A) 1,226千円＋人件費計(B) 640千円＝1,866千円です。',
    );
    expect(renderProposal(one, 'en')).toBe(
      '"トータルコスト(A)+(B)" is blank. 平成27年度（決算）: 事業費計(A) 1,226千円 + 人件費計(B) 640千円 = 1,866千円.',
    );
  });

  test('a blank total that is a term of another counts as its own sum', () => {
    const blank = rows(
      [FIRST_PROGRAM, FIRST_BLOCK + 5, null],
      [FIRST_PROGRAM, FIRST_BLOCK + 9, null],
    );
    expect(offers(blank)).toEqual(['☑ terms J5 1100', '☑ terms N5 1740']);
    expect(offers(rows([FIRST_PROGRAM, FIRST_BLOCK + 5, null]))).toEqual(['☑ terms J5 1100']);
  });

  test('a total that disagrees is a correction, which only the user may choose', () => {
    const book = rows([FIRST_PROGRAM, FIRST_BLOCK + 9, 1700]);
    expect(offers(book)).toEqual(['☐ termsCorrection N5 1740']);
    const [one] = proposeFills(book, 'value', never);
    if (one === undefined) throw new Error('nothing offered');
    expect(renderProposal(one, 'ja')).toMatch(
      /＝1,740千円ですが、トータルコスト.*は1,700千円です。/,
    );
    expect(renderProposal(one, 'en')).toMatch(/= 1,740千円, but トータルコスト.* is 1,700千円\./);
  });

  test('a term that is no amount leaves the total to the user', () => {
    const changes = [
      [FIRST_PROGRAM, FIRST_BLOCK, '未定'],
      [FIRST_PROGRAM, FIRST_BLOCK + 5, null],
    ] as const;
    expect(offers(rows(...changes))).toEqual([]);
  });

  test('where two sums of one total differ, nobody can know which is right', () => {
    const sheet = (...changes: readonly (readonly [number, number, XlsxCell])[]) =>
      readBook(snapshotOf(withCells(suitaRows(0), ...changes)), suita);
    expect(offers(sheet([16, 3, null]))).toEqual(['☑ terms D17 2040']);
    expect(offers(sheet([16, 3, null], [14, 3, 400]))).toEqual([]);
  });
});
