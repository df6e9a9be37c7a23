import type { CellValue } from '../../src/core/snapshot/CellValue';
import { type CityProgram, textOf } from './CityProgram';
import { numberOf, withCells, type Plant } from './Plant';

function withMethod(program: CityProgram, method: CellValue): CityProgram {
  return { ...program, methods: [method, ...program.methods.slice(1)] };
}

/** A single program with one method, so that what is offered and what is found is plain. */
function onlyMethod(method: CellValue) {
  return (program: CityProgram): CityProgram | null =>
    program.methods.length === 1 ? withMethod(program, method) : null;
}

/** Cells that are missing, misspelled or out of the lists. */
export const FORM_PLANTS: readonly Plant[] = [
  { rule: 'REQ-01', cell: 'name', spoil: (program) => withCells(program, { name: null }) },
  { rule: 'REQ-02', cell: 'section', spoil: (program) => withCells(program, { section: null }) },
  { rule: 'REQ-03', cell: 'no', spoil: (program) => withCells(program, { no: null }) },
  { rule: 'REQ-07', cell: 'people', spoil: (program) => withCells(program, { people: null }) },
  {
    rule: 'STR-02',
    cell: 'peopleLabel',
    spoil: (program) => withCells(program, { thingsLabel: null }),
  },
  {
    rule: 'NUM-02',
    cell: 'moneyText',
    spoil: (program) =>
      program.figures.budget === 0
        ? withCells(program, { moneyText: '歳出予算額 O円', money: 0 })
        : null,
  },
  {
    rule: 'PREV-01',
    cell: 'previousYear',
    spoil: (program) => {
      const text = textOf(program, 'previousYear');
      return text.includes('決算')
        ? withCells(program, { previousYear: text.replaceAll('決算', '予算') })
        : null;
    },
  },
  {
    rule: 'PREV-03',
    cell: 'previousYear',
    spoil: (program) =>
      textOf(program, 'previousYear').includes('決算') ? withCells(program, { isNew: '●' }) : null,
  },
  { rule: 'CODE-01', cell: { method: 0 }, spoil: onlyMethod('⑨ 広域連携') },
  { rule: 'CODE-02', cell: { method: 0 }, spoil: onlyMethod('⑥ 整理統合') },
  { rule: 'CODE-03', cell: { method: 0 }, spoil: onlyMethod('６ ICT活用') },
  {
    rule: 'CODE-05',
    cell: { method: 0 },
    spoil: (program) => (program.methods.length === 1 ? { ...program, directions: [null] } : null),
  },
  { rule: 'CODE-06', cell: { direction: 0 }, spoil: onlyMethod(null) },
  {
    rule: 'REQ-05',
    cell: 'no',
    spoil: (program) => {
      const no = numberOf(program, 'no') ?? 0;
      // The first of a 施策 may have any.
      return no > 2 ? withCells(program, { no: 900 + 50 * no }) : null;
    },
  },
  { rule: 'REQ-06', cell: 'content', spoil: (program) => withCells(program, { content: null }) },
  { rule: 'REQ-08', cell: 'isNew', spoil: (program) => withCells(program, { isNew: '○' }) },
  { rule: 'CODE-04', cell: { method: 0 }, spoil: onlyMethod('⑥ ＩＣＴ活用') },
  {
    rule: 'CODE-07',
    cell: { method: 1 },
    spoil: (program) => {
      const [first = null, ...others] = program.methods;
      return others.length === 0
        ? null
        : { ...program, methods: [first, first, ...others.slice(1)] };
    },
  },
  {
    rule: 'CODE-08',
    cell: { method: 1 },
    spoil: (program) =>
      program.methods.length === 2 ? { ...program, methods: [...program.methods].reverse() } : null,
  },
  {
    rule: 'CODE-10',
    cell: { method: 0 },
    spoil: (program) => ({ ...program, methods: [null], directions: [null] }),
  },
  { rule: 'CODE-11', cell: { method: 0 }, spoil: onlyMethod('① 調達改革、② 課題抑制') },
];
