import { toA1 } from '../address/a1';
import { type Profile, titleOf } from '../profile/Profile';
import type { SheetSnapshot } from '../snapshot/Snapshot';
import type { NotRead } from './NotRead';
import type { ResourceHit, SheetHits } from './titles';

/** A sheet with what was recognised on it. */
interface Scanned {
  readonly sheet: SheetSnapshot;
  /** Index of the sheet in its workbook. */
  readonly index: number;
  readonly hits: SheetHits;
  readonly hasTables: boolean;
}

/** モノ or カネ stands so close below ヒト, where these are labels. */
const REACH = 12;
/** Titles that a message names. */
const MOST_TITLES = 8;

/** Visible sheets with labels and no header; where nothing was read at all, what was found. */
export function findUnrecognised(pages: readonly Scanned[], profile: Profile): NotRead[] {
  const labelled = pages.flatMap(({ sheet, index, hits, hasTables }): NotRead[] => {
    const label = hasTables || sheet.visibility !== 'visible' ? null : firstLabel(hits);
    if (label === null) return [];
    const cell = { sheet: index, row: label.row, column: label.column };
    return [{ sheet: index, cell, reason: { key: 'noHeader', values: { cell: toA1(cell) } } }];
  });
  if (labelled.length > 0 || pages.some(({ hasTables }) => hasTables)) return labelled;
  const titles = titlesFound(pages, profile);
  return [
    titles === ''
      ? { sheet: null, reason: { key: 'noForm', values: {} } }
      : { sheet: null, reason: { key: 'noFormSome', values: { titles } } },
  ];
}

/** ヒト with モノ or カネ below it in its column. */
function firstLabel({ resources }: SheetHits): ResourceHit | null {
  const open = new Map<number, ResourceHit>();
  for (const hit of resources) {
    const people = open.get(hit.column);
    if (hit.key === 'people') open.set(hit.column, hit);
    else if (people !== undefined && hit.row - people.row <= REACH && hit.row > people.row) {
      return people;
    }
  }
  return null;
}

/** 「主な内容」（総務課!E3）, each title where it stands first. */
function titlesFound(pages: readonly Scanned[], profile: Profile): string {
  const found = new Map<string, string>();
  for (const { sheet, hits } of pages) {
    for (const { key, row, column } of hits.titles) {
      if (key === 'group' || found.has(key)) continue;
      found.set(key, `「${titleOf(profile, key)}」（${sheet.name}!${toA1({ row, column })}）`);
    }
  }
  const named = [...found.values()];
  const more = named.length > MOST_TITLES ? '…' : '';
  return named.slice(0, MOST_TITLES).join('、') + more;
}
