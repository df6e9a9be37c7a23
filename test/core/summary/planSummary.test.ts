import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../../src/core/address/a1';
import { checkWorkbook } from '../../../src/core/check';
import type { CellContent } from '../../../src/core/plan/edits';
import type { SheetPlan } from '../../../src/core/plan/SheetPlan';
import { chiba } from '../../../src/core/profiles/chiba';
import { planSummary } from '../../../src/core/summary/planSummary';
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

/** Contents by address. */
function contents(plan: SheetPlan): Map<string, CellContent> {
  return new Map(plan.cells.map((cell) => [toA1(cell), cell.content]));
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
  const plan = planSummary([sourceOf('bureau-restored-per-policy')], OPTIONS);

  test('adds up to 90, 109, 3,060, 192 and 3,451 in all', () => {
    const labels = ['3-4-1 国際化の推進', '4-1-2 防災体制の充実'];
    expect(labels.map((label) => figures(plan, label, 'K')[0])).toEqual([90, 109]);
    expect(figures(plan, '4-3-4 ICTを活かした利便性の向上', 'K')[0]).toBe(3_060);
    expect(figures(plan, '9-9-9 その他', 'K')[0]).toBe(192);
    expect(figures(plan, '計', 'K')).toEqual([3_451, 3_451]);
    expect(figures(plan, '計（重複を除く）', 'K')).toEqual([3_451]);
  });

  test('groups are formulas over the list, the list refers to the cells', () => {
    const texts = plan.cells.flatMap(({ content }) =>
      content.kind === 'formula' ? [content.formula] : [],
    );
    expect(texts.filter((text) => text.startsWith('=SUMIFS(K$')).length).toBeGreaterThan(10);
    expect(texts).toContain(`='4-1-2'!I4`);
    expect(texts.some((text) => /^=HYPERLINK\("#'4-1-2'!C\d+",'4-1-2'!C\d+&""\)$/.test(text))).toBe(
      true,
    );
  });

  test('a program of several methods counts under each, in all once', () => {
    const byMethod = chiba.methods.map(({ code, label }) =>
      Number(figures(plan, `${code} ${label}`, 'E')[0]),
    );
    const without = Number(figures(plan, '（手法なし）', 'E')[0]);
    expect(byMethod.reduce((sum, count) => sum + count, without)).toBeGreaterThan(14);
    expect(figures(plan, '計（重複を除く）', 'E')).toEqual([14]);
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

  test('no two cells, no two merges and no chart and cell share a place', () => {
    expect(contents(plan).size).toBe(plan.cells.length);
    const charted = plan.charts.flatMap(({ place }) =>
      plan.cells.filter(
        ({ row, column }) =>
          row >= place.top && row <= place.bottom && column >= place.left && column <= place.right,
      ),
    );
    expect(charted).toEqual([]);
    const rows = plan.merges.map(({ top, left }) => `${String(top)}:${String(left)}`);
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('all of it lies inside the area that is ours', () => {
    const { area } = plan.owned ?? { area: null };
    for (const { row, column } of plan.cells) {
      expect(row <= (area?.bottom ?? -1) && column <= (area?.right ?? -1)).toBe(true);
    }
  });
});

test('the heading says of what it is: bureau, 年度, when, from what, and what is open', () => {
  const cells = contents(planSummary([sourceOf('bureau-as-printed')], { ...OPTIONS, at: '今日' }));
  const facts = [2, 3, 4, 5, 6].map((row) =>
    ['A', 'B'].map((at) => shown(cells.get(`${at}${String(row)}`))),
  );
  expect(facts).toEqual([
    ['局', '総務局'],
    ['年度', '平成29年度（2017年度）'],
    ['作成', '今日'],
    ['もとのブック', expect.stringContaining('（1シート、14事業）')],
    ['未対応の指摘', 'エラー11　警告14　情報6（作成時）'],
  ]);
});

test('is for A4, and the heads of the list repeat on every page that it goes on to', () => {
  const plan = planSummary([sourceOf('bureau-restored')], OPTIONS);
  const { paper, titleRows, breaks } = plan.print;
  const cells = contents(plan);
  expect(paper).toBe('A4');
  expect(titleRows).not.toBeNull();
  const heads = String((titleRows?.first ?? 0) + 1);
  expect(['A', 'B', 'C'].map((at) => shown(cells.get(at + heads)))).toEqual([
    '施策',
    '事務事業名',
    '所管課',
  ]);
  // Nothing but the list stands behind its heads, and it begins a page.
  expect(breaks).toContain((titleRows?.first ?? 0) - 1);
});

test('plain values by choice: the list refers to no cell, the groups still follow the list', () => {
  const plan = planSummary([sourceOf('bureau-restored')], { ...OPTIONS, as: 'values' });
  const formulas = plan.cells.flatMap(({ content }) =>
    content.kind === 'formula' ? [content.formula] : [],
  );
  expect(formulas.filter((text) => text.includes('!'))).toEqual([]);
  expect(formulas.some((text) => text.startsWith('=SUMIFS('))).toBe(true);
});

test('what was read otherwise than it stands is a value: text amounts, odd codes, a 施策 in full width', () => {
  const terms = { ...programOf({}).terms, cost: { total: `'総務局'!I9` } };
  const plan = planSummary([{ ...BASE, programs: [programOf({ terms })] }], OPTIONS);
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
  const formulas = planSummary([source], OPTIONS).cells.flatMap(({ content }) =>
    content.kind === 'formula' ? [content.formula] : [],
  );
  expect(formulas).toContain(`='局''s "シート" 🏯'!I9`);
  expect(formulas.some((text) => text.startsWith(`=HYPERLINK("#'局''s ""シート"" 🏯'!C9",`))).toBe(
    true,
  );
});

test('a key that Excel would read as a number, date, wildcard or operator is compared exactly', () => {
  const keys = ['4-1-2', '＊', '調達*', '=A1', '>5', '2017'];
  const programs = keys.map((section) => programOf({ section }));
  const plan = planSummary([{ ...BASE, programs }], OPTIONS);
  const cells = contents(plan);
  for (const section of keys) {
    const address = [...cells].find(
      ([at, content]) => /^A\d+$/.test(at) && shown(content) === section,
    )?.[0];
    const formula = cells.get(`E${address?.slice(1) ?? ''}`);
    expect(formula).toMatchObject({
      formula: expect.stringMatching(section === '＊' ? /^=COUNTIFS/ : /^=SUMPRODUCT/) as string,
      result: 1,
    });
  }
});

test('a section counts once however it is spelled, under its usual spelling', () => {
  const sections = ['髙齢課', '高齢課', '人事課', '高齢課', '高齢 課'];
  const programs = sections.map((section) => programOf({ section }));
  const cells = contents(planSummary([{ ...BASE, programs }], OPTIONS));
  const countOf = (section: string) => {
    const [at = ''] = [...cells].find(([, content]) => shown(content) === section) ?? [];
    return cells.get(`E${at.slice(1)}`);
  };
  expect(countOf('高齢課')).toMatchObject({
    formula: expect.stringMatching(
      /^=SUMPRODUCT\(--\(\((C\$\d+:C\$\d+)=\$A\d+\)\+\(\1="髙齢課"\)\+\(\1="高齢 課"\)>0\)\)$/,
    ) as string,
    result: 4,
  });
  expect(countOf('人事課')).toMatchObject({
    formula: expect.stringMatching(/^=COUNTIFS/) as string,
    result: 1,
  });
});

test('a program whose year before is not known is in no 増減, and the heading says so', () => {
  const plan = planSummary([sourceOf('bureau-restored')], OPTIONS);
  const [money, previous, change] = ['J', 'N', 'O'].map((column) => figures(plan, '計', column)[0]);
  expect([money, previous, change]).toEqual([2_982, 2_215, 698]);
  const heading = plan.cells.map(({ content }) => String(shown(content)));
  expect(heading.some((text) => text.includes('増減に入れません'))).toBe(true);
  expect(plan.rowHeights.get(6)).toBeGreaterThan(plan.rowHeights.get(5) ?? 0);
});

test('a text is never a formula, whatever it begins with', () => {
  const evil = '=HYPERLINK("http://evil.invalid")';
  const programs = [programOf({ name: evil, section: evil, policy: evil })];
  const plan = planSummary([{ ...BASE, programs, bureau: evil }], { ...OPTIONS, as: 'values' });
  for (const { content } of plan.cells) {
    if (content.kind === 'formula') expect(content.formula).not.toContain('evil');
  }
});

test('several workbooks add a column and a table of bureaus, and where each program stands', () => {
  const programs = [programOf({ bureau: '市民局' })];
  const other = { ...BASE, file: 'b.xlsx', bureau: '市民局', programs };
  const plan = planSummary([BASE, other], { ...OPTIONS, as: 'values', hasBureaus: true });
  expect(figures(plan, '市民局', 'F')[0]).toBe(1);
  expect(plan.cells.map(({ content }) => shown(content))).toEqual(
    expect.arrayContaining(
      ['全庁集計', 'b.xlsx 総務局!C9'].map((text) => expect.stringContaining(text) as string),
    ),
  );
});

test('findings stand gravest first, linked; beyond a thousand only their number', () => {
  const finding = {
    rule: 'SUM-01',
    severity: 'warning',
    sheet: '総務局',
    cell: 'I9',
    program: 0,
    sentence: '合計が違います。',
  } as const;
  const findings = [
    ...new Array<typeof finding>(1_000).fill(finding),
    { ...finding, severity: 'error' as const },
  ];
  const plan = planSummary([{ ...BASE, findings }], OPTIONS);
  const first = plan.cells.filter(({ content }) => String(shown(content)).endsWith(' SUM-01'));
  expect(first).toHaveLength(1_000);
  expect(shown(first[0]?.content)).toBe('エラー SUM-01');
  expect(plan.cells.map(({ content }) => shown(content))).toContain(
    'ほかに1件あります。検証の一覧で見られます。',
  );
});

test('a name that is no plain copy of its cell is a link of its text; where there is none, of a word', () => {
  const programs = [programOf({}), programOf({ name: '' })];
  const links = planSummary([{ ...BASE, programs }], OPTIONS).cells.flatMap(({ content }) =>
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
  const plan = planSummary([{ ...BASE, programs }], OPTIONS);

  test('stands beside their sum, on which shares and charts rest', () => {
    expect([figures(plan, '計', 'K')[0], figures(plan, '計', 'L')[0]]).toEqual([38, 38]);
    expect(figures(plan, '別の課', 'L')[0]).toBe(20);
    expect(figures(plan, '別の課', 'M')[0]).toBeCloseTo(20 / 38);
    expect(contents(plan).get('L2')).toBeUndefined();
    const charts = plan.charts.flatMap(({ series }) => series.map(({ values }) => values.left));
    expect(charts).not.toContain(10);
  });

  test('is tinted and counted', () => {
    const tinted = plan.looks.filter(({ look }) => look.fill === '#F8CBAD');
    const rows = tinted.flatMap(({ areas }) => areas.map(({ top }) => top));
    // Two programs in the list; their differences outweigh each other in every group.
    expect(rows).toHaveLength(2);
    const texts = plan.cells.map(({ content }) => String(shown(content)));
    expect(texts.some((text) => text.includes('合計と内訳の和が違う事業が2あります'))).toBe(true);
  });

  test('増減 is — where カネ is not known', () => {
    const column = plan.cells
      .filter(({ column: at }) => at === 14)
      .map(({ content }) => shown(content));
    expect(column.filter((value) => value === '—')).toHaveLength(1);
  });
});

test('several bureaus of one workbook stand apart, and what is left out is named', () => {
  const programs = [programOf({}), programOf({ bureau: '市民局' })];
  const leftOut = [{ sheet: '記入例', reason: { key: 'example', values: {} } }] as const;
  const plan = planSummary([{ ...BASE, programs, leftOut, unverified: 3 }], OPTIONS);
  const texts = plan.cells.map(({ content }) => String(shown(content)));
  expect(figures(plan, '市民局', 'F')[0]).toBe(1);
  for (const text of ['主要事務事業 集計', '総務局、市民局', '記入例'])
    expect(texts).toContain(text);
  expect(texts).toContain('記入例のシートのため、検証も集計もしていません。');
  expect(texts).toContain('エラー0　警告0　情報0　確かめられなかったもの3（作成時）');
});
