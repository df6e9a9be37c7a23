import { EmbeddedExcel } from '../../src/stage/host/EmbeddedExcel';
import { makeFixtures } from '../support/fixtures';
import { keptBy, type Kept, openPane, openPaneOn } from '../support/officePane';
import { tidy, PaneUser, settle } from '../support/PaneUser';
import { excelsFor } from '../support/variants';

jest.setTimeout(60_000);

const SAMPLE = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;
const REASONS = ['補正予算で調整済み', '確認済み'];

let user: PaneUser;

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

async function waive(reason: string, index = 0): Promise<string> {
  const line = user.all('button.finding')[index];
  if (line?.getAttribute('aria-expanded') === 'false') line.click();
  await settle();
  user.find('.waive-open').click();
  const input = user.find('.waiver-reason');
  if (!('value' in input)) throw new Error('The reason cannot be typed.');
  input.value = reason;
  return user.press('.waiver-entry .primary');
}

const waived = (): string => user.text('.filter.severity-waived');
const press = (label: string): void =>
  user
    .all('.notice-actions .button')
    .find(({ textContent }) => tidy(textContent) === label)
    ?.click();

/** Saves, closes and opens again, days later: only what outlives Excel is there still. */
async function reopen(excel: EmbeddedExcel, [local]: Kept): Promise<EmbeddedExcel> {
  const variants = [...excel.variants];
  const again = await EmbeddedExcel.open(excel.save(), { variants });
  user = new PaneUser(await openPaneOn(again, { kept: [local, {}] }));
  return again;
}

describe.each(excelsFor('waivers'))('無視 over save and reopen: %s', (_, variants) => {
  const isLosing = variants.includes('xml-lost');

  beforeEach(async () => {
    user = new PaneUser(await openPane(SAMPLE ?? new Uint8Array(), { variants }));
    user.find('#marks').click();
    await user.press('#check');
    for (const reason of REASONS) expect(await waive(reason)).toBe('done');
  });

  test('is there again, or is said to be missing and can be recorded again', async () => {
    const { excel, page } = user.pane;
    const kept = keptBy(page);
    page.close();
    await reopen(excel, kept);
    await user.press('#check');
    if (!isLosing) {
      expect(waived()).toBe('確認済み2');
      expect(user.notices).not.toContain('前にあった確認済み');
      return;
    }
    expect(user.find('.filter.severity-waived').hidden).toBe(true);
    expect(user.notices).toContain('前にあった確認済み2件の記録が、このブックにありません');
    press('もう一度記録する');
    expect(await user.ended()).toBe('done');
    expect(waived()).toBe('確認済み2');
    expect(user.pane.excel.workbook.customXmlParts).toHaveLength(1);
    await user.press('#check');
    expect(user.notices).not.toContain('前にあった確認済み');
  });
});

describe('an Excel that loses custom XML', () => {
  beforeEach(async () => {
    const variants = ['xml-lost'] as const;
    user = new PaneUser(await openPane(SAMPLE ?? new Uint8Array(), { variants }));
    user.find('#marks').click();
    await user.press('#check');
    expect(await waive(REASONS[0] ?? '')).toBe('done');
    const kept = keptBy(user.pane.page);
    user.pane.page.close();
    await reopen(user.pane.excel, kept);
    await user.press('#check');
  });

  const reported = (): boolean => user.notices.includes('前にあった確認済み1件');

  test('is reported at each check, whatever is waived in between, until somebody decides', async () => {
    expect(reported()).toBe(true);
    user.find('.notice .icon-button').click();
    await waive('別の理由', 1);
    await user.press('#check');
    expect(reported()).toBe(true);
    expect(waived()).toBe('確認済み1');
    press('このままにする');
    await user.press('#check');
    expect(user.notices).toBe('');
  });

  test('leaves a workbook under another address alone', async () => {
    const kept = keptBy(user.pane.page);
    user.pane.page.close();
    const other = await EmbeddedExcel.open(SAMPLE ?? new Uint8Array(), { name: '財政局.xlsx' });
    user = new PaneUser(await openPaneOn(other, { kept }));
    await user.press('#check');
    expect(user.notices).toBe('');
  });

  test('a waiver that was taken back here is not missed', async () => {
    press('もう一度記録する');
    await user.ended();
    user.find('.filter.severity-waived').click();
    user.find('.is-waived button.finding').click();
    await settle();
    await user.press('.is-open .waive-open');
    await user.press('#check');
    expect(user.notices).toBe('');
  });

  test('spoilt or refused storage is no error', async () => {
    const [local] = keptBy(user.pane.page);
    const { excel, page } = user.pane;
    page.close();
    const spoilt = { ...local, 'hakaru.waivers': '[{"document":1}]' };
    user = new PaneUser(await openPaneOn(excel, { kept: [spoilt, {}] }));
    expect(await user.press('#check')).toBe('done');
    expect(user.notices).toBe('');
  });
});
