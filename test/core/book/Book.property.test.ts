import fc from 'fast-check';
import { readBook } from '../../../src/core/book/Book';
import { checkWorkbook } from '../../../src/core/check';
import { chiba } from '../../../src/core/profiles/chiba';
import { programRecordSchema } from '../../../src/core/records/ProgramRecord';
import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/Snapshot';
import {
  COLUMNS,
  type FormColumn,
  type FormLayout,
  type FormProgram,
  formBook,
  formSheet,
} from '../../support/form';
import { expectLinear } from '../../support/expectLinear';

const words = fc
  .array(fc.constantFrom(...Array.from('安心環境情報講座市民緑水子育て支援ABCアイウ、・（）①\n')), {
    maxLength: 12,
  })
  .map((letters) => `事${letters.join('')}業`);
const amount = fc.option(fc.integer({ min: 0, max: 5000 }));

/** 0 to 3 methods, each with its own direction or all with one. */
const methods = fc
  .record({
    codes: fc.subarray(['③ 整理統合', '⑤ 連携・協働', '⑥ ICT活用']),
    texts: fc.tuple(words, words, words),
    isShared: fc.boolean(),
  })
  .map(({ codes, texts, isShared }) => ({
    methods: codes,
    directions: codes.length === 0 ? [] : texts.slice(0, isShared ? 1 : codes.length),
  }));

const program: fc.Arbitrary<FormProgram> = fc
  .record({
    no: fc.integer({ min: 1, max: 99 }),
    isNew: fc.constantFrom('●', null),
    name: words,
    goal: words,
    content: words,
    otherCities: words,
    resources: fc.tuple(fc.tuple(words, amount), fc.tuple(words, amount), fc.tuple(words, amount)),
    total: amount,
    previousYear: words,
    results: words,
    analysis: words,
    section: words,
    choice: methods,
  })
  .map(({ choice, ...rest }) => ({ ...rest, ...choice }));

const columns: fc.Arbitrary<readonly FormColumn[]> = fc
  .tuple(
    fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
    fc.array(fc.nat({ max: COLUMNS.length }), { maxLength: 3 }),
  )
  .map(([order, foreign]) => {
    const all: FormColumn[] = [...order];
    for (const at of foreign) all.splice(at, 0, 'foreign');
    return all;
  });

const height = fc.integer({ min: 1, max: 3 });
const layout: fc.Arbitrary<FormLayout> = fc.record({
  top: fc.nat({ max: 300 }),
  left: fc.nat({ max: 60 }),
  columns,
  twoHeaderRows: fc.boolean(),
  heights: fc.tuple(height, height, height),
  labels: fc.constantFrom(
    ['ヒト', 'モノ', 'カネ'],
    ['ヒ\nト', 'モ　ノ', 'ｶﾈ'],
    ['ﾋ ﾄ', 'ﾓﾉ', 'カ\r\nネ'],
  ),
  otherCitiesInOne: fc.boolean(),
  page: fc.record({ programs: fc.integer({ min: 1, max: 3 }), withPolicy: fc.boolean() }),
});

function contents(programs: readonly FormProgram[], how: FormLayout): unknown {
  const book = formBook(formSheet('局', [{ row: ['施策', '1-2-3', '名称'], programs }], how));
  const values = (address: string | null): CellValue => valueAt(book, address);
  return readBook(book, chiba).programs.map((program) => {
    const record = program.toRecord();
    const { cells, ...content } = programRecordSchema.parse(record);
    return {
      ...content,
      no: values(cells.no),
      name: values(cells.name),
      total: values(cells.total),
    };
  });
}

function valueAt({ sheets: [sheet] }: WorkbookSnapshot, address: string | null): CellValue {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address ?? '') ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const { row: top, column: left } = sheet?.origin ?? { row: 0, column: 0 };
  return sheet?.values[Number(digits) - 1 - top]?.[column - left] ?? null;
}

