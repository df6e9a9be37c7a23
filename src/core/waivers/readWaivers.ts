import type { Waiver } from './Waiver';
import { valuesText } from './editWaivers';
import { parseWaiverXml } from './waiverXml';

/** A custom XML part of our namespace as it stands in a workbook. */
export interface StoredPart {
  /** How the workbook names it: Excel by an id, a file by the part's name. */
  readonly id: string;
  readonly xml: string;
}

/** What the parts of our namespace hold together. */
export interface WaiverStore {
  readonly waivers: readonly Waiver[];
  /** Parts that could be read, in the workbook's order: more than one in a merged book. */
  readonly parts: readonly StoredPart[];
  /** Ids of parts that are not in order. They are left as they are. */
  readonly unreadable: readonly string[];
}

export const NO_WAIVERS: WaiverStore = { waivers: [], parts: [], unreadable: [] };

/** Unites what all parts of ours hold; of two waivers for the same values the later day's counts. */
export function readWaivers(stored: readonly StoredPart[]): WaiverStore {
  const byValues = new Map<string, Waiver>();
  const parts: StoredPart[] = [];
  const unreadable: string[] = [];
  for (const part of stored) {
    const waivers = parseWaiverXml(part.xml);
    if (waivers === null) {
      unreadable.push(part.id);
      continue;
    }
    parts.push(part);
    for (const waiver of waivers) {
      const known = byValues.get(valuesText(waiver));
      if (known === undefined || known.at <= waiver.at) byValues.set(valuesText(waiver), waiver);
    }
  }
  return { waivers: [...byValues.values()], parts, unreadable };
}
