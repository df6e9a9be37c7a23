import type { Book } from '../book/Book';
import { groupBy } from '../collections/collections';
import { freeSheetName, type SheetPlan } from '../plan/SheetPlan';
import type { Profile } from '../profile/Profile';
import { readYearCell } from '../readers/fiscalYear';
import { fiscalYearName } from '../words/format';
import { namedAmountOf } from '../readers/budget';
import type { Program } from '../records/Program';
import { formAmount } from '../records/toRecord';
import { textOf } from '../snapshot/CellValue';
import { policyName } from '../text/names';
import type { BlockContent, FormPage } from './FormContent';
import { blankTop, planPages, unusedBlock } from './planForm';
import { previousYearPrompt } from './planValidations';

/** This year's workbook, still to be filled in. */
export interface NextYear {
  readonly sheets: readonly SheetPlan[];
  readonly year: number;
  readonly policies: number;
  readonly programs: number;
}

/** What of last year's is to be otherwise; null for as it is there. */
export interface NextYearOrder {
  readonly year: number | null;
  readonly bureau: string | null;
}

/**
 * This year's workbook from last year's: the programs that count with their 施策, No., name, 目標, 主な
 * 内容 and 所管課, a sheet for each sheet and 局・区; what was done, judged and spent is left to be
 * written, and where 前年度決算額 belongs last year's 歳出予算額 is said. null where last year's says
 * no year and none is given.
 */
export function planNextYear(last: Book, order: NextYearOrder): NextYear | null {
  const { profile, snapshot, fiscalYear } = last;
  const year = order.year ?? (fiscalYear === null ? null : fiscalYear + 1);
  if (year === null) return null;
  const programs = last.programs.filter(({ isCounted }) => isCounted);
  const names: string[] = [];
  /** A sheet that is called by its year is called by the new one. */
  const nameOf = (former: string): string => {
    const reading = readYearCell(former);
    if (reading?.year !== fiscalYear) return former;
    return former.replace(reading.written, fiscalYearName(year));
  };
  let policies = 0;
  const sheets = [...groupBy(programs, ({ sheet, scope }) => `${String(sheet)} ${scope}`).values()];
  const plans = sheets.map((own) => {
    const [program] = own;
    const name = freeSheetName(nameOf(snapshot.sheets[program?.sheet ?? 0]?.name ?? ''), names);
    names.push(name);
    const bureau = order.bureau ?? program?.bureau ?? null;
    const top = blankTop(year, bureau, missionOf(last, program), profile);
    const groups = byPolicy(own);
    policies += groups.length;
    const pages = groups.map((group) => pageOf(group));
    const { plan, book } = planPages({ name, top, pages }, profile);
    const inOrder = groups.flat();
    const blocks = book.whole.tables.flatMap((table) => table.blocks);
    const prompts = blocks.flatMap((block, index) => {
      const cell = block.places().find(({ key }) => key === 'previousYear')?.cell ?? null;
      const budget = budgetOf(inOrder[index], profile);
      return cell === null || budget === null ? [] : [previousYearPrompt(cell, budget, profile)];
    });
    return { ...plan, validations: [...plan.validations, ...prompts] };
  });
  return { sheets: plans, year, policies, programs: programs.length };
}

/** What the bureau is there for, as its own table says it. */
function missionOf({ layout }: Book, program: Program | undefined): string | null {
  const own = layout.tables.find(
    ({ header, heading }) =>
      header.sheet === program?.sheet &&
      heading.bureau === program.bureau &&
      heading.mission !== null,
  );
  return (own?.heading ?? layout.heading).mission;
}

/** In the order in which each 施策 begins: a page break repeats its row, or goes back to it. */
function byPolicy(programs: readonly Program[]): Program[][] {
  const keyOf = ({ policy }: Program): string =>
    policy?.code ?? policy?.writtenCode ?? policyName(policy?.name ?? '');
  return [...groupBy(programs, keyOf).values()];
}

function pageOf(programs: readonly Program[]): FormPage {
  const policy = programs[0]?.policy ?? null;
  const name = policy?.name ?? null;
  const taken = new Set(
    programs.flatMap(({ number }) => (number.kind === 'number' ? [number.value] : [])),
  );
  let next = 0;
  const free = (): number => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  return {
    code: policy?.code ?? policy?.writtenCode ?? null,
    name: name === null ? null : policyName(name),
    programs: programs.map((one) =>
      blockOf(one, one.number.kind === 'number' ? one.number.value : free()),
    ),
  };
}

function blockOf({ fields, section }: Program, no: number): BlockContent {
  return {
    ...unusedBlock(no),
    name: textOf(fields.name.value),
    goal: textOf(fields.goal.value),
    content: textOf(fields.content.value),
    section: textOf(section.value),
  };
}

/** 歳出予算額 in the form's unit; null where there was none. */
function budgetOf(program: Program | undefined, profile: Profile): number | null {
  if (program === undefined) return null;
  const amount = formAmount(namedAmountOf(program.budget), program, profile);
  return amount === 0 ? null : amount;
}
