import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWorkbook } from '../../../../src/stage/host/model/loadWorkbook';
import { packWorkbook, WorkbookUnpacker } from '../../../../src/stage/host/model/packWorkbook';
import { DEFAULT_STYLE } from '../../../../src/stage/host/model/Cell';
import { Workbook } from '../../../../src/stage/host/model/Workbook';
import { cityXlsx } from '../../../city/cityXlsx';
import { drawCity } from '../../../city/drawCity';
import { layCity } from '../../../city/layCity';
import { makeFixtures } from '../../../support/fixtures';

const SAMPLE = join(__dirname, '../../../../assets/samples/bureau-as-printed.xlsx');

/** As one thread hands it to another. */
function handedOver(workbook: Workbook): Workbook {
  const unpacker = new WorkbookUnpacker();
  for (const piece of packWorkbook(workbook)) unpacker.take(structuredClone(piece));
  return unpacker.workbook;
}

/** Everything that a workbook holds, its cells by their place. */
function held({ sheets, ...rest }: Workbook): unknown {
  const all = sheets.map((sheet) => ({
    ...Object.fromEntries(Object.entries(sheet)),
    content: new Map([...sheet.cells()].map((one) => [`${one.row} ${one.column}`, one.cell])),
  }));
  return { ...rest, sheets: all };
}

describe('a workbook handed from one thread to another', () => {
  it.each(makeFixtures())('is what it was: $name', ({ name, bytes }) => {
    const workbook = loadWorkbook(bytes, name);
    expect(held(handedOver(workbook))).toEqual(held(workbook));
  });

  it('is what it was where it comes in many pieces, and gives out ids of its own', () => {
    const city = cityXlsx(layCity(drawCity({ seed: 3, sheets: 2, programsPerSheet: 120 })));
    const workbook = loadWorkbook(city, 'city.xlsx');
    expect([...packWorkbook(workbook)].length).toBeGreaterThan(6);
    const copy = handedOver(workbook);
    expect(held(copy)).toEqual(held(workbook));
    expect(copy.nextId()).toBe(workbook.nextId());
  });

  it('comes in small pieces where its texts are long', () => {
    const book = new Workbook();
    const sheet = book.addSheet('長い文');
    for (let row = 0; row < 50; row++) {
      sheet.put(row, 0, { value: 'あ'.repeat(30_000), formula: null, style: DEFAULT_STYLE });
    }
    const lengths = [...packWorkbook(book)].map((piece) => JSON.stringify(piece).length);
    expect(Math.max(...lengths)).toBeLessThan(150_000);
    expect(held(handedOver(book))).toEqual(held(book));
  });

  it('keeps one style for cells that look alike', () => {
    const [sheet] = handedOver(loadWorkbook(readFileSync(SAMPLE), 'a.xlsx')).sheets;
    const styles = [...(sheet?.cells() ?? [])].map(({ cell }) => cell.style);
    expect(new Set(styles).size).toBe(new Set(styles.map((one) => JSON.stringify(one))).size);
  });
});
