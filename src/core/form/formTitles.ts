import { type ColumnKey, type Profile, titleOf } from '../profile/Profile';

/** Where a title is broken, as on the city's own form; one that does not begin so stays whole. */
const BREAK_AFTER: { readonly [K in ColumnKey]?: string } = {
  resource: '事務事業（業務）に',
  method: '改善・改革の',
};

const NOTES: { readonly [K in ColumnKey]?: string } = {
  goal: '【（事務事業（業務）を行い）\n誰（何）が、どのような状態になることを目指すのか】',
  content: '【サービス等の提供内容や提供先】',
  results: '【利用者数・件数等】',
  analysis: '【現在どのような状態で、どのような課題があるのか】',
};

/** A column's title as it is printed, with its note. */
export function columnTitle(key: ColumnKey, profile: Profile): string {
  const title = broken(titleOf(profile, key), BREAK_AFTER[key]);
  const isAmount = key === 'cost' || key === 'total';
  const note = isAmount ? `（単位：${profile.unit}）` : NOTES[key];
  return note === undefined ? title : `${title}\n${note}`;
}

/** A title over several columns; null where the profile does not know it. */
export function groupTitle(text: string, { labels }: Profile): string | null {
  return labels.group.includes(text) ? text : null;
}

/** 〈参考〉 and 前年度決算額, on two lines. */
export function previousYearLabel(profile: Profile): string {
  return broken(titleOf(profile, 'previousYear'), '〈参考〉');
}

/** The form's own way to write a title or label. */
export function first(texts: readonly string[]): string {
  return texts[0] ?? '';
}

function broken(text: string, head = ''): string {
  const rest = text.slice(head.length);
  return head !== '' && rest !== '' && text.startsWith(head) ? `${head}\n${rest}` : text;
}
