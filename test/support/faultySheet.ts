import { chiba } from '../../src/core/profiles/chiba';
import { titleOf } from '../../src/core/profile/Profile';
import type { XlsxCell } from './xlsx/XlsxBook';
import { writeXlsx } from './xlsx/writeXlsx';

const TITLES: readonly XlsxCell[] = [
  ...(['no', 'isNew', 'name', 'goal', 'content'] as const).map((key) => titleOf(chiba, key)),
  null,
  ...(
    ['resource', 'cost', 'total', 'results', 'analysis', 'method', 'direction', 'section'] as const
  ).map((key) => titleOf(chiba, key)),
];

/** A form in which every program lacks nearly everything: several findings each. */
export function faultySheet(programs: number): Uint8Array {
  const labels = ['ヒト', 'モノ', 'カネ'];
  const rows = Array.from({ length: programs * 3 }, (_, row): XlsxCell[] => {
    const line: XlsxCell[] = TITLES.map(() => null);
    line[5] = labels[row % 3] ?? null;
    line[6] = row % 3 === 2 ? `歳出予算額${String(row)}百万` : null;
    line[7] = '1,539';
    return line;
  });
  return writeXlsx([
    {
      name: '総務局',
      visibility: 'visible',
      origin: { row: 0, column: 0 },
      cells: [[...TITLES], ...rows],
      merges: [],
      hiddenRows: [],
      isProtected: false,
    },
  ]);
}
