import { quoteSheet, toA1 } from '../address/a1';
import type { Book } from '../book/Book';
import type { Check } from '../check';
import { countBy } from '../collections/collections';
import { amountOf } from '../readers/amount';
import { namedAmountOf } from '../readers/budget';
import {
  type AmountPlace,
  type MethodLine,
  policyCodeOf,
  type Program,
  programRef,
} from '../records/Program';
import { textOf, type CellValue } from '../snapshot/CellValue';
import { YEARLY_TEXTS } from '../profile/blockFields';
import { isNil } from '../readers/nil';
import { isNilBudget } from '../facts/costs';
import { formAmount } from '../records/toRecord';
import { yenPer } from '../text/units';
import { standing } from '../waivers/Waiver';
import { renderMessage } from '../rules';
import type {
  SummaryCost,
  SummaryProgram,
  SummarySource,
  SummaryTerms,
  SummaryForm,
  YearText,
} from './SummarySource';
import { isSameCell, type CellRef } from '../address/CellRef';
import { cellAt } from '../facts/cells';
import { policyName } from '../text/names';
import { fieldOf, isOfBlocks, type Profile, type ProfileSum, titleOf } from '../profile/Profile';

/** What of a program only some summaries need. */
type Details = Pick<SummaryProgram, 'terms' | 'texts'>;

export const NO_TERMS: SummaryTerms = {
  policy: null,
  name: null,
  section: null,
  methods: null,
  no: null,
  isNew: null,
  cost: {},
};

const NO_DETAILS: Details = { terms: NO_TERMS, texts: [] };

/**
 * What a summary needs of a checked workbook, and nothing that holds on to its grid.
 * @param file the name that the user gave
 */
export function toSummarySource(file: string, check: Check): SummarySource {
  const { book } = check;
  return sourceOf(file, check, (program, amounts, sheet) => ({
    terms: summaryTerms(program, amounts, book, sheet),
    texts: yearTexts(program),
  }));
}

/**
 * A source without its terms, which only a sheet in its own workbook needs, and without its texts,
 * which only a comparison needs: thousands are held.
 */
export function toLeanSource(file: string, check: Check): SummarySource {
  return sourceOf(file, check, () => NO_DETAILS);
}

type DetailsOf = (
  program: Program,
  amounts: ReadonlyMap<string, AmountPlace>,
  sheet: string,
) => Details;

function sourceOf(
  file: string,
  { book, findings, unverified }: Check,
  detailsOf: DetailsOf,
): SummarySource {
  const { snapshot, profile, layout, programs } = book;
  const counted = [...programs.keys()].filter((index) => programs[index]?.isCounted === true);
  const at = new Map(counted.map((index, position) => [index, position]));
  // What is said of programs that do not count is none of the summary's.
  const open = standing(findings).filter(({ program }) => program === null || at.has(program));
  const errors = countBy(open.flatMap((one) => (one.severity === 'error' ? [one.program] : [])));
  const nameOf = (sheet: number): string => snapshot.sheets[sheet]?.name ?? '';
  const own = counted.flatMap((index) => {
    const program = programs[index];
    return program === undefined ? [] : [{ index, program }];
  });
  const [first] = own;
  return {
    file,
    bureau: first === undefined ? layout.heading.bureau : first.program.bureau,
    fiscalYear: book.fiscalYear,
    unit: profile.unit,
    form: summaryForm(profile),
    period: periodName(book),
    methods: profile.methods.map(({ code, label }) => ({ code, label })),
    sheets: new Set(own.map(({ program }) => program.sheet)).size,
    programs: own.map(({ index, program }) =>
      summaryProgram(program, book, nameOf(program.sheet), errors.get(index) ?? 0, detailsOf),
    ),
    findings: open.map(({ rule, severity, cell, program, message }) => ({
      rule,
      severity,
      sheet: nameOf(cell.sheet),
      cell: toA1(cell),
      program: program === null ? null : (at.get(program) ?? null),
      sentence: renderMessage(message, 'ja'),
    })),
    unverified: unverified.filter(({ program }) => program === null || at.has(program)).length,
    leftOut: book.notRead.map(({ sheet, reason }) => ({
      sheet: sheet === null ? null : nameOf(sheet),
      reason,
    })),
  };
}

