import { type Area, cellCount } from '../../../core/address/area';
import { parseAddress } from './addresses';

/** The engine is quick enough with areas of fewer cells, and passes over the blank ones of more. */
const LARGE = { from: 65, to: 100_000 };

const SHEET = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const TEXT = String.raw`"(?:[^"]|"")*"`;
const ARGUMENT = `(?:${TEXT}|${SHEET}${CELL}(?::${CELL})?)`;

/** A sum or count over areas; texts and sheets' names are passed over. */
export const CALL = new RegExp(
  String.raw`${TEXT}|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(SUM|SUMIFS|COUNTIFS)\((${ARGUMENT}(?:,${ARGUMENT})*)\)`,
  'giu',
);
/** What stands in its parentheses, one by one. */
export const ARGUMENTS = new RegExp(ARGUMENT, 'giu');

/** Whether a formula sums or counts over an area large enough to be done here. */
export function sumsLarge(formula: string): boolean {
  return [...formula.matchAll(CALL)].some(([, , list]) =>
    (list?.match(ARGUMENTS) ?? []).some((argument) => parseAddress(argument)?.areas.some(isLarge)),
  );
}

export function isLarge(area: Area): boolean {
  const count = cellCount(area);
  return count >= LARGE.from && count <= LARGE.to;
}