/** What the builder was given, in the record's terms. */
function expected({ resources, methods: codes, directions, ...rest }: FormProgram): unknown {
  const text = (i: number) => resources[i]?.[0] ?? null;
  const cost = (i: number) => resources[i]?.[1] ?? null;
  return {
    ...rest,
    sheet: '局',
    bureau: null,
    fiscalYear: null,
    counted: true,
    policy: { code: '1-2-3', name: '名称' },
    isNew: rest.isNew !== null,
    resources: { people: text(0), things: text(1), money: text(2) },
    cost: { people: cost(0), things: cost(1), money: cost(2), total: rest.total },
    methods: codes.map((method, i) => ({
      code: typeof method === 'string' ? method.charAt(0) : null,
      label: typeof method === 'string' ? method.slice(2) : null,
      direction: directions[directions.length === 1 ? 0 : i],
    })),
  };
}

test('whatever its layout, a form gives back what was written into it', () => {
  fc.assert(
    fc.property(fc.array(program, { minLength: 1, maxLength: 6 }), layout, (programs, how) => {
      expect(contents(programs, how)).toEqual(programs.map(expected));
    }),
    { numRuns: 300 },
  );
});

const titles = chiba.fields.flatMap(({ title, aliases }) => [title, ...aliases]);
const labels = [...Object.values(chiba.labels), ...Object.values(chiba.resources)].flat();
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...titles) },
  { weight: 4, arbitrary: fc.constantFrom(...labels, 'ヒト', 'モノ', 'カネ', '施策 4-3-4') },
  { weight: 2, arbitrary: fc.constant(null) },
  fc.constantFrom(
    '①',
    '⑥ ICT活用',
    '—',
    '職員1.0人',
    '歳出予算額 O円',
    '平成29年度',
    '●',
    '（',
    '\ud800',
  ),
  fc.double(),
  fc.integer({ min: -3, max: 40 }),
  fc.boolean(),
  fc.string(),
  fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }),
);
/** Rows of titles are what makes a grid dangerous: some rows hold all that a header needs. */
const row = fc.oneof(
  fc.array(cell, { maxLength: 16 }),
  fc.shuffledSubarray(titles, { minLength: titles.length - 3 }),
);
const book: fc.Arbitrary<WorkbookSnapshot> = fc.record({
  sheets: fc.array(
    fc.record({
      name: fc.string(),
      visibility: fc.constantFrom('visible', 'hidden', 'veryHidden'),
      origin: fc.record({ row: fc.nat({ max: 9 }), column: fc.nat({ max: 9 }) }),
      values: fc.array(row, { maxLength: 30 }),
    }),
    { maxLength: 3 },
  ),
});

test('any grid is read and checked without an exception, its blocks apart and in order', () => {
  fc.assert(
    fc.property(book, (snapshot) => {
      const { book: read } = checkWorkbook(snapshot, chiba);
      for (const program of read.programs) programRecordSchema.parse(program.toRecord());
      for (const { header, blocks } of read.layout.tables) {
        let end = header.lastRow + 1;
        for (const block of blocks) {
          expect(block.firstRow).toBeGreaterThanOrEqual(end);
          expect(block.endRow).toBeGreaterThan(block.firstRow);
          end = block.endRow;
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['titles alone', 1, (): CellValue => 'コスト換算'],
  ['labels alone', 1, (): CellValue => 'ヒト'],
  ['施策 alone', 1, (): CellValue => '施策'],
  ['brackets', 1, (): CellValue => '（'.repeat(20)],
  [
    'titles in every row',
    1,
    (_r: number, c: number): CellValue => titles[c % titles.length] ?? null,
  ],
  [
    'labels below a header',
    100,
    (r: number, c: number): CellValue => (r === 0 ? (titles[c] ?? null) : 'ヒト'),
  ],
])('cells of %s are read in linear time', (_what, width, fill) => {
  const columns = 40 * width;
  const sheet = { name: 's', visibility: 'visible', origin: { row: 0, column: 0 } } as const;
  const filled = (cells: number) =>
    Array.from({ length: Math.ceil(cells / columns) }, (_, r) =>
      Array.from({ length: columns }, (__, c) => fill(r, c)),
    );
  expectLinear(100_000, filled, (values) =>
    checkWorkbook({ sheets: [{ ...sheet, values }] }, chiba),
  );
});
