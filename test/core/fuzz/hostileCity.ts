import fc from 'fast-check';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import { drawCity } from '../../city/drawCity';
import { layCity } from '../../city/layCity';

/** Pieces of which the form's texts are made, right and wrong, to be put together at random. */
export const PIECES = [
  '歳出予算額',
  '歳出予算額83百万',
  '歳出決算額5百万円（うち一般財源9百万円）',
  '歳出決算額',
  '（うち一般財源',
  'うちー般財源',
  '【主なもの】',
  '他都市等の状況',
  '〈参考〉前年度決算額',
  '職員',
  '人',
  '正規',
  '非常勤',
  '百万円',
  '百万',
  '千円',
  '億',
  '令和元年度',
  '平成29年度～',
  '2017年4月1日',
  '過去5年間',
  '施策',
  '4-3-4',
  'No.',
  'ヒト',
  'モ\nノ',
  '⑥ ICT活用',
  '（６）',
  '①②',
  '1,539',
  '12,34',
  '2. 25',
  'l2',
  'O円',
  '〇',
  '△',
  '▲5',
  '—',
  '・',
  '、',
  '（',
  '）',
  '「',
  '\n',
  '\r\n',
  '　',
  '\u200b',
  '\ufffd',
  '\ud83d',
  'ヘ',
  'へ',
  'ー',
  '=1+1',
  '<b>',
  ']]>',
  '__proto__',
  'constructor',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...PIECES),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.tuple(fc.constantFrom(...PIECES), fc.nat(300)).map(([piece, times]) => piece.repeat(times)),
);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: text.map((written) => (written === '' ? null : written)) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.integer({ min: -9, max: 2000 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(true, { error: '#REF!' }) },
);

const change = fc.record({ sheet: fc.nat(1), row: fc.nat(40), column: fc.nat(14), value: cell });

/** A small city in the form, in which any cells, titles and labels too, hold anything. */
export const hostileCity: fc.Arbitrary<WorkbookSnapshot> = fc
  .record({
    seed: fc.nat(5000),
    changes: fc.array(change, { maxLength: 60, size: 'max' }),
    twins: fc.boolean(),
  })
  .map(({ seed, changes, twins }) => {
    const { snapshot } = layCity(drawCity({ seed, sheets: 2, programsPerSheet: 3 }));
    // Twins: the second sheet repeats the first, names and numbers too.
    const [first] = snapshot.sheets;
    const sheets = snapshot.sheets.map((sheet) => ({
      ...(twins && first !== undefined ? { ...first, name: sheet.name } : sheet),
      values: ((twins ? first : undefined) ?? sheet).values.map((row) => [...row]),
    }));
    for (const { sheet, row, column, value } of changes) {
      const cells = sheets[sheet]?.values[row];
      if (cells !== undefined) cells[column] = value;
    }
    return { sheets };
  });
