import { toA1 } from '../../../src/core/address/a1';
import { type Check, checkWorkbook } from '../../../src/core/check';
import { withEdits } from '../../../src/core/plan/edits';
import { fixSafely } from '../../../src/core/proposals/fixSafely';
import { chiba } from '../../../src/core/profiles/chiba';
import { buildFileReport } from '../../../src/core/report/buildFileReport';
import type { FileReport } from '../../../src/core/report/report';
import { positionOf } from '../Plant';
import { BESIDE_OTHERS } from '../plantErrors';
import type { ClerkPlanted } from './clerkPlants';
import type { ClerkSheet } from './Clerks';
import type { LaidClerkProgram, LaidClerks } from './layClerks';

/** Something that a check says and is not so, or does not say and is. */
export interface Fault {
  readonly kind: 'false' | 'missed' | 'unverified' | 'program' | 'sum' | 'sheet';
  readonly what: string;
  readonly where: string;
  readonly detail: string;
}

interface Judging {
  readonly laid: LaidClerks;
  readonly check: Check;
  readonly report: FileReport;
  readonly planted: readonly ClerkPlanted[];
  /** Programs, by their total's cell, of which a planted fault lets anything be said. */
  readonly odd: ReadonlySet<string>;
}

const COSTS = ['people', 'things', 'money', 'total'] as const;
type Fact = readonly [what: string, is: unknown, should: unknown];

function isSame(is: unknown, should: unknown): boolean {
  if (typeof is !== 'number' || typeof should !== 'number') return is === should;
  return Math.abs(is - should) < 1e-6;
}

function sheetOf({ laid }: Judging, { sheet }: LaidClerkProgram): ClerkSheet | undefined {
  return laid.book.sheets[sheet];
}

function nameOf(laid: LaidClerks, sheet: number): string {
  return laid.snapshot.sheets[sheet]?.name ?? '';
}

function keyOf(laid: LaidClerks, { sheet, positions }: LaidClerkProgram): string {
  return `${nameOf(laid, sheet)}!${toA1(positions.fields.total)}`;
}

function keyOfRecord({ sheet, cells }: FileReport['programs'][number]): string {
  return `${sheet}!${cells.total ?? ''}`;
}

/** A finding's rule and place. */
function placeOf(
  laid: LaidClerks,
  rule: string,
  sheet: number,
  cell: { readonly row: number; readonly column: number },
): string {
  return `${rule} ${nameOf(laid, sheet)}!${toA1(cell)}`;
}

function textAt(
  { snapshot }: LaidClerks,
  { sheet, row, column }: { readonly sheet: number; readonly row: number; readonly column: number },
): string {
  return JSON.stringify(snapshot.sheets[sheet]?.values[row]?.[column] ?? null);
}

/** Holds what the core says of a book against what the book is. */
export function judgeClerks(laid: LaidClerks, planted: readonly ClerkPlanted[] = []): Fault[] {
  const check = checkWorkbook(laid.snapshot, chiba);
  const report = buildFileReport('book.xlsx', check, 'ja');
  const spoiled = new Set(planted.map(({ drawn }) => drawn));
  const odd = laid.programs.filter(
    ({ drawn, sheet }) => spoiled.has(drawn) || laid.book.sheets[sheet]?.fault !== null,
  );
  const keys = new Set(odd.map((program) => keyOf(laid, program)));
  const judging: Judging = { laid, check, report, planted, odd: keys };
  return [
    ...judgePrograms(judging),
    ...judgeSums(judging),
    ...judgeSheets(judging),
    ...judgeFindings(judging),
    ...judgeUnverified(judging),
  ];
}

/** The book with everything fixed that is fixed in bulk: what it is stays the same. */
export function fixClerks(laid: LaidClerks): LaidClerks {
  const { edits } = fixSafely(laid.snapshot, chiba, { isFormula: () => false });
  const snapshot = withEdits(
    laid.snapshot,
    edits.map(({ edit }) => edit),
  );
  return { ...laid, snapshot };
}

/** Every program is read once, with its figures, bureau and year. */
function judgePrograms(judging: Judging): Fault[] {
  const { laid, report } = judging;
  const unclaimed = new Map(report.programs.map((record) => [keyOfRecord(record), record]));
  const faults = laid.programs.flatMap((program): Fault[] => {
    const where = keyOf(laid, program);
    const record = unclaimed.get(where);
    unclaimed.delete(where);
    return factsOf(judging, program, record).flatMap(([what, is, should]) =>
      isSame(is, should)
        ? []
        : [{ kind: 'program', what, where, detail: `${String(is)}, not ${String(should)}` }],
    );
  });
  const madeUp = [...unclaimed].map(([where, { name }]): Fault => ({
    kind: 'program',
    what: 'made up',
    where,
    detail: name ?? '',
  }));
  return [...faults, ...madeUp];
}

