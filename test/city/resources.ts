import { figure, inWidth, money, type Notation } from './notation';
import type { Random } from './random';
import { EXPENSES } from './vocabulary';

/** Whole 百万円 that is small more often than large. */
function drawAmount(random: Random): number {
  return Math.round(2 * 10 ** (random.next() * 2.9));
}

export interface Staff {
  readonly text: string;
  /** 人, with two decimals at most. */
  readonly count: number;
  /** Of these not regular. */
  readonly nonRegular: number;
  /** 百万円. */
  readonly cost: number;
}

/** People in one of the four manners of the form; every kind's figure adds up. */
export function drawStaff(random: Random, notation: Notation): Staff {
  const manner = random.whole(0, 9);
  const regular = random.whole(30, 2400);
  const other = manner < 2 ? random.whole(20, 600) : 0;
  const people = (hundredths: number): string => `${(hundredths / 100).toFixed(2)}人`;
  const headline = `職員${people(regular + other)}`;
  const breakdown =
    manner < 2
      ? `(正規${people(regular)}、${random.pick(['非常勤', '嘱託'])}${people(other)})`
      : (['', '', `\n(正規${people(regular)})`, '(他部局のものを除く)', '(正規)'][manner % 5] ??
        '');
  return {
    text: inWidth(headline + breakdown, notation),
    count: (regular + other) / 100,
    nonRegular: other / 100,
    cost: Math.max(1, Math.round((regular * (7.7 + random.next() * 0.6) + other * 3) / 100)),
  };
}

/** An item below 【主なもの】 in one of the four grammars of the form. */
function itemLine(manner: number, name: string, amount: string): string {
  if (manner === 0) return `・${name} ${amount}`;
  if (manner === 1) return `・${name}：${amount}`;
  if (manner === 2) return `${name}${amount}`;
  return `・${name}\n　${amount}`;
}

/** Splits between 60 % and all of the budget into one to four amounts. */
function drawItems(random: Random, budget: number): number[] {
  let rest = Math.max(1, Math.floor(budget * (0.6 + random.next() * 0.4)));
  const items: number[] = [];
  for (let left = random.whole(1, 4); left > 0 && rest > 0; left -= 1) {
    const item = left === 1 ? rest : random.whole(1, rest);
    items.push(item);
    rest -= item;
  }
  return items;
}

export interface Budget {
  readonly text: string;
  readonly budget: number;
  readonly general: number;
  readonly items: readonly number[];
}

/** 歳出予算額 with うち一般財源 and its main items. */
export function drawBudget(random: Random, notation: Notation): Budget {
  const budget = drawAmount(random);
  const general = random.chance(0.6) ? budget : random.whole(0, budget);
  const items = drawItems(random, budget);
  const manner = random.whole(0, 3);
  const names = [...EXPENSES].sort(() => random.next() - 0.5);
  const gap = random.chance(0.3) ? ' ' : '';
  const aside = random.chance(0.05) ? `\n(このほか、国庫補助金${money(3, notation)})` : '';
  const lines = items.map((item, index) =>
    itemLine(manner, names[index] ?? '事務費', money(item, notation)),
  );
  const text =
    `歳出予算額${gap}${money(budget, notation)}${random.chance(0.5) ? '\n' : ''}` +
    `(うち一般財源${gap}${money(general, notation)})${aside}\n【主なもの】\n${lines.join('\n')}`;
  return { text: inWidth(text, notation), budget, general, items };
}

/** 歳出決算額 of the year before, within a third of this year's budget. */
export function drawSettlement(random: Random, notation: Notation, budget: number): string {
  const settled = Math.max(1, Math.round(budget * (0.75 + random.next() * 0.4)));
  const general = random.whole(0, settled);
  const text = `歳出決算額${money(settled, notation)}\n(うち一般財源${money(general, notation)})`;
  return inWidth(text, notation);
}

export interface Thing {
  readonly text: string;
  readonly cost: number | null;
}

/** モノ: mostly nothing, sometimes a thing, rarely one whose text names its cost. */
export function drawThing(random: Random, notation: Notation, things: readonly string[]): Thing {
  const zero = random.chance(0.5) ? 0 : null;
  if (random.chance(0.6)) return { text: '—', cost: zero };
  const thing = random.pick(things);
  if (random.chance(0.6)) return { text: `【主なもの】\n・${thing}`, cost: zero };
  const cost = random.whole(1, 30);
  return {
    text: inWidth(`${thing}\n減価償却費${figure(cost, notation)}百万円`, notation),
    cost,
  };
}
