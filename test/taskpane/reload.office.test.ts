import type { DOMWindow } from 'jsdom';
import { EmbeddedExcel, type ExcelOptions } from '../../src/stage/host/EmbeddedExcel';
import { moveRows } from '../../src/stage/host/moveRows';
import { chiba } from '../../src/core/profiles/chiba';
import { cityXlsx } from '../city/cityXlsx';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { makeFixtures } from '../support/fixtures';
import { keptBy, type Kept, openPane, openPaneOn, type ReloadOptions } from '../support/officePane';
import { tidy, PaneUser, settle } from '../support/PaneUser';
import { excelsFor } from '../support/variants';
import { asOfLastYear } from '../support/twoYears';

jest.setTimeout(60_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));
const OTHER = cityXlsx(layCity(drawCity({ seed: 3, sheets: 2, programsPerSheet: 4 })));
const TOTALS = ['I17', 'I45', 'I57', 'I77', 'I81'];
const BLANK = TOTALS.map(() => null);

let user: PaneUser;

function sample(name = 'bureau-as-printed'): Uint8Array {
  const bytes = FIXTURES.get(name);
  if (bytes === undefined) throw new Error(`There is no fixture ${name}.`);
  return bytes;
}

async function open(name?: string, options: ExcelOptions = {}): Promise<void> {
  user = new PaneUser(await openPane(sample(name), options));
}

/** Loads the pane anew on the same workbook; `between` happens while there is none. */
async function reload(between: () => void = () => undefined, options: ReloadOptions = {}) {
  const { excel, page } = user.pane;
  const kept = options.kept ?? keptBy(page);
  expect(page.errors).toEqual([]);
  page.close();
  between();
  await openOn(excel, { ...options, kept });
}

