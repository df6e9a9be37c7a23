import { isDeepStrictEqual } from 'node:util';
import type { CellEdit } from '../../../src/core/plan/edits';
import { applyEdits, undoUnchanged } from '../../../src/excel/edits/applyEdits';
import type { EditOutcome, LeftChanged } from '../../../src/excel/edits/EditOutcome';
import { toExcelProblem } from '../../../src/excel/ExcelProblem';
import { EditBench, FORMATS, FORMULAS, planOf, QUIET, VALUES, type CellNow } from './EditBench';

jest.setTimeout(300_000);

const SHAPES: readonly [string, readonly CellEdit[]][] = [
  ['formulas on one sheet', FORMULAS],
  ['values on two sheets', VALUES],
  ['figures in cells of texts, and a formula on another sheet', FORMATS],
];

let bench: EditBench;

beforeEach(async () => {
  bench = await EditBench.open();
});

afterEach(() => {
  bench.close();
});

/** What is carried out again and again, from the same state of the workbook. */
interface Trial {
  readonly before: Map<string, CellNow>;
  readonly after: Map<string, CellNow>;
  /** Actions of each of its messages. */
  readonly messages: readonly number[];
  readonly reset: () => void;
  readonly run: () => Promise<EditOutcome>;
}

async function trialOf(run: () => Promise<EditOutcome>): Promise<Trial> {
  const before = bench.whole();
  const putBack = bench.remember();
  const messages = bench.countActions();
  expect(await run()).toMatchObject({ kind: 'written' });
  const after = bench.whole();
  expect(after).not.toEqual(before);
  const reset = (): void => {
    bench.office.excel.faults.failAction(null);
    putBack();
  };
  reset();
  expect(bench.whole()).toEqual(before);
  return { before, after, messages: [...messages], reset, run };
}

async function applying(edits: readonly CellEdit[]): Promise<Trial> {
  const reading = await bench.read();
  return trialOf(() => applyEdits(reading, planOf(edits), QUIET));
}

async function undoing(edits: readonly CellEdit[]): Promise<Trial> {
  const done = await applyEdits(await bench.read(), planOf(edits), QUIET);
  if (done.kind !== 'written') throw new Error(done.kind);
  return trialOf(() => undoUnchanged(done.undo, QUIET));
}

/** What became of it, a rejected call too: that is a failure before anything was written. */
async function outcomeOf({ run }: Trial): Promise<EditOutcome | 'rejected'> {
  try {
    return await run();
  } catch (error) {
    expect(toExcelProblem(error).code).toBe('AccessDenied');
    return 'rejected';
  }
}

/** Fails once at every action of both messages; the workbook is as before or complete, as reported. */
async function failEverywhere(trial: Trial): Promise<ReadonlyMap<string, number>> {
  const reported = new Map<string, number>();
  for (const [index, actions] of trial.messages.entries()) {
    for (let action = 1; action <= actions; action++) {
      bench.failIn(index + 1, action, false);
      const outcome = await outcomeOf(trial);
      const kind = outcome === 'rejected' ? outcome : outcome.kind;
      reported.set(kind, (reported.get(kind) ?? 0) + 1);
      expect(kind).not.toBe('leftHalf');
      expect(bench.whole()).toEqual(kind === 'written' ? trial.after : trial.before);
      expect(await bench.eventsEnabled()).toBe(true);
      trial.reset();
    }
  }
  return reported;
}

describe('a single failure at any action', () => {
  test.each(SHAPES)('while applying %s leaves nothing or all', async (_, edits) => {
    const trial = await applying(edits);
    expect(trial.messages).toHaveLength(2);
    const reported = await failEverywhere(trial);
    expect(reported.get('rejected')).toBe(trial.messages[0]);
    expect(reported.get('rolledBack')).toBeGreaterThan(0);
    expect(reported.get('written')).toBeGreaterThan(0);
  });

  test.each(SHAPES)('while taking back %s leaves nothing or all', async (_, edits) => {
    const trial = await undoing(edits);
    expect(trial.messages).toHaveLength(2);
    const reported = await failEverywhere(trial);
    expect(reported.get('rejected')).toBe(trial.messages[0]);
    expect(reported.get('rolledBack')).toBeGreaterThan(0);
    expect(reported.get('written')).toBeGreaterThan(0);
  });
});

