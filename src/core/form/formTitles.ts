import { blockField, type BlockKey } from '../profile/blockFields';
import { type Profile, titleOf } from '../profile/Profile';
import type { Look } from '../plan/SheetPlan';

/** A field's title as it is printed, with its note. */
export function printedTitle(key: BlockKey, profile: Profile): string {
  const field = blockField(key);
  const title = broken(titleOf(profile, key), field.breakAfter);
  const isAmount = key === 'cost' || key === 'total';
  const note = isAmount ? `（単位：${profile.unit}）` : field.note;
  return note === undefined ? title : `${title}\n${note}`;
}

/** A title over several columns; null where the profile does not know it. */
export function groupTitle(text: string, { labels }: Profile): string | null {
  return labels.group.includes(text) ? text : null;
}

/** The form's own way to write a title or label. */
export function first(texts: readonly string[]): string {
  return texts[0] ?? '';
}

function broken(text: string, head = ''): string {
  const rest = text.slice(head.length);
  return head !== '' && rest !== '' && text.startsWith(head) ? `${head}\n${rest}` : text;
}

const BOX = { box: 'thin', lineColor: '#595959' } as const;
const MIDDLE = { horizontal: 'center', vertical: 'middle', wrap: true } as const;

/** How each kind of cell of the form is drawn. */
export const FORM_LOOKS = {
  title: { size: 16, bold: true, vertical: 'middle' },
  plain: { size: 11, bold: true, vertical: 'middle' },
  heading: { ...BOX, ...MIDDLE, size: 9, bold: true, fill: '#D9D9D9' },
  caption: { ...BOX, ...MIDDLE, size: 9, fill: '#F2F2F2' },
  text: { ...BOX, size: 9, vertical: 'top', wrap: true },
  centred: { ...BOX, ...MIDDLE, size: 9 },
  /** As text, or Excel takes 4-3-4 for a date. */
  code: { ...BOX, ...MIDDLE, size: 9, format: '@' },
  amount: {
    ...BOX,
    size: 10,
    horizontal: 'right',
    vertical: 'middle',
    indent: 1,
    format: '#,##0',
  },
} as const satisfies { readonly [name: string]: Look };

/** What a cell of the form is for. */
export type FormLook = keyof typeof FORM_LOOKS;
