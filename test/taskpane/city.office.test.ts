import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import { planReturn } from '../../src/core/submissions/planReturn';
import { toReturn } from '../../src/core/submissions/returnItems';
import { newXlsx } from '../../src/files/newXlsx';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { clean, submittedSheet } from '../support/cityFolder';
import { formProgram } from '../support/form';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(120_000);

const book = (bureau: string, programs = clean(bureau), year = '平成29年度'): Uint8Array =>
  bookOf([submittedSheet(bureau, programs, { year })]);

const WRONG = clean('財政局').map((one) => ({ ...one, total: 99 }));
const MENDED = book('財政局');
const CLEAN = book('市民局');
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['市民局.xlsx', CLEAN],
  ['財政局.xlsx', book('財政局', WRONG)],
  ['緑区.xlsx', CLEAN.slice(0, 400)],
  ['総務局（控え）.xlsx', book('総務局', [...clean('総務局', 2), { name: '総務局の別の事業' }])],
];

let user: PaneUser;

async function open(): Promise<void> {
  user = new PaneUser(await openPane(book('総務局'), { name: '総務局.xlsx' }));
  await user.press('#check');
  await user.press('#city');
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

/** Each line's name and what is said of it. */
function lines(): string[] {
  return user.all('.book').map((line) => {
    const text = (part: string): string => line.querySelector(part)?.textContent.trim() ?? '';
    return `${text('.book-name')} ${text('.book-facts')}`;
  });
}

function row(name: string): HTMLElement {
  const found = user
    .all('button.book-row')
    .find((one) => one.querySelector('.book-name')?.textContent.includes(name));
  if (found === undefined) throw new Error(`There is no line of ${name}.`);
  return found;
}

test('lists the workbooks, what is wrong first, with the sums of what counts', async () => {
  await open();
  expect(lines()).toEqual(['総務局.xlsx開いているブック 提出できます']);
  expect(await user.choose('#add-files', FILES)).toBe('done');
  expect(user.status).toBe('3ブックを追加しました');
  expect(lines()).toEqual([
    expect.stringMatching(/^緑区\.xlsx 読めません：ファイルが途中で切れています/),
    '総務局（控え）.xlsx 二重：「総務局.xlsx」と同じ事業のため、数えていません。',
    expect.stringMatching(/^財政局\.xlsx エラー3・警告0　最多：.+ 3$/),
    '総務局.xlsx開いているブック 提出できます',
    '市民局.xlsx 提出できます',
  ]);
  expect(user.text('.city-title')).toBe('5ブック中 2ブックが提出できます');
  expect(user.text('.city-head .place')).toBe('全庁 · 9事業 · エラー3 · 警告0');
  const { total } = formProgram(1);
  const [parts, sum] = [9 * Number(total), 6 * Number(total) + 3 * 99];
  expect(user.texts('.city-sum').map((text) => text.replace(/^.* /, ''))).toEqual([
    String(parts),
    String(sum),
    String(parts - sum).replace('-', '△'),
  ]);
});

test('our own workbooks are told as such, and neither listed nor counted as unread', async () => {
  const { snapshot } = readWorkbookFile(book('財政局', WRONG));
  const check = checkWorkbook(snapshot, chiba);
  const own = toReturn('財政局.xlsx', check, 'ja');
  const options = {
    language: 'ja',
    at: '',
    linkTo: null,
    answers: new Map(),
    changes: null,
  } as const;
  const slip = newXlsx([planReturn(own, options)]);
  await open();
  await user.choose('#add-files', [
    ['財政局-指摘票.xlsx', slip],
    ['市民局.xlsx', CLEAN],
  ]);
  expect(lines()).toEqual(['総務局.xlsx開いているブック 提出できます', '市民局.xlsx 提出できます']);
  expect(user.notices).toContain('このアドインやコマンドが作ったブックのため、読みません。');
  expect(user.notices).toContain('財政局-指摘票.xlsx');
  await user.press('#summarize-all');
  expect(user.notices).not.toContain('財政局-指摘票');
});

test('hides what is not asked for', async () => {
  await open();
  await user.choose('#add-files', FILES);
  const shown = (): string[] =>
    user
      .all('.city-head ~ .filter-row .filter')
      .flatMap((one) => (one.hidden ? [] : [one.textContent.replaceAll(/\s/g, '')]));
  expect(shown()).toEqual(['読めない1', '二重1', 'エラーあり1', '提出できます2']);
  for (const filter of user.all('.city-head ~ .filter-row .filter')) {
    if (!filter.textContent.includes('エラーあり')) filter.click();
  }
  expect(lines()).toEqual([expect.stringMatching(/^財政局/)]);
});

test('a line opens to its findings by rule, and the workbook can be taken out', async () => {
  await open();
  await user.choose('#add-files', FILES);
  row('財政局').click();
  expect(row('財政局').getAttribute('aria-expanded')).toBe('true');
  expect(user.text('.book-of')).toContain('財政局 · 平成29年度（2017年度）');
  expect(user.texts('.book-question')).toHaveLength(1);
  expect(user.texts('.book-finding')).toHaveLength(3);
  expect(user.texts('.book-finding')[0]).toMatch(/^合計 [A-Z]+\d+ ?99/);
  await user.press('.book-details .remove-book');
  expect(lines().join()).not.toContain('財政局');
  expect(user.text('.city-title')).toBe('4ブック中 2ブックが提出できます');
  row('緑区').parentElement?.querySelector<HTMLElement>('.remove-book')?.click();
  await user.ended();
  expect(user.text('.city-title')).toBe('3ブック中 2ブックが提出できます');
});

test('a workbook that was mended takes its own place, and says so', async () => {
  await open();
  await user.choose('#add-files', FILES);
  expect(await user.choose('#add-files', [['財政局.xlsx', MENDED]])).toBe('done');
  expect(user.status).toBe('1ブックを、同じ名前の新しいものと入れ替えました');
  expect(lines()).toHaveLength(5);
  expect(lines()).toContain('財政局.xlsx 読み直しました（エラー3→0）　提出できます');
  // What counted in its place is gone: it counts itself.
  expect(await user.choose('#add-files', [['緑区.xlsx', book('緑区')]])).toBe('done');
  expect(user.text('.city-title')).toBe('5ブック中 4ブックが提出できます');
});

test('names what is of another year, and counts a double once what it repeats is gone', async () => {
  await open();
  await user.choose('#add-files', [
    ['市民局.xlsx', CLEAN],
    ['財政局.xlsx', MENDED],
    ['稲毛区.xlsx', book('稲毛区', clean('稲毛区'), '平成28年度')],
    ['市民局2.xlsx', book('市民局', [...clean('市民局', 2), { name: '市民局の別の事業' }])],
  ]);
  expect(lines().slice(0, 2)).toEqual([
    '稲毛区.xlsx 年度ちがい：平成28年度（2016年度）のため、数えていません。',
    '市民局.xlsx 二重：「市民局2.xlsx」と同じ事業のため、数えていません。',
  ]);
  row('市民局2').click();
  await user.press('.book-details .remove-book');
  expect(lines()).toContain('市民局.xlsx 提出できます');
});

test('全庁集計 is made of what counts, and the list stays', async () => {
  await open();
  await user.choose('#add-files', FILES);
  await user.press('#summarize-all');
  expect(user.status).toContain('全庁集計シートを作りました（9事業）');
  expect(user.notices).toContain('緑区.xlsx');
  expect(user.notices).toContain('総務局（控え）.xlsx');
  expect(user.find('.city').hidden).toBe(false);
  const names = user.pane.excel.workbook.sheets.map(({ name }) => name);
  expect(names).toContain('全庁集計');
});

test('is used by its keys', async () => {
  await open();
  await user.choose('#add-files', FILES);
  const { document, page } = user.pane;
  const press = (key: string): void => {
    const { KeyboardEvent: Key } = page.dom.window;
    document.activeElement?.dispatchEvent(new Key('keydown', { key, bubbles: true }));
  };
  const at = (): string => document.activeElement?.textContent.trim() ?? '';
  expect(user.all('.book-row[tabindex="0"]')).toHaveLength(1);
  user.find('.book-row[tabindex="0"]').focus();
  press('ArrowDown');
  press('ArrowDown');
  expect(at()).toContain('財政局');
  press('ArrowRight');
  expect(user.all('.book-details')).toHaveLength(1);
  press('ArrowRight');
  expect(at()).toBe('外す');
  press('ArrowLeft');
  expect(at()).toContain('財政局');
  press('End');
  expect(at()).toContain('市民局');
  press('Escape');
  expect(user.all('.book-details')).toHaveLength(0);
  press('Escape');
  expect(user.find('.city').hidden).toBe(true);
  expect(user.find('.list').hidden).toBe(false);
});
