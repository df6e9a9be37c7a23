import { readXlsx } from '../../src/files/readXlsx';
import { makeFixtures } from './fixtures';

describe('the fixtures that every face must agree on', () => {
  const fixtures = makeFixtures();

  it('have names of their own', () => {
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
  });

  it('are the same at every call', () => {
    expect(makeFixtures()).toEqual(fixtures);
  });

  it.each(fixtures)('$name is a sound workbook', ({ bytes }) => {
    const { sheets } = readXlsx(bytes);
    expect(
      sheets.some(({ values }) => values.some((line) => line.some((cell) => cell !== null))),
    ).toBe(true);
  });

  it('hold error cells, dates, booleans and results of formulas where one says so', () => {
    const odd = fixtures.find(({ name }) => name === 'errors-dates-booleans-formulas');
    const costs = readXlsx(odd?.bytes ?? new Uint8Array()).sheets[0]?.values.map((line) => line[7]);
    expect(costs).toEqual(
      expect.arrayContaining([
        { error: '#REF!' },
        45000,
        true,
        3,
        { error: '#DIV/0!' },
        '10百万円',
      ]),
    );
  });
});
