import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toA1 } from '../../src/core/address/a1';
import { type Book, readBook } from '../../src/core/book/Book';
import { chiba } from '../../src/core/profiles/chiba';
import { readXlsx } from '../../src/files/readXlsx';
import { validationAreas } from '../../src/files/sheet/validations';
import type { ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import { toPlannedValidation } from '../../src/stage/host/model/Validation';
import { textOf } from '../files/onlyTargetsDiffer';
import { folderWith, hakaru } from '../cli/runCli';
import { bookOf } from '../support/bookOf';
import { formProgram, formSheet } from '../support/form';
import { ofunatoRows } from '../support/ledgers/ofunatoRows';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(120_000);

const SAMPLES = path.join(__dirname, '../../assets/samples');
const LAST = readFileSync(path.join(SAMPLES, 'bureau-restored-per-policy.xlsx'));
const BLANK = bookOf([{ name: 'Sheet1', rows: [] }]);

const TOP = ['平成29年度', null, '局名', '総務局'];

/** Last year's workbook with a sheet for each bureau, one program each. */
function lastYear(bureaus: readonly string[], top: readonly (string | null)[] = TOP): Uint8Array {
  return bookOf(
    bureaus.map((bureau) => {
      const programs = [formProgram(1, { name: `${bureau}の事業` })];
      const { values } = formSheet(bureau, [{ row: ['施策', '1-1-1', '防災'], programs }]);
      return { name: bureau, rows: [[...top.slice(0, 3), bureau], ...values] };
    }),
  );
}

let user: PaneUser;

async function open(bytes: Uint8Array, options: ExcelOptions = {}): Promise<void> {
  user = new PaneUser(await openPane(bytes, options));
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function sheetNames(): string[] {
  return user.pane.excel.workbook.sheets.map(({ name }) => name);
}

function saved(): Book {
  return readBook(readXlsx(user.pane.excel.save()), chiba);
}

/** All that is taken over of a program, and where it stands. */
function keptOf({ programs, snapshot }: Book): unknown[] {
  return programs.map((program) => {
    const { policy, no, name, section } = program.toRecord();
    const { sheet, scope, fields } = program;
    return [
      snapshot.sheets[sheet]?.name,
      scope,
      ...[policy, no, name, section, fields.goal.value, fields.content.value],
    ];
  });
}

test('from last year’s file: shown first, then made as the command makes it, and taken back', async () => {
  await open(BLANK, { name: '新しいブック.xlsx' });
  expect(await user.choose('#next-year', [['昨年.xlsx', LAST]])).toBe('done');
  expect(user.text('.preview-title')).toBe('今年度の様式');
  expect(user.texts('.group-title')).toContain('平成30年度 · シート「4-3-4」');
  expect(user.texts('.line-change .change-title')).toContain('4-1-2 · No.1 · 防災備蓄品整備');
  expect(user.texts('.line-change .change-why')).toContain('前年度の歳出予算額 1,539百万円');
  expect(sheetNames()).toEqual(['Sheet1']);
  expect(await user.press('#apply')).toBe('done');
  expect(user.status).toContain('14事業の様式を追加しました');
  const folder = folderWith({ '昨年.xlsx': LAST });
  await hakaru(folder, 'new', '--from', '昨年.xlsx', '-o', '今年.xlsx');
  const written = readFileSync(path.join(folder, '今年.xlsx'));
  const byCommand = readBook(readXlsx(written), chiba);
  const [, ...sheets] = sheetNames();
  expect(sheets).toEqual(byCommand.snapshot.sheets.map(({ name }) => name));
  expect(keptOf(saved())).toEqual(keptOf(byCommand));
  expect(validationAreas(user.pane.excel.save()).slice(1)).toEqual(validationAreas(written));
  expect(await user.press('#undo')).toBe('done');
  expect(sheetNames()).toEqual(['Sheet1']);
});

test('the cell of 前年度決算額 is blank and tells last year’s budget when it is selected', async () => {
  await open(BLANK);
  await user.choose('#next-year', [['昨年.xlsx', lastYear(['総務局'])]]);
  await user.press('#apply');
  const [, sheet] = user.pane.excel.workbook.sheets;
  const [program] = saved().programs;
  const cell = program?.fields.previousYear.cell ?? null;
  if (sheet === undefined || cell === null) throw new Error('There is no such cell.');
  expect(sheet.cell(cell.row, cell.column)?.value ?? null).toBeNull();
  const own = sheet.validations
    .map(toPlannedValidation)
    .find((one) => one?.areas.some(({ top, left }) => top === cell.row && left === cell.column));
  expect(own).toMatchObject({
    rule: { kind: 'any' },
    prompt: {
      title: '〈参考〉前年度決算額',
      message: expect.stringContaining('前年度の歳出予算額は10百万円でした') as string,
    },
  });
  // Kept as Excel's own “any value”, which every entry keeps.
  const xml = textOf(user.pane.excel.save(), 'xl/worksheets/sheet2.xml');
  const [, prompt = ''] = /<dataValidation ([^>]*前年度の歳出予算額[^>]*)>/.exec(xml) ?? [];
  expect(prompt).toContain(`sqref="${toA1(cell)}"`);
  expect(prompt).toContain('showInputMessage="1"');
  expect(prompt).not.toContain('type=');
});

test('from the workbook in view: beside last year’s sheets, which are in no summary any more', async () => {
  await open(lastYear(['総務局', '市民局']));
  await user.press('#next-year-here');
  expect(user.texts('.group-title')).toEqual([
    '平成30年度 · シート「総務局 (2)」',
    '平成30年度 · シート「市民局 (2)」',
  ]);
  expect(await user.press('#apply')).toBe('done');
  expect(sheetNames()).toEqual(['総務局', '総務局 (2)', '市民局 (2)', '市民局']);
  const { fiscalYear, notRead, snapshot, programs } = saved();
  expect(fiscalYear).toBe(2018);
  expect(
    notRead.map(({ sheet, reason }) => [snapshot.sheets[sheet ?? -1]?.name, reason.key]),
  ).toEqual([
    ['総務局', 'otherYear'],
    ['市民局', 'otherYear'],
  ]);
  expect(programs.filter(({ isCounted }) => isCounted)).toHaveLength(2);
  expect(user.status).toContain('エラーはありません');
  await user.press('#undo');
  expect(sheetNames()).toEqual(['総務局', '市民局']);
});

test('programs that are not ticked are left out, and their sheet with the last of them', async () => {
  await open(BLANK);
  await user.choose('#next-year', [['昨年.xlsx', lastYear(['総務局', '市民局'])]]);
  user.find('.line-change .tick-input').click();
  await user.press('#apply');
  expect(user.status).toContain('1事業の様式を追加しました');
  expect(sheetNames()).toEqual(['Sheet1', '市民局']);
});

test('やめる makes nothing', async () => {
  await open(BLANK);
  await user.choose('#next-year', [['昨年.xlsx', lastYear(['総務局'])]]);
  user.find('#cancel').click();
  expect(user.find('.preview').hidden).toBe(true);
  expect(sheetNames()).toEqual(['Sheet1']);
});

test.each<[string, Uint8Array, string]>([
  ['says no year', lastYear(['総務局'], [null, null, '局名']), '昨年.xlsx：年度が読めません。'],
  ['holds no program', BLANK, '昨年.xlsx：事業が見つかりません。'],
  ['is no workbook', new Uint8Array([1, 2, 3]), '昨年.xlsx：'],
])('a file that %s is refused by name', async (_, bytes, why) => {
  await open(BLANK);
  expect(await user.choose('#next-year', [['昨年.xlsx', bytes]])).toBe('failed');
  expect(user.notices).toContain('今年度の様式を作れませんでした');
  expect(user.notices).toContain(why);
  expect(user.find('.preview').hidden).toBe(true);
});

test('so is a workbook in view that holds none', async () => {
  await open(BLANK, { name: '白紙.xlsx' });
  expect(await user.press('#next-year-here')).toBe('failed');
  expect(user.notices).toContain('引き継ぐ事業がありません。前年度のブックを選んでください。');
});

test('a form of one row a program has none', async () => {
  await open(BLANK);
  const ledger = bookOf([{ name: '一覧', rows: ofunatoRows(3) }]);
  expect(await user.choose('#next-year', [['昨年.xlsx', ledger]])).toBe('done');
  expect(user.status).toContain('1つの事業を数行に書く様式でだけ使えます');
});

test('where no sheet can be added, that is said before anything is shown', async () => {
  await open(BLANK);
  user.pane.excel.workbook.isStructureProtected = true;
  expect(await user.choose('#next-year', [['昨年.xlsx', lastYear(['総務局'])]])).toBe('failed');
  expect(user.notices).toContain('様式を追加できませんでした');
  expect(user.notices).toContain('ブックの構成が保護されています');
  expect(user.find('.preview').hidden).toBe(true);
});
