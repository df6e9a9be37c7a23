import { cellCount } from '../../../core/address/area';
import type { Change } from '../../host/model/Change';
import { rangeAddress } from '../../host/model/addresses';
import type { WorkbenchWords } from '../words';

/** What was done to the book, in one sentence; null where nothing of it was to the book. */
export function actText(changes: readonly Change[], { did }: WorkbenchWords): string | null {
  const last = <K extends Change['kind']>(kind: K) =>
    changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind).at(-1);
  const added = last('added');
  if (added !== undefined) return did.added(added.sheet.name);
  const deleted = last('deleted');
  if (deleted !== undefined) return did.deleted(deleted.sheet.name);
  const renamed = last('renamed');
  if (renamed !== undefined) return did.renamed(renamed.before, renamed.sheet.name);
  const cells = last('cells');
  if (cells?.actor === 'user') return did.typed(cells.sheet.name, rangeAddress(cells.area));
  if (cells !== undefined) return did.written(cells.sheet.name, written(changes));
  if (last('rows') !== undefined) return did.rows;
  if (last('conditionalFormats') !== undefined) return did.marked;
  // Formats come with what they are of.
  return last('validations') === undefined ? null : did.validations;
}

function written(changes: readonly Change[]): number {
  return changes.reduce(
    (sum, change) => (change.kind === 'cells' ? sum + cellCount(change.area) : sum),
    0,
  );
}
