import type { CellValue } from '../../../src/core/snapshot/CellValue';
import type { CityField } from '../CityProgram';
import { fullWidth } from '../notation';
import { numberOf, type Plant, type PlantedCell, withCells } from '../Plant';
import { PLANTS } from '../plantErrors';
import { makeRandom, type Random } from '../random';
import type {
  ClerkBook,
  ClerkForm,
  ClerkProgram,
  ClerkSheet,
  ClerkTable,
  SheetFault,
  TableFault,
} from './Clerks';
import { drawStaleResults } from './naturalYears';

/** Where a program stands among others. */
export interface PlantPlace {
  readonly random: Random;
  readonly form: ClerkForm;
  /** The program above in the same 施策. */
  readonly above: ClerkProgram | null;
}

/** A fault in the natural texts or among the neighbours of a program. */
export interface ClerkPlant {
  readonly rule: string;
  readonly cell: PlantedCell;
  /** null where this program cannot have it. */
  readonly spoil: (drawn: ClerkProgram, place: PlantPlace) => ClerkProgram | null;
}

type Cells = { readonly [F in CityField]?: CellValue };

function changed(drawn: ClerkProgram, cells: Cells): ClerkProgram {
  return { ...drawn, program: withCells(drawn.program, cells) };
}

const onlyMethod = (rule: string, texts: readonly CellValue[]): ClerkPlant => ({
  rule,
  cell: { method: 0 },
  spoil: (drawn, { random }) =>
    drawn.program.methods.length === 1
      ? { ...drawn, program: { ...drawn.program, methods: [random.pick(texts)] } }
      : null,
});

/** カネ's text and cost, with the total that fits them. */
function withMoney(drawn: ClerkProgram, moneyText: string, money: CellValue): ClerkProgram {
  const sum = (field: CityField): number => numberOf(drawn.program, field) ?? 0;
  const total = sum('people') + sum('things') + (typeof money === 'number' ? money : 0);
  return changed(drawn, { moneyText, money, total });
}

const people = (texts: readonly string[]): ClerkPlant => ({
  rule: 'SUM-05',
  cell: 'peopleText',
  spoil: (drawn, { random }) => changed(drawn, { peopleText: random.pick(texts) }),
});

const money = (
  rule: string,
  cell: PlantedCell,
  text: (unit: string) => string,
  cost: number,
): ClerkPlant => ({
  rule,
  cell,
  spoil: (drawn, { form }) => withMoney(drawn, text(form.unit), cost),
});

