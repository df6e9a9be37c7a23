import path from 'node:path';
import { readBook } from '../../../src/core/book/Book';
import { checkBook } from '../../../src/core/rules/checkBook';
import { type ProposalReason, renderProposal } from '../../../src/core/proposals/ProposalReason';
import { proposeFills } from '../../../src/core/proposals/proposeFills';
import { ofunato } from '../../../src/core/profiles/ofunato';
import { renderMessage } from '../../../src/core/rules';
import { expectGolden, inBoth } from '../../support/golden';
import { FIRST_BLOCK, FIRST_PROGRAM, ofunatoRows } from '../../support/ledgers/ofunatoRows';
import { snapshotOf, withCells } from '../../support/ledgers/snapshotOf';
import { bookOf, type ProgramCells } from '../../support/programs';

const unit = '百万円';

const TOTAL: ProposalReason = {
  key: 'total',
  values: { people: 7, things: 3, money: 10, sum: 20, unit },
};
/** Why each kind of cell is offered in a book of these programs. */
const REASONS: readonly ProposalReason[] = [
  { key: 'people', values: { heads: 1.5, price: 8, unit } },
  { key: 'money', values: { amount: 10.6, unit } },
  TOTAL,
  { key: 'correction', values: { people: 8, things: 2, money: 10, sum: 20, total: 27, unit } },
];
const TERMS = {
  period: '平成26年度（決算）',
  terms: [
    { title: '事業費計(A)', value: 1100 },
    { title: '人件費計(B)', value: 640 },
  ],
  title: 'トータルコスト(A)+(B)',
  expected: 1740,
  unit: '千円',
};
/** And in one of rows, by the titles of its form. */
const OF_ROWS: readonly ProposalReason[] = [
  { key: 'terms', values: TERMS },
  { key: 'termsCorrection', values: { ...TERMS, total: 1700 } },
];
const eight = new Array<ProgramCells>(8).fill({});
const book = bookOf(
  ...eight,
  { people: null, peopleText: '職員1.50人' },
  { money: null, moneyText: '歳出予算額10,600千円' },
  { people: 7, things: 3, total: null },
  { things: 2, total: 27 },
);

test('each reason gives its figures', () => {
  const facts = { isFormula: () => false, isInTable: () => false };
  const reasons = proposeFills(book, 'value', facts).map(({ reason }) => reason);
  expect(reasons).toEqual(REASONS);
  const last = FIRST_BLOCK + 9;
  const rows = withCells(
    ofunatoRows(2),
    [FIRST_PROGRAM, last, null],
    [FIRST_PROGRAM + 1, last, 1700],
  );
  const [blank, correction] = proposeFills(readBook(snapshotOf(rows), ofunato), 'value', facts);
  expect(blank?.reason).toEqual(OF_ROWS[0]);
  expect(correction?.reason).toMatchObject({ key: 'termsCorrection', values: { total: 1700 } });
});

test('each says why as the golden file has it', () => {
  const why = (reason: ProposalReason, isForTable: boolean) =>
    inBoth((language) => renderProposal({ reason, isForTable }, language));
  expectGolden(
    path.join(__dirname, 'sentences.txt'),
    ['people', 'money', 'total', 'total in a table', 'correction', 'terms', 'termsCorrection'],
    [
      ...[...REASONS, ...OF_ROWS].map((reason) => [reason.key, why(reason, false)] as const),
      ['total in a table', why(TOTAL, true)],
    ],
  );
});

test('a fix says what its finding says', () => {
  const [finding] = checkBook(bookOf({ isNew: '○', previousYear: '—' })).findings;
  if (finding === undefined) throw new Error('no finding');
  const { message } = finding;
  const reason = { key: 'fix', values: { message } } as const;
  for (const language of ['ja', 'en'] as const) {
    const said = renderMessage(message, language);
    expect(said).toContain('○');
    expect(renderProposal({ reason, isForTable: false }, language)).toBe(said);
  }
});
