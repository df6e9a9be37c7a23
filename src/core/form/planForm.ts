import { type Book, readBook } from '../book/Book';
import type { SheetPlan } from '../plan/SheetPlan';
import type { Profile } from '../profile/Profile';
import { first } from './formTitles';
import type { BlockContent, FormContent, FormPage, FormTop } from './FormContent';
import { fiscalYearName } from '../words/format';
import { placeForm } from './placeForm';
import { planValidations } from './planValidations';
import type { CellContent } from '../plan/edits';
import type { CellValue } from '../snapshot/CellValue';
import { type SheetSnapshot, trimmed } from '../snapshot/Snapshot';

/** A 施策 of a new form and how many programs it has room for. */
export interface FormPolicy {
  /** `4-3-4`; null where it is still to be written. */
  readonly code: string | null;
  readonly name: string | null;
  readonly programs: number;
}

/** What a new form is asked to be. */
export interface FormOrder {
  /** The sheet's name. */
  readonly name: string;
  /** Year of the Christian era in which the fiscal year begins; the clock is the caller's. */
  readonly year: number;
  /** null where it is still to be written. */
  readonly bureau: string | null;
  readonly policies: readonly FormPolicy[];
}

/** Unused blocks with their header on one A3 page. */
const PER_PAGE = 4;
/** As many as a block has cells for. */
const METHODS = [null, null, null];

/**
 * 新しい様式: a clean sheet of the form, its No. and 年度 filled in, its totals live, its 入力規則 set.
 * It passes its own check, for unused blocks are no programs (`isUnusedBlock`). One 施策 prints with
 * its header repeated by Excel; several have it on the sheet again for each page.
 */
export function planForm(profile: Profile, order: FormOrder): SheetPlan {
  const { name, year, bureau, policies } = order;
  const top = blankTop(year, bureau, null, profile);
  const wanted = policies.map(({ programs, ...policy }): FormPage => {
    const blocks = Array.from({ length: programs }, (_, index) => unusedBlock(index + 1));
    return { ...policy, programs: blocks };
  });
  return planPages({ name, top, pages: wanted }, profile).plan;
}

/** The top of a form whose bureau is known at most, and what it is there for. */
export function blankTop(
  year: number,
  bureau: string | null,
  mission: string | null,
  { labels }: Profile,
): FormTop {
  const label = (texts: readonly string[]): string => `${first(texts)}：`;
  return {
    title: '主要事務事業戦略シート',
    fiscalYear: fiscalYearName(year),
    bureau: `${label(labels.bureau)}${bureau ?? ''}`,
    director: label(labels.director),
    mission,
    approach: null,
  };
}

/** A sheet with a page for each 施策, or several where one would not hold it, and its 入力規則. */
export function planPages(
  { pages, ...content }: FormContent,
  profile: Profile,
): { readonly plan: SheetPlan; readonly book: Book } {
  const perPage = pages.length === 1 ? Infinity : PER_PAGE;
  const plan = placeForm(
    { ...content, pages: pages.flatMap((one) => parts(one, perPage)) },
    profile,
  );
  const book = readBook({ sheets: [planSnapshot(plan)] }, profile);
  const validations = planValidations(book, new Map()).flatMap((sheet) => sheet.validations);
  return { plan: { ...plan, validations }, book };
}

function parts({ programs, ...policy }: FormPage, perPage: number): FormPage[] {
  const pages: FormPage[] = [];
  for (let start = 0; start < programs.length; start += perPage) {
    pages.push({ ...policy, programs: programs.slice(start, start + perPage) });
  }
  return pages;
}

/** A block in which all is still to be written but its No.; its total is live. */
export function unusedBlock(no: number): BlockContent {
  return {
    no,
    isNew: false,
    resources: { people: null, things: null, money: null },
    cost: { people: null, things: null, money: null, total: 'sum' },
    methods: METHODS,
    directions: METHODS,
  };
}

/** A planned sheet as it will be read once it stands in a workbook: formulas as their results. */
export function planSnapshot(plan: SheetPlan): SheetSnapshot {
  const rows: CellValue[][] = [];
  for (const { row, column, content } of plan.cells) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(null);
    cells[column] = valueOf(content);
  }
  return {
    name: plan.name,
    visibility: 'visible',
    ...trimmed({ row: 0, column: 0 }, rows),
  };
}

function valueOf(content: CellContent): CellValue {
  const value = content.kind === 'value' ? content.value : content.result;
  return value === '' ? null : value;
}
