import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAreas } from '../../../src/core/address/a1';
import { type FileReport, reportSchema } from '../../../src/core/report/report';
import { markSeverity } from '../../../src/core/plan/marks';
import { driveWorkbook } from '../../../src/stage/drive/driveWorkbook';
import { folderWith, hakaru, SAMPLES } from '../../cli/runCli';
import { contains, firstCell } from '../../../src/core/address/area';

jest.setTimeout(60_000);

test('what the command line waived the pane honours, in list, marks and round trips', async () => {
  const cwd = folderWith({ 'in.xlsx': readFileSync(join(SAMPLES, 'bureau-as-printed.xlsx')) });
  const check = async (...argv: readonly string[]): Promise<FileReport | undefined> => {
    const { out } = await hakaru(cwd, 'check', ...argv, '--format', 'json');
    return reportSchema.parse(JSON.parse(out)).files[0];
  };
  const before = (await check('in.xlsx'))?.findings ?? [];
  const alone = before.find(({ cell }) => before.filter((one) => one.cell === cell).length === 1);
  if (alone === undefined) throw new Error('No finding has a cell of its own.');
  const order = `${alone.rule}@'${alone.sheet}'!${alone.cell}=補正予算による`;
  const reported = await check('in.xlsx', '--waive', order, '--copy', 'out.xlsx');
  expect(reported?.findings.filter((one) => one.waived !== null)).toHaveLength(1);
  const { result, excel } = await driveWorkbook({
    file: 'out.xlsx',
    bytes: readFileSync(join(cwd, 'out.xlsx')),
    steps: ['mark', 'check'],
    sheet: null,
    paneFolder: join(__dirname, '../../../dist/pane'),
  });
  expect(result.steps.map(({ roundTrips }) => roundTrips)).toEqual([3, 2]);
  expect(result.findings).toEqual(reported?.findings);
  const [sheet] = excel.workbook.sheets;
  const marks = sheet?.conditionalFormats.filter(({ formula }) => markSeverity(formula) !== null);
  expect(marks?.length).toBeGreaterThan(0);
  const at = parseAreas(alone.cell)[0];
  const covering = marks?.filter(({ areas }) =>
    areas.some((area) => at !== undefined && contains(area, firstCell(at))),
  );
  expect(covering).toEqual([]);
});
