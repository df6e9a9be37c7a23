import { readBook } from '../../../src/core/book/Book';
import { chiba } from '../../../src/core/profiles/chiba';
import { checkBook } from '../../../src/core/rules/checkBook';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { COLUMNS, formBook, formProgram, formSheet, type FormProgram } from '../../support/form';

type Rows = readonly (readonly CellValue[])[];
const program = (no: number, name: string, more: Partial<FormProgram> = {}): FormProgram =>
  formProgram(no, { name, ...more });

/** The header and its programs, without a 施策 row; each block in three rows. */
function part(...programs: readonly FormProgram[]): Rows {
  return formSheet('局', [{ row: null, programs }]).values;
}

/** The blocks alone. */
function blocks(...programs: readonly FormProgram[]): Rows {
  return part(...programs).slice(1);
}

function row(cells: { readonly [C in (typeof COLUMNS)[number]]?: CellValue }): CellValue[] {
  return COLUMNS.map((column) => cells[column] ?? null);
}

const POLICY: Rows = [['施策', '1-2-3', '名称']];

function readRows(...rows: readonly Rows[]) {
  const sheet = { name: '局', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  const cover = { ...sheet, name: '表紙', values: [['平成29年度']] };
  return readBook(formBook({ ...sheet, values: rows.flat() }, cover), chiba);
}
type Read = ReturnType<typeof readRows>;

/** Rules that speak, but for information. */
function said(book: Read): string[] {
  return checkBook(book)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);
}

function policies({ programs }: Read): string[] {
  return programs
    .map((program) => program.toRecord())
    .map(({ policy, no }) => `${policy.code ?? '?'} ${String(no)}`);
}

describe('the label of the previous year', () => {
  const withLabel = (label: string, previousYear: string): Read =>
    readRows(POLICY, [
      ...formSheet('局', [{ row: null, programs: [program(1, '甲', { previousYear })] }], {
        previousLabel: label,
      }).values,
    ]);

  test.each([
    '〈参考〉28年度決算額',
    '（参考）前年度',
    '（参考）２８年度',
    '〈参考〉平成28年度',
    '〔参考〕H28決算',
    '28年度決算額',
    '≪参考≫前年度執行額',
    '〈参考〉平成28年度決算額※1',
    '〈参考〉平成28年度決算額（A）',
    '〈参考〉平成28会計年度決算額',
    '〈参考〉\n28年度\n歳出決算額',
  ])('%j is none of the text below it', (label) => {
    const book = withLabel(label, '—');
    expect(said(book)).toEqual([]);
    expect(book.programs[0]?.toRecord().previousYear).toBe('—');
    const figure = withLabel(label, '歳出決算額9百万円').programs[0];
    expect(figure?.toRecord().previousYear).toBe('歳出決算額9百万円');
  });

  test('means nothing in another column than that of the total', () => {
    const label = '〈参考〉平成28年度決算額';
    const own = { methods: ['④', '⑤', '⑥'], directions: ['甲', '乙', label] };
    const book = readRows(POLICY, part(program(1, '甲', { ...own, previousYear: '9百万円' })));
    expect(book.programs[0]?.toRecord().previousYear).toBe('9百万円');
    expect(book.programs[0]?.methods.at(-1)?.direction?.text).toBe(label);
  });

  test('a year in a cell of its own belongs to it', () => {
    const values = [...POLICY, ...part(program(1, '甲', { previousYear: '平成28年度' }))];
    const total = COLUMNS.indexOf('total');
    const book = readRows(
      values.map((cells) => cells.map((v) => (v === '〈参考〉前年度決算額' ? '〈参考〉' : v))),
      [row({ total: '—' })],
    );
    expect(values.some((cells) => cells[total] === '平成28年度')).toBe(true);
    expect(said(book)).toEqual([]);
    expect(book.programs[0]?.toRecord().previousYear).toBe('—');
  });

  test('with an amount behind it a year is a text', () => {
    const book = withLabel('〈参考〉前年度決算額', '28年度歳出決算額9百万円');
    expect(book.programs[0]?.toRecord().previousYear).toBe('28年度歳出決算額9百万円');
  });
});

