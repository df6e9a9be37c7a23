import type { Area } from '../../core/address/Area';
import type { ComparedRow, ComparisonItem } from '../model/comparisonItems';
import type { PaneWords } from '../words/words';
import { el } from './el';
import { groupLine } from './findingLine';
import { icon } from './icons';

/** What the user may do with a line. */
export interface ComparisonLineHandlers {
  selectArea(sheetId: string, area: Area): void;
}

/** A heading, or a program with what has become of it. */
export function comparisonLine(
  item: ComparisonItem,
  unit: string,
  words: PaneWords,
  handlers: ComparisonLineHandlers,
): HTMLElement {
  if (item.kind === 'section') {
    const { title, count } = item;
    return groupLine(
      { key: title, title, sheet: null, findings: [] },
      words.list.count(count, count),
    );
  }
  const { row } = item;
  return el(
    'div',
    'line line-compared',
    {},
    nameOf(row, words, handlers),
    ...row.remarks.map((remark) => el('p', 'compared-remark', {}, remark)),
    figures(row, unit, words),
  );
}

function nameOf(
  { title, place }: ComparedRow,
  words: PaneWords,
  handlers: ComparisonLineHandlers,
): HTMLElement {
  if (place === null) return el('p', 'compared-name', {}, title);
  const label = words.summary.comparison.select(title, place.text);
  const link = el('button', 'compared-name compared-link', { type: 'button', title: label }, title);
  link.addEventListener('click', () => handlers.selectArea(place.sheetId, place.area));
  return link;
}

function figures({ figures: shown, difference }: ComparedRow, unit: string, words: PaneWords) {
  const parts = shown.flatMap(({ label, text }, index) => [
    ...(index === 0
      ? []
      : [icon('right'), el('span', 'unseen', {}, words.summary.comparison.becomes)]),
    ...(label === '' ? [] : [el('span', 'compared-label', {}, label)]),
    el('span', 'compared-figure', {}, text),
  ]);
  return el(
    'p',
    'compared-figures',
    {},
    ...parts,
    el('span', 'compared-unit', {}, unit),
    difference === null ? null : el('span', 'compared-difference', {}, difference),
  );
}
