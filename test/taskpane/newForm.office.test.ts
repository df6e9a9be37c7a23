import { planForm } from '../../src/core/form/planForm';
import { chiba } from '../../src/core/profiles/chiba';
import { newXlsx } from '../../src/files/newXlsx';
import { openPane, paneState } from '../support/officePane';
import { tidy } from '../support/PaneUser';

jest.setTimeout(60_000);

test('a form that nobody has filled in yet is distinguished from a workbook without one', async () => {
  const policies = [{ code: '4-3-4', name: '利便性の向上', programs: 3 }];
  const plan = planForm(chiba, { name: '新しい様式', year: 2026, bureau: '総務局', policies });
  const pane = await openPane(newXlsx([plan]));
  pane.document.querySelector<HTMLElement>('#check')?.click();
  await paneState(pane.document, (state) => state === 'done' || state === 'failed');
  const text = (selector: string) => tidy(pane.document.querySelector(selector)?.textContent ?? '');
  expect(text('.title')).toBe('記入された事業はまだありません');
  expect(text('.notices')).toBe('');
  expect(pane.document.querySelectorAll('.finding')).toHaveLength(0);
  expect(pane.page.errors).toEqual([]);
  pane.page.close();
});
