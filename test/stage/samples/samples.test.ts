import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readXlsx } from '../../../src/files/readXlsx';
import { parseArea } from '../../../src/stage/host/model/addresses';
import { bureauAsPrinted, bureauRestored, SAMPLES } from '../../../src/stage/samples/samples';
import { writeForm } from '../../../src/stage/samples/writeForm';

const FOLDER = join(__dirname, '../../../assets/samples');

/** The parts of a file, by name; how a relationship is called does not matter. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(
    parts.map(([name, part]) => [name, new TextDecoder().decode(part).replace(/\brId\d+/g, 'rId')]),
  );
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

describe('the sample bureau', () => {
  it.each(SAMPLES)('writes $file as it is committed', ({ file, sheets }) => {
    const written = writeForm(sheets);
    expect(partsOf(written)).toEqual(partsOf(readFileSync(join(FOLDER, file))));
    expect(Buffer.compare(written, writeForm(sheets))).toBe(0);
  });

  it('puts the cells of the form where the rules name them', () => {
    const bytes = writeForm(bureauAsPrinted);
    const [sheet] = readXlsx(bytes).sheets;
    const value = (address: string): unknown => {
      const { top = 0, left = 0 } = parseArea(address) ?? {};
      return sheet?.values[top - sheet.origin.row]?.[left - sheet.origin.column] ?? null;
    };
    expect(sheet?.name).toBe('総務局');
    expect(value('A2')).toBe('平成29年度');
    expect(value('E2')).toBe('総務局長');
    expect([value('H29'), value('H31'), value('I29')]).toEqual([27, 69, 90]);
    expect([value('H11'), value('I17'), value('I25')]).toEqual([null, null, 30]);
    expect(value('G79')).toContain('講義委託22百万円');
    expect(value('L79')).toBe('⑤ 連携∙協働');
    expect(value('I31')).toBe('9');
    const xml = partsOf(bytes)[FIRST_SHEET] ?? '';
    expect(xml).toMatch(/<mergeCell ref="J9:/);
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="8"/);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
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

  it('fills every solid cell with a pattern, so that no fill is lost', () => {
    const parts = partsOf(writeForm(bureauAsPrinted));
    const xml = parts['xl/styles.xml'] ?? '';
    const solid = [...xml.matchAll(/<fill>(.*?)<\/fill>/gs)].map(([, fill = '']) =>
      fill.includes('patternType="solid"'),
    );
    const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(xml)?.[0] ?? '').matchAll(/<xf [^>]*>/g)];
    const isSolid = (address: string): boolean => {
      const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(parts[FIRST_SHEET] ?? '')?.[1];
      const format = formats[Number(style)]?.[0] ?? '';
      return solid[Number(/fillId="(\d+)"/.exec(format)?.[1])] ?? false;
    };
    expect([isSolid('A7'), isSolid('D11'), isSolid('G79')]).toEqual([true, true, false]);
  });
});
