import type { SheetVisibility } from '../../core/snapshot/Snapshot';
import type { Json } from '../protocol/Json';

/** Excel's names on the wire. */
export const VISIBILITY_NAMES = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
} as const;

type VisibilityName = (typeof VISIBILITY_NAMES)[SheetVisibility];

export function isVisibilityName(value: Json): value is VisibilityName {
  return value === 'Visible' || value === 'Hidden' || value === 'VeryHidden';
}

export function visibilityOf(name: VisibilityName): SheetVisibility {
  if (name === 'Visible') return 'visible';
  return name === 'Hidden' ? 'hidden' : 'veryHidden';
}
