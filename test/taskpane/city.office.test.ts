import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import { planReturn } from '../../src/core/submissions/planReturn';
import { toReturn } from '../../src/core/submissions/returnItems';
import { newXlsx } from '../../src/files/newXlsx';
import { readWorkbookFile } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { clean, submittedSheet } from '../support/cityFolder';
import { formProgram, formSheet, unusedProgram } from '../support/form';
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

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

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

const REVISED = book('市民局', [...clean('市民局', 2), { name: '市民局の別の事業' }]);

test('of a double the other one can be chosen, and nothing is wrong with that any more', async () => {
  await open();
  await user.choose('#add-files', [
    ['市民局.xlsx', CLEAN],
    ['市民局2.xlsx', REVISED],
  ]);
  row('市民局2').click();
  expect(user.text('.book-why')).toBe('「市民局.xlsx」の代わりに数えています。');
  row('市民局.xlsx').click();
  expect(user.all('.book-rule.severity-error')).toHaveLength(1);
  await user.press('.count-book');
  expect(lines()).toEqual([
    '市民局2.xlsx 二重：選んだとおり「市民局.xlsx」を数え、こちらは数えていません。',
    '総務局.xlsx開いているブック 提出できます',
    '市民局.xlsx 提出できます',
  ]);
  await until(() => user.pane.document.activeElement === row('市民局.xlsx'));
  row('市民局2').click();
  expect(user.all('.book-rule').map(({ className }) => className)).toEqual([
    'book-rule severity-info',
  ]);
  await user.press('#summarize-all');
  const first = user.pane.excel.workbook.sheets.find(({ name }) => name === '全庁集計_提出状況');
  const texts = [...(first?.cells() ?? [])].map(({ cell }) => cell.value);
  expect(texts).toContain(
    '「市民局2.xlsx」は「市民局.xlsx」と同じ事業のため、「市民局.xlsx」を数えました。',
  );
  // Chosen the other way round again.
  await user.press('.count-book');
  expect(lines()[0]).toMatch(/^市民局\.xlsx 二重：選んだとおり「市民局2\.xlsx」を数え/);
});

test('of several workbooks of one file name only the mended one takes a place', async () => {
  await open();
  await user.choose('#add-files', [['提出.xlsx', book('財政局', WRONG)]]);
  const others = [
    CLEAN,
    book('財政局', clean('財政局'), '平成28年度'),
    book('財政局', clean('財政局の別課')),
    CLEAN.slice(0, 400),
  ];
  for (const bytes of others) {
    await user.choose('#add-files', [['提出.xlsx', bytes]]);
    expect(user.status).not.toContain('入れ替えました');
  }
  expect(lines().slice(0, 3)).toEqual([
    expect.stringMatching(/^提出\.xlsx \(5\) 読めません/),
    '提出.xlsx (3) 別のブック（局・年度か事業がちがう）　年度ちがい：平成28年度（2016年度）のため、数えていません。',
    expect.stringMatching(/^提出\.xlsx エラー3/),
  ]);
  expect(lines()).toContain('提出.xlsx (2) 別のブック（局・年度か事業がちがう）　提出できます');
  expect(lines().join('\n')).toContain('提出.xlsx (4) 別のブック（局・年度か事業がちがう）　');
  row('提出.xlsx (2)').click();
  expect(user.text('.book-why')).toBe('別のブック（局・年度か事業がちがう）');
  await user.choose('#add-files', [['提出.xlsx', MENDED]]);
  expect(user.status).toContain('入れ替えました');
  expect(lines()).toContain('提出.xlsx 読み直しました（エラー3→0）　提出できます');
  // What could not be read is taken for it once it can.
  await user.choose('#add-files', [['提出.xlsx', book('緑区')]]);
  expect(lines()).toContain(
    '提出.xlsx (5) 別のブック（局・年度か事業がちがう）　読み直しました　提出できます',
  );
  expect(lines()).toHaveLength(6);
});

test('two of one file name that come together are two', async () => {
  await open();
  await user.choose('#add-files', [
    ['提出.xlsx', CLEAN],
    ['提出.xlsx', CLEAN],
  ]);
  expect(lines()[0]).toBe('提出.xlsx 二重：「提出.xlsx (2)」と同じ事業のため、数えていません。');
});

test('a workbook in which nothing is filled in is said to be so', async () => {
  await open();
  const { values } = formSheet('表', [
    { row: ['施策', '1-1-1', '防災'], programs: [1, 2].map(unusedProgram) },
  ]);
  const rows = [['平成29年度', null, '局名', '環境局'], ...values];
  await user.choose('#add-files', [['環境局.xlsx', bookOf([{ name: '表', rows }])]]);
  expect(lines()[0]).toBe('環境局.xlsx 未記入');
  await user.press('#summarize-all');
  expect(user.status).toContain('（3事業）');
  expect(user.notices).toContain('環境局.xlsx：事業が見つかりません。');
});

test('left off while reading, what was read is held against each other all the same', async () => {
  await open();
  const { prototype } = user.pane.page.dom.window.Blob;
  const read = Object.getOwnPropertyDescriptor(prototype, 'arrayBuffer')?.value as (
    this: Blob,
  ) => Promise<ArrayBuffer>;
  prototype.arrayBuffer = function (this: File) {
    return this.name === '遅い.xlsx' ? new Promise(() => undefined) : read.call(this);
  };
  const added = user.choose('#add-files', [
    ['市民局.xlsx', CLEAN],
    ['市民局2.xlsx', REVISED],
    ['稲毛区.xlsx', book('稲毛区', clean('稲毛区'), '平成28年度')],
    ['遅い.xlsx', MENDED],
  ]);
  await until(() => lines().length === 4);
  await until(() => user.pane.document.querySelector('#stop') !== null);
  user.find('#stop').click();
  expect(await added).toBe('done');
  await until(
    () => lines()[0]?.startsWith('稲毛区') === true && lines()[1]?.includes('二重') === true,
  );
  expect(lines()).toEqual([
    '稲毛区.xlsx 年度ちがい：平成28年度（2016年度）のため、数えていません。',
    '市民局.xlsx 二重：「市民局2.xlsx」と同じ事業のため、数えていません。',
    '総務局.xlsx開いているブック 提出できます',
    '市民局2.xlsx 提出できます',
  ]);
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