describe('what says that it is as above', () => {
  test.each(['〃', '同上', '〟', '″', '々', '同じ', '（同　上）', '〃〃'])(
    '%j in 所管課 is the section above',
    (ditto) => {
      const book = readRows(
        POLICY,
        part(
          program(1, '甲', { section: '人事課' }),
          program(2, '乙', { section: ditto }),
          program(3, '丙', { section: ditto }),
          program(4, '丁', { section: '給与課' }),
        ),
      );
      expect(book.programs.map((program) => program.toRecord().section)).toEqual([
        '人事課',
        '人事課',
        '人事課',
        '給与課',
      ]);
      expect(said(book)).toEqual([]);
    },
  );

  test('in a name, a text or the mark of a new program it is no fault of its own', () => {
    const same = { name: '〃', previousYear: '〃', isNew: null };
    const book = readRows(
      POLICY,
      part(
        program(1, '甲', { isNew: '●', previousYear: '—' }),
        program(2, '〃', { ...same, isNew: '〃' }),
        program(3, '〃', same),
      ),
    );
    expect(said(book)).toEqual(['REQ-08']);
    expect(book.programs.map(({ isNew }) => isNew)).toEqual([true, true, false]);
  });

  test('a カネ text of it names nothing, and is not without a budget', () => {
    const resources: FormProgram['resources'] = [
      ['職員1.00人', 8],
      ['—', 0],
      ['〃', 10],
    ];
    const book = readRows(POLICY, part(program(1, '甲'), program(2, '乙', { resources })));
    expect(said(book)).toEqual([]);
  });

  test('a method is the one above, and CODE-04 offers to write it out', () => {
    const book = readRows(
      POLICY,
      part(program(1, '甲', { methods: ['6 ICT活用'] }), program(2, '乙', { methods: ['〃'] })),
    );
    expect(book.programs[1]?.methods.map(({ reading }) => reading)).toMatchObject([{ code: '⑥' }]);
    expect(said(book)).toEqual(['CODE-03', 'CODE-04']);
  });

  test.each([
    ['施策', '〃', '〃'],
    ['施策', '同上'],
    ['施策', '同上（続き）'],
    ['施策', '（続き）'],
    ['施策', '1-2-3', '〃'],
  ])('the 施策 %s %s is the one above', (...cells) => {
    const book = readRows(POLICY, part(program(1, '甲')), [cells], part(program(2, '乙')));
    expect(policies(book)).toEqual(['1-2-3 1', '1-2-3 2']);
    expect(book.programs[1]?.toRecord().policy.name).toBe('名称');
    expect(said(book)).toEqual([]);
  });
});

