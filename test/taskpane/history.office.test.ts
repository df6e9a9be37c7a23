import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { PaneUser, tidy } from '../support/PaneUser';

jest.setTimeout(60_000);

const BYTES = makeFixtures().find(({ name }) => name === 'bureau-as-printed')?.bytes;

let user: PaneUser;

beforeEach(async () => {
  if (BYTES === undefined) throw new Error('There is no such fixture.');
  user = new PaneUser(await openPane(BYTES));
});

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const steps = (): string[] => user.texts('.step').map(tidy);

test('the history says what was changed and when, newest first, and takes back the newest alone', async () => {
  expect(steps()).toEqual([]);
  await user.press('#check');
  await user.mend('fill');
  await user.press('#apply');
  await user.setValidations();
  const [newest, filled, marks, ...older] = steps();
  expect(newest).toMatch(/^\d+:\d\d ?入力規則 元に戻す$/);
  expect(filled).toMatch(/^\d+:\d\d ?補完 5件 ?I17、I45、I57ほか2$/);
  expect(marks).toMatch(/^\d+:\d\d ?マーク$/);
  expect(older).toEqual([]);
  expect(user.all('.step .button')).toHaveLength(1);
  await user.press('#undo');
  expect(steps()[0]).toMatch(/^\d+:\d\d ?補完 5件 ?I17、I45、I57ほか2 元に戻す$/);
});

test('where nothing was changed, the button says so', () => {
  expect(user.find('#undo').getAttribute('aria-disabled')).toBe('true');
  user.find('#undo').click();
  expect(user.notices).toContain('このアドインで変更したものはありません');
});
