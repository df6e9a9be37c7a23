import type { CellRef } from '../address/CellRef';
import type { Program } from '../records/Program';
import { textOf } from '../snapshot/textOf';

/** Where a field belongs that the form requires and that is blank, and its title; null for any other. */
export function requiredBlank(
  { places }: Pick<Program, 'places'>,
  key: string,
): { readonly cell: CellRef; readonly title: string } | null {
  const place = places.find((one) => one.key === key);
  if (place?.field.required !== true || textOf(place.value) !== null) return null;
  const { cell, field } = place;
  return cell === null ? null : { cell, title: field.title };
}