describe('a 施策 row without the word', () => {
  test.each([
    [
      ['1-2-3', '名称'],
      ['1-2-4', '別の施策'],
    ],
    [['1-2-3 名称'], ['1-2-4 別の施策']],
    [['1-2-3'], ['1-2-4']],
    [['【1-2-3】名称'], ['【1-2-4】別の施策']],
    [['■1-2-3 名称'], ['■1-2-4 別の施策']],
    [
      ['基本施策', '1-2-3', '名称'],
      ['基本施策', '1-2-4', '別の施策'],
    ],
    [['施策', '1-2-3', '名称'], ['1-2-4']],
  ])('%j is known by its code, above a header and between programs', (first, second) => {
    const [one, two] = [part(program(1, '甲'), program(2, '乙')), part(program(1, '丙'))];
    const expected = ['1-2-3 1', '1-2-3 2', '1-2-4 1'];
    for (const below of [two, blocks(program(1, '丙'))]) {
      const book = readRows([first], one, [second], below);
      expect(policies(book)).toEqual(expected);
      expect(said(book)).toEqual([]);
    }
  });

  test('a code in the texts of a program, or among figures, is none', () => {
    const cells = row({ goal: '1-2-4 別の施策' });
    const book = readRows(
      POLICY,
      part(program(1, '甲')),
      [cells, row({ no: '1-2-4', cost: 0 })],
      blocks(program(2, '乙')),
    );
    expect(policies(book)).toEqual(['1-2-3 1', '1-2-3 2']);
  });

  test('where numbers begin anew below a repeated header one may be missing: no number is given twice', () => {
    const book = readRows(
      POLICY,
      part(program(1, '甲'), program(2, '乙')),
      part(program(1, '丙'), program(2, '丁')),
      part(program(3, '戊')),
      part(program(1, '己')),
    );
    expect(policies(book)).toEqual(
      ['1', '2', '1', '2', '3', '1'].map((number) => `1-2-3 ${number}`),
    );
    expect(said(book)).toEqual(['STR-03', 'STR-03']);
  });

  test('numbers that go on, and one number twice, are of one 施策', () => {
    const on = readRows(POLICY, part(program(1, '甲')), part(program(2, '乙')));
    expect(said(on)).toEqual([]);
    const twice = readRows(
      POLICY,
      part(program(1, '甲')),
      part(program(2, '乙'), program(2, '丙')),
    );
    expect(said(twice)).toEqual(['REQ-04']);
  });

  test('two 施策 rows that say nothing are two', () => {
    const book = readRows([['施策']], part(program(1, '甲')), [['施策']], part(program(1, '乙')));
    expect(said(book)).toEqual(['STR-03', 'STR-03']);
  });
});

describe('rows around subtotals', () => {
  const TWO = [POLICY, part(program(1, '甲'), program(2, '乙'))];
  const LAST = blocks(program(3, '丙'));
  const read = (...rows: readonly CellValue[][]): Read => readRows(...TWO, rows, LAST);
  const costs = ({ programs }: Read) => programs.map((program) => program.toRecord().cost);
  const SOUND = { people: 8, things: 0, money: 10, total: 18 };

  test.each<[string, CellValue[][]]>([
    [
      'ヒト, モノ and カネ without labels',
      [row({ name: '計', cost: 16, total: 36 }), row({ cost: 0 }), row({ cost: 20 })],
    ],
    [
      'of last year',
      [row({ name: '計', cost: 36, total: 36 }), row({ name: '前年度計', cost: 30, total: 30 })],
    ],
    ['without a name', [row({ name: '計', cost: 36, total: 36 }), row({ cost: 30, total: 30 })]],
    [
      'of each resource',
      [
        row({ name: 'ヒト計', cost: 16 }),
        row({ name: 'モノ計', cost: 0 }),
        row({ name: 'カネ計', cost: 20 }),
        row({ name: '合計', cost: 36, total: 36 }),
      ],
    ],
    ['with a count', [row({ name: '計　2事業', cost: 36, total: 36 })]],
    ['at the labels', [row({ label: '合計', cost: 36, total: 36 })]],
    ['among the texts of resources', [row({ resource: '合計', cost: 36, total: 36 })]],
    ['with the code of its 施策', [row({ name: '施策1-2-3計', cost: 36, total: 36 })]],
    ['in English', [row({ name: 'TOTAL', cost: 36, total: 36 })]],
  ])('%s are no fault, and no cost of a program', (_name, rows) => {
    const book = read(...rows);
    expect(said(book)).toEqual([]);
    expect(costs(book)).toEqual([SOUND, SOUND, SOUND]);
  });

  test.each<[string, CellValue[][]]>([
    [
      'ヒト, モノ and カネ without labels',
      [row({ name: '計', cost: 17, total: 37 }), row({ cost: 0 }), row({ cost: 20 })],
    ],
    ['of a resource', [row({ name: 'ヒト計', cost: 19 })]],
    ['at the labels', [row({ label: '施策計', cost: 39, total: 39 })]],
  ])('%s are held against their programs', (_name, rows) => {
    const rules = checkBook(read(...rows)).findings.map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['SUM-09']));
  });

  test.each<[string, CellValue[]]>([
    ['計 at the labels', row({ label: '計', cost: 18 })],
    ['計 with its total', row({ label: '計', cost: 18, total: 18 })],
    ['合計 among the texts', row({ resource: '合計', cost: 18 })],
    ['コスト計', row({ label: 'コスト計', cost: 18 })],
    ['no name', row({ cost: 18 })],
  ])('a fourth row in a block adds up its costs: %s', (_name, sum) => {
    const one = [...part(program(1, '甲')), sum, ...blocks(program(2, '乙')), sum];
    const book = readRows(POLICY, one);
    expect(costs(book)).toEqual([SOUND, SOUND]);
    expect(checkBook(book).findings).toEqual([]);
  });

  test('the number of a page is no cost, nor is it of a text', () => {
    for (const column of ['resource', 'cost', 'total'] as const) {
      for (const number of [1, '- 1 -', '1ページ']) {
        const book = readRows(
          POLICY,
          part(program(1, '甲')),
          [row({ [column]: number })],
          part(program(2, '乙')),
        );
        expect(book.programs.map((program) => program.toRecord().cost)).toEqual([SOUND, SOUND]);
        expect(said(book)).toEqual([]);
        expect(book.programs[0]?.toRecord().previousYear).toBe(
          book.programs[1]?.toRecord().previousYear,
        );
      }
    }
  });

  test('a further cost that is none of these is added', () => {
    const book = readRows(POLICY, part(program(1, '甲')), [row({ cost: 5 })], LAST);
    expect(costs(book)[0]).toMatchObject({ money: 15 });
  });
});