async function openOn(excel: EmbeddedExcel, options: ReloadOptions): Promise<void> {
  user = new PaneUser(await openPaneOn(excel, options));
  await settle();
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

const totals = (): unknown => TOTALS.map((address) => user.content(address));
const canUndo = (): boolean => user.find('#undo').getAttribute('aria-disabled') !== 'true';

/** All that a step can change. */
const book = (): unknown =>
  user.pane.excel.workbook.sheets.map((sheet) => [
    [...sheet.cells()].map(({ row, column, cell }) => [
      row,
      column,
      cell.value,
      cell.formula,
      cell.style.numberFormat,
    ]),
    sheet.validations,
    sheet.conditionalFormats.map(({ formula, areas }) => [formula, areas]),
  ]);

async function fill(as: 'formula' | 'value'): Promise<void> {
  await user.mend('fill');
  user.find(`#as-${as}`).click();
  expect(await user.press('#apply')).toBe('done');
}

/** Clears L27, as 修正 of what repeats the line above. */
async function clearByFix(): Promise<void> {
  user.type('L25', '⑥ ICT活用');
  user.type('L27', '⑥ ICT活用');
  await settle();
  await user.press('#check');
  user.select('L27');
  await settle();
  await user.press('.is-open .fix');
  await user.press('#apply');
  expect(user.content('L27')).toBeNull();
}

describe.each(excelsFor('undo'))('between 適用 and 元に戻す: %s', (_, variants) => {
  test('the step is there again, and takes back exactly what it did', async () => {
    await open(undefined, { variants });
    user.find('#marks').click();
    await user.press('#check');
    const before = book();
    await fill('formula');
    const hint = user.find('#undo').title;
    await reload();
    expect(user.notices).toBe('');
    expect(user.find('#undo').title).toBe(hint);
    expect(await user.press('#undo')).toBe('done');
    expect(book()).toEqual(before);
    expect(canUndo()).toBe(false);
  });
});

test('the list is there again after one look, which writes nothing though marks are on', async () => {
  await open();
  await user.press('#check');
  const lines = user.texts('.finding-cell');
  const before = book();
  const changes: string[] = [];
  await reload(() => {
    user.pane.excel.operations.onChange(({ kind }) => changes.push(kind));
  });
  expect(user.texts('.finding-cell')).toEqual(lines);
  expect(user.notices).toBe('');
  expect(changes).toEqual([]);
  expect(book()).toEqual(before);
});

test('where nothing was checked, nothing is read', async () => {
  await open();
  user.find('#marks').click();
  await reload();
  expect(user.pane.document.documentElement.dataset['state']).toBe('ready');
  expect(user.all('.finding')).toEqual([]);
});

test('by the button it checks at once, and the steps are there all the same', async () => {
  await open();
  await fill('value');
  user.find('#marks').click();
  await reload(undefined, { query: '&check=1' });
  expect(user.all('button.finding').length).toBeGreaterThan(0);
  await user.press('#undo');
  expect(totals()).toEqual(BLANK);
});

test('steps of every kind come back, the latest first, over and over', async () => {
  await open();
  await user.press('#check');
  const states = [book()];
  for (const step of [() => fill('value'), () => user.setValidations(), clearByFix]) {
    await step();
    await reload();
    states.push(book());
  }
  await user.press('#clear');
  expect(user.marks()).toEqual([]);
  await reload();
  const hints: string[] = [];
  while (canUndo()) {
    hints.push(user.find('#undo').title);
    expect(await user.press('#undo')).toBe('done');
    await reload();
  }
  expect(new Set(hints).size).toBeGreaterThanOrEqual(4);
  expect(totals()).toEqual(BLANK);
  expect(user.sheet.validations).toEqual([]);
});

/** What was kept, with the pane's own part in another form. */
function spoilt([local, session]: Kept, change: (text: string) => string): Kept {
  const entries = Object.entries(session).map(
    ([key, text]) => [key, key.includes('hakaru.pane') ? change(text) : text] as const,
  );
  return [local, Object.fromEntries(entries)];
}

describe('what the workbook has become in the meantime', () => {
  test('a cell that somebody changed is named and left, and the others are taken back', async () => {
    await open();
    await fill('value');
    await reload(() => user.type('I45', 7));
    expect(user.notices).toBe('');
    expect(await user.press('#undo')).toBe('done');
    expect(user.notices).toContain('I45');
    expect(user.notices).toContain('その後に変更されています');
    expect(totals()).toEqual(TOTALS.map((address) => (address === 'I45' ? 7 : null)));
  });

  test('a step of which nothing is left is given up, and that is said', async () => {
    await open();
    await fill('value');
    await reload(() => TOTALS.forEach((address) => user.type(address, 7)));
    expect(user.notices).toContain('変更1件は、その後にセルやシートが変わったため、元に戻せません');
    expect(canUndo()).toBe(false);
    expect(totals()).toEqual(TOTALS.map(() => 7));
  });

  test('so is a step whose sheet was deleted', async () => {
    await open('bureau-restored-per-policy');
    const { excel } = user.pane;
    await user.setValidations();
    excel.operations.addSheet('user', '控え');
    await reload(() => {
      for (const sheet of excel.workbook.sheets.filter(({ name }) => name !== '控え')) {
        excel.operations.deleteSheet('user', sheet);
      }
    });
    expect(user.notices).toContain('変更1件は');
    expect(canUndo()).toBe(false);
  });

  test('a step whose cell a later step took over stays beneath it', async () => {
    await open();
    user.find('#marks').click();
    const fixTotal = async (total: number): Promise<void> => {
      await user.press('#check');
      user.select('A1');
      user.select('I29');
      await settle();
      const label = `合計を${total}にする`;
      user
        .all('.is-open .fix')
        .find(({ textContent }) => tidy(textContent) === label)
        ?.click();
      await user.ended();
    };
    await fixTotal(96);
    expect(user.content('I29')).toBe(96);
    user.type('H31', 79);
    await settle();
    await fixTotal(106);
    expect(user.content('I29')).toBe(106);
    await reload();
    expect(user.notices).toBe('');
    await user.press('#undo');
    await user.press('#undo');
    expect(user.content('I29')).toBe(90);
  });

  test.each(['while there was no pane', 'before it was loaded anew'])(
    'rows that moved %s: other cells stand there now, though they read alike',
    async (when) => {
      await open();
      await clearByFix();
      const insert = (): void =>
        moveRows('user', user.pane.excel.operations, user.sheet, { row: 3, count: 1 });
      if (when === 'while there was no pane') await reload(insert);
      else {
        insert();
        await settle();
        await reload();
      }
      const before = book();
      expect(await user.press('#undo')).toBe('failed');
      expect(user.notices).toContain('L27');
      expect(book()).toEqual(before);
    },
  );

  test('rows that moved on a sheet that is not in view and not checked', async () => {
    await open('bureau-restored-per-policy');
    user.find('#marks').click();
    await user.setValidations();
    user.find('#scope-sheet').click();
    const { excel } = user.pane;
    const [first, second] = excel.workbook.sheets;
    if (first === undefined || second === undefined) throw new Error('Two sheets are needed.');
    excel.operations.activate('user', second);
    await user.press('#check');
    await reload(() => moveRows('user', excel.operations, first, { row: 3, count: 1 }));
    expect(await user.press('#undo')).toBe('failed');
    expect(user.notices).toContain('その後に変更されています');
  });

  test('what Excel does not let look at is not taken back', async () => {
    await open();
    await fill('value');
    const { faults } = user.pane.excel;
    const before = book();
    await reload(() => {
      // Too little even for the cells of one row.
      faults.responseLimit = 1_000;
    });
    faults.responseLimit = Infinity;
    expect(await user.press('#undo')).toBe('failed');
    expect(book()).toEqual(before);
  });

  test('another workbook under the same address gets none of it', async () => {
    await open();
    await fill('value');
    const kept = keptBy(user.pane.page);
    user.pane.page.close();
    const other = await EmbeddedExcel.open(sample(), { name: 'Book1.xlsx' });
    await openOn(other, { kept });
    expect(canUndo()).toBe(false);
    expect(user.notices).toContain('元に戻せません');
    user.pane.page.close();

    const renamed = spoilt(kept, (text) =>
      text.replace('"workbook":"Book1.xlsx"', '"workbook":"Book2.xlsx"'),
    );
    expect(renamed).not.toEqual(kept);
    await openOn(other, { kept: renamed });
    expect(user.notices).toBe('');
    expect(user.all('.finding')).toEqual([]);
  });
});

describe('the browser’s storage', () => {
  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, 200)],
    ['no JSON', () => '?'],
    ['of another kind', () => '[1]'],
    ['empty', () => ''],
    ['with a step of an unknown kind', (text) => text.replace('"kind":"edits"', '"kind":"odd"')],
    ['with a place that is none', (text) => text.replace('"row":16', '"row":-1')],
    ['with a setting that is none', (text) => text.replace('"workbook",', '"nowhere",')],
  ])('spoilt (%s): the pane opens as if nothing had been kept', async (_, change) => {
    await open();
    await fill('value');
    const kept = keptBy(user.pane.page);
    const broken = spoilt(kept, change);
    expect(broken).not.toEqual(kept);
    await reload(undefined, { kept: broken });
    expect(canUndo()).toBe(false);
    expect(user.notices).toBe('');
    expect(await user.press('#check')).toBe('done');
  });

  test.each<[string, NonNullable<ReloadOptions['prepare']>]>([
    [
      'switched off',
      (window) => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new window.DOMException('The operation is insecure.', 'SecurityError');
            },
          });
        }
      },
    ],
    ['full', (window) => limit(window, 0)],
  ])('%s: the pane works, and only this is lost', async (_, prepare) => {
    const excel = await EmbeddedExcel.open(sample());
    await openOn(excel, { prepare });
    await fill('value');
    await user.press('#undo');
    expect(totals()).toEqual(BLANK);
    await fill('value');
    await reload(undefined, { kept: [{}, {}] });
    expect(canUndo()).toBe(false);
    expect(user.notices).toBe('');
  });

  /** A storage that takes only so many characters. */
  function limit(window: DOMWindow, most: number): void {
    const { prototype } = window.Storage;
    const set: unknown = Reflect.get(prototype, 'setItem');
    if (typeof set !== 'function') throw new Error('A storage takes items.');
    Object.defineProperty(prototype, 'setItem', {
      value(this: Storage, key: string, text: string) {
        if (text.length > most) throw new window.DOMException('Full.', 'QuotaExceededError');
        Reflect.apply(set, this, [key, text]);
      },
    });
  }

  test('too small for all steps: the oldest go first, and that is said', async () => {
    const excel = await EmbeddedExcel.open(sample());
    await openOn(excel, { prepare: (window) => limit(window, 4_000) });
    user.find('#marks').click();
    await fill('value');
    await user.setValidations();
    await clearByFix();
    await reload();
    expect(user.notices).toMatch(/古い変更\d件は、覚えておける量を超えたため、元に戻せません/);
    expect(canUndo()).toBe(true);
    await user.press('#undo');
    expect(user.content('L27')).toBe('⑥ ICT活用');
  });
});