function summaryProgram(
  program: Program,
  book: Book,
  sheet: string,
  errors: number,
  detailsOf: DetailsOf,
): SummaryProgram {
  const { fields, policy, block } = program;
  const amounts = summaryAmounts(program, book.profile, book.fiscalYear);
  const inForm = (amount: number | null): number | null =>
    formAmount(amount, program, book.profile);
  const anchor = fields.name.cell ?? { row: block.firstRow, column: 0 };
  return {
    bureau: program.bureau,
    sheet,
    cell: toA1(anchor),
    policy: policyLabel(program),
    policyCode: policy?.code ?? null,
    policyName: policy?.name ?? null,
    no: programRef(program).no,
    isNew: program.isNew,
    name: textOf(fields.name.value) ?? '',
    section: textOf(program.section.value) ?? '',
    methods: codesOf(program.methods),
    heads: program.staff.headline,
    cost: costOf(amounts, inForm),
    money: inForm(moneyOf(program)),
    budget: inForm(namedAmountOf(program.budget)),
    previous: inForm(namedAmountOf(program.previous)),
    errors,
    ...detailsOf(program, amounts, sheet),
  };
}

function yearTexts({ fields, methods, profile }: Program): YearText[] {
  const textIn = (field: YearText['field'], cell: CellRef | null, value: CellValue): YearText[] => {
    const text = textOf(value);
    if (cell === null || text === null || isNil(text, profile)) return [];
    return [{ field, cell: toA1(cell), text }];
  };
  const texts = [
    ...YEARLY_TEXTS.flatMap((key) => textIn(key, fields[key].cell, fields[key].value)),
    ...methods.flatMap(({ direction }) =>
      direction === null ? [] : textIn('direction', direction.cell, direction.text),
    ),
  ];
  // One direction may be that of several methods.
  return [...new Map(texts.map((one) => [one.cell, one])).values()];
}

/** Blank, カネ is none where its text is too; an amount that only the text names is not the cell's. */
function moneyOf({ costs: { money }, budget }: Program): number | null {
  if (money.kind === 'nil' || (money.kind === 'blank' && isNilBudget(budget))) return 0;
  return amountOf(money);
}

function costOf(
  amounts: ReadonlyMap<string, AmountPlace>,
  inForm: (amount: number | null) => number | null,
): SummaryCost {
  const amountAt = (key: string): number | null => {
    const place = amounts.get(key);
    return place === undefined ? null : inForm(amountOf(place.reading));
  };
  const cost = [...amounts.keys()].map((key) => [key, amountAt(key)] as const);
  return { ...Object.fromEntries(cost), total: amountAt('total') };
}

/** Of amounts that stand there once a year, what the year-block is called that counts. */
function periodName({ programs, fiscalYear }: Book): string | null {
  const periods = programs[0]?.periods ?? [];
  const period = periodOf(periods, fiscalYear);
  return period === null ? null : (periods[period]?.name ?? null);
}

/** As a program's 施策 is called in every table: `4-1-2 防災体制の充実`. */
function policyLabel({ policy }: Program): string {
  const name = policy?.name ?? null;
  const own = name === null ? null : policyName(name);
  return [policyCodeOf(policy), own].filter(Boolean).join(' ');
}

function codesOf(methods: readonly MethodLine[]): string[] {
  const codes = methods.map(({ reading }) => (reading.kind === 'method' ? reading.code : null));
  return [...new Set(codes.filter((code) => code !== null))];
}

/** What a program's cells are referred to by; a cell that was read otherwise than it stands is not. */
function summaryTerms(
  program: Program,
  amounts: ReadonlyMap<string, AmountPlace>,
  book: Book,
  sheetName: string,
): SummaryTerms {
  const { fields, section } = program;
  const ref = (cell: CellRef | null): string | null =>
    cell === null ? null : `${quoteSheet(sheetName)}!${toA1(cell)}`;
  const perForm = factorOf(program, book);
  const amount = (place: AmountPlace): string | null => {
    const cell = ref(place.cell);
    const { kind } = place.reading;
    if (cell === null) return null;
    // A blank cell counts as 0 by reference too, a nil mark by N().
    if (kind === 'number' || kind === 'blank') return `${cell}${perForm}`;
    return kind === 'nil' ? `N(${cell})` : null;
  };
  return {
    policy: policyTerm(program, book, ref),
    name: textTerm(fields.name.value, ref(fields.name.cell)),
    section: textTerm(section.value, ref(section.cell)),
    methods: methodTerm(program, book, ref),
    no: typeof fields.no.value === 'number' ? ref(fields.no.cell) : null,
    isNew: newTerm(program, ref(fields.isNew.cell)),
    cost: Object.fromEntries([...amounts].map(([key, place]) => [key, amount(place)])),
  };
}

/** What turns an amount of the table into the form's unit: /1000 of 千円. */
function factorOf({ profile }: Program, { profile: form }: Book): string {
  const [own, per] = [yenPer(profile.unit), yenPer(form.unit)];
  if (own === per) return '';
  return own < per ? `/${String(per / own)}` : `*${String(own / per)}`;
}

