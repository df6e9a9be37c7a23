import type { CodeList, Profile } from '../profile/Profile';
import { type CellValue, textOf } from '../snapshot/CellValue';
import { foldLabel } from '../text/foldText';
import { isNil } from './nil';

type ListedCode = CodeList[number];

/** What a cell says that holds one code of a list. */
export type ListedCodeReading =
  | { readonly kind: 'blank' }
  /** `isExact`: written as the form writes it. */
  | { readonly kind: 'code'; readonly code: ListedCode; readonly isExact: boolean }
  /** The code of one and the label of another. */
  | { readonly kind: 'clash'; readonly byCode: ListedCode; readonly byLabel: ListedCode }
  | { readonly kind: 'unknown'; readonly written: string };

/** A code as the form writes it: １現状維持; 直接実施, where the code is its own label. */
export function codeName({ code, label }: ListedCode): string {
  return code === label ? code : code + label;
}

/** Reads a cell that holds one code of a list: the code, its label or both. Never throws. */
export function readListedCode(
  value: CellValue,
  list: CodeList,
  notation: Pick<Profile, 'nilMarks'>,
): ListedCodeReading {
  const written = textOf(value);
  if (written === null || isNil(written, notation)) return { kind: 'blank' };
  const exact = list.find((one) => codeName(one) === written);
  if (exact !== undefined) return { kind: 'code', code: exact, isExact: true };
  const folded = fold(written);
  const same = list.find((one) => namesOf(one).includes(folded));
  if (same !== undefined) return { kind: 'code', code: same, isExact: false };
  return clashOf(folded, list) ?? { kind: 'unknown', written };
}

/** Whether a text is the code as its form writes it, but for width, spaces and punctuation. */
export function isSameName(written: string, code: ListedCode): boolean {
  return fold(written) === fold(codeName(code));
}

/** `1.現状維持` and `１　現状維持` are one text. */
function fold(text: string): string {
  return foldLabel(text).replace(/[.．:：、,()（）]/g, '');
}

function namesOf(one: ListedCode): string[] {
  const { code, label, aliases } = one;
  const names = [codeName(one), code, label, ...aliases, ...aliases.map((alias) => code + alias)];
  return names.filter((name) => name !== '').map(fold);
}

function clashOf(folded: string, list: CodeList): ListedCodeReading | null {
  for (const byCode of list) {
    const code = fold(byCode.code);
    if (byCode.code === byCode.label || !folded.startsWith(code)) continue;
    const rest = folded.slice(code.length);
    const byLabel = list.find(({ label, aliases }) => [label, ...aliases].map(fold).includes(rest));
    if (byLabel !== undefined && rest !== '') return { kind: 'clash', byCode, byLabel };
  }
  return null;
}