/** Addresses of the cells that read otherwise than before. */
function differing(before: Map<string, CellNow>, now: Map<string, CellNow>): string[] {
  const keys = [...new Set([...before.keys(), ...now.keys()])];
  return keys.filter((key) => !isDeepStrictEqual(before.get(key), now.get(key))).sort();
}

function named(cells: readonly LeftChanged[], isSorted = true): string[] {
  const keys = cells.map(
    ({ sheet, cell }) => `${sheet} ${String(cell.row)} ${String(cell.column)}`,
  );
  return isSorted ? keys.sort() : keys;
}

/** A cell's content as it would be typed. */
function typed([value, formula]: CellNow = [null, null, '']): string {
  if (formula !== null) return `=${formula}`;
  if (typeof value === 'object') return value?.error ?? '';
  return String(value);
}

describe('a fault that lasts', () => {
  /** From its `n`-th write on Excel takes none; what was written before that stays and is named. */
  async function failFrom(trial: Trial): Promise<number> {
    const { excel } = bench.office;
    let left = 0;
    for (let action = 1; ; action++) {
      excel.faults.failAction({ action, counted: 'writes', code: 'AccessDenied', lasting: true });
      const outcome = await outcomeOf(trial);
      if (outcome === 'rejected' || outcome.kind === 'refused') throw new Error('Nothing written.');
      if (outcome.kind === 'written') {
        trial.reset();
        return left;
      }
      const differ = differing(trial.before, bench.whole());
      if (outcome.kind === 'rolledBack') expect(differ).toEqual([]);
      else {
        left += 1;
        expect(differ.length).toBeGreaterThan(0);
        expect(outcome.isKnown).toBe(true);
        expect(named(outcome.cells)).toEqual(differ);
        expect(outcome.cells.map(({ former }) => former)).toEqual(
          named(outcome.cells, false).map((key) => typed(trial.before.get(key))),
        );
      }
      expect(await bench.eventsEnabled()).toBe(true);
      trial.reset();
    }
  }

  test.each(SHAPES)('while applying %s leaves what it names', async (_, edits) => {
    expect(await failFrom(await applying(edits))).toBeGreaterThan(0);
  });

  test.each(SHAPES)('while taking back %s leaves what it names', async (_, edits) => {
    expect(await failFrom(await undoing(edits))).toBeGreaterThan(0);
  });

  test('on one sheet leaves nothing on the other', async () => {
    const trial = await applying(VALUES);
    const { excel } = bench.office;
    const end = excel.operations.onChange((change) => {
      if (change.kind !== 'cells' || change.sheet !== bench.sheet(1)) return;
      end();
      bench.sheet(1).protection = { allowFormatCells: false };
    });
    const outcome = await trial.run();
    bench.sheet(1).protection = null;
    if (outcome.kind !== 'leftHalf') throw new Error(outcome.kind);
    expect(named(outcome.cells)).toEqual(differing(trial.before, bench.whole()));
    expect(new Set(outcome.cells.map(({ sheet }) => sheet))).toEqual(new Set(['財政局']));
  });

  test('of everything says that it is not known how the cells read', async () => {
    const trial = await applying(FORMULAS);
    for (let action = 1; action <= (trial.messages[1] ?? 0); action++) {
      bench.failIn(2, action, true);
      const outcome = await outcomeOf(trial);
      bench.office.excel.faults.failAction(null);
      if (outcome === 'rejected' || outcome.kind !== 'leftHalf') throw new Error('Not left.');
      expect(outcome.isKnown).toBe(false);
      const differ = differing(trial.before, bench.whole());
      expect(named(outcome.cells)).toEqual(expect.arrayContaining(differ));
      trial.reset();
    }
  });
});

test('what Excel makes something else of is taken back', async () => {
  const trial = await applying(VALUES);
  const { excel } = bench.office;
  const end = excel.operations.onChange((change) => {
    if (change.kind !== 'cells') return;
    end();
    bench.type(0, 4, '六十');
  });
  const outcome = await trial.run();
  expect(outcome).toMatchObject({ kind: 'rolledBack', problem: { code: 'NotAsWritten' } });
  expect(bench.whole()).toEqual(trial.before);
});
