import { withCommas } from '../notation';
import { shortEra } from '../prose';
import type { Random } from '../random';
import { EXPENSES, THINGS } from '../vocabulary';
import type { Unit } from './Clerks';

/** Writes amounts of a table in the unit of its texts. */
export type Say = (amount: number) => string;

/** A budget as clerks write it. */
export interface NaturalBudget {
  readonly text: string;
  /** What カネ's cost is, in the table's unit. */
  readonly cost: number;
  /** 歳出予算額; 0 where it names none. */
  readonly budget: number;
  readonly general: number;
  /** One budget in one amount, with its items. */
  readonly isPlain: boolean;
  readonly unverified: boolean;
}

interface Money {
  readonly random: Random;
  readonly say: Say;
  readonly unit: Unit;
  readonly year: number;
}

/** Amounts in a unit, with or without commas and blanks. */
export function makeSay(random: Random, unit: Unit, times = 1): Say {
  const commas = random.chance(0.7);
  return (amount) => `${commas ? withCommas(amount * times) : String(amount * times)}${unit}`;
}

function drawAmount(random: Random, unit: Unit): number {
  const millions = Math.round(10 * 10 ** (random.next() * 2.2));
  return unit === '百万円' ? millions : millions * 1000 + random.whole(0, 999);
}

/** Parts of an amount, in the order they are written. */
function split(random: Random, amount: number, count: number): number[] {
  let rest = amount;
  return Array.from({ length: count }, (_, index) => {
    const part =
      index === count - 1 ? rest : Math.max(1, Math.floor(rest * (0.3 + random.next() * 0.3)));
    rest -= part;
    return part;
  });
}

type Grammar = (money: Money, budget: number, names: readonly string[]) => string;

/** A name of an item; the words of a list differ. */
const at = (names: readonly string[], index: number): string => names[index] ?? '事務費';

function simple(
  { random, say }: Money,
  budget: number,
  names: readonly string[],
  share = 0.6 + random.next() * 0.4,
): string {
  const total = Math.max(2, Math.floor(budget * share));
  const manner = random.whole(0, 3);
  return split(random, total, random.whole(1, 2))
    .map((item, index) => {
      const name = at(names, index);
      if (manner === 0) return `・${name} ${say(item)}`;
      if (manner === 1) return `・${name}：${say(item)}`;
      if (manner === 2) return `${name}${say(item)}`;
      return `・${name}\n　${say(item)}`;
    })
    .join('\n');
}

const half = (budget: number): number => Math.max(2, Math.floor(budget / 2));

function parentAndParts(bullet: string, part: string): Grammar {
  return ({ random, say }, budget, names) => {
    const parent = half(budget);
    const [one = 0, two = 0] = split(random, parent, 2);
    return [
      `${bullet}${at(names, 0)} ${say(parent)}`,
      `${part}保守 ${say(one)}`,
      `${part}運用 ${say(two)}`,
      `${bullet}${at(names, 1)} ${say(Math.max(1, Math.floor(budget / 5)))}`,
    ].join('\n');
  };
}

/** Lists below 【主なもの】 whose items are at most the budget. */
const GRAMMARS: readonly Grammar[] = [
  simple,
  simple,
  parentAndParts('・', '　-'),
  parentAndParts('・', '　　・'),
  ({ random, say }, budget, names) => {
    const parent = half(budget);
    const [one = 0, two = 0] = split(random, parent, 2);
    return `・${at(names, 0)} ${say(parent)}\n　（うち健康診断 ${say(one)}、相談業務 ${say(two)}）\n・${at(names, 1)} ${say(Math.max(1, Math.floor(budget / 5)))}`;
  },
  ({ random, say }, budget, names) => {
    const parent = half(budget);
    const [one = 0, two = 0] = split(random, parent, 2);
    return `・${at(names, 0)}（Ａ施設${say(one)}、Ｂ施設${say(two)}）${say(parent)}`;
  },
  (money, budget, names) =>
    `${simple(money, budget, names)}\n※債務負担行為 限度額 ${money.say(budget * 4)}`,
  (money, budget, names) =>
    `${simple(money, budget, names)}\n（全体計画 総事業費${money.say(budget * 9)}）`,
  (money, budget, names) =>
    `${simple(money, budget, names)}\n※${money.year - 1}年度から5年間の総額 ${money.say(budget * 5)}`,
  ({ random, say }, budget, names) => {
    const [one = 0, two = 0] = split(random, budget, 2);
    return `・${at(names, 0)} ${say(one)}\n・${at(names, 1)} ${say(two)}\n　${random.pick(['計', '合計', '小計'])} ${say(budget)}`;
  },
  ({ say }, budget, names) => {
    const each = Math.max(1, Math.floor(budget / 20));
    return `・${at(names, 0)} ${say(each)}×10団体＝${say(each * 10)}\n・${at(names, 1)} ${say(each)}`;
  },
  ({ random, ...money }, budget, names) =>
    `${simple({ random, ...money }, budget, names)}\n${random.pick([
      '・端末更新 Windows10',
      '担当 内線2345',
      `契約年度 ${shortEra(money.year)}`,
      `期間 ${money.year}～${money.year + 2}`,
      '対象施設数 15',
      '・講座の開催 年12回',
    ])}`,
  parentAndParts('・', '　　'),
  parentAndParts('', '　'),
  ({ random, say }, budget, names) => {
    const [one = 0, two = 0] = split(random, half(budget), 2);
    return `${at(names, 0)}\n　保守 ${say(one)}\n　運用 ${say(two)}\n${at(names, 1)}\n　一式 ${say(1)}`;
  },
  (money, budget, names) =>
    `${simple(money, budget, names)}\n${money.random.pick(INCOMES)(money.say(budget))}`,
  ({ say }, budget, names) => `・${at(names, 0)} ${say(half(budget))} ほか`,
  ({ say }, budget, names) => `・${at(names, 0)}　${say(half(budget))}　注1`,
];