type RefOf = (cell: CellRef | null) => string | null;

/** `&""` keeps a blank cell blank. */
function textTerm(value: CellValue, ref: string | null): string | null {
  const isText = value === null || (typeof value === 'string' && value === value.trim());
  return isText && ref !== null ? `${ref}&""` : null;
}

function newTerm({ isNew, fields }: Program, ref: string | null): string | null {
  const { value } = fields.isNew;
  const isClean = isNew ? value === '●' : value === null;
  return isClean && ref !== null ? `${ref}&""` : null;
}

function policyTerm({ policy }: Program, book: Book, ref: RefOf): string | null {
  if (policy === null) return null;
  const { code, codeCell, name, nameCell } = policy;
  // What is shown without （続き） is no copy of its cell.
  if (name !== null && policyName(name) !== name) return null;
  const reads = (cell: CellRef, text: string | null): boolean =>
    text !== null && cellAt(book, cell.sheet, cell.row, cell.column) === text;
  // A 施策 that is a field of the program has a name alone.
  if (code === null && isSameCell(codeCell, nameCell) && reads(nameCell, name)) {
    return textTerm(name, ref(nameCell));
  }
  // `(4-3-4)` and a name with spaces around it are shown otherwise than they stand.
  if (!reads(codeCell, code) || !reads(nameCell, name)) return null;
  const [first, second] = [ref(codeCell), ref(nameCell)];
  return first === null || second === null ? null : `${first}&" "&${second}`;
}

/** The codes' signs, each once, where every method cell begins with the profile's own. */
function methodTerm({ methods, methodAnchor }: Program, book: Book, ref: RefOf): string | null {
  if (methods.length === 0) {
    const anchor = ref(methodAnchor);
    // A nil mark is no sign.
    return anchor === null || !isBlank(methodAnchor, book) ? null : `LEFT(${anchor},1)`;
  }
  const terms = new Map<string, string>();
  for (const { cell, value, reading } of methods) {
    const own = reading.kind === 'method' ? reading.code : null;
    const address = ref(cell);
    if (own?.length !== 1 || typeof value !== 'string' || !value.startsWith(own)) return null;
    if (address === null) return null;
    if (!terms.has(own)) terms.set(own, `LEFT(${address},1)`);
  }
  return [...terms.values()].join('&');
}

function isBlank(cell: CellRef | null, book: Book): boolean {
  return cell !== null && cellAt(book, cell.sheet, cell.row, cell.column) === null;
}

/** The sum whose total is the program's own: トータルコスト, 総事業費, 合計. */
function totalSum({ sums }: Profile): ProfileSum | undefined {
  return sums.find(({ total }) => total === 'total') ?? sums.at(-1);
}

/** What a summary shows of a form. 千葉市's words are those of its own summary. */
export function summaryForm(profile: Profile): SummaryForm {
  const sum = totalSum(profile);
  const has = (key: string): boolean => fieldOf(profile, key) !== undefined;
  const isStrategy = isOfBlocks(profile);
  const titled = (key: string, own: string): string =>
    isStrategy || !has(key) ? own : titleOf(profile, key);
  return {
    id: profile.id,
    titles: {
      policy: titled('policy', '施策'),
      name: titled('name', '事務事業名'),
      section: titled('section', '所管課'),
    },
    parts: (sum?.terms ?? []).map((key) => ({ key, title: titleOf(profile, key) })),
    total: titled(sum?.total ?? 'total', '合計'),
    isNew: has('isNew'),
    heads: isStrategy,
    previous: has('previousYear'),
  };
}

/** The amounts that a summary shows of a program, by their keys; the total's is `total`. */
function summaryAmounts(
  { amounts, periods }: Program,
  profile: Profile,
  fiscalYear: number | null,
): ReadonlyMap<string, AmountPlace> {
  const sum = totalSum(profile);
  const found = new Map<string, AmountPlace>();
  if (sum === undefined) return found;
  const period = periodOf(periods, fiscalYear);
  const place = (key: string): AmountPlace | undefined =>
    amounts.find((one) => one.key === key && (one.period === null || one.period === period));
  for (const key of [...sum.terms, sum.total]) {
    const amount = place(key);
    if (amount !== undefined) found.set(key === sum.total ? 'total' : key, amount);
  }
  return found;
}

/** The year-block of the form's year; the last where it has none. */
function periodOf(periods: Program['periods'], fiscalYear: number | null): number | null {
  if (periods.length === 0) return null;
  const own = periods.findIndex(({ year }) => year === fiscalYear);
  return own < 0 ? periods.length - 1 : own;
}
