import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { policyCode } from '../drawCity';
import { withCells } from '../Plant';
import { makeRandom, type Random } from '../random';
import { BUREAUS, POLICY_GOALS, SECTIONS, SUBJECTS } from '../vocabulary';
import type {
  ClerkBook,
  ClerkForm,
  ClerkSheet,
  ClerkSheetManner,
  ClerkTable,
  Shape,
  Subtotal,
  Unit,
} from './Clerks';
import {
  type ClerkPlace,
  drawClerkProgram,
  FORM_LABELS,
  LABELS,
  DITTOS,
  shapesOf,
} from './drawClerkProgram';
import { drawFiscalYear } from './naturalYears';

/** One 施策 of the book: its code has one name, whichever bureau it is. */
interface Policy {
  readonly code: string;
  readonly name: string;
}

/** What is drawn of a book so far. */
interface Drawing {
  readonly random: Random;
  readonly year: number;
  readonly shapes: Set<Shape>;
  serial: number;
  policySerial: number;
}

function nextPolicy(drawing: Drawing): Policy {
  const serial = drawing.policySerial;
  drawing.policySerial += 1;
  return {
    code: policyCode(serial),
    name: drawing.random.pick(POLICY_GOALS),
  };
}

const OWN_SUMS: readonly ClerkPlace['sum'][] = [
  { column: 'label', name: '計' },
  { column: 'label', name: '合計' },
  { column: 'text', name: '計' },
  { column: 'label', name: '' },
];

const NOTES = [
  '※ 人件費は平均単価で算出',
  '※1　コスト換算は、職員1人当たり8百万円として算出した。',
  '注）四捨五入のため、合計が一致しないことがある。',
  '注1　前年度決算額は見込みを含む。',
];

function drawSheetManner(random: Random): ClerkSheetManner {
  return {
    firstRow: random.pick([0, 0, 0, 1, 3]),
    firstColumn: random.pick([0, 0, 0, 1, 2]),
    twoHeaderRows: random.chance(0.85),
    programsPerPage: random.whole(2, 6),
    repeatsPolicy: random.chance(0.6),
    policyRow: random.pick([
      ...(['plain', 'plain', 'beside', 'bracketed', 'one cell', 'colon'] as const),
      ...(['code alone', 'another word'] as const),
    ]),
    pageNumberIn: random.chance(0.2) ? random.pick([6, 7, 8]) : null,
    notes: random.chance(0.4) ? [random.pick(NOTES)] : [],
    unusedBlocks: random.chance(0.3) ? random.whole(1, 3) : 0,
    unusedTexts: random.pick(['none', 'form', 'zero'] as const),
  };
}

/** Which subtotals a sheet has. */
type SubtotalManner = 'none' | 'rows' | 'blocks';

/** The tables with a subtotal below each 施策, and one of all below the last. */
function withSubtotals(
  tables: readonly ClerkTable[],
  manner: SubtotalManner,
  whole: string,
  isMiddle: boolean,
): ClerkTable[] {
  if (manner === 'none') return [...tables];
  const subtotal = (label: string, from: Subtotal['from'], column: 'name' | 'no'): Subtotal => ({
    label,
    column,
    block: manner === 'blocks',
    from,
    off: 0,
  });
  return tables.map((table, index) => {
    const below = new Map<number, Subtotal[]>();
    const half = Math.floor(table.programs.length / 2) - 1;
    if (isMiddle && half >= 0) below.set(half, [subtotal('小計', 'subtotal', 'name')]);
    below.set(table.programs.length - 1, [
      ...(isMiddle ? [subtotal('小計', 'subtotal', 'name')] : []),
      subtotal('施策計', 'policy', 'name'),
      ...(index === tables.length - 1 ? [subtotal(whole, 'sheet', 'no')] : []),
    ]);
    return { ...table, subtotals: below };
  });
}