/** What the city takes in, beside its expenses. */
const INCOMES: readonly ((amount: string) => string)[] = [
  (amount) => `（歳入）使用料収入 ${amount}`,
  (amount) => `（歳入）\n・使用料 ${amount}\n・手数料 ${amount}`,
  (amount) => `・国庫補助金 ${amount}`,
  (amount) => `・県支出金 ${amount}`,
  (amount) => `財源内訳：国 ${amount}、県 ${amount}`,
  (amount) => `・使用料 ${amount}を充当`,
  (amount) => `歳入：手数料 ${amount}`,
];

/** The same, below which no line of another kind may stand. */
const CLOSED: readonly Grammar[] = [
  parentAndParts('○', '　・'),
  ({ say }, budget, names) => `${at(names, 0)}${say(half(budget))}、${at(names, 1)}${say(1)}など`,
];

/** Its list in a unit that the list itself states. */
const stated: Grammar = ({ random, unit }, budget, names) => {
  const [one = 0, two = 0] = split(random, half(budget), 2);
  return `（単位：${unit}）\n・${at(names, 0)} ${withCommas(one)}\n・${at(names, 1)} ${withCommas(two)}`;
};

function generalOf(random: Random, budget: number): number {
  return random.chance(0.5) ? budget : random.whole(Math.floor(budget / 4), budget);
}

/** Budgets of more than one amount, and of none: the cost is what the clerk takes of them. */
const SPECIAL: readonly ((money: Money) => Omit<NaturalBudget, 'isPlain' | 'unverified'>)[] = [
  ({ random, say, unit }) => {
    const [one, two] = [drawAmount(random, unit), drawAmount(random, unit)];
    const general = generalOf(random, one);
    return {
      text: `一般会計 歳出予算額${say(one)}（うち一般財源${say(general)}）\n特別会計 歳出予算額${say(two)}`,
      cost: one + two,
      budget: one,
      general,
    };
  },
  ({ random, say, unit }) => {
    const [one, two] = [drawAmount(random, unit), drawAmount(random, unit)];
    return {
      text: `歳出予算額${say(one)}（うち一般財源${say(one)}）\nこのほか、前年度からの繰越予算${say(two)}`,
      cost: one + two,
      budget: one,
      general: one,
    };
  },
  ({ random, say, unit }) => {
    const one = drawAmount(random, unit);
    return {
      text: `歳出予算額${say(one)}の内数`,
      cost: Math.max(1, Math.floor(one / 5)),
      budget: one,
      general: 0,
    };
  },
  ({ random, say, unit }) => {
    const one = drawAmount(random, unit);
    const part = Math.max(1, Math.floor(one / 4));
    return {
      text: `歳出予算額${say(one)}のうち${say(part)}`,
      cost: part,
      budget: one,
      general: 0,
    };
  },
  ({ random, say, unit }) => {
    const one = drawAmount(random, unit);
    const later = one + random.whole(1, 20);
    return {
      text: `歳出予算額${say(one)}（${random.pick(['6月', '9月', ''])}補正後${say(later)}）`,
      cost: later,
      budget: one,
      general: 0,
    };
  },
  ({ random }) => ({
    text: random.pick([
      '予算措置なし（人件費のみ）',
      '予算措置なし',
      '人件費のみ',
      '—（庶務費の内数）',
      'なし',
      '該当なし',
      '特になし',
      '－',
      '-',
      '無し',
    ]),
    cost: 0,
    budget: 0,
    general: 0,
  }),
];

