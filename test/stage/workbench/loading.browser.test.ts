import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { testOrigin } from '../../support/server';
import { WorkbenchPage } from '../../support/WorkbenchPage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the page loads with the sample bureau and keeps to its own origin and policy', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page, requests, complaints } = workbench;
  expect(await page.locator('#file').textContent()).toBe('総務局.xlsx');
  expect(await page.getByRole('tab').allTextContents()).toEqual(['総務局']);
  await page.getByRole('gridcell', { name: '国際交流協会（補助・委託）に関する事業名' }).waitFor();
  await workbench.runCheck();

  // Microsoft's office.js tries `new Function` once and catches the refusal.
  const own = complaints.filter(
    (text) => !(text.includes('script-src') && /office|excel-win32/.test(text)),
  );
  expect(own).toEqual([]);
  expect(requests.length).toBeGreaterThan(5);
  expect(requests.filter((url) => new URL(url).origin !== testOrigin())).toEqual([]);
  await workbench.close();
});

test('policy and page agree: no other script, style or origin', async () => {
  for (const path of ['/', '/taskpane.html?workbench=1']) {
    const answer = await fetch(testOrigin() + path);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toContain('unsafe');
  }
});

/** A request of office.js's kind that adds a sheet. */
const addSheet = (name: string) =>
  JSON.stringify({
    id: 900,
    type: 1,
    flags: 1,
    controlId: '',
    message: {
      url: 'ProcessQuery',
      method: 'POST',
      headers: {},
      body: {
        Actions: [{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 3 }],
        ObjectPaths: {
          1: { Id: 1, ObjectPathType: 1, Name: '' },
          2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
          3: {
            Id: 3,
            ObjectPathType: 3,
            Name: 'Add',
            ParentObjectPathId: 2,
            ArgumentInfo: { Arguments: [name] },
          },
        },
      },
    },
  });

test('the host listens to the pane and to no other frame', async () => {
  const workbench = await WorkbenchPage.open(browser);
  const { page } = workbench;
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const pane = page.frames().find((frame) => frame.url().includes('taskpane'));
  const stranger = page.frames().find((frame) => frame.url() === 'about:blank');
  const send = (text: string) => window.parent.postMessage(text, '*');
  await stranger?.evaluate(send, addSheet('よそ'));
  await page.evaluate((text) => window.postMessage(text, '*'), addSheet('自分'));
  await pane?.evaluate(send, addSheet('ペイン'));
  await page.getByRole('tab', { name: 'ペイン' }).waitFor();
  expect(await page.getByRole('tab').allTextContents()).toEqual(['総務局', 'ペイン']);
  await workbench.close();
});

test('speaks English when asked to', async () => {
  const workbench = await WorkbenchPage.open(browser, { query: '?lang=en' });
  expect(await workbench.page.getByRole('button', { name: 'Open' }).isVisible()).toBe(true);
  expect(await workbench.check.textContent()).not.toBe('検証');
  await workbench.close();
});
