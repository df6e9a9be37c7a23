import type { CellValue } from '../../../src/core/snapshot/CellValue';
import { drawRemark } from '../careful';
import type { CityField } from '../CityProgram';
import { drawMethods, programName } from '../drawProgram';
import { inWidth, type Notation } from '../notation';
import { drawAnalysis, drawContent, drawDirection, drawGoal } from '../prose';
import type { Random } from '../random';
import { OTHER_CITIES } from '../vocabulary';
import type { ClerkProgram, ProgramManner, Shape, Unit } from './Clerks';
import {
  drawNaturalBudget,
  drawNaturalSettlement,
  drawNaturalThing,
  makeSay,
} from './naturalBudget';
import { drawNaturalStaff } from './naturalStaff';
import { drawNaturalResults, drawPreviousLabel } from './naturalYears';

/** What a program's place in its book decides. */
export interface ClerkPlace {
  readonly no: number;
  /** Makes its name: two programs of one bureau and year have two. */
  readonly serial: number;
  readonly year: number;
  readonly unit: Unit;
  readonly section: string;
  readonly mergedSection: boolean;
  /** What says that its 所管課 is the one above; null: it says its own. */
  readonly ditto: string | null;
  /** How the programs of its table add up their costs. */
  readonly sum: ProgramManner['sum'];
  /** Digits and what stands around them in full width. */
  readonly wide: boolean;
  readonly labels: readonly [string, string, string];
}

/** ヒト, モノ and カネ as the form has them. */
export const FORM_LABELS: ClerkPlace['labels'] = ['ヒト', 'モノ', 'カネ'];

/** The same in the manners of clerks. */
export const LABELS: readonly ClerkPlace['labels'][] = [
  ['ヒ\nト', 'モ\nノ', 'カ\nネ'],
  ['ﾋﾄ', 'ﾓﾉ', 'ｶﾈ'],
  ['ヒ　ト', 'モ　ノ', 'カ　ネ'],
  ['①ヒト', '②モノ', '③カネ'],
  ['「ヒト」', '「モノ」', '「カネ」'],
  ['ヒト（人）', 'モノ（物）', 'カネ（予算）'],
  ['人', '物', '金'],
  ['ひと', 'もの', 'かね'],
];

/** What says that something is as above. */
export const DITTOS: readonly string[] = ['〃', '同上', '〟', '″', '々', '同じ', '（同上）'];

/** The methods as the form writes them, or by their official names. */
const OFFICIAL: { readonly [label: string]: readonly string[] } = {
  '① 調達改革': ['① 調達改革（一元化）'],
  '② 課題抑制': ['② 課題抑制型事業への転換'],
  '③ 整理統合': ['③ 業務の整理統合・集約化'],
  '④ アウトソーシング': ['④ アウトソーシングの活用'],
  '⑤ 連携・協働': ['⑤ 連携・協働の推進'],
  '⑥ ICT活用': ['⑥ ICTの活用'],
  '⑦ 資産活用': ['⑦ 資産の有効活用'],
  '⑧ その他': ['⑧ その他（広域化）', '⑧ その他：民営化'],
};

function drawManner(
  random: Random,
  place: ClerkPlace,
  money: number,
  methods: number,
): ProgramManner {
  const isSpread = random.chance(0.2);
  const fields: readonly (CityField | 'direction')[] = [
    'peopleText',
    'moneyText',
    'previousYear',
    'content',
    'results',
    'analysis',
    'otherCities',
    ...(methods === 1 ? (['direction'] as const) : []),
  ];
  const part = Math.floor(money / 3);
  return {
    labels: place.labels,
    previousLabel: drawPreviousLabel(random, place.year),
    spread: isSpread ? fields.filter(() => random.chance(0.7)) : [],
    moneyParts: money > 10 && random.chance(0.05) ? [part, money - part] : null,
    cut: !isSpread && random.chance(0.04),
    together: random.chance(0.3),
    sum: place.sum,
  };
}

/** The shapes that a program has. */
export function shapesOf({ manner, mergedSection, program }: ClerkProgram): Shape[] {
  return [
    ...(manner.spread.length > 0 ? (['continued texts'] as const) : []),
    ...(manner.moneyParts === null ? [] : (['costs in two rows'] as const)),
    ...(manner.cut ? (['header within a block'] as const) : []),
    ...(manner.labels[0] === 'ヒト' ? [] : (['labels otherwise'] as const)),
    ...(mergedSection ? (['merged section'] as const) : []),
    ...(DITTOS.some((ditto) => ditto === program.cells.section)
      ? (['ditto section'] as const)
      : []),
    ...(manner.sum === null ? [] : (['sum of a program'] as const)),
  ];
}

