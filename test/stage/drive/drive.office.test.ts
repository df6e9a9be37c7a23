import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHakaru } from '../../../src/cli/runHakaru';
import { reportSchema } from '../../../src/core/report/report';
import {
  driveWorkbook,
  type DriveOptions,
  type Driven,
  openPane,
  PaneDriver,
} from '../../../src/stage/drive/driveWorkbook';
import { markSeverity } from '../../../src/core/plan/marks';
import type { StepName } from '../../../src/stage/drive/Step';
import { EmbeddedExcel } from '../../../src/stage/host/EmbeddedExcel';
import { makeFixtures } from '../../support/fixtures';

// A page is loaded and closed in each test.
jest.setTimeout(60_000);

const PANE = join(__dirname, '../../../dist/pane');
const SAMPLE_FILE = join(__dirname, '../../../assets/samples/bureau-as-printed.xlsx');
const SAMPLE = readFileSync(SAMPLE_FILE);

function drive(steps: readonly StepName[], options: Partial<DriveOptions> = {}): Promise<Driven> {
  return driveWorkbook({
    file: '総務局.xlsx',
    bytes: SAMPLE,
    steps,
    sheet: null,
    paneFolder: PANE,
    ...options,
  });
}

const trips = ({ result }: Pick<Driven, 'result'>): (string | number)[][] =>
  result.steps.map(({ do: step, roundTrips, error }) => [step, roundTrips, error ?? 'done']);

const marksIn = (excel: EmbeddedExcel): number =>
  excel.workbook.sheets.flatMap(({ conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => markSeverity(formula) !== null),
  ).length;

describe('the drive', () => {
  it('keeps the whole workbook to 3, 2 and 3 round trips', async () => {
    const driven = await drive(['mark', 'check', 'mark', 'clear']);
    expect(trips(driven)).toEqual([
      ['mark', 3, 'done'],
      ['check', 2, 'done'],
      ['mark', 3, 'done'],
      ['clear', 3, 'done'],
    ]);
    for (const step of driven.result.steps) {
      expect(step.requestBytes).toBeGreaterThan(1_000);
      expect(step.responseBytes).toBeGreaterThan(1_000);
      expect(step.ms).toBeGreaterThan(0);
    }
    expect(driven.result.programs).toHaveLength(14);
    expect(driven.result.findings.length).toBeGreaterThan(0);
    expect(marksIn(driven.excel)).toBe(0);
    expect(driven.excel.save()).toEqual(new Uint8Array(SAMPLE));
  });

  it('keeps the active sheet to 2, 1 and 2', async () => {
    const driven = await drive(['mark', 'check', 'clear'], { sheet: '総務局' });
    expect(trips(driven)).toEqual([
      ['mark', 2, 'done'],
      ['check', 1, 'done'],
      ['clear', 2, 'done'],
    ]);
  });

  it('leaves marks in the saved file, and takes them out of it again', async () => {
    const marked = await drive(['mark']);
    const bytes = marked.excel.save();
    expect(marksIn(await EmbeddedExcel.open(bytes))).toBeGreaterThan(0);
    const cleared = await drive(['clear'], { bytes });
    expect(marksIn(await EmbeddedExcel.open(cleared.excel.save()))).toBe(0);
  });

  it('records every message', async () => {
    const seen: string[] = [];
    await drive(['check'], {
      trace: (direction, message) => {
        seen.push(`${direction} ${JSON.stringify(JSON.parse(message)).slice(0, 6)}`);
      },
    });
    expect(seen).toContain('request {"id":');
    expect(seen).toContain('response {"id":');
  });

  it('refuses a sheet that nobody could be on', async () => {
    await expect(drive(['check'], { sheet: '無い' })).rejects.toThrow('無い');
  });
});

describe('a step that fails', () => {
  it('ends with the words of the pane', async () => {
    const excel = await EmbeddedExcel.open(SAMPLE);
    const page = openPane(excel, PANE);
    const driver = new PaneDriver(excel, page);
    await driver.ready();
    excel.faults.failAction({
      action: 1,
      counted: 'inEachRequest',
      code: 'GeneralException',
      lasting: true,
    });
    const { error } = await driver.press('check');
    excel.faults.failAction(null);
    expect(error).toContain('GeneralException');
    expect((await driver.press('check')).error).toBeUndefined();
    page.close();
  });
});

describe('the program', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(__dirname, '../../../dist/drive/drive.js'), ...args], {
      encoding: 'utf8',
    });

  it('prints one JSON', () => {
    const { status, stdout } = run(SAMPLE_FILE, '--do', 'check');
    const printed: unknown = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(printed).toMatchObject({ steps: [{ do: 'check', roundTrips: 2 }] });
  });

  it.each([
    ['a file that is not there', ['無い.xlsx', '--do', 'check']],
    ['an unknown step', [SAMPLE_FILE, '--do', 'check,erase']],
    ['no step', [SAMPLE_FILE]],
    ['a file that is no workbook', [__filename, '--do', 'check']],
    ['a sheet that is not there', [SAMPLE_FILE, '--do', 'check', '--sheet', '無い']],
  ])('ends with 2 for %s', (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/ at .+:\d+:\d+/);
  });
});

/** They hold costs with decimals or off by a thousand: how their cells show them is asked, too. */
const ASKING = new Set(['hidden-sheets-and-rows', 'as-openpyxl-writes']);

describe('the pane and the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hakaru-drive-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(makeFixtures())('say the same of $name', async ({ name, bytes }) => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, bytes);
    let printed = '';
    await runHakaru(['check', file, '--format', 'json'], '0', {
      cwd: folder,
      color: false,
      isScreen: false,
      isOneScreen: false,
      out: (text) => (printed += text.toString()),
      err: () => undefined,
      now: () => new Date(0),
    });
    const { files, unread } = reportSchema.parse(JSON.parse(printed));
    // The pane shows an open workbook without a strategy sheet; the command line names it as not read.
    expect(files.length + unread.length).toBe(1);
    const reported = files[0] ?? { programs: [], findings: [] };
    const { result } = await drive(['check'], { file, bytes });
    expect(trips({ result })).toEqual([['check', ASKING.has(name) ? 3 : 2, 'done']]);
    expect(result.programs).toEqual(reported.programs);
    expect(result.findings).toEqual(reported.findings);
  });
});
