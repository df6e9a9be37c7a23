import { readXlsx } from '../../src/files/readXlsx';
import type { SheetSnapshot } from '../../src/core/snapshot/Snapshot';
import { cityXlsx } from './cityXlsx';
import { drawCity } from './drawCity';
import { layCity } from './layCity';
import { plantErrors } from './plantErrors';
import { textOf } from './CityProgram';

const SIZE = { sheets: 6, programsPerSheet: 40 };
const city = (seed: number) => layCity(drawCity({ seed, ...SIZE }));

/** What stands where, whatever the rectangle it was read from. */
function filledCells({ name, origin, values }: SheetSnapshot): unknown {
  const cells = values.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === null ? [] : [[origin.row + row, origin.column + column, value]],
    ),
  );
  return { name, cells };
}

describe('the generated city', () => {
  it('is the same for a seed and another for another', () => {
    expect(JSON.stringify(city(5).snapshot)).toBe(JSON.stringify(city(5).snapshot));
    expect(JSON.stringify(city(5).snapshot)).not.toBe(JSON.stringify(city(6).snapshot));
  });

  it.each([1, 2, 3, 4, 5])('has the document’s proportions (seed %i)', (seed) => {
    const { snapshot, programs } = city(seed);
    const characters = JSON.stringify(snapshot).length / programs.length;
    expect(programs).toHaveLength(SIZE.sheets * SIZE.programsPerSheet);
    expect(characters).toBeGreaterThan(600);
    expect(characters).toBeLessThan(1000);
  });

  it('fills every column and lets every sum hold', () => {
    for (const { program } of city(7).programs) {
      const { people, things, money, total } = program.cells;
      const { budget, general, items } = program.figures;
      expect(total).toBe(Number(people) + Number(things ?? 0) + Number(money ?? 0));
      expect(general).toBeLessThanOrEqual(budget);
      expect(items.reduce((sum, item) => sum + item, 0)).toBeLessThanOrEqual(budget);
      for (const field of ['name', 'goal', 'content', 'results', 'analysis', 'section'] as const) {
        expect(textOf(program, field)).not.toBe('');
      }
      expect(program.methods.length).toBeGreaterThan(0);
      expect([1, program.methods.length]).toContain(program.directions.length);
    }
  });

  it('writes a third of its sheets in full width, and all four grammars of a breakdown', () => {
    const { programs } = city(8);
    const texts = programs.map(({ program }) => textOf(program, 'moneyText'));
    const wide = new Set(
      programs
        .filter(({ program }) => /[０-９]/.test(textOf(program, 'moneyText')))
        .map((p) => p.sheet),
    );
    expect([...wide]).toEqual([1, 4]);
    const grammars = [
      /^・[^：\n]+ [0-9,]+百万円$/m,
      /^・.+：[0-9,]+百万円$/m,
      /^[^・（）]+[^・（） ][0-9,]+百万円$/m,
      /^・.+\n　[0-9,]+百万円$/m,
    ];
    for (const grammar of grammars) expect(texts.some((text) => grammar.test(text))).toBe(true);
  });

  it('remembers where it laid every cell', () => {
    const { snapshot, programs } = city(9);
    for (const { sheet, program, positions } of programs) {
      const { origin, values } = snapshot.sheets[sheet] ?? {
        origin: { row: 0, column: 0 },
        values: [],
      };
      const at = ({ row, column }: { row: number; column: number }) =>
        values[row - origin.row]?.[column - origin.column];
      expect(at(positions.fields.name)).toBe(program.cells.name);
      expect(at(positions.fields.total)).toBe(program.cells.total);
      expect(positions.methods.map(at)).toEqual(program.methods);
      expect(positions.directions.map(at)).toEqual(program.directions);
    }
  });

  it('plants errors by seed and leaves the other programs as they were', () => {
    const clean = drawCity({ seed: 3, ...SIZE });
    const { city: spoiled, planted } = plantErrors(clean, 3, 0.3);
    const before = layCity(clean).programs;
    const after = layCity(spoiled).programs;
    const changed = after.flatMap(({ program }, index) =>
      program === before[index]?.program ? [] : [index],
    );
    expect(planted.length).toBeGreaterThan(30);
    expect(changed).toEqual(planted.map(({ program }) => program));
    expect(plantErrors(clean, 3, 0.3).planted).toEqual(planted);
  });

  it('reads back from its file as it was laid out', () => {
    const small = layCity(drawCity({ seed: 4, sheets: 2, programsPerSheet: 5 }));
    for (const manner of ['excel', 'openpyxl', 'openxmlsdk'] as const) {
      const read = readXlsx(cityXlsx(small, manner));
      expect(read.sheets.map(filledCells)).toEqual(small.snapshot.sheets.map(filledCells));
    }
  });
});
