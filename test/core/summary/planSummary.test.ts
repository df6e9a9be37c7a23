import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import type { CellContent } from '../../../src/core/plan/edits';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { chiba } from '../../../src/core/profiles/chiba';
import { planSummary, type SummaryOptions } from '../../../src/core/summary/planSummary';
import type { SummarySource } from '../../../src/core/summary/SummarySource';
import { toSummarySource, summaryForm } from '../../../src/core/summary/toSummarySource';
import { readXlsx } from '../../../src/files/readXlsx';
import { programOf } from '../compare/programs';

const OPTIONS = {
  name: '集計',
  as: 'live',
  at: '2026年11月22日',
  hasBureaus: false,
  unread: [],
} as const;

function sourceOf(sample: string): SummarySource {
  const file = join(__dirname, `../../../assets/samples/${sample}.xlsx`);
  return toSummarySource(`${sample}.xlsx`, checkWorkbook(readXlsx(readFileSync(file)), chiba));
}

const BASE: SummarySource = {
  file: 'a.xlsx',
  bureau: '総務局',
  fiscalYear: 2017,
  unit: '百万円',
  form: summaryForm(chiba),
  period: null,
  methods: chiba.methods,
  sheets: 1,
  programs: [programOf({})],
  findings: [],
  unverified: 0,
  leftOut: [],
};

interface Sheets {
  readonly all: readonly SheetPlan[];
  readonly front: SheetPlan;
  readonly list: SheetPlan;
  readonly findings: SheetPlan;
}

/** A summary's sheets by what they hold. */
function sheetsOf(sources: readonly SummarySource[], options: SummaryOptions = OPTIONS): Sheets {
  const all = planSummary(sources, options);
  const owning = (end: string): SheetPlan => {
    const found = all.find(({ owned }) => owned?.name.endsWith(end));
    if (found === undefined) throw new Error(end);
    return found;
  };
  const front = owning(options.hasBureaus ? 'hakaru.bureaus' : 'hakaru.summary');
  return { all, front, list: owning('.programs'), findings: owning('.findings') };
}

function formulasIn(plans: readonly SheetPlan[]): string[] {
  return plans.flatMap(({ cells }) =>
    [...cells].flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
  );
}

/** Contents by address. */
function contents(plan: SheetPlan): Map<string, CellContent> {
  return new Map([...plan.cells].map((cell) => [toA1(cell), cell.content]));
}

function shown(content: CellContent | undefined): unknown {
  return content?.kind === 'formula' ? content.result : content?.value;
}

/** What each row whose first cell is `label` shows in a column. */
function figures(plan: SheetPlan, label: string, column: string): unknown[] {
  const cells = contents(plan);
  return [...cells].flatMap(([address, content]) =>
    /^A\d+$/.test(address) && shown(content) === label
      ? [shown(cells.get(column + address.slice(1)))]
      : [],
  );
}

