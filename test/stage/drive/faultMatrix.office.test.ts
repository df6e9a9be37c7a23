import type { DOMWindow } from 'jsdom';
import { PaneDriver } from '../../../src/stage/drive/driveWorkbook';
import type { StepName } from '../../../src/stage/drive/Step';
import type { ActionFault } from '../../../src/stage/host/EmbeddedExcel';
import { type Area, sizedArea } from '../../../src/core/address/area';
import { DEFAULT_STYLE } from '../../../src/stage/host/model/Cell';
import { plainLook } from '../../../src/stage/host/model/ConditionalFormat';
import { Sheet } from '../../../src/stage/host/model/Sheet';
import { bookOf } from '../../support/bookOf';
import { describeWorkbook, differences, type Described } from '../../support/describeWorkbook';
import { openPane, type Pane } from '../../support/officePane';
import type { XlsxCell } from '../../support/xlsx/XlsxBook';
import { TITLES } from '../../support/programs';

jest.setTimeout(300_000);

/** From so many actions on only some fail: those at both ends, and so many spread between them. */
const ENDS = 4;
const BETWEEN = 6;

/** Two programs: a total is blank, one is wrong, a method wants another sign, a text is none. */
const ROWS: readonly (readonly XlsxCell[])[] = [
  ['施策', '4-3-4', '利便性の向上'],
  TITLES,
  ...block(1, null, '6 ICT活用'),
  ...block(2, 99, '⑥ ICT活用'),
];

function block(no: number, total: number | null, method: string): XlsxCell[][] {
  const name = `庁内システム${String(no)}の運用`;
  const rest = ['実績', '分析', method, '経費を減らす。', '情報システム課'];
  const money = '歳出予算額10百万円（うち一般財源10百万円）';
  return [
    [no, null, name, '目標', '内容', 'ヒト', '職員1.00人', '8', total, ...rest],
    [null, null, null, null, null, 'モノ', '—', 0, '〈参考〉前年度決算額'],
    [null, null, null, null, null, 'カネ', money, 10, '歳出決算額9百万円（うち一般財源9百万円）'],
  ];
}

interface Trial {
  readonly step: StepName;
  /** What was done before, in the workbook alone. */
  readonly host?: readonly StepName[];
  /** What is pressed before each trial: the pane is to know of it. */
  readonly pane?: readonly StepName[];
}

const TRIALS: { readonly [name: string]: Trial } = {
  mark: { step: 'mark' },
  'mark again': { step: 'mark', host: ['mark', 'check', 'fill'] },
  clear: { step: 'clear', host: ['mark'] },
  'undo of mark': { step: 'undo', pane: ['mark'] },
  'undo of clear': { step: 'undo', host: ['mark'], pane: ['clear'] },
  fill: { step: 'fill', pane: ['check'] },
  'fill with marks': { step: 'fill', pane: ['mark'] },
  'undo of fill': { step: 'undo', pane: ['check', 'fill'] },
  fix: { step: 'fix', pane: ['check'] },
  'fix with marks': { step: 'fix', pane: ['mark'] },
  'undo of fix': { step: 'undo', pane: ['check', 'fix'] },
  new: { step: 'new', pane: ['check'] },
  summarize: { step: 'summarize' },
  'summarize again': { step: 'summarize', host: ['summarize', 'fill'] },
  'undo of summarize': { step: 'undo', pane: ['summarize'] },
  'undo of summarize again': { step: 'undo', host: ['summarize', 'fill'], pane: ['summarize'] },
  data: { step: 'data' },
  'data again': { step: 'data', host: ['data', 'fill'] },
  'undo of data': { step: 'undo', pane: ['data'] },
  validation: { step: 'validation' },
  'undo of validation': { step: 'undo', pane: ['validation'] },
  waive: { step: 'waive', pane: ['check'] },
  'waive with marks': { step: 'waive', pane: ['mark'] },
  'undo of waive': { step: 'undo', pane: ['check', 'waive'] },
  unwaive: { step: 'unwaive', pane: ['check', 'waive'] },
};

let pane: Pane;
let driver: PaneDriver;