interface FormDraft {
  readonly bureau: string;
  readonly year: number;
  readonly unit: Unit;
  readonly unitIn: 'titles' | 'line';
  readonly count: number;
  /** The programs and 施策 of another form, to be drawn anew; null: its own. */
  readonly like: ClerkForm | null;
  readonly policies: readonly Policy[];
  readonly hasTop: boolean;
  readonly subtotals: SubtotalManner;
  readonly whole: string;
}

/** The programs of one 施策, or of `twin`'s: of its names, drawn anew. */
function drawTable(
  drawing: Drawing,
  draft: FormDraft,
  policy: Policy,
  twin: ClerkTable | undefined,
  count: number,
  labels: ClerkPlace['labels'],
): ClerkTable {
  const { random } = drawing;
  const { year, unit } = draft;
  const section = `${random.pick(SUBJECTS)}${random.pick(SECTIONS)}`;
  const isMerged = random.chance(0.15);
  const dittos = random.chance(0.15) ? random.pick(DITTOS) : null;
  const sum = random.chance(0.1) ? random.pick(OWN_SUMS) : null;
  const wide = random.chance(0.3);
  const programs = Array.from({ length: count }, (_, at) => {
    const serial = drawing.serial;
    if (twin === undefined) drawing.serial += 1;
    const mergedSection = isMerged && at === 1;
    const ditto = at === 0 ? null : dittos;
    const beside = { section, mergedSection, ditto, sum };
    const place = { no: at + 1, serial, year, unit, ...beside, wide, labels };
    const drawn = drawClerkProgram(random, place);
    const name = twin?.programs[at]?.program.cells.name;
    if (name === undefined) return drawn;
    return { ...drawn, program: withCells(drawn.program, { name }) };
  });
  return { code: policy.code, name: policy.name, programs, subtotals: new Map(), fault: null };
}

function drawForm(drawing: Drawing, draft: FormDraft): ClerkForm {
  const { random, shapes } = drawing;
  const labels = random.chance(0.4) ? random.pick(LABELS) : FORM_LABELS;
  const tables: ClerkTable[] = [];
  const { like } = draft;
  let left = like === null ? draft.count : programsIn(like);
  for (let index = 0; left > 0; index += 1) {
    const twin = like?.tables[index];
    const policy = twin ?? draft.policies[index] ?? nextPolicy(drawing);
    const count = twin?.programs.length ?? Math.min(left, random.whole(3, 12));
    tables.push(drawTable(drawing, draft, policy, twin, count, labels));
    left -= count;
  }
  const isMiddle = draft.subtotals !== 'none' && random.chance(0.4);
  const { value, shown } = drawFiscalYear(random, draft.year);
  const form: ClerkForm = {
    top: draft.hasTop ? { year: value, yearShown: shown, bureau: draft.bureau } : null,
    bureau: draft.bureau,
    year: draft.year,
    unit: draft.unit,
    unitIn: draft.unitIn,
    tables: withSubtotals(tables, draft.subtotals, draft.whole, isMiddle),
  };
  for (const shape of shapesOfForm(form)) shapes.add(shape);
  return form;
}

function programsIn({ tables }: ClerkForm): number {
  return tables.reduce((sum, { programs }) => sum + programs.length, 0);
}

function shapesOfForm({ top, unit, unitIn, tables }: ClerkForm): Shape[] {
  const subtotals = tables.flatMap((table) => [...table.subtotals.values()].flat());
  const has = (is: boolean, shape: Shape): Shape[] => (is ? [shape] : []);
  const labelled = (label: string): boolean => subtotals.some((one) => one.label === label);
  return [
    ...tables.flatMap(({ programs }) => programs.flatMap(shapesOf)),
    ...has(
      subtotals.some(({ block }) => !block),
      'subtotal rows',
    ),
    ...has(
      subtotals.some(({ block }) => block),
      'subtotal blocks',
    ),
    ...has(labelled('小計'), '小計'),
    ...has(labelled('局計'), '局計'),
    ...has(top === null, 'sheet without its own top'),
    ...has(unit === '千円' && unitIn === 'titles', 'thousand yen by titles'),
    ...has(unit === '千円' && unitIn === 'line', 'thousand yen by a line'),
  ];
}