describe('the restored bureau', () => {
  const { all, front: plan } = sheetsOf([sourceOf('bureau-restored-per-policy')]);

  test('adds up to 90, 109, 3,060, 192 and 3,451 in all', () => {
    const labels = ['3-4-1 国際化の推進', '4-1-2 防災体制の充実'];
    expect(labels.map((label) => figures(plan, label, 'J')[0])).toEqual([90, 109]);
    expect(figures(plan, '4-3-4 ICTを活かした利便性の向上', 'J')[0]).toBe(3_060);
    expect(figures(plan, '9-9-9 その他', 'J')[0]).toBe(192);
    expect(figures(plan, '計', 'J')).toEqual([3_451, 3_451]);
    expect(figures(plan, '計（重複を除く）', 'J')).toEqual([3_451]);
  });

  test('groups are formulas over the list, the list refers to the cells', () => {
    const texts = formulasIn(all);
    const sums = texts.filter((text) => text.startsWith("=SUMIFS('集計_事業一覧'!K$3:K$16,"));
    expect(sums.length).toBeGreaterThan(10);
    expect(texts).toContain(`='4-1-2'!I4`);
    expect(texts.some((text) => /^=HYPERLINK\("#'4-1-2'!C\d+",'4-1-2'!C\d+&""\)$/.test(text))).toBe(
      true,
    );
  });

  test('a program of several methods counts under each, in all once', () => {
    const byMethod = chiba.methods.map(({ code, label }) =>
      Number(figures(plan, `${code} ${label}`, 'D')[0]),
    );
    const without = Number(figures(plan, '（手法なし）', 'D')[0]);
    expect(byMethod.reduce((sum, count) => sum + count, without)).toBeGreaterThan(14);
    expect(figures(plan, '計（重複を除く）', 'D')).toEqual([14]);
  });

  test('three charts stand over the groups’ own cells', () => {
    expect(plan.charts.map(({ key }) => key)).toEqual([
      'hakaru.cost',
      'hakaru.change',
      'hakaru.methods',
    ]);
    const cells = contents(plan);
    for (const { series } of plan.charts) {
      for (const { categories, values } of series) {
        expect(values.bottom - values.top).toBe(categories.bottom - categories.top);
        for (let row = values.top; row <= values.bottom; row++) {
          expect(typeof shown(cells.get(toA1({ row, column: values.left })))).toBe('number');
          expect(typeof shown(cells.get(toA1({ row, column: categories.left })))).toBe('string');
        }
      }
    }
  });

  test('most cost first', () => {
    const { top } = plan.charts[0]?.series[0]?.categories ?? { top: 0 };
    const labels = [top, top + 1, top + 2, top + 3].map((row) =>
      shown(contents(plan).get(`A${String(row + 1)}`)),
    );
    expect(labels).toEqual([
      '4-3-4 ICTを活かした利便性の向上',
      '9-9-9 その他',
      '4-1-2 防災体制の充実',
      '3-4-1 国際化の推進',
    ]);
  });

  test('the key figures stand above all tables', () => {
    const cells = contents(plan);
    const row = (number: number) =>
      [...cells].flatMap(([at, content]) =>
        at.replace(/^[A-Z]+/, '') === String(number) ? [shown(content)] : [],
      );
    expect(row(10)).toEqual([
      '事業数',
      '行政コスト（内訳の和、百万円）',
      '合計欄の和（百万円）',
      '人',
      '前年度からの増減（百万円）',
      'エラー（件）',
    ]);
    expect(row(11)).toEqual([14, 3_451, 3_451, expect.any(Number), expect.any(Number), 0]);
  });

  test.each(all.map((one) => [one.name, one] as const))(
    'no two cells of %s share a place',
    (_, one) => {
      expect(contents(one).size).toBe([...one.cells].length);
    },
  );

  test('no two merges and no chart and cell share a place', () => {
    const charted = plan.charts.flatMap(({ place }) =>
      [...plan.cells].filter(
        ({ row, column }) =>
          row >= place.top && row <= place.bottom && column >= place.left && column <= place.right,
      ),
    );
    expect(charted).toEqual([]);
    const rows = plan.merges.map(({ top, left }) => `${String(top)}:${String(left)}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test.each(all.map((one) => [one.name, one] as const))(
    'all of %s lies inside the area that is ours',
    (_, { owned, cells }) => {
      for (const { row, column } of cells) {
        expect(row <= (owned?.area.bottom ?? -1)).toBe(true);
        expect(column <= (owned?.area.right ?? -1)).toBe(true);
      }
    },
  );
});

test('the heading says of what it is: bureau, 年度, when, from what, and what is open', () => {
  const cells = contents(
    sheetsOf([sourceOf('bureau-as-printed')], { ...OPTIONS, at: '今日' }).front,
  );
  const facts = [2, 3, 4, 5, 6, 7].map((row) =>
    ['A', 'B'].map((at) => shown(cells.get(`${at}${String(row)}`))),
  );
  expect(facts).toEqual([
    ['局', '総務局'],
    ['年度', '平成29年度（2017年度）'],
    ['作成', '今日'],
    ['もとのブック', expect.stringContaining('（1シート、14事業）')],
    ['未対応の指摘', 'エラー11　警告14　情報6（作成時）'],
    [
      '合計の確認',
      '合計が空欄の事業が5、合計が内訳の和と違う事業が2あります（色を付けています）。行政コストは内訳の和で3,357百万円、合計欄の和で1,212百万円です。まとめて直してから、もう一度集計してください。',
    ],
  ]);
});

test('of a list the heads stay in view, repeat on every printed page, and its rows can be filtered', () => {
  const { list, findings } = sheetsOf([sourceOf('bureau-as-printed')]);
  for (const { print, frozen, autoFilter, owned } of [list, findings]) {
    expect(print).toEqual({ paper: 'A4', titleRows: { first: 0, last: 1 }, breaks: [] });
    expect(frozen).toEqual({ rows: 2, columns: 0 });
    expect(autoFilter).toEqual({ ...owned?.area, top: 1 });
  }
  const cells = contents(list);
  expect(['A2', 'B2', 'C2'].map((at) => shown(cells.get(at)))).toEqual([
    '施策',
    '事務事業名',
    '所管課',
  ]);
});

test('plain values by choice: the list refers to no cell, the groups still follow the list', () => {
  const { front, list } = sheetsOf([sourceOf('bureau-restored')], { ...OPTIONS, as: 'values' });
  expect(formulasIn([list]).filter((text) => text.includes('!'))).toEqual([]);
  expect(formulasIn([front]).some((text) => text.startsWith('=SUMIFS('))).toBe(true);
});

test('formulas refer to the sheets by the names that they have in the end', () => {
  const renamed = planSummary([BASE], OPTIONS, (name) => `${name} (2)`);
  expect(renamed.map(({ name }) => name)).toEqual([
    '集計_指摘 (2)',
    '集計_事業一覧 (2)',
    '集計 (2)',
  ]);
  const texts = formulasIn(renamed).filter((text) => text.includes('集計'));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.every((text) => text.includes("'集計_事業一覧 (2)'!"))).toBe(true);
});

describe('more groups than the front has place for', () => {
  const programs = Array.from({ length: 30 }, (_, index) =>
    programOf({
      section: `課${String(index)}`,
      cost: { people: index, things: 0, money: 0, total: index },
    }),
  );
  const { all, front } = sheetsOf([{ ...BASE, programs }]);

  test('the front shows the twenty of most cost, and what the others come to', () => {
    expect(figures(front, '課29', 'J')).toEqual([29]);
    expect(figures(front, '課9', 'J')).toEqual([]);
    expect(figures(front, 'ほか（10）', 'J')).toEqual([45]);
    expect(figures(front, 'ほか（10）', 'D')).toEqual([10]);
  });

  test('a sheet of their own shows all', () => {
    const whole = all.find(({ name }) => name === '集計_所管課別');
    expect(whole?.owned?.name).toBe('hakaru.summary.section');
    expect(programs.map(({ section }) => (whole ? figures(whole, section, 'B') : []))).toEqual(
      programs.map(() => [1]),
    );
    expect(whole?.print.titleRows).toEqual({ first: 0, last: 1 });
  });
});

test('what was read otherwise than it stands is a value: text amounts, odd codes, a 施策 in full width', () => {
  const terms = { ...programOf({}).terms, cost: { total: `'総務局'!I9` } };
  const { list: plan } = sheetsOf([{ ...BASE, programs: [programOf({ terms })] }]);
  const row = plan.owned?.area.bottom ?? 0;
  const at = (column: string) => contents(plan).get(column + String(row + 1));
  expect(at('K')).toEqual({ kind: 'formula', formula: `='総務局'!I9`, result: 18 });
  expect(at('H')).toEqual({ kind: 'value', value: 8 });
});

test('names with quotes, spaces and emoji make sound links and references', () => {
  const name = `局's "シート" 🏯`;
  const snapshot = readXlsx(
    readFileSync(join(__dirname, '../../../assets/samples/bureau-restored.xlsx')),
  );
  const renamed = { sheets: snapshot.sheets.map((sheet) => ({ ...sheet, name })) };
  const source = toSummarySource('a.xlsx', checkWorkbook(renamed, chiba));
  const formulas = formulasIn(planSummary([source], OPTIONS));
  expect(formulas).toContain(`='局''s "シート" 🏯'!I9`);
  expect(formulas.some((text) => text.startsWith(`=HYPERLINK("#'局''s ""シート"" 🏯'!C9",`))).toBe(
    true,
  );
});

test('a key that Excel would read as a number, date, wildcard or operator is compared exactly', () => {
  const keys = ['4-1-2', '＊', '調達*', '=A1', '>5', '2017'];
  const programs = keys.map((section) => programOf({ section }));
  const cells = contents(sheetsOf([{ ...BASE, programs }]).front);
  for (const section of keys) {
    const address = [...cells].find(
      ([at, content]) => /^A\d+$/.test(at) && shown(content) === section,
    )?.[0];
    const formula = cells.get(`D${address?.slice(1) ?? ''}`);
    expect(formula).toMatchObject({
      formula: expect.stringMatching(section === '＊' ? /^=COUNTIFS/ : /^=SUMPRODUCT/) as string,
      result: 1,
    });
  }
});

test('a section counts once however it is spelled, under its usual spelling', () => {
  const sections = ['髙齢課', '高齢課', '人事課', '高齢課', '高齢 課'];
  const programs = sections.map((section) => programOf({ section }));
  const cells = contents(sheetsOf([{ ...BASE, programs }]).front);
  const countOf = (section: string) => {
    const [at = ''] = [...cells].find(([, content]) => shown(content) === section) ?? [];
    return cells.get(`D${at.slice(1)}`);
  };
  expect(countOf('高齢課')).toMatchObject({
    formula: expect.stringMatching(
      /^=SUMPRODUCT\(--\(\(('集計_事業一覧'!C\$\d+:C\$\d+)=\$A\d+\)\+\(\1="髙齢課"\)\+\(\1="高齢 課"\)>0\)\)$/,
    ) as string,
    result: 4,
  });
  expect(countOf('人事課')).toMatchObject({
    formula: expect.stringMatching(/^=COUNTIFS/) as string,
    result: 1,
  });
});

test('a program whose year before is not known is in no 増減, and the heading says so', () => {
  const { front: plan } = sheetsOf([sourceOf('bureau-restored')]);
  const [money, previous, change] = ['I', 'M', 'N'].map((column) => figures(plan, '計', column)[0]);
  expect([money, previous, change]).toEqual([2_982, 2_215, 698]);
  const heading = [...plan.cells].map(({ content }) => String(shown(content)));
  expect(heading.some((text) => text.includes('増減に入れません'))).toBe(true);
  expect(plan.rowHeights.get(7)).toBeGreaterThan(plan.rowHeights.get(5) ?? 0);
});

test('a text is never a formula, whatever it begins with', () => {
  const evil = '=HYPERLINK("http://evil.invalid")';
  const programs = [programOf({ name: evil, section: evil, policy: evil })];
  const plans = planSummary([{ ...BASE, programs, bureau: evil }], { ...OPTIONS, as: 'values' });
  for (const text of formulasIn(plans)) expect(text).not.toContain('evil');
});

test('several workbooks add a column and a table of bureaus, and where each program stands', () => {
  const programs = [programOf({ bureau: '市民局' })];
  const other = { ...BASE, file: 'b.xlsx', bureau: '市民局', programs };
  const sheets = sheetsOf([BASE, other], { ...OPTIONS, as: 'values', hasBureaus: true });
  expect(figures(sheets.front, '市民局', 'D')[0]).toBe(1);
  expect(sheets.front.charts[0]?.key).toBe('hakaru.bureaus');
  const cells = [...sheets.front.cells, ...sheets.list.cells];
  expect(cells.map(({ content }) => shown(content))).toEqual(
    expect.arrayContaining(
      ['全庁集計', 'b.xlsx 総務局!C9'].map((text) => expect.stringContaining(text) as string),
    ),
  );
});

describe('open findings', () => {
  const finding = {
    rule: 'SUM-01',
    severity: 'warning',
    sheet: '総務局',
    cell: 'I9',
    program: 0,
    sentence: '合計が違います。',
  } as const;

  test('stand in their order, a row each, linked', () => {
    const { findings } = sheetsOf([
      { ...BASE, findings: [finding, { ...finding, severity: 'error', cell: 'I10' }] },
    ]);
    const cells = contents(findings);
    expect(['A3', 'A4'].map((at) => shown(cells.get(at)))).toEqual(['警告', 'エラー']);
    expect(cells.get('D4')).toEqual({
      kind: 'formula',
      formula: `=HYPERLINK("#'総務局'!I10","総務局!I10")`,
      result: '総務局!I10',
    });
  });

  test('of several workbooks link to their file', () => {
    const options = { ...OPTIONS, as: 'values', hasBureaus: true } as const;
    const linkTo = (file: string): string => `提出/${file}`;
    const { findings } = sheetsOf([{ ...BASE, findings: [finding] }], { ...options, linkTo });
    expect(formulasIn([findings])).toEqual([`=HYPERLINK("提出/a.xlsx#'総務局'!I9","総務局!I9")`]);
  });

  test('beyond five thousand are only counted; without any it is said', () => {
    const findings = new Array<typeof finding>(5_001).fill(finding);
    const many = sheetsOf([{ ...BASE, findings }]).findings;
    expect([...many.cells].filter(({ content }) => shown(content) === 'SUM-01')).toHaveLength(
      5_000,
    );
    const last = 'ほかに1件あります。検証の一覧で見られます。';
    expect(shown(contents(many).get('A5003'))).toBe(last);
    const none = sheetsOf([BASE]).findings;
    expect(shown(contents(none).get('A3'))).toBe('指摘はありません。');
  });
});

test('a name that is no plain copy of its cell is a link of its text; where there is none, of a word', () => {
  const programs = [programOf({}), programOf({ name: '' })];
  const links = [...sheetsOf([{ ...BASE, programs }]).list.cells].flatMap(({ content }) =>
    content.kind === 'formula' && content.formula.startsWith('=HYPERLINK(') ? [content] : [],
  );
  expect(links).toEqual(
    ['庁内システムの運用', '（名称なし）'].map((text) => ({
      kind: 'formula',
      formula: `=HYPERLINK("#'総務局'!C9","${text}")`,
      result: text,
    })),
  );
});

describe('a total beside parts that it does not equal', () => {
  const programs = [
    programOf({ cost: { people: 8, things: 0, money: 10, total: 18 } }),
    programOf({ cost: { people: 8, things: null, money: 10, total: 20 }, section: '別の課' }),
    programOf({ cost: { people: 2, things: null, money: null, total: null }, section: '別の課' }),
  ];
  const { front: plan, list } = sheetsOf([{ ...BASE, programs }]);

  test('stands beside their sum, on which shares and charts rest', () => {
    expect([figures(plan, '計', 'J')[0], figures(plan, '計', 'K')[0]]).toEqual([38, 38]);
    expect(figures(plan, '別の課', 'K')[0]).toBe(20);
    expect(figures(plan, '別の課', 'L')[0]).toBeCloseTo(20 / 38);
    expect(contents(plan).get('K2')).toBeUndefined();
    const charts = plan.charts.flatMap(({ series }) => series.map(({ values }) => values.left));
    expect(charts).not.toContain(9);
  });

  test('is tinted and counted', () => {
    const tinted = list.looks.filter(({ look }) => look.fill === '#F8CBAD');
    const rows = tinted.flatMap(({ areas }) => areas.map(({ top }) => top));
    // Two programs in the list; their differences outweigh each other in every group.
    expect(rows).toHaveLength(2);
    const texts = [...plan.cells].map(({ content }) => String(shown(content)));
    expect(
      texts.some((text) =>
        text.includes('合計が空欄の事業が1、合計が内訳の和と違う事業が1あります'),
      ),
    ).toBe(true);
  });

  test('増減 is — where カネ is not known', () => {
    const column = [...list.cells]
      .filter(({ column: at }) => at === 14)
      .map(({ content }) => shown(content));
    expect(column.filter((value) => value === '—')).toHaveLength(1);
  });
});

test('several bureaus of one workbook stand apart, and what is left out is named', () => {
  const programs = [programOf({}), programOf({ bureau: '市民局' })];
  const leftOut = [{ sheet: '記入例', reason: { key: 'example', values: {} } }] as const;
  const { front: plan } = sheetsOf([{ ...BASE, programs, leftOut, unverified: 3 }]);
  const texts = [...plan.cells].map(({ content }) => String(shown(content)));
  expect(figures(plan, '市民局', 'D')[0]).toBe(1);
  for (const text of ['主要事務事業 集計', '総務局、市民局', '記入例'])
    expect(texts).toContain(text);
  expect(texts).toContain('記入例のシートのため、検証も集計もしていません。');
  expect(texts).toContain('エラー0　警告0　情報0　確かめられなかったもの3（作成時）');
});
