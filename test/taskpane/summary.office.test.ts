import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../src/core/address/a1';
import { checkWorkbook } from '../../src/core/check';
import { chiba } from '../../src/core/profiles/chiba';
import { planSummary } from '../../src/core/summary/planSummary';
import { toSummarySource } from '../../src/core/summary/toSummarySource';
import { readXlsx } from '../../src/files/readXlsx';
import { type Cell, displayText } from '../../src/stage/host/model/Cell';
import type { Sheet } from '../../src/stage/host/model/Sheet';
import { cityXlsx } from '../city/cityXlsx';
import { drawCity } from '../city/drawCity';
import { layCity } from '../city/layCity';
import { bookOf } from '../support/bookOf';
import { formProgram, formSheet } from '../support/form';
import { makeFixtures } from '../support/fixtures';
import { openPane } from '../support/officePane';
import { asOfLastYear, NEWER, OLDER } from '../support/twoYears';
import { PaneUser, settle, tidy } from '../support/PaneUser';
import { cellArea, firstCell } from '../../src/core/address/area';

jest.setTimeout(120_000);

const FIXTURES = new Map(makeFixtures().map(({ name, bytes }) => [name, bytes]));
const sample = (name: string): Uint8Array =>
  readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`));
const PER_POLICY = sample('bureau-restored-per-policy');

let user: PaneUser;

async function open(bytes: Uint8Array | string): Promise<PaneUser> {
  const found = typeof bytes === 'string' ? FIXTURES.get(bytes) : bytes;
  if (found === undefined) throw new Error(`There is no fixture ${String(bytes)}.`);
  user = new PaneUser(await openPane(found, { name: '総務局.xlsx' }));
  return user;
}

afterEach(() => {
  expect(user.pane.page.errors).toEqual([]);
  user.pane.page.close();
});

function names(): string[] {
  return user.pane.excel.workbook.sheets.map(({ name }) => name);
}

function sheet(name = '集計'): Sheet {
  const found = user.pane.excel.workbook.sheetNamed(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

function textOf({ value }: Cell): string {
  return typeof value === 'string' ? value : '';
}

function enter(on: Sheet, row: number, column: number, value: string | number): void {
  const area = cellArea(row, column);
  user.pane.excel.operations.enter('user', on, area, () => ({ formula: null, value }));
}

function plans() {
  const check = checkWorkbook(readXlsx(PER_POLICY), chiba);
  const source = toSummarySource('総務局.xlsx', check);
  return planSummary([source], { name: '集計', as: 'live', at: '', hasBureaus: false, unread: [] });
}

const LISTS = ['集計_事業一覧', '集計_指摘'];

describe('集計', () => {
  test('every formula comes to what was planned: 90, 109, 3,060, 192 and 3,451 in all', async () => {
    await open(PER_POLICY);
    expect(user.find('#summarize').title).toContain('［元に戻す］で戻せます');
    expect(user.find('#data-note').textContent).toContain('［元に戻す］で戻せます');
    expect(await user.summarize()).toBe('done');
    expect(user.status).toContain('集計シートを作りました（14事業）');
    const made = sheet();
    let formulas = 0;
    for (const { name, cells } of plans()) {
      for (const { row, column, content } of cells) {
        if (content.kind !== 'formula') continue;
        const at = [name, toA1({ row, column })];
        const value = sheet(name).cell(row, column)?.value ?? null;
        const wanted = content.result;
        formulas += 1;
        const same = typeof wanted === 'number' ? (expect.closeTo(wanted, 6) as unknown) : wanted;
        expect([...at, value]).toEqual([...at, same]);
      }
    }
    expect(formulas).toBeGreaterThan(400);
    const totals = [...made.cells()]
      .filter(({ column, cell }) => column === 0 && /^\d-\d-\d |^計$/.test(textOf(cell)))
      .slice(0, 5)
      .map(({ row }) => made.cell(row, 9)?.value);
    expect(totals).toEqual([3_060, 192, 109, 90, 3_451]);
  });

  test('shows thousands apart, △ for what is below nil and — for nil', async () => {
    await open(PER_POLICY);
    await user.summarize();
    const made = sheet();
    const shown = (label: string, column: number): string => {
      const row = [...made.cells()].find(
        (one) => one.column === 0 && one.cell.value === label,
      )?.row;
      const cell = made.cell(row ?? -1, column);
      return cell === undefined ? '' : displayText(cell);
    };
    expect(shown('計', 9)).toBe('3,451');
    expect(shown('⑥ ICT活用', 13)).toBe('△11');
    expect(shown('⑦ 資産活用', 9)).toBe('—');
    expect(shown('4-3-4 ICTを活かした利便性の向上', 11)).toBe('88.7%');
  });

  test('follows the sheets; by choice it does not', async () => {
    await open(PER_POLICY);
    await user.summarize();
    const total = (): unknown => {
      const made = sheet();
      const at = [...made.cells()].find(({ column, cell }) => column === 0 && cell.value === '計');
      return made.cell(at?.row ?? 0, 9)?.value;
    };
    expect(total()).toBe(3_451);
    enter(sheet('4-1-2'), 3, 8, 209);
    expect(total()).toBe(3_551);
    user.find('#summary-values').click();
    await user.summarize();
    expect(total()).toBe(3_551);
    enter(sheet('4-1-2'), 3, 8, 109);
    expect(total()).toBe(3_551);
  });

  test('costs four round trips and one a sheet for 1,000 programs, without a flicker', async () => {
    const city = layCity(drawCity({ seed: 5, sheets: 25, programsPerSheet: 40 }));
    const { pane } = await open(cityXlsx(city));
    const seen: string[] = [];
    const handle = pane.excel.handle.bind(pane.excel);
    pane.excel.handle = (message) => {
      if (message.includes('"Formulas"')) seen.push(message.slice(0, 5_000));
      handle(message);
    };
    expect(await user.summarize()).toBe('done');
    expect(names().slice(25)).toEqual([
      '集計',
      '集計_所管課別',
      '集計_施策別',
      '集計_事業一覧',
      '集計_指摘',
    ]);
    expect(pane.excel.counters.now.roundTrips).toBeLessThanOrEqual(9);
    expect(user.status).toContain('集計シートを作りました（1000事業）');
    expect(seen.filter((message) => message.includes('SuspendScreenUpdating'))).not.toEqual([]);
  });

  test('twice leaves the sheets, in their place, with notes and page as the user has them', async () => {
    const { pane } = await open(PER_POLICY);
    const before = await user.report(() => user.find('#check').click());
    await user.ended();
    await user.summarize();
    const made = sheet();
    enter(made, 2, 20, '覚え書き');
    made.layout = { ...made.layout, paper: 'B4' };
    pane.excel.operations.moveSheet('user', made, 0);
    pane.excel.counters.reset();
    await user.summarize();
    expect(pane.excel.counters.now.roundTrips).toBeLessThanOrEqual(7);
    expect(user.status).toContain('集計シートを作り直しました（14事業）');
    expect(names()).toEqual(['集計', '3-4-1', '4-1-2', '4-3-4', '9-9-9', ...LISTS]);
    expect(sheet().cell(2, 20)?.value).toBe('覚え書き');
    expect(sheet().layout.paper).toBe('B4');
    const after = await user.report(() => user.find('#check').click());
    await user.ended();
    expect(after).toEqual(before);
  });

  test('reads the whole workbook also where one sheet is checked, and leaves its list alone', async () => {
    await open(PER_POLICY);
    user.find('#scope-sheet').click();
    await user.press('#check');
    const listed = user.texts('.finding-cell');
    await user.summarize();
    expect(user.status).toContain('（14事業）');
    expect(user.texts('.finding-cell')).toEqual(listed);
    expect(await user.summarize()).toBe('done');
    expect(user.status).toContain('（14事業）');
  });

  test('leaves a sheet of the user’s that has its name', async () => {
    const { pane } = await open(PER_POLICY);
    pane.excel.operations.rename('user', sheet('9-9-9'), '集計');
    await user.summarize();
    expect(names()).toEqual(['3-4-1', '4-1-2', '4-3-4', '集計', '集計 (2)', ...LISTS]);
    expect(user.notices).toContain('シート「集計 (2)」に作りました');
    await user.summarize();
    expect(names()).toHaveLength(7);
    expect(user.notices).toBe('');
  });

  test('renews a sheet that the user has hidden, and says that it is', async () => {
    await open(PER_POLICY);
    await user.summarize();
    user.pane.excel.operations.activate('user', sheet('3-4-1'));
    user.pane.excel.operations.setVisibility('user', sheet(), 'hidden');
    await user.summarize();
    expect(sheet().visibility).toBe('hidden');
    expect(user.notices).toContain('シート「集計」は非表示です');
  });
});

describe('nothing is made, and it is said why', () => {
  async function refused(): Promise<string> {
    const before = names();
    expect(await user.summarize()).toBe('failed');
    expect(names()).toEqual(before);
    return user.notices;
  }

  test('without programs', async () => {
    await open('no-strategy-sheet');
    expect(await refused()).toContain('集計できる事業がありません');
    expect(user.all('.notice button:not(.icon-button)')).toEqual([]);
  });

  test('without programs of the form that was chosen', async () => {
    await open('bureau-restored');
    const select = user.find('#form');
    if (!('value' in select)) throw new Error('#form is no select.');
    select.value = 'ofunato';
    select.dispatchEvent(new user.pane.page.dom.window.Event('change'));
    expect(await refused()).toContain('集計できる事業がありません');
  });

  test('where the workbook is read-only or its structure protected', async () => {
    const { pane } = await open(PER_POLICY);
    pane.excel.workbook.isStructureProtected = true;
    expect(await refused()).toContain('ブックの構成が保護されています');
    pane.excel.workbook.isReadOnly = true;
    expect(await refused()).toContain('読み取り専用');
  });

  test('where cells of the user’s stand in its way', async () => {
    const { pane } = await open(PER_POLICY);
    await user.summarize();
    const area = sheet().names[0]?.area;
    const below = (area?.bottom ?? 0) + 2;
    enter(sheet(), below, 1, '覚え書き');
    pane.excel.operations.copySheet('user', sheet('4-3-4'), 4);
    const text = await refused();
    expect(text).toContain(`シート「集計」の ${toA1({ row: below, column: 1 })}`);
    expect(text).toContain('ほかの内容があります');
    expect(sheet().cell(below, 1)?.value).toBe('覚え書き');
  });

  test('where our sheet is protected', async () => {
    const { pane } = await open(PER_POLICY);
    await user.summarize();
    pane.excel.operations.protect('user', sheet(), { allowFormatCells: false });
    expect(await refused()).toContain('シートが保護されています');
  });

  test('where Excel refuses midway, all is as it was', async () => {
    const { pane } = await open(PER_POLICY);
    pane.excel.faults.failAction({
      action: 5,
      counted: 'writes',
      code: 'AccessDenied',
      lasting: false,
    });
    expect(await refused()).toContain('元のままにしました');
  });
});

describe('ファイルを追加', () => {
  /** Of the same year as the workbook in view. */
  const OTHER = cityXlsx(layCity(drawCity({ seed: 8, sheets: 2, programsPerSheet: 4 })));

  test('makes 集計 a 全庁集計 beside it, each on its own sheet', async () => {
    await open(PER_POLICY);
    await user.summarize();
    expect(await user.choose('#add-files', [['中央区.xlsx', OTHER]])).toBe('done');
    expect(user.status).toBe('1ブックを追加しました');
    expect(user.text('#summarize')).toBe('全庁集計');
    await user.summarize();
    expect(user.status).toContain('全庁集計シートを作りました（22事業）');
    await user.summarize();
    expect(names()).toEqual([
      ...['3-4-1', '4-1-2', '4-3-4', '9-9-9'],
      ...['集計', ...LISTS],
      ...['全庁集計_提出状況', '全庁集計', ...LISTS.map((name) => `全庁${name}`)],
    ]);
    const texts = ['全庁集計', '全庁集計_事業一覧'].flatMap((name) =>
      [...sheet(name).cells()].map(({ cell }) => textOf(cell)),
    );
    expect(texts).toContain('局別');
    expect(texts.some((text) => text.startsWith('中央区.xlsx '))).toBe(true);
    user
      .all('button.book-row')
      .find(({ textContent }) => textContent.includes('中央区.xlsx'))
      ?.click();
    user.find('.remove-book').click();
    expect(user.text('#summarize')).toBe('集計');
  });

  test('shows what only several workbooks together show', async () => {
    const same = { name: '防災備蓄品整備', section: '人事 課' };
    const { values } = formSheet('財政局', [
      {
        row: ['施策', '4-1-2', '備え'],
        programs: [formProgram(1, same), formProgram(2), formProgram(3)],
      },
    ]);
    // A part of the same bureau: what others call theirs is their own.
    const rows = [['平成29年度', null, '総務局'], ...values];
    const own = bookOf([{ name: '財政局', rows }]);
    await open(PER_POLICY);
    await user.choose('#add-files', [['財政局.xlsx', own]]);
    await user.summarize();
    const made = sheet('全庁集計_指摘');
    const found = [...made.cells()].flatMap(({ row, column, cell }) => {
      const rule = column === 1 ? /^(XREF-01|XREF-03|REQ-02)$/.exec(textOf(cell))?.[1] : undefined;
      const cells = [...made.cells()].filter((one) => one.row === row);
      return rule !== undefined && cells.some((one) => textOf(one.cell) === '財政局.xlsx')
        ? [rule]
        : [];
    });
    expect(found.sort()).toEqual(['REQ-02', 'XREF-01', 'XREF-03']);
  });

  test('counts a bureau’s workbook once and the run’s year alone, and names what is left out', async () => {
    const former = cityXlsx(layCity(drawCity({ seed: 7, sheets: 1, programsPerSheet: 4 })));
    await open(PER_POLICY);
    await user.choose('#add-files', [
      ['中央区.xlsx', OTHER],
      ['控え.xlsx', sample('bureau-restored')],
      ['昨年.xlsx', former],
    ]);
    await user.press('#summarize');
    expect(user.status).toContain('全庁集計シートを作りました（22事業）');
    const texts = [...sheet('全庁集計').cells()].map(({ cell }) => textOf(cell));
    for (const said of [user.notices, texts.join('\n')]) {
      expect(said).toContain('控え.xlsx');
      expect(said).toContain('同じ局・年度の「総務局.xlsx」と同じ事業のため（二重提出）');
      expect(said).toMatch(/昨年\.xlsx [^\n]+/);
      expect(said).toContain('年度ちがい');
    }
    const rules = [...sheet('全庁集計_指摘').cells()].map(({ cell }) => textOf(cell));
    expect(rules).toContain('XREF-05');
  });

  test('says of each file what it holds or why it is left out', async () => {
    await open(PER_POLICY);
    await user.choose('#add-files', [
      ['中央区.xlsx', OTHER],
      ['写し.xlsx', OTHER],
      ['壊れた.xlsx', OTHER.slice(0, 500)],
      ['メモ.xlsx', new TextEncoder().encode('覚え書き')],
      ['空.xlsx', new Uint8Array()],
      ['総務局.xlsx', OTHER],
      ['要領.xlsx', FIXTURES.get('no-strategy-sheet') ?? OTHER],
    ]);
    expect(user.all('.book')).toHaveLength(7);
    const line = (name: string): string => {
      const found = user
        .all('.book')
        .find((one) => one.querySelector('.book-name')?.textContent.trim() === name);
      return found?.textContent ?? '';
    };
    // Of a copy the later one in order counts.
    expect(line('写し.xlsx')).toContain('8事業');
    expect(line('中央区.xlsx')).toContain('「写し.xlsx」と同じ事業');
    expect(line('壊れた.xlsx')).toContain('途中で切れています');
    expect(line('メモ.xlsx')).toContain('Excel ブックではありません。文字だけのファイル');
    expect(line('空.xlsx')).toContain('中身が空です');
    expect(line('総務局.xlsx')).toContain('いま開いているブックと同じ名前');
    expect(line('要領.xlsx')).toContain('事業が見つかりません');
    expect(user.pane.excel.counters.now.roundTrips).toBe(0);
    // What could not be read and what another counts in place of stand on the sheet.
    await user.summarize();
    const cells = [...sheet('全庁集計').cells()].map(({ row, column, cell }) => ({
      row,
      column,
      text: textOf(cell),
    }));
    const top = cells.find(({ text }) => text.startsWith('読めなかったもの'))?.row ?? -1;
    const named = cells.filter(
      ({ row, column }) => column === 0 && row > top + 1 && row <= top + 6,
    );
    expect(named.map(({ text }) => text)).toEqual([
      '壊れた.xlsx',
      'メモ.xlsx',
      '空.xlsx',
      '要領.xlsx',
      // Read, and its copy counts.
      '中央区.xlsx',
    ]);
    expect(cells.map(({ text }) => text)).toContain(
      'ファイルが途中で切れています。もう一度コピーし直してください。',
    );
    const below = cells.filter(({ row, column }) => column === 0 && row > top + 6);
    expect(below[0]?.text).toBe('局別');
  });

  test('a copy of the open workbook under another name is counted once', async () => {
    await open(PER_POLICY);
    await user.choose('#add-files', [['控え.xlsx', PER_POLICY]]);
    await user.summarize();
    expect(user.status).toContain('全庁集計シートを作りました（14事業）');
    expect(user.notices).toContain('「総務局.xlsx」を数えています');
  });
});

describe('前年度と比べる', () => {
  const LAST_YEAR = asOfLastYear(sample('bureau-as-printed'));

  test('turns the years where they stand the wrong way round', async () => {
    await open(OLDER);
    expect(await user.choose('#last-year', [['今年.xlsx', NEWER]])).toBe('done');
    expect(user.text('.compared-facts')).toContain('開いているブックを前年度として比べました');
    expect(user.texts('.compared-of')).toEqual([
      '平成28年度（2016年度）',
      '平成29年度（2017年度）',
    ]);
    // The later year's cells are in the other workbook.
    expect(user.all('.compared-link')).toEqual([]);
  });

  test('refuses two workbooks of one year', async () => {
    await open('bureau-restored');
    const chosen = [['同じ年.xlsx', sample('bureau-as-printed')]] as const;
    expect(await user.choose('#last-year', chosen)).toBe('failed');
    expect(user.notices).toContain('同じ年.xlsx：年度が、このブックと同じです');
    expect(user.find('.comparison').hidden).toBe(true);
  });

  test('lists texts that stand word for word as last year', async () => {
    await open(NEWER);
    await user.choose('#last-year', [['昨年.xlsx', OLDER]]);
    expect(user.texts('.group-title')).toContain('前年度と一言一句同じ文章');
    const at = user.texts('.group-title').indexOf('前年度と一言一句同じ文章');
    expect(user.texts('.group-count')[at]).toBe('5');
    const [link] = user.all('.compared-link').filter((one) => one.textContent.includes('分析'));
    expect(tidy(link?.textContent ?? '')).toBe('分析 K4（前年度は K4）');
    link?.click();
    await settle();
    const { areas } = user.pane.excel.workbook.selection;
    expect(areas.map((area) => toA1(firstCell(area)))).toEqual(['K4']);
  });

  test('lists what has changed, each with a link to its cell', async () => {
    await open('bureau-restored');
    expect(await user.choose('#last-year', [['昨年.xlsx', LAST_YEAR]])).toBe('done');
    expect(user.find('.comparison').hidden).toBe(false);
    expect(user.find('.list').hidden).toBe(true);
    expect(user.texts('.compared-total')).toEqual(['1,212百万円', '3,451百万円']);
    expect(user.texts('.group-title').join()).toContain('行政コストが変わった事業');
    const [first] = user.all('.line-compared');
    const figures = first?.querySelector('.compared-figures')?.textContent ?? '';
    expect(figures.replaceAll(/\s/g, '')).toBe('—から90百万円');
    const link = first?.querySelector<HTMLElement>('.compared-link');
    expect(link?.title).toMatch(/総務局 C\d+ を選択$/);
    link?.click();
    await settle();
    const { areas } = user.pane.excel.workbook.selection;
    expect(link?.title).toContain(areas.map((area) => toA1(firstCell(area))).join());
    user.find('#close-comparison').click();
    expect(user.find('.comparison').hidden).toBe(true);
    expect(user.find('.list').hidden).toBe(false);
  });

  test('gives way to a new check', async () => {
    await open('bureau-restored');
    await user.choose('#last-year', [['昨年.xlsx', LAST_YEAR]]);
    await user.press('#check');
    expect(user.find('.comparison').hidden).toBe(true);
    expect(user.find('.list').hidden).toBe(false);
  });

  test('says what is wrong with the file', async () => {
    await open('bureau-restored');
    expect(await user.choose('#last-year', [['昨年.xls', new Uint8Array([1, 2, 3])]])).toBe(
      'failed',
    );
    expect(user.notices).toContain('前年度と比べられませんでした');
    expect(user.notices).toContain('昨年.xls：');
  });
});

describe('機械判読可能な表', () => {
  test('is two sheets, written anew in their place', async () => {
    const { pane } = await open(PER_POLICY);
    expect(await user.press('#data')).toBe('done');
    expect(pane.excel.counters.now.roundTrips).toBeLessThanOrEqual(6);
    expect(user.status).toContain('機械判読可能な表を作りました（14事業）');
    await user.press('#data');
    expect(user.status).toContain('機械判読可能な表を作り直しました（14事業）');
    expect(names()).toEqual(['3-4-1', '4-1-2', '4-3-4', '9-9-9', '機械判読用データ', 'コード表']);
    const data = sheet('機械判読用データ');
    expect(data.cell(0, 0)?.value).toBe('ファイル');
    expect(data.cell(1, 0)?.value).toBe('総務局.xlsx');
    expect(data.usedArea(true)?.bottom).toBe(14);
    expect(pane.excel.workbook.selection.sheet.name).toBe('機械判読用データ');
  });

  test('says so where Excel refuses midway, and neither is written', async () => {
    const failingAt = async (action: number) => {
      const { pane } = await open(PER_POLICY);
      const fault = { counted: 'writes', code: 'AccessDenied', lasting: false } as const;
      pane.excel.faults.failAction({ ...fault, action });
      expect(await user.press('#data')).toBe('failed');
      return { reported: user.notices, sheets: names().slice(4) };
    };
    const early = await failingAt(1);
    expect(early.sheets).toEqual([]);
    expect(early.reported).toContain('そのシートは元のままにしました');
    expect(early.reported).not.toContain('コード表');
    user.pane.page.close();
    const late = await failingAt(2);
    expect(late.sheets).toEqual([]);
    expect(late.reported).toContain('そのシートは元のままにしました');
  });

  test('is not half made: where one of the sheets is refused, neither is written', async () => {
    const { pane } = await open(PER_POLICY);
    await user.press('#data');
    enter(sheet('コード表'), 1, 1, '直したもの');
    const protection = { allowFormatCells: false };
    pane.excel.operations.protect('user', sheet('機械判読用データ'), protection);
    expect(await user.press('#data')).toBe('failed');
    expect(user.notices).toContain('機械判読可能な表を作れませんでした');
    expect(user.notices).toContain('シート「機械判読用データ」：シートが保護されています');
    expect(sheet('コード表').cell(1, 1)?.value).toBe('直したもの');
  });
});
