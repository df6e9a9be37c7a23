import type { Book } from '../book/Book';
import { groupBy } from '../collections/collections';
import { freeSheetName, type SheetPlan } from '../plan/SheetPlan';
import type { Profile } from '../profile/Profile';
import { readYearCell } from '../readers/fiscalYear';
import { fiscalYearName } from '../words/format';
import { sentence } from '../words/sentence';
import { namedAmountOf } from '../readers/budget';
import { policyCodeOf, type Program } from '../records/Program';
import { formAmount } from '../records/toRecord';
import { textOf } from '../snapshot/CellValue';
import { policyName } from '../text/names';
import type { BlockContent, FormPage } from './FormContent';
import { blankTop, planPages, unusedBlock } from './planForm';
import { previousYearPrompt } from './planValidations';

/** This year's workbook, still to be filled in. */
export interface NextYear {
  readonly sheets: readonly SheetPlan[];
  /** For each sheet the programs that it is to hold, in its order. */
  readonly kept: readonly (readonly Program[])[];
  readonly year: number;
  readonly policies: number;
  readonly programs: number;
}

/** What of last year's is to be otherwise; null for as it is there. */
export interface NextYearOrder {
  readonly year: number | null;
  readonly bureau: string | null;
}

type NoNextYear = keyof typeof NO_NEXT_YEAR;

/** Why there is no workbook for this year, where nobody can name the year. */
export const NO_NEXT_YEAR = {
  noPrograms: sentence<object>(
    () => '引き継ぐ事業がありません。前年度のブックを選んでください。',
    () => 'There is no program to take over. Choose last year’s workbook.',
  ),
  noYear: sentence<object>(
    () => '年度が読めません。前年度のブックに年度を書いてから、お試しください。',
    () => 'It says no fiscal year. Write it there, then try again.',
  ),
};

/** What is said beside a program that is taken over: 歳出予算額 as it is written, or none. */
export const LAST_BUDGET = sentence(
  ({ amount }: { amount: string | null }) =>
    amount === null ? '前年度の歳出予算額なし' : `前年度の歳出予算額 ${amount}`,
  ({ amount }) => (amount === null ? 'No budget last year' : `Last year’s budget ${amount}`),
);

/** What is taken over of last year's workbook: all of its programs, or some of them. */
export type LastYear = Pick<Book, 'profile' | 'snapshot' | 'fiscalYear' | 'layout' | 'programs'>;

/**
 * This year's workbook from last year's: the programs that count with their 施策, No., name, 目標, 主な
 * 内容 and 所管課, a sheet for each sheet and 局・区; what was done, judged and spent is left to be
 * written, and where 前年度決算額 belongs last year's 歳出予算額 is said.
 * @returns why there is none otherwise: last year's has no such program, or says no year and none is
 * given
 */
export function planNextYear(last: LastYear, order: NextYearOrder): NextYear | NoNextYear {
  const { profile, snapshot, fiscalYear } = last;
  const programs = last.programs.filter(({ isCounted }) => isCounted);
  if (programs.length === 0) return 'noPrograms';
  const year = order.year ?? (fiscalYear === null ? null : fiscalYear + 1);
  if (year === null) return 'noYear';
  const names: string[] = [];
  /** A sheet that is called by its year is called by the new one. */
  const nameOf = (former: string): string => {
    const reading = readYearCell(former);
    if (reading?.year !== fiscalYear) return former;
    return former.replace(reading.written, fiscalYearName(year));
  };
  let policies = 0;
  const sheets = [...groupBy(programs, ({ sheet, scope }) => `${String(sheet)} ${scope}`).values()];
  const made = sheets.map((own) => {
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
      const program = inOrder[index];
      const budget = program === undefined ? null : lastBudget(program, profile);
      return cell === null || budget === null ? [] : [previousYearPrompt(cell, budget, profile)];
    });
    return { plan: { ...plan, validations: [...plan.validations, ...prompts] }, kept: inOrder };
  });
  return {
    sheets: made.map(({ plan }) => plan),
    kept: made.map(({ kept }) => kept),
    year,
    policies,
    programs: programs.length,
  };
}

/** What the bureau is there for, as its own table says it. */
function missionOf({ layout }: LastYear, program: Program | undefined): string | null {
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
    policyCodeOf(policy) ?? policyName(policy?.name ?? '');
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
    code: policyCodeOf(policy),
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
export function lastBudget(program: Program, profile: Profile): number | null {
  const amount = formAmount(namedAmountOf(program.budget), program, profile);
  return amount === 0 ? null : amount;
}
