import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Cell, type Worksheet } from '@cj-tech-master/excelts';
import { bureauAsPrinted, bureauRestored, SAMPLES } from '../../../src/stage/samples/samples';
import { writeForm } from '../../../src/stage/samples/writeForm';

const FOLDER = join(__dirname, '../../../assets/samples');

async function open(bytes: Uint8Array): Promise<Worksheet[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook.worksheets;
}

function describeCell(cell: Cell): unknown {
  const { fill, border, alignment, font } = cell;
  return {
    address: cell.address,
    master: cell.isMerged ? cell.master.address : null,
    value: cell.value,
    fill: fill?.type === 'pattern' ? fill.fgColor : null,
    border: border?.top?.style,
    wrap: alignment?.wrapText,
    bold: font?.bold,
    format: cell.numFmt,
  };
}

/** Content, merges, sizes, print set-up and a coarse view of the styles. */
function describeSheet(sheet: Worksheet): unknown {
  const cells: unknown[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    cells.push([number, row.height]);
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(describeCell(cell)));
  });
  const { paperSize, orientation, fitToWidth, printTitlesRow } = sheet.pageSetup;
  return {
    name: sheet.name,
    widths: sheet.columns.map((column) => column.width),
    print: [paperSize, orientation, fitToWidth, printTitlesRow],
    breaks: sheet.rowBreaks.map((line) => line.id),
    cells,
  };
}

describe('the sample bureau', () => {
  it.each(SAMPLES)('writes $file as it is committed', async ({ file, sheets }) => {
    const committed = readFileSync(join(FOLDER, file));
    const written = writeForm(sheets);
    expect((await open(written)).map(describeSheet)).toEqual(
      (await open(committed)).map(describeSheet),
    );
    expect(Buffer.compare(written, writeForm(sheets))).toBe(0);
  });

  it('puts the cells of the form where the rules name them', async () => {
    const [sheet] = await open(writeForm(bureauAsPrinted));
    const value = (address: string): unknown => sheet?.getCell(address).value ?? null;
    expect(sheet?.name).toBe('総務局');
    expect(value('A2')).toBe('平成29年度');
    expect(value('E2')).toBe('総務局長');
    expect([value('H29'), value('H31'), value('I29')]).toEqual([27, 69, 90]);
    expect([value('H11'), value('I17'), value('I25')]).toEqual([null, null, 30]);
    expect(value('G79')).toContain('講義委託22百万円');
    expect(value('L79')).toBe('⑤ 連携∙協働');
    expect(value('I31')).toBe('9');
    expect(sheet?.getCell('J9').isMerged).toBe(true);
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape' });
  });

  it('has fourteen programs, whose restored costs add up to the bureau’s totals', () => {
    const programs = bureauRestored
      .flatMap((sheet) => sheet.pages)
      .flatMap((page) => page.programs);
    expect(programs).toHaveLength(14);
    const sum = (key: 'people' | 'things' | 'money' | 'total'): number =>
      programs.reduce((total, program) => total + Number(program.cost[key] ?? 0), 0);
    expect([sum('people'), sum('things'), sum('money'), sum('total')]).toEqual([
      469, 0, 2982, 3451,
    ]);
    for (const { cost } of programs) {
      expect(cost.total).toBe((cost.people ?? 0) + (cost.things ?? 0) + (cost.money ?? 0));
    }
  });

  it('fills every solid cell with a pattern, so that no fill is lost', async () => {
    const [sheet] = await open(writeForm(bureauAsPrinted));
    expect(sheet?.getCell('A7').fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(sheet?.getCell('D11').fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
  });
});
