import { SPREADSHEET } from '../xml/namespaces';
import { readXml } from '../xml/readXml';
import type { Package } from '../opc/Package';

/** Numbers of the cell styles that unlock their cells (ロックなし), as cells refer to them. */
export function unlockedStyles(pack: Package, styles: string | null): Set<string> {
  const unlocked = new Set<string>();
  const part = styles === null ? null : pack.part(styles);
  if (part === null) return unlocked;
  let inCellStyles = false;
  let number = -1;
  readXml(part, SPREADSHEET, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellStyles = true;
      else if (!inCellStyles) return;
      else if (name === 'xf') number += 1;
      else if (name === 'protection' && ['0', 'false'].includes(attributes['locked'] ?? '')) {
        unlocked.add(String(number));
      }
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return unlocked;
}
