import { JSDOM } from 'jsdom';
import type { Language } from '../../../src/core/words/sentence';
import { finding, report, written } from './reports';

const first = report({
  file: '総務局.xlsx',
  forms: [{ sheet: '総務局', bureau: '総務局', fiscalYear: 2017 }],
  findings: [
    finding({ rule: 'REQ-06', severity: 'warning', cell: 'D9', message: '目標が空欄です。' }),
    finding({ cell: 'I29', message: '合計が違います。' }),
    finding({ rule: 'PREV-05', severity: 'info', cell: 'I31', message: '大きく増えています。' }),
    finding({ cell: 'I45', message: '合計が空欄です。', waived: { reason: '補正' } }),
  ],
});
const second = report({
  file: '環境局.xlsx',
  bureau: '環境局',
  forms: [{ sheet: '環境局', bureau: '環境局', fiscalYear: 2017 }],
  findings: [
    finding({ sheet: '環境局', cell: 'I9', message: '合計が空欄です。' }),
    finding({ sheet: '環境局', rule: 'REQ-06', severity: 'warning', cell: 'D13' }),
  ],
});

/** The page as its script leaves it, in the hands of a reader. */
class Reader {
  private readonly dom: JSDOM;

  constructor(language: Language = 'ja', reports = [first, second]) {
    this.dom = new JSDOM(written('html', reports, { language }), { runScripts: 'dangerously' });
  }

  get document(): Document {
    return this.dom.window.document;
  }

  set(name: string, value: string): void {
    const control = this.one(`[name="${name}"]`) as HTMLSelectElement;
    control.value = value;
    this.input(control);
  }

  toggle(severity: string): void {
    const box = this.one(`.tile input[value="${severity}"]`) as HTMLInputElement;
    box.checked = !box.checked;
    this.input(box);
  }

  press(name: string): void {
    this.one(`button[name="${name}"]`).click();
  }

  async reset(): Promise<void> {
    this.one('button[type="reset"]').click();
    await new Promise((done) => setTimeout(done));
  }

  /** Each group in view with the cells below it. */
  groups(): string[] {
    const parts = this.document.querySelectorAll<HTMLElement>('details.file');
    return [...parts]
      .filter((part) => part.closest('[hidden]') === null)
      .map((part) => {
        const rows = [...part.querySelectorAll<HTMLElement>('.finding:not([hidden])')];
        const cells = rows.map((row) => row.querySelector('.cell')?.textContent ?? '');
        return `${part.querySelector('h2')?.textContent ?? ''}: ${cells.join(' ')}`;
      });
  }

  said(): string {
    return this.one('output').textContent;
  }

  one(selector: string): HTMLElement {
    const found = this.document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(selector);
    return found;
  }

  private input(control: HTMLElement): void {
    control.dispatchEvent(new this.dom.window.Event('input', { bubbles: true }));
  }
}

const ALL = ['総務局.xlsx: D9 I29 I31 I45', '環境局.xlsx: I9 D13'];

test('the filters show once their script runs, with every finding in the order of the sheets', () => {
  const reader = new Reader();
  expect(reader.one('.bar').hidden).toBe(false);
  expect(reader.groups()).toEqual(ALL);
  expect(reader.said()).toBe('6 件のうち 6 件を表示');
});

test.each<[string, (reader: Reader) => void, string[], string]>([
  [
    'a severity',
    (reader) => reader.toggle('warning'),
    ['総務局.xlsx: I29 I31 I45', '環境局.xlsx: I9'],
    '4',
  ],
  [
    'waived ones',
    (reader) => reader.toggle('waived'),
    ['総務局.xlsx: D9 I29 I31', '環境局.xlsx: I9 D13'],
    '5',
  ],
  [
    'a rule',
    (reader) => reader.set('rule', 'REQ-06'),
    ['総務局.xlsx: D9', '環境局.xlsx: D13'],
    '2',
  ],
  ['a bureau', (reader) => reader.set('bureau', '環境局'), ['環境局.xlsx: I9 D13'], '2'],
  [
    'words',
    (reader) => reader.set('search', '空欄  SUM-01'),
    ['総務局.xlsx: I45', '環境局.xlsx: I9'],
    '2',
  ],
])('by %s findings are left out, and with them what is empty then', (_name, act, groups, shown) => {
  const reader = new Reader();
  act(reader);
  expect(reader.groups()).toEqual(groups);
  expect(reader.said()).toBe(`6 件のうち ${shown} 件を表示`);
});

test('where no finding fits that is said, and the filter can be cleared', async () => {
  const reader = new Reader();
  reader.toggle('error');
  reader.set('search', 'どこにもない');
  expect(reader.groups()).toEqual([]);
  expect(reader.said()).toBe('当てはまる指摘はありません。');
  await reader.reset();
  expect(reader.groups()).toEqual(ALL);
});

test.each([
  [
    'rule',
    'sheet',
    [
      'SUM-01 合計はヒト・モノ・カネの和になっていますか: I29 I45 I9',
      'REQ-06 目標・内容・実績・分析が入っていますか: D9 D13',
      'PREV-05 前年度から金額が大きく変わっていませんか: I31',
    ],
  ],
  ['severity', 'sheet', ['エラー: I29 I9', '警告: D9 D13', '情報: I31', '無視: I45']],
  ['bureau', 'severity', ['総務局: I29 D9 I31 I45', '環境局: I9 D13']],
  ['file', 'severity', ['総務局.xlsx: I29 D9 I31 I45', '環境局.xlsx: I9 D13']],
])('grouped by %s, in the order of %s', (by, order, groups) => {
  const reader = new Reader();
  reader.set('by', by);
  reader.set('order', order);
  expect(reader.groups()).toEqual(groups);
  const [where] = reader.document.querySelectorAll('.arranged .where');
  expect(where?.textContent).toBe('総務局.xlsx · 総務局 · シート全体');
  reader.toggle('warning');
  expect(reader.groups().join()).not.toContain('D');
  reader.toggle('warning');
  reader.set('by', 'file');
  reader.set('order', 'sheet');
  expect(reader.groups()).toEqual(ALL);
  expect(reader.document.querySelector('.where')).toBeNull();
});

test('all groups in view open and close at once', () => {
  const reader = new Reader();
  const open = () => reader.document.querySelectorAll('.file[open]').length;
  reader.press('close');
  expect(open()).toBe(0);
  reader.press('open');
  expect(open()).toBe(2);
});

test('in print nothing is folded, and afterwards all is as it was', () => {
  const reader = new Reader();
  const { defaultView: view } = reader.document;
  if (view === null) throw new Error('no window');
  reader.press('close');
  const closed = () => reader.document.querySelectorAll('details:not([open])').length;
  const before = closed();
  view.dispatchEvent(new view.Event('beforeprint'));
  expect(closed()).toBe(0);
  view.dispatchEvent(new view.Event('afterprint'));
  expect(closed()).toBe(before);
});

test('one bureau alone is no choice', () => {
  const reader = new Reader('en', [first]);
  expect(reader.document.querySelector('select[name="bureau"]')).toBeNull();
  expect(reader.said()).toBe('4 of 4 shown');
});