beforeEach(async () => {
  pane = await openPane(bookOf([{ name: '総務局', rows: ROWS }]), { prepare: stopClock });
  driver = new PaneDriver(pane.excel, pane.page);
  await driver.ready();
  furnish();
});

afterEach(() => {
  expect(pane.page.errors).toEqual([]);
  pane.page.close();
});

/** 集計 says when it was made, to the minute: one trial must write what the other wrote. */
function stopClock(window: DOMWindow): void {
  const construct = (date: DateConstructor, given: readonly unknown[]): Date =>
    Reflect.construct(date, given.length === 0 ? [Date.UTC(2018, 7, 1)] : given) as Date;
  Object.defineProperty(window, 'Date', { value: new Proxy(Date, { construct }) });
}

/** The user's own: rules, a validation, a chart, looks, sizes, a note beside the form. */
function furnish(): void {
  const { workbook } = pane.excel;
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('A workbook holds at least one sheet.');
  const costs: Area = sizedArea(2, 7, 6, 1);
  const rule = { areas: [costs], stopIfTrue: true };
  sheet.conditionalFormats = [
    {
      ...rule,
      id: workbook.nextId(),
      type: 'Custom',
      formula: '=$H3>9',
      look: { ...plainLook(), fill: '#00FF00' },
    },
    { ...rule, id: workbook.nextId(), type: 'DataBar', formula: '', look: plainLook() },
  ];
  const whole = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
  sheet.validations = [
    {
      areas: [costs],
      rule: { type: 'WholeNumber', rule: whole, prompt: null, alert: null, ignoreBlanks: true },
    },
  ];
  sheet.charts = [
    {
      id: workbook.nextId(),
      name: '私のグラフ',
      type: 'ColumnClustered',
      title: '費用',
      place: sizedArea(20, 0, 10, 5),
      axisTitle: '',
      secondAxisTitle: null,
      numberFormat: 'General',
      legend: null,
      isReversed: false,
      series: [
        {
          name: '費用',
          values: costs,
          categories: null,
          color: '#123456',
          type: 'ColumnClustered',
          onSecondAxis: false,
        },
      ],
    },
  ];
  sheet.rows.sizes.set(3, 44);
  sheet.columns.sizes.set(7, 21);
  sheet.columns.hidden.add(3);
  for (const { row, column, cell } of [...sheet.cells()]) {
    const style = { ...cell.style, fontSize: 9 + column, fill: row % 2 === 0 ? '#EEEEEE' : null };
    sheet.put(row, column, { ...cell, style });
  }
  const style = { ...DEFAULT_STYLE, numberFormat: '0.00', bold: true };
  sheet.put(2, 16, { value: 3.14, formula: null, style });
  sheet.put(3, 16, { value: null, formula: null, style });
}

/** Remembers the whole workbook; the function returned puts it back. */
function remember(): () => void {
  const { workbook } = pane.excel;
  const copies = (sheets: readonly Sheet[]): Sheet[] =>
    sheets.map((one) => Object.assign(new Sheet(one.id, one.name), structuredClone(one)));
  const kept = copies(workbook.sheets);
  const { customXmlParts, names, selection } = workbook;
  const inView = workbook.sheets.indexOf(selection.sheet);
  return () => {
    workbook.sheets.splice(0, Infinity, ...copies(kept));
    const sheet = workbook.sheets[inView];
    if (sheet !== undefined) workbook.select({ ...selection, sheet });
    Object.assign(workbook, { customXmlParts, names });
  };
}

async function pressAll(steps: readonly StepName[] = []): Promise<void> {
  for (const step of steps) expect(await driver.press(step)).not.toHaveProperty('error');
}

/** How many actions a press has, and how many of them write into cells. */
async function countActions(press: () => Promise<unknown>): Promise<readonly [number, number]> {
  const { faults } = pane.excel;
  const counted: boolean[] = [];
  const before = faults.beforeAction.bind(faults);
  faults.beforeAction = (isWrite) => {
    counted.push(isWrite);
    before(isWrite);
  };
  await press();
  faults.beforeAction = before;
  return [counted.length, counted.filter((isWrite) => isWrite).length];
}

