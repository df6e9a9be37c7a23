import type { Waiver } from './Waiver';
import type { WaiverStore } from './readWaivers';
import { waiverXml } from './waiverXml';

/** How the parts of a workbook must change to hold these waivers and no others. */
export interface WaiverPlan {
  /** New content of a part that is there (`id`), or of one to be added (null). */
  readonly write: { readonly id: string | null; readonly xml: string } | null;
  /** Ids of parts that are no longer needed: the others of a merged book, or the last one. */
  readonly drop: readonly string[];
}

/** One part holds all waivers, and there is none for none. Unreadable parts are not touched. */
export function planWaivers({ parts }: WaiverStore, waivers: readonly Waiver[]): WaiverPlan {
  const ids = parts.map(({ id }) => id);
  if (waivers.length === 0) return { write: null, drop: ids };
  const [first = null, ...others] = ids;
  return { write: { id: first, xml: waiverXml(waivers) }, drop: others };
}
