import type { ChangedCell } from '../../src/excel/edits/EditOutcome';
import {
  type History,
  historyLines,
  latestStep,
  type UndoStep,
  withStep,
  withUndone,
} from '../../src/excel/history';

function changed(row: number, column: number): ChangedCell {
  const state = { formula: '', value: '', valueType: 'Empty', numberFormat: 'General' };
  const cell = { sheet: 0, row, column };
  return { sheetId: '{1}', sheetName: '総務局', cell, before: state, after: state };
}

const FILLED: UndoStep = {
  kind: 'edits',
  origin: 'fill',
  count: 3,
  entry: { cells: [changed(8, 7), changed(9, 7), changed(2, 1)], areas: [] },
};
const MARKED: UndoStep = { kind: 'marks', before: [{ sheetId: '{1}', marks: [] }] };
const RULED: UndoStep = {
  kind: 'validations',
  placed: [
    {
      sheetId: '{1}',
      validations: [
        {
          areas: [{ top: 8, left: 7, bottom: 11, right: 7 }],
          rule: { kind: 'whole', min: 0, max: 9 },
          prompt: null,
          alert: { style: 'stop', title: '', message: '' },
        },
      ],
    },
  ],
};
const WAIVER = {
  rule: 'SUM-01',
  sheet: '総務局',
  program: null,
  column: 'total',
  hash: '0123456789abcdef',
  reason: '四捨五入',
  at: '2017-04-01',
};
const WAIVED: UndoStep = { kind: 'waivers', before: [], after: [WAIVER] };
const RESTORED: UndoStep = { kind: 'waivers', before: [WAIVER], after: [] };
const MADE: UndoStep = {
  kind: 'sheets',
  origin: 'form',
  sheets: [
    {
      sheetId: '{2}',
      sheetName: '新しい様式',
      owner: '',
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      prints: [],
      charts: [],
      former: null,
    },
  ],
};

const ALL = [FILLED, MARKED, RULED, WAIVED, RESTORED, MADE];

function made(): History {
  return ALL.reduce<History>((history, step, at) => withStep(history, step, at), []);
}

test('every step that writes is a line, the latest first: what, when, how many and where', () => {
  const lines = historyLines(made()).map(({ name, at, count, places }) => [
    name,
    at,
    count,
    places.flatMap(({ sheetName, areas }) => [sheetName, areas.length]),
  ]);
  expect(lines).toEqual([
    ['form', 5, 1, ['新しい様式', 0]],
    ['restore', 4, 1, []],
    ['waive', 3, 1, []],
    ['validations', 2, 4, [null, 1]],
    ['marks', 1, null, [null, 0]],
    ['fill', 0, 3, ['総務局', 2]],
  ]);
});

test('a step that was taken back stays in the history, with the cells that it left', () => {
  const history = withUndone(made(), FILLED, [changed(8, 7)]);
  const [last] = historyLines(history).slice(-1);
  expect(last).toMatchObject({
    name: 'fill',
    isUndone: true,
    left: [{ sheetName: '総務局', areas: [{ top: 8, left: 7, bottom: 8, right: 7 }] }],
    step: FILLED,
  });
  expect(historyLines(history).filter(({ isUndone }) => isUndone)).toHaveLength(1);
});

test('元に戻す takes back the latest step that stands', () => {
  let history = made();
  const taken: UndoStep[] = [];
  for (let step = latestStep(history); step !== null; step = latestStep(history)) {
    taken.push(step);
    history = withUndone(history, step);
  }
  expect(taken).toEqual([...ALL].reverse());
  expect(latestStep(history)).toBeNull();
});