/** Draws a カネ text of a table in `unit`, written in the unit that `say` writes. */
export function drawNaturalBudget(
  random: Random,
  unit: Unit,
  sayUnit: Unit,
  say: Say,
  year: number,
): NaturalBudget {
  const money: Money = { random, say, unit, year };
  if (random.chance(0.25)) {
    return { ...random.pick(SPECIAL)(money), isPlain: false, unverified: false };
  }
  const budget = drawAmount(random, unit);
  const general = generalOf(random, budget);
  const gap = random.pick(['', '', ' ', '　']);
  const beside = random.pick([
    `うち一般財源${gap}${say(general)}`,
    `うち一般財源${gap}${say(general)}`,
    `うちー般財源${gap}${say(general)}`,
    `うち一般財源${gap}${say(general)}`,
    `うち国庫支出金${say(budget - general)}、一般財源${say(general)}`,
  ]);
  const names = [...EXPENSES].sort(() => random.next() - 0.5);
  const amount = random.chance(0.04) ? say(budget).replace(/円$/, '\n円') : say(budget);
  const head = `歳出予算額${gap}${amount}${random.chance(0.5) ? '\n' : ''}（${beside}）`;
  const parts = { cost: budget, budget, general, isPlain: true, unverified: false };
  if (random.chance(0.1)) return { ...parts, text: head, isPlain: false };
  const isPlain = random.chance(0.85);
  if (!isPlain) {
    const isStated = unit === sayUnit && random.chance(0.4);
    const list = isStated
      ? stated(money, budget, names)
      : `\n${random.pick(CLOSED)(money, budget, names)}`;
    return { ...parts, text: `${head}\n【主なもの】${list}`, isPlain };
  }
  if (random.chance(0.04)) {
    const parent = half(budget);
    const text = `${head}\n【主なもの】\n・${at(names, 0)} ${say(parent)}\n　-保守 ${say(Math.max(1, Math.floor(parent / 3)))}\n　-運用 ${say(Math.max(1, Math.floor(parent / 4)))}\n・${at(names, 1)} ${say(Math.max(1, Math.floor(budget / 5)))}`;
    return { ...parts, text, isPlain: false, unverified: true };
  }
  const list = random.pick(GRAMMARS)(money, budget, names);
  return { ...parts, text: `${head}\n【主なもの】\n${list}` };
}

/** Draws what stands under 前年度決算額. */
export function drawNaturalSettlement(random: Random, say: Say, budget: number): string {
  if (budget === 0) return random.pick(['—', 'なし', '該当なし', '－']);
  const settled = Math.max(1, Math.round(budget * (0.7 + random.next() * 0.4)));
  const word = random.pick(['歳出決算額', '歳出決算額', '歳出決算見込額']);
  const general = random.chance(0.7)
    ? `${random.chance(0.5) ? '\n' : ''}（うち一般財源${say(random.whole(0, settled))}）`
    : '';
  return `${word}${say(settled)}${general}`;
}

export interface NaturalThing {
  readonly text: string | null;
  readonly cost: number | string | null;
}

/** Draws モノ: 減価償却費 with its cost, or things whose amounts are no cost of the program. */
export function drawNaturalThing(random: Random, say: Say, unit: Unit): NaturalThing {
  const none = random.pick([0, null, 0, null, '—', 'なし']);
  if (random.chance(0.4)) {
    return {
      text: random.pick(['—', 'なし', '該当なし', '特になし', '-', '－', null]),
      cost: none,
    };
  }
  const thing = random.pick(THINGS);
  const amount = random.whole(1, 30) * (unit === '千円' ? 1000 : 1);
  return random.pick<() => NaturalThing>([
    () => ({ text: `【主なもの】\n・${thing}`, cost: none }),
    () => ({ text: thing, cost: none }),
    () => ({ text: `${thing}\n減価償却費${say(amount)}`, cost: amount }),
    () => ({ text: `減価償却費 ${say(amount)}（台帳価格 ${say(amount * 40)}）`, cost: amount }),
    () => ({
      text: `本館 減価償却費 ${say(amount)}\n分館 減価償却費 ${say(2 * amount)}`,
      cost: 3 * amount,
    }),
    () => ({ text: `公用車2台（リース料${say(amount)}はカネに計上）`, cost: none }),
    () => ({ text: `市民会館（台帳価格${say(amount * 40)}）`, cost: none }),
    () => ({ text: `体育館 取得価格${say(amount * 50)}`, cost: none }),
    () => ({ text: `備品（100千円以上）`, cost: none }),
    () => ({ text: `基金残高 ${say(amount * 30)}`, cost: none }),
  ])();
}