describe('labels and cells that were merged', () => {
  const rows = part(program(1, '甲', { directions: ['減らす'] }));
  const labelled = (labels: readonly CellValue[]): Rows =>
    rows.map((cells, i) =>
      cells.map((value, c) => (i > 0 && COLUMNS[c] === 'label' ? (labels[i - 1] ?? null) : value)),
    );

  test.each([
    ['ア ヒト', 'イ モノ', 'ウ カネ'],
    ['(1) ヒト', '(2) モノ', '(3) カネ'],
  ])('%s, %s, %s are ヒト, モノ and カネ', (...labels) => {
    expect(said(readRows(POLICY, labelled(labels)))).toEqual([]);
  });

  test('letters below each other are one label', () => {
    const spread = rows.flatMap((cells, i) => {
      if (i === 0) return [cells];
      const [first, second] = 'ヒトモノカネ'.slice(2 * (i - 1), 2 * i);
      const own = cells.map((value, c) => (COLUMNS[c] === 'label' ? (first ?? null) : value));
      return [own, row({ label: second ?? null })];
    });
    const book = readRows(POLICY, spread);
    expect(said(book)).toEqual([]);
    expect(book.programs.map((program) => program.toRecord().cost.total)).toEqual([18]);
  });

  test('a second ヒト right below is of the same program', () => {
    const [header = [], people = [], ...others] = rows;
    const second = row({ label: 'ヒト', resource: '会計年度任用職員1.00人', cost: 3 });
    const book = readRows(POLICY, [header, people, second, ...others]);
    expect(book.programs).toHaveLength(1);
    expect(book.programs[0]?.toRecord().cost.people).toBe(11);
  });

  test('filled down, a method and its direction are one', () => {
    const [header = [], first = [], ...others] = rows;
    const filled = others.map((cells) =>
      COLUMNS.map((column, c) =>
        ['no', 'name', 'method', 'direction', 'section'].includes(column)
          ? (first[c] ?? null)
          : (cells[c] ?? null),
      ),
    );
    const book = readRows(POLICY, [header, first, ...filled]);
    expect(said(book)).toEqual([]);
    expect(book.programs[0]?.methods).toMatchObject([{ direction: { text: '減らす' } }]);
  });
});
