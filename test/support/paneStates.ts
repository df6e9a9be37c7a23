import type { BrowserPane } from './BrowserPane';
import { bookOf } from './bookOf';
import { bureauSheet, TWOFOLD } from './bureauSheet';
import { faultySheet } from './faultySheet';
import { NEWER, OLDER } from './twoYears';
import { makeFixtures } from './fixtures';
import { parseAreas } from '../../src/core/address/a1';
import { cellArea } from '../../src/core/address/area';

/** A state that the pane can be in, and how a clerk gets there. */
interface PaneStateMaker {
  readonly bytes: () => Uint8Array;
  readonly act: (pane: BrowserPane) => Promise<unknown>;
}

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));

function fixture(name: string): () => Uint8Array {
  return () => {
    const bytes = FIXTURES.get(name);
    if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
    return bytes;
  };
}

const SAMPLE = fixture('bureau-as-printed');

function sheetOf({ excel }: BrowserPane): Parameters<typeof excel.operations.enter>[1] {
  const [first] = excel.workbook.sheets;
  if (first === undefined) throw new Error('A workbook holds at least one sheet.');
  return first;
}

function type(pane: BrowserPane, row: number, column: number, value: string | number): void {
  const area = cellArea(row, column);
  pane.excel.operations.enter('user', sheetOf(pane), area, () => ({ formula: null, value }));
}

/** Opens the finding of a cell by selecting the cell: its line may be out of sight. */
async function open(pane: BrowserPane, address: string): Promise<void> {
  const areas = parseAreas(address);
  pane.excel.operations.select('user', sheetOf(pane), areas);
  await pane.page.locator('.is-open').waitFor();
}

const ready = (pane: BrowserPane): Promise<void> => pane.state('ready');

/** まとめて直す, as it is offered. */
async function mendAtOnce(pane: BrowserPane): Promise<void> {
  await pane.check();
  await pane.page.locator('#mend').click();
  await pane.page.locator('.line-change').first().waitFor();
  await pane.page.locator('#apply').click();
  await pane.page.locator('.undo-here').waitFor();
}

/** Every state that is designed: what pictures are taken of, and what axe looks at. */
export const PANE_STATES: Readonly<Record<string, PaneStateMaker>> = {
  'first-opening': { bytes: SAMPLE, act: ready },
  list: { bytes: SAMPLE, act: (pane) => pane.check() },
  'open-sum': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await open(pane, 'I29');
    },
  },
  'open-text': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await open(pane, 'I51');
    },
  },
  fixed: {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await open(pane, 'I29');
      await pane.page.locator('.is-open .fix').first().click();
      await pane.page.locator('.line-mended').waitFor();
      await pane.state('done');
    },
  },
  'checked-off': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await open(pane, 'D9');
      await pane.page.locator('.waive-open').click();
      await pane.page.keyboard.type('目標は別の計画にある');
    },
  },
  mend: {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#mend').click();
      await pane.page.locator('.line-change').first().waitFor();
    },
  },
  'mended-at-once': {
    bytes: SAMPLE,
    act: async (pane) => {
      await mendAtOnce(pane);
    },
  },
  menu: {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#more').click();
    },
  },
  'next-year': {
    bytes: fixture('bureau-restored'),
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#more').click();
      await pane.page.locator('#next-year-here').click();
      await pane.page.locator('.line-change').first().waitFor();
    },
  },
  comparison: {
    bytes: () => NEWER,
    act: async (pane) => {
      await ready(pane);
      await pane.page.locator('#more').click();
      const former = { name: '昨年.xlsx', mimeType: '', buffer: Buffer.from(OLDER) };
      await pane.page.setInputFiles('#last-year', former);
      await pane.page.locator('.line-compared').first().waitFor();
    },
  },
  history: {
    bytes: SAMPLE,
    act: async (pane) => {
      await mendAtOnce(pane);
      await pane.page.locator('#more').click();
      await pane.page.locator('.steps').scrollIntoViewIfNeeded();
    },
  },
  'by-rule': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#sort').selectOption('rule');
      await pane.page.locator('.body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    },
  },
  search: {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#search').fill('合計');
    },
  },
  stale: {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      type(pane, 16, 7, 15);
      await pane.page.locator('.stale').waitFor();
    },
  },
  'hidden-row': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      pane.excel.operations.hide('user', sheetOf(pane), 'rows', cellArea(8, 0), true);
      await pane.page.locator('button.finding').first().click();
      await pane.page.locator('.notice').waitFor();
    },
  },
  'ask-totals': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#more').click();
      await pane.page.locator('#summarize').click();
      await pane.page.locator('.ask-mend').waitFor();
    },
  },
  'other-scope': {
    bytes: SAMPLE,
    act: async (pane) => {
      await pane.check();
      await pane.page.locator('#more').click();
      await pane.page.locator('label:has(#scope-sheet)').click();
      await pane.page.locator('#more').click();
    },
  },
  waiting: {
    bytes: SAMPLE,
    act: async (pane) => {
      await ready(pane);
      pane.excel.faults.beginCellEdit();
      await pane.page.locator('#check').click();
      await pane.page.locator('#stop').waitFor();
    },
  },
  problem: {
    bytes: SAMPLE,
    act: async (pane) => {
      await ready(pane);
      pane.excel.faults.responseLimit = 500;
      await pane.page.locator('#check').click();
      await pane.page.locator('.notice').waitFor();
    },
  },
  clean: {
    bytes: () => bookOf([bureauSheet('総務局', [{}])]),
    act: (pane) => pane.check(),
  },
  warnings: { bytes: fixture('bureau-restored'), act: (pane) => pane.check() },
  'no-sheet': { bytes: fixture('no-strategy-sheet'), act: (pane) => pane.check() },
  protected: { bytes: fixture('protected'), act: (pane) => pane.check() },
  'open-points': {
    bytes: () =>
      bookOf([
        bureauSheet('総務局', [TWOFOLD, { name: '備蓄', total: 19 }]),
        bureauSheet('防災対策課', [TWOFOLD]),
        bureauSheet('控え（とても長い名前のシートの控え）', [{}], { visibility: 'hidden' }),
      ]),
    act: async (pane) => {
      await pane.check();
      for (const id of ['unverified', 'not-read']) {
        await pane.page.locator(`#${id}-toggle`).click();
      }
    },
  },
  many: { bytes: () => faultySheet(600), act: (pane) => pane.check() },
  validations: {
    bytes: SAMPLE,
    act: async (pane) => {
      await ready(pane);
      await pane.page.locator('#more').click();
      await pane.page.locator('#validate').click();
      await pane.page.locator('.line-change').first().waitFor();
    },
  },
};
