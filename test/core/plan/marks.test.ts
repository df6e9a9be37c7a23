import fc from 'fast-check';
import type { Finding, Severity } from '../../../src/core/findings/Finding';
import { parseAreas } from '../../../src/core/address/a1';
import { markFormula, markSeverity, planMarks } from '../../../src/core/plan/marks';
import { chiba } from '../../../src/core/profiles/chiba';
import { type Book, readBook } from '../../../src/core/book/Book';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function bookOf(sheets: number): Book {
  const blank = { visibility: 'visible', origin: { row: 0, column: 0 }, values: [] } as const;
  const names = Array.from({ length: sheets }, (_, index) => `s${String(index)}`);
  return readBook({ sheets: names.map((name) => ({ ...blank, name })) }, chiba);
}

function finding(severity: Severity, sheet: number, row: number, column: number): Finding {
  return {
    rule: 'SUM-03',
    severity,
    cell: { sheet, row, column },
    related: [],
    program: null,
    message: {
      rule: 'SUM-03',
      key: 'exceeds',
      values: { whole: 1, general: 2, difference: 1, unit: '百万円' },
    },
    expected: null,
    actual: null,
  };
}

describe('planMarks', () => {
  test('gives a cell with several findings the gravest of them', () => {
    const findings = [
      finding('info', 0, 4, 8),
      finding('error', 0, 4, 8),
      finding('warning', 0, 4, 8),
    ];
    expect(planMarks(bookOf(1), findings)).toEqual({
      sheets: [{ sheet: 0, marks: [{ severity: 'error', areas: 'I5' }] }],
    });
  });

  test('lists a sheet without findings with no marks, so that its old ones go', () => {
    expect(planMarks(bookOf(2), [finding('error', 1, 0, 0)]).sheets[0]).toEqual({
      sheet: 0,
      marks: [],
    });
  });

  test('plans only for the sheets asked for', () => {
    const findings = [finding('error', 0, 0, 0), finding('error', 1, 1, 1)];
    expect(planMarks(bookOf(2), findings, [1])).toEqual({
      sheets: [{ sheet: 1, marks: [{ severity: 'error', areas: 'B2' }] }],
    });
  });

  test('splits addresses that Excel would refuse, losing none', () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => finding('warning', 0, row * 2, 8));
    const marks = planMarks(bookOf(1), rows).sheets[0]?.marks ?? [];
    expect(marks.length).toBeGreaterThan(1);
    expect(Math.max(...marks.map((mark) => mark.areas.length))).toBeLessThanOrEqual(8_000);
    expect(marks.flatMap((mark) => parseAreas(mark.areas))).toHaveLength(5_000);
  });

  test('marks exactly the cells of the findings', () => {
    const some = fc.array(
      fc.record({
        severity: fc.constantFrom(...SEVERITIES),
        row: fc.nat({ max: 9 }),
        column: fc.nat({ max: 9 }),
      }),
    );
    fc.assert(
      fc.property(some, (cells) => {
        const findings = cells.map((one) => finding(one.severity, 0, one.row, one.column));
        const marks = planMarks(bookOf(1), findings).sheets[0]?.marks ?? [];
        const covered = marks.flatMap((mark) =>
          parseAreas(mark.areas).flatMap((area) => {
            const list: string[] = [];
            for (let row = area.top; row <= area.bottom; row++) {
              for (let column = area.left; column <= area.right; column++) {
                list.push(`${String(row)}:${String(column)}:${mark.severity}`);
              }
            }
            return list;
          }),
        );
        const gravest = new Map<string, Severity>();
        for (const severity of [...SEVERITIES].reverse()) {
          for (const one of cells.filter((cell) => cell.severity === severity)) {
            gravest.set(`${String(one.row)}:${String(one.column)}`, severity);
          }
        }
        const wanted = [...gravest].map(([cell, severity]) => `${cell}:${severity}`);
        expect(covered.sort()).toEqual(wanted.sort());
      }),
    );
  });
});

describe('the formula of a mark', () => {
  test.each(SEVERITIES)('names %s and is recognised', (severity) => {
    expect(markSeverity(markFormula(severity))).toBe(severity);
  });

  test.each(['=LEN("hakaru:other")>0', '=LEN("x")>0', '=TRUE', '', '=LEN("hakaru:error")>0+A1'])(
    'does not claim %j',
    (formula) => {
      expect(markSeverity(formula)).toBeNull();
    },
  );
});
