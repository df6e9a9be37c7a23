import { foldText } from '../layout/foldCharacter';
import type { ProfileFault } from './ProfileError';

/** Texts that stand for one thing, by their paths: `titles.cost[0]`. */
export interface Owned {
  readonly owner: string;
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

/** Texts that could not be found on a sheet, or not be told from those of another owner. */
export function repeatedTexts(all: readonly Owned[]): ProfileFault[] {
  const owners = new Map<string, string>();
  const faults: ProfileFault[] = [];
  for (const { owner, texts } of all) {
    for (const { path, text } of texts) {
      const folded = foldText(text);
      const other = owners.get(folded) ?? owner;
      if (folded === '') faults.push({ path, message: `「${text}」には文字も数字もありません` });
      else if (other !== owner) faults.push({ path, message: `「${text}」は ${other} と同じです` });
      else owners.set(folded, owner);
    }
  }
  return faults;
}

/** Codes that stand twice in the list at `path`. */
export function repeatedCodes(
  path: string,
  list: readonly { readonly code: string }[],
): ProfileFault[] {
  const codes = list.map(({ code }) => code);
  return codes.flatMap((code, i) =>
    codes.indexOf(code) === i
      ? []
      : [{ path: `${path}[${i}].code`, message: `「${code}」が2つ以上あります` }],
  );
}