function factsOf(
  judging: Judging,
  program: LaidClerkProgram,
  record: FileReport['programs'][number] | undefined,
): Fact[] {
  const sheet = sheetOf(judging, program);
  if (sheet?.checked !== true) return [['counted', record?.counted ?? false, false]];
  const isOdd = judging.odd.has(keyOf(judging.laid, program));
  const { form, table, costs, drawn } = program;
  const { cells } = drawn.program;
  if (record === undefined) return isOdd ? [] : [['read', null, cells.name]];
  const facts: Fact[] = [
    ['bureau', record.bureau, form.bureau],
    ['year', record.fiscalYear, form.year],
    ['counted', record.counted, sheet.counted],
    ['policy', record.policy.code, table.code],
  ];
  if (isOdd) return facts;
  return [
    ...facts,
    ['no', record.no, cells.no],
    ['name', record.name, cells.name],
    ['isNew', record.isNew, cells.isNew === '●'],
    ...COSTS.map((cost): Fact => [cost, record.cost[cost] ?? 0, costs[cost]]),
  ];
}

/** What counts adds up for each bureau, and the book is of its year. */
function judgeSums(judging: Judging): Fault[] {
  const { laid, report, odd } = judging;
  const [read, drawn] = [new Map<string, number>(), new Map<string, number>()];
  const add = (sums: Map<string, number>, bureau: string, total: number): void => {
    sums.set(bureau, (sums.get(bureau) ?? 0) + total);
  };
  for (const record of report.programs) {
    const isSure = !odd.has(keyOfRecord(record));
    if (record.counted && isSure) add(read, record.bureau ?? '', record.cost.total ?? 0);
  }
  for (const program of laid.programs) {
    const isSure = !odd.has(keyOf(laid, program));
    if (sheetOf(judging, program)?.counted === true && isSure) {
      add(drawn, program.form.bureau, program.costs.total);
    }
  }
  const facts: Fact[] = [
    ['fiscal year', report.fiscalYear, laid.book.year],
    ...[...new Set([...read.keys(), ...drawn.keys()])].map((bureau): Fact => [
      bureau,
      read.get(bureau),
      drawn.get(bureau),
    ]),
  ];
  return facts
    .filter(([, is, should]) => !isSame(is, should))
    .map(([what, is, should]) => ({
      kind: 'sum',
      what: 'total',
      where: what,
      detail: `${String(is)}, not ${String(should)}`,
    }));
}

/** Every sheet that does not count is named, and no other. */
function judgeSheets({ laid, report }: Judging): Fault[] {
  return laid.book.sheets.flatMap(({ name, named }): Fault[] => {
    const entry = report.notRead.find(({ sheet }) => sheet === name);
    if ((entry !== undefined) === named) return [];
    const what = named ? 'not named' : 'named';
    return [{ kind: 'sheet', what, where: name, detail: entry?.reason ?? '' }];
  });
}

/** What must be said, and where: of its shapes and of what was planted. */
function expectedOf(judging: Judging): Set<string> {
  const { laid, planted } = judging;
  const ofBook = laid.expected.map(({ rule, sheet, at }) => placeOf(laid, rule, sheet, at));
  const ofPrograms = planted.flatMap(({ drawn, rule, cell }) =>
    laid.programs
      .filter((program) => program.drawn === drawn && sheetOf(judging, program)?.checked === true)
      .map(({ sheet, positions }) => placeOf(laid, rule, sheet, positionOf(cell, positions))),
  );
  return new Set([...ofBook, ...ofPrograms]);
}

function judgeFindings(judging: Judging): Fault[] {
  const { laid, check, report, planted, odd } = judging;
  const expected = expectedOf(judging);
  const missed = new Set(expected);
  const faults = check.findings.flatMap(({ rule, severity, cell, program }, index): Fault[] => {
    const where = placeOf(laid, rule, cell.sheet, cell);
    missed.delete(where);
    const record = program === null ? undefined : report.programs[program];
    const isAllowed =
      severity === 'info' ||
      expected.has(where) ||
      (record !== undefined && odd.has(keyOfRecord(record))) ||
      (planted.length > 0 && BESIDE_OTHERS.has(rule));
    if (isAllowed) return [];
    const detail = `${textAt(laid, cell)} ${report.findings[index]?.message ?? ''}`;
    return [{ kind: 'false', what: `${rule} ${severity}`, where, detail }];
  });
  const silent = [...missed].map((where): Fault => ({
    kind: 'missed',
    what: where.split(' ')[0] ?? '',
    where,
    detail: '',
  }));
  return [...faults, ...silent];
}

/** What cannot be understood is unverified, and nothing else. */
function judgeUnverified(judging: Judging): Fault[] {
  const { laid, check, report, planted } = judging;
  const doubtful = new Set(
    laid.programs
      .filter((program) => sheetOf(judging, program)?.checked === true)
      .flatMap(({ sheet, positions: { fields }, drawn }) =>
        drawn.unverified.map((rule) => {
          const at = rule === 'SUM-05' ? fields.peopleText : fields.moneyText;
          return placeOf(laid, rule, sheet, at);
        }),
      ),
  );
  const faults = check.unverified.flatMap(({ rule, cell }, index): Fault[] => {
    const where = placeOf(laid, rule, cell.sheet, cell);
    if (doubtful.delete(where) || planted.length > 0) return [];
    const detail = `${textAt(laid, cell)} ${report.unverified[index]?.reason ?? ''}`;
    return [{ kind: 'unverified', what: rule, where, detail }];
  });
  const silent = [...doubtful].map((where): Fault => ({
    kind: 'unverified',
    what: 'silent',
    where,
    detail: '',
  }));
  return [...faults, ...silent];
}
