import type { Sheet } from '../model/Sheet';
import { defineClass } from './defineClass';

/** A sheet's filter; of its criteria only is known whether they hide rows. */
export const autoFilter = defineClass<Sheet>({
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (sheet) => sheet.autoFilter !== null },
    IsDataFiltered: { get: isDataFiltered },
  },
});

function isDataFiltered({ autoFilter: area, rows }: Sheet): boolean {
  if (area === null) return false;
  return [...rows.hidden].some((row) => row > area.row && row < area.row + area.rows);
}