/** One of each kind of what clerks get wrong in the texts that they write freely. */
export const CLERK_PLANTS: readonly ClerkPlant[] = [
  people([
    '職員5.00人（正規4.00人、再任用2.00人）',
    '職員5.00人\n・正規 4.00人\n・会計年度任用職員 2.00人',
    '職員5.00人（正規2.50＋会計年度1.00）',
    '職員\n正規3.00人\n再任用1.00人\n計6.00人',
    '職員5.00人（正規3.00人（うち係長1.00人）、会計年度任用職員1.00人）',
  ]),
  money(
    'SUM-02',
    'money',
    (unit) => `一般会計 歳出予算額500${unit}\n特別会計 歳出予算額1,200${unit}`,
    1900,
  ),
  money('SUM-03', 'moneyText', (unit) => `歳出予算額500${unit}\n（うち一般財源600${unit}）`, 500),
  money(
    'SUM-04',
    'moneyText',
    (unit) =>
      `歳出予算額600${unit}\n【主なもの】\n・委託料 500${unit}\n　-保守 300${unit}\n　-運用 200${unit}\n・修繕費 300${unit}`,
    600,
  ),
  money(
    'SUM-04',
    'moneyText',
    (unit) =>
      `歳出予算額600${unit}\n【主なもの】\n・委託料 500${unit}\n・修繕費 300${unit}\n※債務負担行為 限度額 4,000${unit}`,
    600,
  ),
  money(
    'UNIT-01',
    'moneyText',
    (unit) => `歳出予算額600${unit}\n【主なもの】\n・委託料 500${unit}\n・修繕費 80`,
    600,
  ),
  {
    rule: 'SUM-08',
    cell: 'things',
    spoil: (drawn, { form }) => {
      const sum =
        (numberOf(drawn.program, 'people') ?? 0) + (numberOf(drawn.program, 'money') ?? 0);
      const thingsText = `市民会館\n減価償却費 360${form.unit}`;
      return changed(drawn, { thingsText, things: 630, total: sum + 630 });
    },
  },
  {
    rule: 'NUM-09',
    cell: 'total',
    spoil: (drawn) => changed(drawn, { total: { error: '#REF!' } }),
  },
  {
    rule: 'NUM-09',
    cell: 'section',
    spoil: (drawn) => (drawn.mergedSection ? null : changed(drawn, { section: { error: '#N/A' } })),
  },
  {
    rule: 'NUM-01',
    cell: 'people',
    spoil: (drawn, { random }) =>
      changed(drawn, { people: random.pick(['97\n87', '1,539', '１０']) }),
  },
  {
    rule: 'YEAR-02',
    cell: 'results',
    spoil: (drawn, { random, form }) =>
      drawn.program.cells.isNew === '●'
        ? null
        : changed(drawn, { results: drawStaleResults(random, form.year) }),
  },
  {
    rule: 'REQ-08',
    cell: 'isNew',
    spoil: (drawn, { random }) =>
      changed(drawn, {
        isNew: random.pick(['•', '○', '◎', '新', '新規', '★', 'レ', '✓']),
        previousYear: '—',
      }),
  },
  {
    rule: 'REQ-03',
    cell: 'no',
    spoil: (drawn) => {
      const no = numberOf(drawn.program, 'no') ?? 0;
      return changed(drawn, { no: fullWidth(String(no), /[0-9]/g) });
    },
  },
  {
    rule: 'REQ-04',
    cell: 'no',
    spoil: (drawn, { above }) =>
      above === null ? null : changed(drawn, { no: above.program.cells.no }),
  },
  {
    rule: 'XREF-01',
    cell: 'name',
    spoil: (drawn, { above }) =>
      above === null ? null : changed(drawn, { name: above.program.cells.name }),
  },
  {
    rule: 'REQ-06',
    cell: 'goal',
    spoil: (drawn, { random }) => changed(drawn, { goal: random.pick([null, '—', 'なし']) }),
  },
  {
    rule: 'PREV-01',
    cell: 'previousYear',
    spoil: (drawn, { random, form }) =>
      drawn.program.cells.isNew === '●'
        ? null
        : changed(drawn, { previousYear: random.pick([`歳出予算額70${form.unit}`, '9']) }),
  },
  onlyMethod('CODE-03', [
    '6 ICT活用',
    '(6) ICT活用',
    '【6】ICT活用',
    'No.6 ICT活用',
    '丸6 ICT活用',
    'Ⅵ ICT活用',
    '❻ ICT活用',
    '６．ICT活用',
    '六 ICT活用',
  ]),
  onlyMethod('CODE-10', ['なし', '—', '該当なし']),
  onlyMethod('CODE-01', ['ICT活用', '⑩ 広域連携']),
];

/** What must be found, and the program it was planted in. */
export interface ClerkPlanted {
  readonly drawn: ClerkProgram;
  readonly rule: string;
  readonly cell: PlantedCell;
}

export interface PlantedClerks {
  readonly book: ClerkBook;
  readonly planted: readonly ClerkPlanted[];
}

/** Whether a subtotal may stand for the programs of a form: of its sheet or of its bureau. */
function isSummed(form: ClerkForm, sheet: ClerkSheet, book: ClerkBook): boolean {
  const ofBureau = book.sheets.flatMap(({ forms }) =>
    forms.filter(({ bureau }) => bureau === form.bureau),
  );
  return [...sheet.forms, ...ofBureau].some(({ tables }) =>
    tables.some(({ subtotals }) => subtotals.size > 0),
  );
}

