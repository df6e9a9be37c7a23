import { areaAddress } from '../../src/core/address/a1';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { bookOf, type SheetOf } from '../support/bookOf';
import { bureauSheet as sheet, TWOFOLD } from '../support/bureauSheet';
import { keptBy, openPane, openPaneOn } from '../support/officePane';
import { PaneUser, settle } from '../support/PaneUser';

jest.setTimeout(120_000);

let user: PaneUser;
afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const WRONG = { total: 19 };

async function open(...sheets: readonly SheetOf[]): Promise<void> {
  user = new PaneUser(await openPane(bookOf(sheets), { name: '総務局.xlsx' }));
}

const UNVERIFIED = '#unverified-toggle';
const NOT_READ = '#not-read-toggle';
const isShown = (selector: string): boolean => user.find(selector).closest('[hidden]') === null;

describe('確かめられなかったもの', () => {
  test('stand beside the counts, and open to cell, rule and reason; the check is clean all the same', async () => {
    await open(sheet('総務局', [{}, TWOFOLD]), sheet('防災局', [{ name: '備蓄' }]));
    const report = await user.report(() => user.find('#check').click());
    expect(report.unverified).toHaveLength(1);
    expect(await user.ended()).toBe('done');
    expect(user.text(UNVERIFIED)).toBe('確かめられなかったもの 1');
    expect(user.find(UNVERIFIED).getAttribute('aria-expanded')).toBe('false');
    expect(isShown('#unverified')).toBe(false);
    user.find(UNVERIFIED).click();
    expect(isShown('#unverified')).toBe(true);
    expect(user.texts('.points-rule')).toEqual(['合計はヒト・モノ・カネの和になっていますか']);
    const [first] = report.unverified;
    expect(user.texts('#unverified .point')).toEqual([
      `${first?.reason ?? ''} 総務局!${first?.cell ?? ''}`,
    ]);
    user.find('#unverified .cell-link').click();
    await settle();
    const [area] = user.pane.excel.workbook.selection.areas;
    expect(area === undefined ? '' : areaAddress(area)).toBe(first?.cell);
  });

  test('are not there where there are none', async () => {
    await open(sheet('総務局', [{}]));
    await user.press('#check');
    expect(isShown(UNVERIFIED)).toBe(false);
    expect(user.status).toContain('提出できます');
  });
});

const EXAMPLE = sheet('記入例', [WRONG]);
const HIDDEN = sheet('控え', [WRONG], { visibility: 'hidden' });

/** Names of the sheets with marks of ours. */
const marked = (): string[] => [...new Set(user.marks().map((mark) => mark.split(' ')[0] ?? ''))];

describe('sheets that do not count', () => {
  test('are named with the reason, and one switch takes them in, also when the pane is opened anew', async () => {
    await open(sheet('総務局', [WRONG]), EXAMPLE, HIDDEN);
    expect(isShown('#every-sheet')).toBe(false);
    await user.press('#check');
    expect(user.text(NOT_READ)).toBe('数えていないシート 2');
    user.find(NOT_READ).click();
    expect(user.texts('#not-read .point')).toEqual([
      '記入例記入例のシートのため、検証も集計もしていません。',
      '控え非表示のシートのため、検証も集計もしていません。',
    ]);
    const only = user.marks();
    expect(marked()).toEqual(['総務局']);

    user.find('#every-sheet').click();
    await user.press('#check');
    expect(isShown(NOT_READ)).toBe(false);
    const all = user.marks();
    expect(marked()).toEqual(['総務局', '記入例', '控え']);

    const { excel, page } = user.pane;
    const kept = keptBy(page);
    page.close();
    user = new PaneUser(await openPaneOn(excel, { kept }));
    await user.press('#check');
    expect(user.marks()).toEqual(all);

    user.find('#every-sheet').click();
    await user.press('#check');
    expect(user.marks()).toEqual(only);
  });

  test('for one reason are named together', async () => {
    const other = sheet('控え 2', [{}], { visibility: 'hidden' });
    await open(sheet('総務局', [{}]), HIDDEN, EXAMPLE, other);
    await user.press('#check');
    user.find(NOT_READ).click();
    expect(user.texts('#not-read .point')).toEqual([
      '控え、控え 2非表示のシートのため、検証も集計もしていません。',
      '記入例記入例のシートのため、検証も集計もしていません。',
    ]);
  });

  test('alone: nothing is said to be unfilled', async () => {
    await open(EXAMPLE);
    await user.press('#check');
    expect(user.text('.title')).toBe('検証した事業はありません');
    expect(isShown(NOT_READ)).toBe(true);
  });

  test('of a sheet and its copy the user says which one counts, and may turn it back', async () => {
    await open(
      sheet('総務局', [{ name: '備蓄' }]),
      sheet('総務局 (2)', [{ name: '備蓄', ...WRONG }]),
    );
    await user.press('#check');
    user.find(NOT_READ).click();
    expect(user.texts('.point-sheet')).toEqual(['総務局 (2)']);
    const marks = user.marks();
    user.find('.count-instead').focus();
    await user.press('.count-instead');
    expect(user.texts('.point-sheet')).toEqual(['総務局']);
    expect(user.marks()).not.toEqual(marks);
    expect(user.pane.document.activeElement).toBe(user.find('.count-instead'));
    await user.press('.count-instead');
    expect(user.texts('.point-sheet')).toEqual(['総務局 (2)']);
    expect(user.marks()).toEqual(marks);
  });

  test('a choice of sheets is the workbook’s own', async () => {
    const kept = JSON.stringify({
      ...{ scope: 'workbook', marks: true, welcomed: true },
      counted: { book: 'https://example.jp/other.xlsx', sheets: ['総務局 (2)'] },
    });
    const bytes = bookOf([
      sheet('総務局', [{ name: '備蓄' }]),
      sheet('総務局 (2)', [{ name: '備蓄' }]),
    ]);
    user = new PaneUser(
      await openPane(bytes, { name: '総務局.xlsx', kept: [{ 'hakaru.settings': kept }, {}] }),
    );
    await user.press('#check');
    user.find(NOT_READ).click();
    expect(user.texts('.point-sheet')).toEqual(['総務局 (2)']);
  });
});

test('where there is no form, the titles that were found are named', async () => {
  await open({ name: '台帳', rows: [['主な内容', '分析・評価']] });
  await user.press('#check');
  expect(user.notices).toContain('戦略シートが見つかりません');
  expect(user.notices).toContain('見つかった見出し：「主な内容」（台帳!A1）');
  expect(isShown(NOT_READ)).toBe(false);
});

test('集計 and the data name what is not in them', async () => {
  await open(sheet('総務局', [{}]), EXAMPLE, HIDDEN);
  for (const button of ['#summarize', '#data']) {
    await user.press(button);
    expect(user.notices).toContain('集計に入れていないもの');
    expect(user.notices).toContain('記入例：記入例のシートのため、検証も集計もしていません。');
    expect(user.notices).toContain('控え：非表示のシートのため、検証も集計もしていません。');
  }
  const made: Sheet | undefined = user.pane.excel.workbook.sheetNamed('集計');
  expect(made).toBeDefined();
  user.find('#every-sheet').click();
  await user.summarize();
  expect(user.notices).not.toContain('集計に入れていないもの');
  expect(user.status).toContain('3事業');
});
