import type { LedgerEntry, LedgerProfile } from './LedgerProfile';
import type { ProfileFault } from './ProfileError';
import { type Owned, repeatedCodes, repeatedTexts } from './repeated';

/** What a ledger's shape cannot say: titles told apart, sums and code lists that exist. */
export function ledgerFaults(profile: LedgerProfile): ProfileFault[] {
  return [
    ...repeatedTexts(ownedTexts(profile)),
    ...Object.entries(profile.codeLists).flatMap(([name, list]) =>
      repeatedCodes(`codeLists.${name}`, list),
    ),
    ...unknownLists(profile),
    ...sumFaults(profile),
  ];
}

function ownedTexts(profile: LedgerProfile): Owned[] {
  const { fields, texts, amounts, codes } = profile;
  const list = (path: string, entries: readonly LedgerEntry[]): Owned[] =>
    entries.map((entry, i) => own(`${path}[${i}]`, entry));
  return [
    ...Object.entries(fields).flatMap(([key, entry]) =>
      entry === null ? [] : [own(`fields.${key}`, entry)],
    ),
    ...list('texts', texts),
    ...list('amounts', amounts),
    ...list('codes', codes),
  ];
}

function own(owner: string, { title, aliases }: LedgerEntry): Owned {
  return {
    owner,
    texts: [
      { path: `${owner}.title`, text: title },
      ...aliases.map((text, i) => ({ path: `${owner}.aliases[${i}]`, text })),
    ],
  };
}

function unknownLists({ codes, codeLists }: LedgerProfile): ProfileFault[] {
  return codes.flatMap(({ list }, i) =>
    Object.hasOwn(codeLists, list)
      ? []
      : [{ path: `codes[${i}].list`, message: `「${list}」は codeLists にありません` }],
  );
}

function sumFaults({ sums, amounts }: LedgerProfile): ProfileFault[] {
  const known = new Map(amounts.map(({ title, yearly }) => [title, yearly]));
  const ids = sums.map(({ id }) => id);
  return sums.flatMap(({ id, terms, total }, i) => {
    const at = `sums[${i}]`;
    const titles = [
      ...terms.map((title, t) => ({ path: `${at}.terms[${t}]`, title })),
      { path: `${at}.total`, title: total },
    ];
    const faults = titles.flatMap(({ path, title }) => {
      const yearly = known.get(title);
      if (yearly === undefined) return [{ path, message: `「${title}」は amounts にありません` }];
      // One figure a program cannot be the sum of one a year.
      return yearly === known.get(total)
        ? []
        : [{ path, message: `「${title}」と「${total}」は yearly が違います` }];
    });
    if (ids.indexOf(id) !== i)
      faults.push({ path: `${at}.id`, message: `「${id}」が2つ以上あります` });
    if (terms.includes(total)) {
      faults.push({ path: `${at}.total`, message: `「${total}」は自分自身の内訳にはなれません` });
    }
    return faults;
  });
}