/** What a subtotal is held against. */
const SUMMED = ['people', 'things', 'money', 'total', 'thingsLabel'] as const;

/** A plant that the program can have where it stands, and what it makes of it. */
function plantOne(
  drawn: ClerkProgram,
  place: PlantPlace,
): { made: ClerkProgram; plant: Plant | ClerkPlant } | null {
  const { random, form } = place;
  const isPlain = drawn.plain && form.unit === '百万円';
  if (random.chance(0.4) && isPlain) {
    const plant = random.pick(PLANTS);
    const program = plant.spoil(drawn.program);
    return program === null ? null : { made: { ...drawn, program }, plant };
  }
  const plant = random.pick(CLERK_PLANTS);
  const made = plant.spoil(drawn, place);
  return made === null ? null : { made, plant };
}

interface Planting {
  readonly random: Random;
  readonly form: ClerkForm;
  readonly sheet: ClerkSheet;
  /** A subtotal is held against what its programs say. */
  readonly isSummed: boolean;
  readonly planted: ClerkPlanted[];
}

function spoilProgram(
  { random, form, isSummed, planted }: Planting,
  drawn: ClerkProgram,
  above: ClerkProgram | null,
): ClerkProgram {
  if (!random.chance(0.25) || drawn.unverified.length > 0) return drawn;
  const one = plantOne(drawn, { random, form, above });
  if (one === null) return drawn;
  const { made, plant } = one;
  if (isSummed && SUMMED.some((key) => made.program.cells[key] !== drawn.program.cells[key])) {
    return drawn;
  }
  planted.push({ drawn: made, rule: plant.rule, cell: plant.cell });
  return made;
}

function spoilTable(planting: Planting, table: ClerkTable): ClerkTable {
  const { random, sheet } = planting;
  const programs: ClerkProgram[] = [];
  for (const drawn of table.programs) {
    programs.push(spoilProgram(planting, drawn, programs.at(-1) ?? null));
  }
  const isLong = programs.length > sheet.manner.programsPerPage && sheet.manner.repeatsPolicy;
  const faults: (TableFault | null)[] = [
    ...new Array<null>(12).fill(null),
    'retitled',
    'wide code',
    ...(isLong ? (['renamed'] as const) : []),
  ];
  const subtotals = new Map(
    [...table.subtotals].map(([at, list]) => [
      at,
      list.map((one) => ({ ...one, off: random.chance(0.1) ? 10 + random.whole(1, 90) : 0 })),
    ]),
  );
  return { ...table, programs, subtotals, fault: random.pick(faults) };
}

/** Plants faults in the programs, tables and sheets that count; one sheet may have one of its own. */
export function plantClerks(book: ClerkBook, seed: number): PlantedClerks {
  const random = makeRandom(seed * 104_729);
  const planted: ClerkPlanted[] = [];
  const fault: SheetFault | null = random.pick([null, 'headless', 'copy', 'no results'] as const);
  const target = book.sheets.filter(({ counted, forms }) => counted && forms.length === 1).at(-1);
  const sheets = book.sheets.flatMap((sheet): ClerkSheet[] => {
    if (sheet === target && fault !== null) return spoilSheet(sheet, fault);
    if (!sheet.counted) return [sheet];
    const forms = sheet.forms.map((form) => {
      const planting = { random, form, sheet, isSummed: isSummed(form, sheet, book), planted };
      return { ...form, tables: form.tables.map((table) => spoilTable(planting, table)) };
    });
    return [{ ...sheet, forms }];
  });
  return { book: { ...book, sheets }, planted };
}

function spoilSheet(sheet: ClerkSheet, fault: SheetFault): ClerkSheet[] {
  if (fault === 'no results') return [{ ...sheet, fault }];
  const spoiled = { ...sheet, fault, counted: false, named: true, checked: false };
  return fault === 'headless' ? [spoiled] : [sheet, { ...spoiled, name: `${sheet.name} (2)` }];
}
