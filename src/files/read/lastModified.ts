import type { Package } from '../opc/Package';
import { relationshipsOf } from '../opc/relationships';
import { partText } from './customXml';

const MODIFIED = /<(?:\w+:)?modified\b[^>]*>\s*([^<]+?)\s*</;

/** When a workbook says that it was last saved, as a time; null where it does not say. */
export function lastModified(pack: Package): number | null {
  const core = relationshipsOf(pack, '').find(({ kind }) => kind === 'core-properties');
  const text = core === undefined ? null : partText(pack, core.target);
  const time = Date.parse(MODIFIED.exec(text ?? '')?.[1] ?? '');
  return Number.isNaN(time) ? null : time;
}
