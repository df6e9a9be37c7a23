import type { Book } from '../book/Book';
import type { Finding } from '../findings/Finding';
import type { CheckedFinding, Waiver } from './Waiver';
import { hashValues, keyText, waiverKey } from './waiverKey';
import { getOrInsert } from '../collections/collections';

/**
 * The findings with the reason of the waiver that holds for each. A waiver whose values have changed
 * holds no more; of programs that share 施策 and No. it holds for each with the same values.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  book: Book,
): readonly CheckedFinding[] {
  const rules = new Set(waivers.map(({ rule }) => rule));
  const byKey = new Map<string, Map<string, Waiver>>();
  for (const waiver of waivers) {
    const byHash = getOrInsert(byKey, keyText(waiver), () => new Map<string, Waiver>());
    getOrInsert(byHash, waiver.hash, () => waiver);
  }
  return findings.map((finding) => {
    const byHash = rules.has(finding.rule)
      ? byKey.get(keyText(waiverKey(finding, book)))
      : undefined;
    const waiver = byHash?.get(hashValues(finding, book));
    return { ...finding, waived: waiver === undefined ? null : { reason: waiver.reason } };
  });
}
