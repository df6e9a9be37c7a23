import type { WaiverStore } from '../waivers/readWaivers';
import type { Language } from '../words/Words';

const ja = {
  noStrategySheet: '戦略シートがありません。',
  united: (parts: number) =>
    `無視の記録が${parts}か所にありました（ブックの結合など）。合わせて使いました。`,
  unreadable: (id: string) =>
    `無視の記録「${id}」は形式が正しくないため使わず、そのまま残しました。`,
};

const en: typeof ja = {
  noStrategySheet: 'There is no strategy sheet.',
  united: (parts) => `Waivers stood in ${parts} places (a merged workbook) and were united.`,
  unreadable: (id) => `The waivers in "${id}" are not in order; they were left as they are.`,
};

/** Remarks on a file as a whole. */
export const NOTES: { readonly [L in Language]: typeof ja } = { ja, en };

/** What there is to say of the parts that hold a workbook's waivers: mostly nothing. */
export function waiverRemarks(
  { parts, unreadable }: Pick<WaiverStore, 'parts' | 'unreadable'>,
  language: Language,
): string[] {
  const words = NOTES[language];
  return [
    ...(parts.length > 1 ? [words.united(parts.length)] : []),
    ...unreadable.map((id) => words.unreadable(id)),
  ];
}
