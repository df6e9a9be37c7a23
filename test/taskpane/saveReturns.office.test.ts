import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from '../../src/files/readXlsx';
import { bookOf } from '../support/bookOf';
import { clean, submittedSheet } from '../support/cityFolder';
import { sheetProtected, signed, structureProtected } from '../support/lockedBooks';
import { openPane } from '../support/officePane';
import { PaneUser } from '../support/PaneUser';

jest.setTimeout(120_000);

const book = (bureau: string, programs = clean(bureau)): Uint8Array =>
  bookOf([submittedSheet(bureau, programs)]);
const wrong = (bureau: string): Uint8Array =>
  book(
    bureau,
    clean(bureau).map((one) => ({ ...one, total: 99 })),
  );

let user: PaneUser;
/** What the browser was given to save. */
let saved: { name: string; bytes: Uint8Array }[];

async function open(files: readonly (readonly [string, Uint8Array])[]): Promise<void> {
  saved = [];
  const blobs: Blob[] = [];
  const pane = await openPane(book('総務局'), {
    name: '総務局.xlsx',
    prepare: (window) => {
      window.URL.createObjectURL = (blob) => {
        if (blob instanceof window.Blob) blobs.push(blob);
        return 'blob:x';
      };
      window.URL.revokeObjectURL = () => undefined;
      window.HTMLAnchorElement.prototype.click = function () {
        saved.push({ name: this.download, bytes: new Uint8Array() });
      };
    },
  });
  user = new PaneUser(pane);
  await user.press('#check');
  await user.press('#city');
  if (files.length > 0) await user.choose('#add-files', files);
  const take = async (): Promise<void> => {
    saved = await Promise.all(
      saved.map(async ({ name }, i) => ({
        name,
        bytes: new Uint8Array((await blobs[i]?.arrayBuffer()) ?? new ArrayBuffer(0)),
      })),
    );
  };
  save = async () => {
    const end = await user.press('#save-returns');
    await take();
    return end;
  };
}

/** Presses 差し戻しを保存. */
let save: () => Promise<string>;

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function unzipped(): Record<string, Uint8Array> {
  return unzipSync(saved[0]?.bytes ?? new Uint8Array());
}

test('makes a zip of what goes back to each bureau, as the command makes its folder', async () => {
  await open([
    ['財政局.xlsx', wrong('財政局')],
    ['市民局.xlsx', book('市民局')],
    ['緑区.xlsx', wrong('緑区').slice(0, 400)],
    ['都市局1.xlsx', wrong('都市局')],
    ['都市局2.xlsx', book('都市局', [...clean('都市局', 2), { name: '別の事業', results: null }])],
  ]);
  expect(await save()).toBe('done');
  expect(saved.map(({ name }) => name)).toEqual(['差し戻し.zip']);
  const files = unzipped();
  expect(Object.keys(files).sort()).toEqual(
    ['財政局.xlsx', '財政局.txt', '都市局2.xlsx', '都市局.txt'].sort(),
  );
  const { sheets } = readXlsx(files['財政局.xlsx'] ?? new Uint8Array());
  expect(sheets.map(({ name, isOurs }) => [name, isOurs])).toEqual([
    ['財政局', undefined],
    ['指摘票', true],
  ]);
  const mail = strFromU8(files['都市局.txt'] ?? new Uint8Array());
  expect(mail).toContain('添付の「都市局2.xlsx」の、シート「指摘票」');
  expect(mail).toContain('「都市局1.xlsx」は「都市局2.xlsx」と同じ事業のため');
  expect(user.notices).toContain('2局・区に返すものを「差し戻し.zip」に入れました');
  // It is of the files alone: Excel is not asked.
  expect(user.pane.excel.workbook.sheets).toHaveLength(1);
});

test('where a workbook takes no sheet, 指摘票 is one of its own, and it says why', async () => {
  await open([
    ['都市局.xlsx', structureProtected(wrong('都市局'))],
    ['環境局.xlsx', signed(wrong('環境局'))],
    ['建設局.xlsx', sheetProtected(wrong('建設局'))],
  ]);
  expect(await save()).toBe('done');
  const files = unzipped();
  expect(Object.keys(files).filter((name) => name.endsWith('.xlsx'))).toEqual([
    '都市局-指摘票.xlsx',
    '環境局-指摘票.xlsx',
    '建設局.xlsx',
  ]);
  for (const [name, count] of [
    ['都市局-指摘票.xlsx', 1],
    ['環境局-指摘票.xlsx', 1],
    ['建設局.xlsx', 2],
  ] as const) {
    const { sheets } = readXlsx(files[name] ?? new Uint8Array());
    expect(sheets).toHaveLength(count);
    const slip = sheets.at(-1);
    expect([slip?.name, slip?.values.length]).toEqual(['指摘票', 7]);
  }
  expect(user.notices).toContain('指摘票を別のブック「都市局-指摘票.xlsx」にしました');
  expect(user.notices).toContain('ブックの構成が保護されているため、シートを加えられません。');
  expect(user.notices).toContain('指摘票を別のブック「環境局-指摘票.xlsx」にしました');
  expect(user.notices).toContain('電子署名が付いています。');
  expect(user.notices).not.toContain('建設局');
  const mail = strFromU8(files['都市局.txt'] ?? new Uint8Array());
  expect(mail).toContain('添付の「都市局-指摘票.xlsx」をご覧ください');
  expect(mail).toContain('直したブックと指摘票を、');
  expect(mail).not.toContain('色の付いたセル');
});

test('where nothing goes back, nothing is saved', async () => {
  await open([['市民局.xlsx', book('市民局')]]);
  expect(await save()).toBe('done');
  expect(saved).toEqual([]);
  expect(user.notices).toContain('返すものはありません');
});

test('without added workbooks it says what it needs', async () => {
  await open([]);
  user.find('#save-returns').click();
  expect(user.notices).toContain('ほかの局のブックを追加すると使えます');
});

test.each(['Mac', 'iOS'])(
  'on %s, where a pane saves nothing, it names the command',
  async (platform) => {
    await open([['財政局.xlsx', wrong('財政局')]]);
    const { Office: office } = user.pane.page.dom.window as unknown as {
      readonly Office: typeof Office;
    };
    Object.defineProperty(office.context.diagnostics, 'platform', { value: platform });
    expect(await save()).toBe('failed');
    expect(saved).toEqual([]);
    expect(user.notices).toContain('npx hakaru return フォルダー -o 差し戻し');
  },
);