function sample(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (count <= 2 * ENDS + BETWEEN) return all;
  const every = (count - 2 * ENDS) / BETWEEN;
  const between = Array.from(
    { length: BETWEEN },
    (_, index) => ENDS + Math.ceil(index * every) + 1,
  );
  return [...new Set([...all.slice(0, ENDS), ...between, ...all.slice(-ENDS)])];
}

function textOf(selector: string): string {
  return pane.document.querySelector(selector)?.textContent ?? '';
}

type Ending = 'as before' | 'as wanted' | 'reported' | 'silent';

/** What became of a workbook whose step failed somewhere, and the places of which nothing is said. */
function endingOf(
  before: Described,
  wanted: Described,
  error: string | undefined,
): { readonly ending: Ending; readonly unreported: readonly string[] } {
  const now = describeWorkbook(pane.excel);
  const said = textOf('.notices');
  const isDone = error === undefined || DONE_BUT.test(textOf('.status-headline') + said);
  const left = differences(before, now);
  const off = isDone ? differences(wanted, now) : left;
  if (off.length === 0) return { ending: isDone ? 'as wanted' : 'as before', unreported: [] };
  const isAsSaid = (key: string): boolean =>
    key.endsWith(' marks') && NOT_MARKED.test(said) && !left.includes(key);
  const unreported = off.filter((key) => !isAsSaid(key) && !isReported(key, before, said));
  return { ending: unreported.length === 0 ? 'reported' : 'silent', unreported };
}

/** What was asked for is done, but something that follows from it. */
const DONE_BUT = /一覧はできましたが|マークが途中まで|様式を追加しました/;

/** The marks are as they were. */
const NOT_MARKED = /マークを付け(られませんでした|ていない)/;

/** By these words a person finds what is not as it should be. */
const KINDS: Readonly<Record<string, RegExp>> = {
  marks: /マークが途中まで|戻しきれていない/,
  validations: /入力規則が残って/,
  charts: /グラフ/,
  rows: /行の高さ/,
  layout: /印刷|用紙|改ページ|横幅|フッター|ウィンドウ枠/,
  customXml: /確かめられません|戻しきれていない/,
  sheets: /シート「/,
};

/** Said of a sheet that may be anything. */
const HALF = /作りかけのシート「|の内容が途中まで変わっています|」は前の状態に戻しました/;

function isReported(key: string, before: Described, said: string): boolean {
  const [sheet = '', part = ''] = key.split(' ');
  const words = KINDS[part] ?? new RegExp(`${part}：`);
  if (sheet === '' || (part === 'marks' && words.test(said))) return words.test(said);
  if (!said.includes(sheet)) return false;
  const isNew = !(`${sheet} merges` in before);
  return isNew || HALF.test(said) || words.test(said);
}

test.each(Object.entries(TRIALS))('%s', async (_name, { step, host, pane: prepared }) => {
  await pressAll(host);
  const reset = remember();
  await pressAll(prepared);
  const before = describeWorkbook(pane.excel);
  const [actions, writes] = await countActions(() => pressAll([step]));
  const wanted = describeWorkbook(pane.excel);
  expect(differences(before, wanted)).not.toEqual([]);
  const endings: Ending[] = [];
  const silent: unknown[] = [];
  const tryEach = async (fault: Pick<ActionFault, 'counted' | 'lasting'>, count: number) => {
    for (const action of sample(count)) {
      reset();
      await pressAll(prepared);
      expect(differences(before, describeWorkbook(pane.excel))).toEqual([]);
      pane.excel.faults.failAction({ ...fault, action, code: 'GeneralException' });
      const { error } = await driver.press(step);
      pane.excel.faults.failAction(null);
      const { ending, unreported } = endingOf(before, wanted, error);
      endings.push(ending);
      if (ending === 'silent') silent.push({ ...fault, action, error, unreported });
    }
  };
  for (const lasting of [false, true]) {
    await tryEach({ counted: 'overAll', lasting }, actions);
    await tryEach({ counted: 'writes', lasting }, writes);
  }
  expect(silent).toEqual([]);
  expect(endings).toContain('as before');
});
