import { drawCarefulResults, drawRemark } from './careful';
import type { CityProgram } from './CityProgram';
import type { Notation } from './notation';
import { drawAnalysis, drawContent, drawDirection, drawGoal, drawResults } from './prose';
import type { Random } from './random';
import { drawBudget, drawSettlement, drawStaff, drawThing } from './resources';
import { ACTIONS, OTHER_CITIES, PLACES, SUBJECTS, THINGS } from './vocabulary';

const METHODS = [
  '① 調達改革',
  '② 課題抑制',
  '③ 整理統合',
  '④ アウトソーシング',
  '⑤ 連携・協働',
  '⑥ ICT活用',
  '⑦ 資産活用',
  '⑧ その他',
];

/** One to three methods in ascending order. */
export function drawMethods(random: Random): string[] {
  const chosen = new Set<string>();
  const count = random.pick([1, 1, 1, 2, 2, 3]);
  while (chosen.size < count) chosen.add(random.pick(METHODS));
  return METHODS.filter((method) => chosen.has(method));
}

/** What a program's place in the city decides. */
export interface ProgramPlace {
  readonly no: number;
  /** Of the whole city, from zero: makes the name unlike any other. */
  readonly serial: number;
  readonly year: number;
  readonly notation: Notation;
  readonly section: string;
}

export function programName(serial: number): string {
  const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
  const subject = at(SUBJECTS, serial);
  const action = at(ACTIONS, Math.floor(serial / SUBJECTS.length));
  const place = at(PLACES, Math.floor(serial / (SUBJECTS.length * ACTIONS.length)));
  const round = Math.floor(serial / (SUBJECTS.length * ACTIONS.length * PLACES.length));
  return `${place}${subject}${action}事業${round === 0 ? '' : `その${round + 1}`}`;
}

/** What a program spends, its sums right to the last 百万円. */
function drawSpending(random: Random, { notation }: ProgramPlace, isNew: boolean) {
  const staff = drawStaff(random, notation);
  const thing = drawThing(random, notation, THINGS);
  if (!random.chance(0.85)) {
    const money = random.chance(0.5) ? 0 : null;
    return { staff, thing, money, text: '—', previous: '—', budget: 0, general: 0, items: [] };
  }
  const { text, budget, general, items } = drawBudget(random, notation);
  // Pay of non-regular staff is part of the budget but counted under ヒト.
  const elsewhere = Math.min(Math.floor(staff.nonRegular * 2), budget - 1);
  const money = budget - (random.chance(0.5) ? elsewhere : 0);
  const previous = isNew ? '—' : drawSettlement(random, notation, budget);
  return { staff, thing, money, text, previous, budget, general, items };
}

/** A new program has none yet and says so. */
function drawProgramResults(random: Random, place: ProgramPlace, isNew: boolean): string {
  if (isNew && random.chance(0.7)) return '—';
  return random.chance(0.4)
    ? drawCarefulResults(random, place.year)
    : drawResults(random, place.notation, place.year);
}

/** Draws a program in which every sum holds and every column is filled. */
export function drawProgram(random: Random, place: ProgramPlace): CityProgram {
  const { year } = place;
  const isNew = random.chance(0.1);
  const { staff, thing, money, ...budget } = drawSpending(random, place, isNew);
  const methods = drawMethods(random);
  const shared = methods.length === 1 || random.chance(0.4);
  const name = programName(place.serial);
  return {
    cells: {
      no: place.no,
      isNew: isNew ? '●' : null,
      name,
      goal: drawGoal(random, name),
      content: drawContent(random) + drawRemark(random, year, 0.15),
      otherCities: `${random.pick(OTHER_CITIES)}。`,
      peopleLabel: 'ヒト',
      thingsLabel: 'モノ',
      moneyLabel: 'カネ',
      peopleText: staff.text,
      thingsText: thing.text,
      moneyText: budget.text,
      people: staff.cost,
      things: thing.cost,
      money,
      total: staff.cost + (thing.cost ?? 0) + (money ?? 0),
      previousYear: budget.previous,
      results: drawProgramResults(random, place, isNew),
      analysis: drawAnalysis(random) + drawRemark(random, year, 0.25),
      section: place.section,
    },
    methods,
    directions: Array.from(
      { length: shared ? 1 : methods.length },
      () => drawDirection(random) + drawRemark(random, year, 0.05),
    ),
    figures: {
      people: staff.count,
      budget: budget.budget,
      general: budget.general,
      items: budget.items,
      nonRegular: staff.nonRegular > 0,
    },
  };
}
