import type { Area } from './Area';
import { areaAddress } from './areaAddress';

/** Excel refuses or cuts longer addresses (8,192). */
const LONGEST_ADDRESS = 8_000;

/** Comma-separated A1 addresses of areas of one sheet, in lists that are short enough for a call. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else {
      lists.push(address);
    }
  }
  return lists;
}
