import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { WorkbenchPage } from '../../support/WorkbenchPage';

let browser: Browser;
let workbench: WorkbenchPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  workbench = await WorkbenchPage.open(browser);
});
afterEach(() => workbench.close());

const press = (key: string) => workbench.page.keyboard.press(key);

test('arrows, Tab and Enter move; merged cells count as one', async () => {
  await workbench.goTo('G9');
  await press('ArrowDown');
  expect(await workbench.address()).toBe('G10');
  await press('ArrowDown');
  expect(await workbench.address()).toBe('G11:G12');
  await press('Tab');
  expect(await workbench.address()).toBe('H11:H12');
  await press('Enter');
  expect(await workbench.address()).toBe('H13');
  await press('Shift+Enter');
  await press('Shift+Tab');
  expect(await workbench.address()).toBe('G11:G12');
  await press('Control+Home');
  expect(await workbench.address()).toBe('A1');
});

test('typing replaces, F2 edits, Esc drops, Delete empties', async () => {
  await workbench.goTo('H17');
  await workbench.page.keyboard.type('15');
  await press('Enter');
  await press('ArrowUp');
  expect(await workbench.content()).toBe('15');
  await press('F2');
  await workbench.page.keyboard.type('0');
  await press('Enter');
  await press('ArrowUp');
  expect(await workbench.content()).toBe('150');
  await workbench.page.keyboard.type('7');
  await press('Escape');
  expect(await workbench.content()).toBe('150');
  await press('Delete');
  await expectContent('');
});

test('a formula is calculated, and again when what it reads changes', async () => {
  await workbench.type('P2', '20');
  await workbench.type('P3', '=P2*2+1');
  await workbench.goTo('P3');
  expect(await workbench.content()).toBe('=P2*2+1');
  await workbench.activeCell.getByText('41', { exact: true }).waitFor();
  await workbench.type('P2', '30');
  await workbench.goTo('P3');
  await workbench.activeCell.getByText('61', { exact: true }).waitFor();
});

test('a formula that cannot be read is refused in words, and the cell stays', async () => {
  await workbench.type('P2', '=1+');
  await workbench.message.getByText('P2').waitFor();
  await workbench.goTo('P2');
  expect(await workbench.content()).toBe('');
});

test('the formula bar edits the same cell', async () => {
  await workbench.goTo('P4');
  await workbench.page.locator('#formula-bar').fill('人件費');
  await press('Enter');
  await workbench.goTo('P4');
  expect(await workbench.activeCell.textContent()).toBe('人件費');
});

test('a double click edits, a click elsewhere keeps what was typed', async () => {
  await workbench.page.getByRole('gridcell', { name: '職員0.36人(正規)' }).dblclick();
  await workbench.page.keyboard.type('！');
  await workbench.page.getByRole('gridcell', { name: '国際交流プラザ', exact: true }).click();
  await workbench.page.getByRole('gridcell', { name: '職員0.36人(正規)！' }).waitFor();
});

test('the name box says what is no address', async () => {
  await workbench.goTo('どこか');
  await workbench.message.getByText('「どこか」はセル番地ではありません').waitFor();
});

test('dragging selects an area, Shift and arrows change it', async () => {
  await workbench.page.evaluate(() => document.getElementById('grid')?.scrollTo(0, 0));
  const from = await workbench.page.getByRole('gridcell', { name: '平成29年度' }).boundingBox();
  if (from === null) throw new Error('The year is not on the screen.');
  await workbench.page.mouse.move(from.x + 5, from.y + 8);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(from.x + 40, from.y + 8, { steps: 3 });
  await workbench.page.mouse.up();
  expect(await workbench.address()).toBe('A2:B2');
  await press('Shift+ArrowRight');
  expect(await workbench.address()).toBe('A2:C2');
});

async function expectContent(expected: string): Promise<void> {
  await workbench.page.waitForFunction(
    (text) => document.querySelector<HTMLTextAreaElement>('#formula-bar')?.value === text,
    expected,
  );
}