/** A sheet of forms, or of `rows` alone. */
function sheetOf(
  { random, shapes }: Drawing,
  name: string,
  forms: readonly ClerkForm[],
  more: Partial<ClerkSheet> = {},
): ClerkSheet {
  const manner = drawSheetManner(random);
  if (forms.length > 0) {
    if (manner.unusedBlocks > 0) shapes.add('unused blocks');
    if (manner.notes.length > 0) shapes.add('notes below');
    if (manner.policyRow === 'beside') shapes.add('policy beside');
    if (manner.policyRow === 'code alone') shapes.add('施策 by its code');
    const isLong = forms.some(({ tables }) =>
      tables.some(({ programs }) => programs.length > manner.programsPerPage),
    );
    if (manner.repeatsPolicy && isLong) shapes.add('continued policy');
    if (manner.pageNumberIn !== null && isLong) shapes.add('page numbers');
  }
  return {
    name,
    visibility: 'visible',
    mark: null,
    counted: true,
    named: false,
    checked: true,
    fault: null,
    forms,
    manner,
    rows: [],
    ...more,
  };
}

/** Of a sheet that is neither checked nor counted, and named. */
const LEFT_OUT = { counted: false, named: true, checked: false } as const;

/** A plain list of programs without ヒト, モノ and カネ. */
function listRows({ tables }: ClerkForm): (readonly CellValue[])[] {
  return [
    ['事業一覧'],
    ['番号', '施策', '事業名', '予算額（百万円）', '担当'],
    ...tables.flatMap(({ code, programs }) =>
      programs.map(({ program: { cells } }): readonly CellValue[] => [
        cells.no,
        code,
        cells.name,
        cells.total,
        cells.section,
      ]),
    ),
  ];
}

function drawExample(drawing: Drawing, draft: FormDraft): ClerkSheet {
  const { random, shapes } = drawing;
  const isByName = random.chance(0.5);
  shapes.add(isByName ? 'example by name' : 'example by a cell');
  const name = isByName
    ? random.pick(['記入例', '記載例', '見本', 'サンプル', '記入要領', '【記入例】様式'])
    : 'Sheet1';
  const mark = isByName ? null : random.pick(['（記入例）', '【記載例】', '見本', '（サンプル）']);
  return sheetOf(drawing, name, [drawForm(drawing, draft)], { ...LEFT_OUT, mark });
}

function drawUnusedForm(drawing: Drawing, draft: FormDraft): ClerkSheet {
  const { random, shapes } = drawing;
  shapes.add('unused form');
  const form = drawForm(drawing, draft);
  const tables = form.tables.map((table) => ({ ...table, code: '', name: '', programs: [] }));
  const name = random.pick(['様式', 'ひな形', '様式1', '原本']);
  const sheet = sheetOf(drawing, name, [{ ...form, top: null, tables }], LEFT_OUT);
  return { ...sheet, manner: { ...sheet.manner, unusedBlocks: 4, notes: [] } };
}

function drawHidden(drawing: Drawing, draft: FormDraft): ClerkSheet {
  const { random, shapes } = drawing;
  shapes.add('hidden copy of last year');
  const visibility = random.pick(['hidden', 'veryHidden'] as const);
  return sheetOf(drawing, '旧', [drawForm(drawing, draft)], { ...LEFT_OUT, visibility });
}

function drawCover(drawing: Drawing, bureau: string): ClerkSheet {
  drawing.shapes.add('cover');
  const rows = [
    ['主要事務事業戦略シート'],
    [],
    [null, `${drawing.year}年度`],
    [null, bureau],
    ['提出日', null, '担当', '企画課'],
  ];
  return sheetOf(drawing, '表紙', [], { rows, counted: false });
}