test('scope, marks and form are this workbook’s, whatever another pane has chosen since', async () => {
  await open('bureau-restored-per-policy');
  user.find('#scope-sheet').click();
  user.find('#marks').click();
  const form = user.find('#form');
  if (!('value' in form)) throw new Error('The form cannot be chosen.');
  form.value = chiba.id;
  form.dispatchEvent(new user.pane.page.dom.window.Event('change'));
  const [, session] = keptBy(user.pane.page);
  await reload(undefined, { kept: [{}, session] });
  const isOn = (id: string): boolean =>
    user.pane.document.querySelector<HTMLInputElement>(id)?.checked ?? false;
  expect([isOn('#scope-sheet'), isOn('#marks')]).toEqual([true, false]);
  expect(user.pane.document.querySelector<HTMLSelectElement>('#form')?.value).toBe(chiba.id);
});

describe('workbooks that were added', () => {
  test('are named, and no total is made without them', async () => {
    await open('bureau-restored-per-policy');
    const sheets = user.pane.excel.workbook.sheets.length;
    await user.choose('#add-files', [['中央区.xlsx', OTHER]]);
    await reload();
    expect(user.notices).toContain('もう一度追加してください：中央区.xlsx');
    expect(user.texts('.book')).toEqual([expect.stringContaining('もう一度追加してください')]);
    await reload();
    expect(user.notices).toContain('中央区.xlsx');
    expect(await user.summarize()).toBe('failed');
    expect(user.notices).toContain('中央区.xlsx：');
    expect(user.pane.excel.workbook.sheets).toHaveLength(sheets);
    await user.choose('#add-files', [['中央区.xlsx', OTHER]]);
    expect(user.texts('.book')).toEqual([expect.stringContaining('8事業')]);
    await user.summarize();
    expect(user.status).toContain('全庁集計シートを作りました（8事業）');
  });

  test('can be done without', async () => {
    await open('bureau-restored-per-policy');
    await user.choose('#add-files', [['中央区.xlsx', OTHER]]);
    await reload();
    user.find('.book .remove-book').click();
    await user.summarize();
    expect(user.status).toContain('集計シートを作りました（14事業）');
    await reload();
    expect(user.notices).toBe('');
  });
});

test('that a preview or a comparison was open is said, once', async () => {
  await open();
  await user.mend('fill');
  await reload();
  expect(user.notices).toContain('変更の一覧は閉じました。何も書き込んでいません');
  await user.choose('#last-year', [['昨年.xlsx', asOfLastYear(sample('bureau-restored'))]]);
  await reload();
  expect(user.notices).toContain('前年度との比較は閉じました');
  await reload();
  expect(user.notices).toBe('');
});