/** 百万円 a head, in the table's unit. */
function pay(random: Random, count: number, otherPay: boolean, unit: Unit): number {
  const head = (7.7 + random.next() * 0.6) * (otherPay ? 0.8 : 1);
  return unit === '百万円'
    ? Math.max(1, Math.round(count * head))
    : Math.max(1000, Math.round(count * head * 1000));
}

/** Pay of non-regular staff that is part of the budget but counted under ヒト. */
function payElsewhere(nonRegular: number, unit: Unit, budget: number): number {
  return Math.min(Math.floor(nonRegular * 2 * (unit === '百万円' ? 1 : 1000)), budget - 1);
}

/** What a program spends, in the unit of its table, and how its texts say so. */
function drawSpending(random: Random, { unit, year }: ClerkPlace) {
  const staff = drawNaturalStaff(random, year);
  const sayUnit: Unit = unit === '百万円' && random.chance(0.06) ? '千円' : unit;
  const say = makeSay(random, sayUnit, sayUnit === unit ? 1 : 1000);
  const budget = drawNaturalBudget(random, unit, sayUnit, say, year);
  const thing = drawNaturalThing(random, say, unit);
  const people = pay(random, staff.count, staff.otherPay, unit);
  const isElsewhere = budget.isPlain && staff.nonRegular > 0 && random.chance(0.4);
  const elsewhere = isElsewhere ? payElsewhere(staff.nonRegular, unit, budget.cost) : 0;
  const cost = budget.cost - elsewhere;
  const money: CellValue = budget.cost === 0 ? random.pick([0, null, '—', 0]) : cost;
  const things = typeof thing.cost === 'number' ? thing.cost : 0;
  return {
    staff,
    budget,
    thing,
    say,
    people,
    money,
    total: people + things + cost,
    plain: budget.isPlain && staff.isPlain && sayUnit === unit,
    /** What カネ's cost may be written in parts of. */
    divisible: elsewhere > 0 ? 0 : cost,
  };
}

function notationOf({ wide }: ClerkPlace): Notation {
  return { wide, commas: true, thousands: false };
}

function drawClerkMethods(random: Random): string[] {
  return drawMethods(random).map((method) =>
    random.chance(0.1) ? random.pick(OFFICIAL[method] ?? [method]) : method,
  );
}

/** What a new program has none of yet. */
function drawPast(random: Random, year: number, isNew: boolean, settlement: () => string) {
  const previousYear = isNew ? random.pick(['—', '皆増', 'なし', '該当なし']) : settlement();
  const hasNone = isNew && random.chance(0.6);
  return {
    previousYear,
    results: hasNone ? random.pick(['—', 'なし']) : drawNaturalResults(random, year),
  };
}

/** Draws a program whose sums hold in its table's unit, with the texts of a natural clerk. */
export function drawClerkProgram(random: Random, place: ClerkPlace): ClerkProgram {
  const { year } = place;
  const isNew = random.chance(0.1);
  const { staff, budget, thing, say, people, money, total, plain, divisible } = drawSpending(
    random,
    place,
  );
  const write = (text: string): string => inWidth(text, notationOf(place));
  const methods = drawClerkMethods(random);
  const isShared = methods.length === 1 || random.chance(0.4);
  const name = programName(place.serial);
  const manner = drawManner(random, place, divisible, methods.length);
  const [peopleLabel, thingsLabel, moneyLabel] = manner.labels;
  return {
    program: {
      cells: {
        no: place.no,
        isNew: isNew ? '●' : random.pick([null, null, null, '—', 'なし']),
        name,
        goal: drawGoal(random, name),
        content: drawContent(random) + drawRemark(random, year, 0.1),
        otherCities: random.pick([`${random.pick(OTHER_CITIES)}。`, '—', '該当なし']),
        peopleLabel,
        thingsLabel,
        moneyLabel,
        peopleText: write(staff.text),
        thingsText: thing.text === null ? null : write(thing.text),
        moneyText: write(budget.text),
        people,
        things: thing.cost,
        money,
        total,
        ...drawPast(random, year, isNew, () =>
          write(drawNaturalSettlement(random, say, budget.cost)),
        ),
        analysis: drawAnalysis(random) + drawRemark(random, year, 0.2),
        section: place.mergedSection ? null : (place.ditto ?? place.section),
      },
      methods,
      directions: Array.from({ length: isShared ? 1 : methods.length }, () =>
        drawDirection(random),
      ),
      figures: {
        people: staff.count,
        budget: budget.budget,
        general: budget.general,
        items: [],
        nonRegular: staff.otherPay,
      },
    },
    manner,
    plain,
    unverified: [...(staff.unverified ? ['SUM-05'] : []), ...(budget.unverified ? ['SUM-04'] : [])],
    mergedSection: place.mergedSection,
  };
}
