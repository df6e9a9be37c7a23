import type { Random } from './random';

/** How one sheet of the city writes figures and brackets. */
export interface Notation {
  /** Digits and brackets in full width. */
  readonly wide: boolean;
  /** Groups of three digits are parted by commas. */
  readonly commas: boolean;
  /** Texts give 千円 instead of 百万円. */
  readonly thousands: boolean;
}

export function drawNotation(random: Random, index: number): Notation {
  return { wide: index % 3 === 1, commas: random.chance(0.5), thousands: random.chance(0.08) };
}

const OFFSET = 0xfee0;

/** A text with some of its characters in full width. */
export function fullWidth(text: string, characters: RegExp): string {
  return text.replace(characters, (char) => String.fromCharCode(char.charCodeAt(0) + OFFSET));
}

/** ASCII of a text in full width where the sheet is written so. */
export function inWidth(text: string, notation: Notation): string {
  if (!notation.wide) return text.replaceAll('(', '（').replaceAll(')', '）');
  return fullWidth(text, /[0-9(),.]/g);
}

/** A whole number as the sheet writes it. */
export function figure(value: number, notation: Notation): string {
  return notation.commas ? withCommas(value) : String(value);
}

/** Groups of three digits parted by commas. */
export function withCommas(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** An amount of 百万円 with its unit as the sheet writes it. */
export function money(millions: number, notation: Notation): string {
  return notation.thousands
    ? `${figure(millions * 1000, notation)}千円`
    : `${figure(millions, notation)}百万円`;
}
