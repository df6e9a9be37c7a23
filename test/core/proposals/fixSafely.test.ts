import fc from 'fast-check';
import { toA1 } from '../../../src/core/address/a1';
import type { CellRef } from '../../../src/core/address/CellRef';
import { checkWorkbook } from '../../../src/core/check';
import { fixOf } from '../../../src/core/proposals/fixOf';
import { fixSafely, type SafeFixOptions } from '../../../src/core/proposals/fixSafely';
import { withEdits } from '../../../src/core/plan/edits';
import { chiba } from '../../../src/core/profiles/chiba';
import { suita } from '../../../src/core/profiles/suita';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { Grid } from '../../../src/core/snapshot/Grid';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { withWaiver } from '../../../src/core/waivers/editWaivers';
import { waiverXml } from '../../../src/core/waivers/waiverXml';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';
import { plantErrors } from '../../city/plantErrors';
import { hostileCity } from '../fuzz/hostileCity';
import { bookOf, type ProgramCells } from '../../support/programs';

const NO_FORMULA = () => false;

function fixed(options: Partial<SafeFixOptions>, ...programs: ProgramCells[]) {
  const fixes = fixSafely(bookOf(...programs).snapshot, chiba, {
    isFormula: NO_FORMULA,
    ...options,
  });
  return {
    edits: fixes.edits.map(({ edit, findings }) => [
      toA1(edit.cell),
      edit.before,
      edit.after.kind === 'value' ? edit.after.value : edit.after.formula,
      findings.map(({ rule }) => rule),
    ]),
    formulas: fixes.formulas.map(({ rule, cell }) => `${rule} ${toA1(cell)}`),
  };
}

const BAD: ProgramCells = {
  people: '８',
  moneyText: '歳出予算額10 000千（うち一般財源10百万円）\u200b',
  methods: [['6 ＩＣＴ活用', '減らす。']],
};

test('all that is safe is fixed, one edit a cell, from what the workbook holds', () => {
  expect(fixed({}, BAD)).toEqual({
    edits: [
      ['H3', '８', 8, ['NUM-01']],
      ['L3', '6 ＩＣＴ活用', '⑥ ICT活用', ['CODE-03']],
      [
        'G5',
        '歳出予算額10 000千（うち一般財源10百万円）\u200b',
        '歳出予算額10000千円（うち一般財源10百万円）',
        ['CHAR-05', 'NUM-03', 'UNIT-01'],
      ],
    ],
    formulas: [],
  });
});

test('only the rules that are asked for', () => {
  const { edits } = fixed({ rules: ['UNIT-01', 'SUM-01'] }, { ...BAD, total: 99 });
  expect(edits).toMatchObject([['G5', expect.anything(), expect.anything(), ['UNIT-01']]]);
});

test('a rule that is off finds nothing to fix', () => {
  expect(fixed({ settings: { 'NUM-01': 'off' } }, { people: '８' }).edits).toEqual([]);
});

test('a formula is left alone, and said so', () => {
  const isFormula = ({ row, column }: CellRef) => row === 2 && column === 7;
  expect(fixed({ isFormula }, { people: '８', methods: [['6 ICT活用', '減らす。']] })).toEqual({
    edits: [['L3', '6 ICT活用', '⑥ ICT活用', ['CODE-03']]],
    formulas: ['NUM-01 H3'],
  });
});

test('what was waived stays as it is, by whatever rule', () => {
  const { snapshot } = bookOf(BAD);
  const { book, findings } = checkWorkbook(snapshot, chiba);
  const waived = findings.find(({ rule }) => rule === 'CODE-03');
  if (waived === undefined) throw new Error('no finding');
  const day = { reason: '局の慣例', at: '2017-04-01' };
  const stored = [{ id: '1', xml: waiverXml(withWaiver([], waived, book, day)) }];
  const { edits } = fixed({ stored }, BAD);
  expect(edits.map(([cell]) => cell)).toEqual(['H3', 'G5']);
});

test('a sound program, a blank workbook and a ledger need nothing', () => {
  expect(fixed({}, {})).toEqual({ edits: [], formulas: [] });
  const options = { isFormula: NO_FORMULA };
  expect(fixSafely({ sheets: [] }, chiba, options)).toEqual({ edits: [], formulas: [] });
  expect(fixSafely(bookOf(BAD).snapshot, suita, options)).toEqual({ edits: [], formulas: [] });
});

/** What fixSafely promises of any workbook; answers the workbook as fixed. */
function holds(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { edits } = fixSafely(snapshot, chiba, { isFormula: NO_FORMULA });
  const cells = edits.map(({ edit: { cell } }) => `${cell.sheet} ${toA1(cell)}`);
  expect(new Set(cells).size).toBe(cells.length);
  const grids = snapshot.sheets.map((sheet, index) => new Grid(sheet, index));
  for (const { edit, findings } of edits) {
    expect(grids[edit.cell.sheet]?.at(edit.cell.row, edit.cell.column)).toBe(edit.before);
    expect(findings.length).toBeGreaterThan(0);
  }
  const after = withEdits(
    snapshot,
    edits.map(({ edit }) => edit),
  );
  const { book, findings } = checkWorkbook(after, chiba);
  const left = findings.filter((finding) => fixOf(finding, book)?.kind === 'safe');
  expect(left.map(({ rule, cell }) => `${rule} ${toA1(cell)}`)).toEqual([]);
  return after;
}

function errorsOf(snapshot: WorkbookSnapshot): string[] {
  return checkWorkbook(snapshot, chiba)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, cell }) => `${rule} ${cell.sheet} ${toA1(cell)}`);
}

/** Amounts of three digits and more as a clerk might type them. */
function withTypedAmounts({ sheets }: WorkbookSnapshot): WorkbookSnapshot {
  const typed = (value: CellValue) =>
    typeof value === 'number' && value >= 100 ? `${value.toLocaleString('en-US')}百万円` : value;
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.map(typed)),
    })),
  };
}

test('in cities with errors nothing safe is left, fewer errors are, and none is new', () => {
  for (const seed of [1, 2, 3]) {
    const city = plantErrors(drawCity({ seed, sheets: 2, programsPerSheet: 9 }), seed, 0.8).city;
    const snapshot = withTypedAmounts(layCity(city).snapshot);
    const known = new Set(errorsOf(snapshot));
    const later = errorsOf(holds(snapshot));
    expect(later.filter((error) => !known.has(error))).toEqual([]);
    expect(later.length).toBeLessThan(known.size);
  }
});

test('whatever a form holds, fixing ends, and nothing safe is left', () => {
  const property = fc.property(hostileCity, (snapshot) => {
    holds(snapshot);
  });
  fc.assert(property, { numRuns: 60 });
});
