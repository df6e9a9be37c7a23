import type { CellRef } from '../address/CellRef';
import { RESOURCE_KEYS, type Profile, type ResourceKey } from '../profile/Profile';
import type { Program } from '../records/Program';
import type { Message } from '../words/Words';
import type { ProgramCheck, ProgramRule } from './OldRule';

type Str02 = Extract<Message, { rule: 'STR-02' }>;

const check: ProgramCheck = (program, index, { profile }, found) => {
  const { labels } = program.block;
  if (RESOURCE_KEYS.every((key) => labels[key].length === 1)) return;
  const cell = anchorOf(program);
  if (cell === null) return;
  found.push({
    rule: 'STR-02',
    severity: 'error',
    cell,
    related: repeatedCells(program, cell),
    program: index,
    message: messageOf(program, profile),
    expected: names(RESOURCE_KEYS, profile),
    actual: names(read(program), profile),
  });
};

/** The label's cell in the block's first row; beside it where no column of labels was found. */
function anchorOf({ sheet, header, block }: Program): CellRef | null {
  const column = header.labelColumn ?? header.columns.resource;
  return column === undefined ? null : { sheet, row: block.firstRow, column };
}

function messageOf({ block }: Program, profile: Profile): Str02 {
  const lost = names(
    RESOURCE_KEYS.filter((key) => block.labels[key].length === 0),
    profile,
  );
  const doubled = names(
    RESOURCE_KEYS.filter((key) => block.labels[key].length > 1),
    profile,
  );
  if (doubled === '') return { rule: 'STR-02', key: 'missing', values: { missing: lost } };
  if (lost === '') return { rule: 'STR-02', key: 'doubled', values: { doubled } };
  return { rule: 'STR-02', key: 'both', values: { missing: lost, doubled } };
}

/** The labels of the block from the top. */
function read({ block }: Program): ResourceKey[] {
  return RESOURCE_KEYS.flatMap((key) => block.labels[key].map((row) => ({ key, row })))
    .sort((a, b) => a.row - b.row)
    .map(({ key }) => key);
}

function repeatedCells({ block }: Program, { sheet, row: anchor, column }: CellRef): CellRef[] {
  return RESOURCE_KEYS.flatMap((key) => (block.labels[key].length > 1 ? block.labels[key] : []))
    .filter((row) => row !== anchor)
    .map((row) => ({ sheet, row, column }));
}

function names(keys: readonly ResourceKey[], profile: Profile): string {
  return keys.map((key) => profile.resources[key][0] ?? key).join('・');
}

/** A block has ヒト, モノ and カネ once each. */
export const str02: ProgramRule = {
  id: 'STR-02',
  severity: 'error',
  scope: 'program',
  checkProgram: check,
};
