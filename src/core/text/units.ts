import { BOUNDARY, skipSpaces } from './notation';

/** A unit of money as it stands in a text. */
export interface ScannedUnit {
  /** 円 per unit. */
  readonly yen: number;
  /** 百万円, with 円 added where the text cuts it off. */
  readonly name: string;
  /** False for 百万 without 円. */
  readonly whole: boolean;
  readonly end: number;
}

function powerOf(code: number): number {
  switch (code) {
    case 0x5341: // 十
      return 10;
    case 0x767e: // 百
      return 100;
    case 0x5343: // 千
      return 1_000;
    case 0x4e07: // 万
      return 10_000;
    case 0x5104: // 億
      return 100_000_000;
    case 0x5146: // 兆
      return 1_000_000_000_000;
    default:
      return 0;
  }
}

const YEN = 0x5186;
const LONGEST_UNIT = 4;

/** The unit behind a number that ends at `at`; white space and line breaks inside it are no fault. */
export function scanUnit(text: string, at: number): ScannedUnit | null {
  if (text.startsWith('百万円', at)) {
    return { yen: 1_000_000, name: '百万円', whole: true, end: at + 3 };
  }
  let yen = 1;
  let name = '';
  let end = at;
  let i = skipSpaces(text, at);
  for (let length = 0; length < LONGEST_UNIT; length++) {
    const power = powerOf(text.charCodeAt(i));
    if (power === 0) break;
    yen *= power;
    name += text.charAt(i);
    end = i + 1;
    i = skipSpaces(text, end);
  }
  if (text.charCodeAt(i) === YEN) return { yen, name: `${name}円`, whole: true, end: i + 1 };
  return name === '' ? null : { yen, name: `${name}円`, whole: false, end };
}

/** Whether nothing but a break or punctuation follows: what ends here is no part of a word. */
export function isBoundary(text: string, at: number): boolean {
  return at >= text.length || BOUNDARY.has(text.charCodeAt(at));
}

const factors = new Map<string, number>();

/** 円 per unit of a profile: 百万円 → 1,000,000. An unknown unit counts as 円. */
export function yenPer(unit: string): number {
  let factor = factors.get(unit);
  if (factor === undefined) {
    factor = scanUnit(unit, 0)?.yen ?? 1;
    factors.set(unit, factor);
  }
  return factor;
}

/** `value` of a unit of `yen` each, in a unit of `per` each; exact for powers of ten. */
export function convert(value: number, yen: number, per: number): number {
  if (yen === per) return value;
  return yen > per ? value * (yen / per) : value / (per / yen);
}