/** Sheets of this year's that count: two of one bureau, and three more bureaus. */
function drawOwnSheets(
  drawing: Drawing,
  bureaus: readonly string[],
  draft: (bureau: string, more?: Partial<FormDraft>) => FormDraft,
  mayLackTop: boolean,
): { readonly first: ClerkForm; readonly sheets: ClerkSheet[] } {
  const { random, shapes } = drawing;
  const [own = '', other = '', ...pair] = bureaus;
  const first = drawForm(drawing, draft(own));
  const second = drawForm(drawing, draft(own, { hasTop: !mayLackTop || random.chance(0.5) }));
  // Bureaus share their 施策, whose numbers begin anew.
  const shared = { whole: '局計', policies: first.tables };
  const unit: Unit = random.chance(0.3) ? '千円' : '百万円';
  const foreign = drawForm(drawing, draft(other, { ...shared, unit }));
  shapes.add('another bureau');
  const twins = pair.map((bureau) =>
    drawForm(drawing, draft(bureau, { ...shared, unit: '百万円' })),
  );
  const isTogether = random.chance(0.6);
  if (isTogether) shapes.add('two bureaus on one sheet');
  return {
    first,
    sheets: [
      sheetOf(drawing, `${own}1`, [first]),
      sheetOf(drawing, `${own}2`, [second]),
      sheetOf(drawing, other, [foreign]),
      ...(isTogether
        ? [sheetOf(drawing, '二局', twins)]
        : twins.map((form) => sheetOf(drawing, form.bureau, [form]))),
    ],
  };
}

/** Draws a clean book of about `count` programs of this year's. */
export function drawClerks(seed: number, count: number): ClerkBook {
  const random = makeRandom(seed * 7919);
  const year = random.whole(2016, 2026);
  const shapes = new Set<Shape>();
  const drawing: Drawing = { random, year, shapes, serial: 0, policySerial: random.whole(0, 40) };
  const bureaus = [...BUREAUS].sort(() => random.next() - 0.5).map((name) => `${name}局`);
  const [own = ''] = bureaus;
  const bookUnit: Unit = random.chance(0.25) ? '千円' : '百万円';
  const hasLastYear = random.chance(0.35);
  const isLastYearFirst = hasLastYear && random.chance(0.5);
  const draft = (bureau: string, more: Partial<FormDraft> = {}): FormDraft => ({
    bureau,
    year,
    unit: bookUnit,
    unitIn: random.pick(['titles', 'line'] as const),
    count: Math.ceil(count / 5),
    like: null,
    policies: [],
    hasTop: true,
    subtotals: random.pick(['none', 'none', 'rows', 'blocks'] as const),
    whole: '合計',
    ...more,
  });
  // A sheet without a top takes that of the book's first sheet that has one.
  const { first, sheets } = drawOwnSheets(drawing, bureaus.slice(0, 4), draft, !isLastYearFirst);
  const old = (): FormDraft => draft(own, { year: year - 1, like: first });
  const few = { count: 2, policies: first.tables, subtotals: 'none' } as const;
  const insert = (sheet: ClerkSheet, isFirst: boolean): void => {
    sheets.splice(isFirst ? 0 : sheets.length, 0, sheet);
  };
  if (random.chance(0.4)) {
    shapes.add('plain list');
    insert(sheetOf(drawing, '一覧', [], { rows: listRows(first), counted: false }), false);
  }
  if (hasLastYear) {
    shapes.add('last year in the book');
    const form = drawForm(drawing, old());
    insert(sheetOf(drawing, '前年度', [form], { counted: false, named: true }), isLastYearFirst);
  }
  if (random.chance(0.35)) insert(drawHidden(drawing, old()), random.chance(0.5));
  if (random.chance(0.5)) insert(drawExample(drawing, draft('○○局', few)), random.chance(0.5));
  if (random.chance(0.4)) insert(drawUnusedForm(drawing, draft('', few)), false);
  if (random.chance(0.4)) insert(drawCover(drawing, own), true);
  return { year, sheets, shapes };
}
