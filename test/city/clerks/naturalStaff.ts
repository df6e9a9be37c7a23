import { shortEra } from '../prose';
import type { Random } from '../random';

/** People as clerks write them; the figures of what is said add up. */
export interface NaturalStaff {
  readonly text: string;
  /** 人. */
  readonly count: number;
  /** Staff of other pay is named. */
  readonly otherPay: boolean;
  /** Of these the non-regular, whose pay may stand in カネ's budget. */
  readonly nonRegular: number;
  readonly isPlain: boolean;
  /** What is said cannot be held against its kinds. */
  readonly unverified: boolean;
}

interface Drawn {
  /** Figures of people; hundredths in, 人 with two decimals out. */
  readonly p: (hundredths: number) => string;
  readonly bare: (hundredths: number) => string;
  readonly r: number;
  readonly o: number;
  readonly x: number;
  readonly year: number;
  readonly random: Random;
}

type Manner = Partial<Omit<NaturalStaff, 'text' | 'count'>> & {
  /** Hundredths. */
  readonly count: (drawn: Drawn) => number;
  readonly text: (drawn: Drawn) => string;
  /** `o` is of these, not of other pay that is no non-regular. */
  readonly isNonRegular?: boolean;
};

const regular = ({ r }: Drawn): number => r;
const both = ({ r, o }: Drawn): number => r + o;
const NON_REGULAR = ['非常勤', '嘱託', '臨時', '会計年度任用職員', '会計年度任用', '嘱託員'];
const OTHER_PAY = ['再任用', '任期付', '再任用職員', '任期付職員'];

const MANNERS: readonly Manner[] = [
  { count: regular, isPlain: true, text: ({ p, r }) => `職員${p(r)}` },
  { count: regular, isPlain: true, text: ({ p, r }) => `職員${p(r)}（他部局のものを除く）` },
  { count: regular, isPlain: true, text: ({ p, r }) => `職員${p(r)}（正規）` },
  { count: regular, isPlain: true, text: ({ p, r }) => `職員 ${p(r)}\n（正規職員 ${p(r)}）` },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o, random }) =>
      `職員${p(r + o)}（正規${p(r)}、${random.pick(NON_REGULAR)}${p(o)}）`,
  },
  {
    count: both,
    otherPay: true,
    text: ({ p, r, o, random }) =>
      `職員${p(r + o)}（正規職員${p(r)}、${random.pick(OTHER_PAY)}${p(o)}）`,
  },
  {
    count: ({ r, o, x }) => r + o + x,
    otherPay: true,
    text: ({ p, r, o, x }) =>
      `職員${p(r + o + x)}\n・正規 ${p(r)}\n・再任用 ${p(o)}\n・会計年度任用職員 ${p(x)}`,
  },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o }) =>
      `職員${p(r + o)}（正規${p(r)}（うち係長${p(Math.min(r, 50))}）、会計年度任用職員${p(o)}）`,
  },
  {
    count: regular,
    text: ({ p, r }) => `職員${p(r)}（正規${p(r)}、うち兼務${p(Math.min(r, 50))}）`,
  },
  { count: regular, text: ({ p, r, x }) => `職員${p(r)}（他に区役所職員${p(x)}）` },
  { count: regular, text: ({ p, r, x }) => `職員${p(r)}（ほか応援職員${p(x)}）` },
  { count: regular, text: ({ p, r, x }) => `職員${p(r)}（前年度${p(x)}）` },
  { count: regular, text: ({ p, r, x }) => `職員${p(r)}（前年度比${p(x)}減）` },
  { count: regular, text: ({ p, r, x }) => `職員${p(r)}（昨年度より${p(x)}増）` },
  {
    count: regular,
    text: ({ p, r, x, year }) => `職員${p(r)}（${shortEra(year - 1)}：${p(x)}）`,
  },
  {
    count: both,
    otherPay: true,
    text: ({ p, r, o }) => `職員\n正規${p(r)}\n再任用${p(o)}\n計${p(r + o)}`,
  },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, bare, r, o }) => `職員${p(r + o)}（正規${bare(r)}＋会計年度${bare(o)}）`,
  },
  {
    count: ({ r }) => r + 50,
    otherPay: true,
    text: ({ p, r }) => `職員${p(r + 50)}（正規${p(r)}、会計年度任用職員1人×6か月＝0.50人）`,
  },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o }) => `職員${p(r)}、非常勤${p(o)}`,
  },
  { count: both, text: ({ p, r, o }) => `事務職員${p(r)}、技術職員${p(o)}` },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o }) => `正規職員${p(r)}／会計年度任用職員${p(o)}`,
  },
  {
    count: ({ r, o, x }) => r + o + x,
    otherPay: true,
    text: ({ p, r, o, x }) => `職員${p(r + o + x)}（正規${p(r)}、任期付${p(o)}・臨時${p(x)}）`,
  },
  { count: both, text: ({ p, r, o }) => `職員${p(r + o)}（正規${p(r)}、保育士${p(o)}）` },
  {
    count: ({ r, o, x }) => r + o + x,
    unverified: true,
    text: ({ p, r, o, x }) => `職員${p(r + o + x)}（正規${p(r)}、保育士${p(o)}）`,
  },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o }) => `職員${p(r + o)}（会計年度任用職員${p(o)}を含む）`,
  },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o, random }) => `職員${p(r + o)}（${random.pick(['うち', '内'])}非常勤${p(o)}）`,
  },
  {
    count: both,
    otherPay: true,
    isNonRegular: true,
    text: ({ p, r, o }) => `職員${p(r + o)}\n（正規${p(r)}、\n会計年度任用職員${p(o)}）`,
  },
];

/** Draws a ヒト text in one of the manners of `domain`: headline and kinds that add up. */
export function drawNaturalStaff(random: Random, year: number): NaturalStaff {
  const manner = random.chance(0.3) ? (MANNERS[0] ?? random.pick(MANNERS)) : random.pick(MANNERS);
  const drawn: Drawn = {
    p: (hundredths) => `${(hundredths / 100).toFixed(2)}人`,
    bare: (hundredths) => (hundredths / 100).toFixed(2),
    r: random.whole(30, 1800),
    o: random.whole(20, 400),
    x: random.whole(10, 200),
    year,
    random,
  };
  return {
    text: manner.text(drawn),
    count: manner.count(drawn) / 100,
    otherPay: manner.otherPay ?? false,
    nonRegular: manner.isNonRegular === true ? drawn.o / 100 : 0,
    isPlain: manner.isPlain ?? false,
    unverified: manner.unverified ?? false,
  };
}
