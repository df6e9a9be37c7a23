import type { Profile } from '../profile/Profile';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/Snapshot';
import { MAKING } from './findHeaders';
import { TAIL } from './tail';
import { type TitleIndex, titleIndexOf } from './TitleIndex';

/** Titles of one header stand on two rows, of which either may be merged over one more. */
const HEADER_ROWS = 4;

/** Whether the titles that make a header stand together; looks no further than the first header. */
export function hasStrategySheet(snapshot: WorkbookSnapshot, profile: Profile): boolean {
  const index = titleIndexOf(profile);
  return snapshot.sheets.some((sheet) => hasHeader(sheet, index));
}

function hasHeader({ values }: SheetSnapshot, index: TitleIndex): boolean {
  const lastSeen = new Map<string, number>();
  for (const [row, cells] of values.entries()) {
    for (const value of cells) {
      if (typeof value !== 'string' || !index.match(value)) continue;
      const { term, tail } = index;
      if (term?.kind === 'title' && tail <= TAIL.line) lastSeen.set(term.key, row);
    }
    const top = row - HEADER_ROWS;
    if (MAKING.every((key) => (lastSeen.get(key) ?? -HEADER_ROWS) > top)) return true;
  }
  return false;
}
